"""Measurements anyone can run. What is measured lives in ``src``."""
