"""The rights of a person over the own data, in chat (script §19)."""
