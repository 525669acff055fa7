"""The engine: events in, turns in batches, answers after the commit (design §3)."""
