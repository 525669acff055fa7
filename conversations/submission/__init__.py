"""Submitting an initiative, step by step (script §§1–11)."""
