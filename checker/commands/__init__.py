"""The commands, a module each: they write to the streams that they are given, and return an exit code."""
