"""All figures together: whether one assignment of true values fits every check, and if not, what would have to change.

A check of a rule is a linear constraint over the true values behind its figures (``linearising``), and a figure's
widest reading is the range that its value may come from. ``system`` holds both, ``tableau`` decides exactly whether
they can all be met, and ``repairs`` finds every smallest set of figures without which the rest can. ``evidence`` says
which of them is likeliest, and ``together`` puts it into the findings of a document. Where all checks are products
(``products``), the same is done over logarithms, exactly as well (``logarithms``).
"""
