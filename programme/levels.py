"""The four levels of the union (R70)."""

from enum import StrEnum


class Level(StrEnum):
    """A level of the union, from the highest to the lowest (R70)."""

    NATIONAL = "national"  # Tổng Liên đoàn
    TOP = "top"  # province, central sector or corporation union
    IMMEDIATE = "immediate"  # công đoàn cấp trên trực tiếp cơ sở
    GRASSROOTS = "grassroots"  # công đoàn cơ sở
