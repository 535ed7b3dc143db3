"""Decisions as pure code: no I/O, no clock, no framework. Everything here can be tested with values alone."""
