"""From a document to its figures: what each number is, and what its words allow."""
