"""What stands between findings and a verdict: remarks in the text, the baseline, the lines that changed."""
