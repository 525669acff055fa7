"""Our own Zalo Bot Platform for tests: `ZaloBotEmulator` serves one bot over HTTP, `Person` uses Zalo."""

from tests.emulators.zalo_bot.emulator import Call, Hold, Shape, ZaloBotEmulator
from tests.emulators.zalo_bot.person import Person

__all__ = ["Call", "Hold", "Person", "Shape", "ZaloBotEmulator"]
