"""The threads that hash passwords step back, so that whoever only reads is not kept waiting."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from src.auth.passwords import NICENESS, PasswordHasher


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a niceness for each thread")
def test_hashing_threads_step_back_and_the_others_do_not():
    hasher = PasswordHasher(b"p" * 32, cost=4, threads=1)
    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    there = hasher._pool.submit(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id())).result()
    hasher._pool.shutdown()
    assert there == NICENESS
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
