"""Delivery: what waits in the outbox, sent in order within a chat."""
