"""Our own Zalo Official Account for tests: `ZaloOaEmulator` serves one app over HTTP, `Person` uses Zalo."""

from tests.emulators.zalo_oa.emulator import Hold, Stamp, ZaloOaEmulator
from tests.emulators.zalo_oa.person import Person, Shown

__all__ = ["Hold", "Person", "Shown", "Stamp", "ZaloOaEmulator"]
