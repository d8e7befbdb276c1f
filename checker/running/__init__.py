"""Checking many documents: those that are as they were from the cache, the others on all cores, all in their order."""

from checker.running.documents import check_all
from checker.running.tasks import Checked, Task

__all__ = ["Checked", "Task", "check_all"]
