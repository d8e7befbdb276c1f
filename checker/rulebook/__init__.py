"""From rule files to rules: the rule language, its mistakes and its phrases."""
