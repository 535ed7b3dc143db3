"""Links lead below the address that the installation is set to."""

from __future__ import annotations

import pytest

from src.domain.upwork_pages import job_page, proposal_page


@pytest.mark.asvs("V1.2.2")
@pytest.mark.parametrize("base", ["https://www.upwork.com", "http://127.0.0.1:8010", "http://127.0.0.1:8010/"])
def test_pages_stand_below_the_base(base):
    plain = base.rstrip("/")
    assert job_page(base, "17") == f"{plain}/jobs/~0217"
    assert proposal_page(base, "18") == f"{plain}/ab/proposals/18"
