"""What a Zalo Official Account can show, and how it takes part in turns (reference/zalo.md §2)."""

from bot.channels.channel import Traits
from conversations.facts import Abilities

NAME = "zalo_oa"
BUTTONS_MAX = 5
ABILITIES = Abilities(
    channel=NAME,
    buttons=True,
    most_buttons=BUTTONS_MAX,
    contact=True,
    limit=1900,
    hold=500,
    deep_link=False,
)
TRAITS = Traits(abilities=ABILITIES, inline=False)
