"""The marks that stand where a person still has to write something. Who is stopped by them is said in ``lint``."""

from __future__ import annotations

import re
from typing import Final

PLACEHOLDER: Final = re.compile(
    r"\[[^\[\]\n]{2,200}\](?!\()|\{\{?[^{}\n]{1,80}\}?\}|<(?:your|insert|client|name|company|ваш\w*|вкажіть)[^<>\n]{0,60}>|\bX{3,}\b|_{4,}"
    r"|\b(?:TODO|TBD|lorem ipsum)\b",
    re.IGNORECASE,
)
