"""``--format sarif``: SARIF 2.1.0, with what GitHub code scanning asks for beyond the standard."""
