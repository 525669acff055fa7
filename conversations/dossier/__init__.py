"""The dossier of a nominated worker, asked in chat (script §18)."""
