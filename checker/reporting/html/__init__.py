"""``--format html``: one page that needs nothing else, with each article as it reads and its figures marked.

Nothing that a document says can become markup: every text goes through ``elements``, and the page forbids any script
and style but its own, by their hashes.
"""
