"""Initiatives on paper made rows: spreadsheets and CSV files read, and the template to fill (R75)."""
