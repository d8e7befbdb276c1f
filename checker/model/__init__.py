"""What the steps hand on: documents, figures, rules and findings, all immutable."""
