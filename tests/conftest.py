"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# a slow machine is no defect: what is slow is for benchmarks to say
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
