"""What stands where personal data stood, once it is erased (appendix 7)."""

GONE = "—"
"""In the place of a text that must not be empty: a sign that is the same in every language."""
