"""A rehearsal: a whole edition in minutes, with simulated workers and officers on the real service."""
