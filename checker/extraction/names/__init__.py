"""Numbers that are names: one module for each way in which a text shows it."""
