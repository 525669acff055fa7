"""What a Zalo bot can show, and how it takes part in turns (reference/zalo.md §1.2)."""

from bot.channels.channel import Traits
from conversations.facts import Abilities

NAME = "zalo_bot"
ABILITIES = Abilities(channel=NAME, buttons=False, limit=1900, hold=500, deep_link=False)
"""Zalo takes 2,000 characters and does not say how it counts; its clients cut long pastes (design §3)."""

TRAITS = Traits(abilities=ABILITIES, inline=False)
