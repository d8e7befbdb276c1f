"""From findings and figures to what a person or a program reads: one module per format."""
