"""Crockford's 32 symbols, and the check symbol that makes a code safe against one slip (design §4)."""

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O (too like 1 and 0) and no U."""

SYMBOL_BITS = 5
VALUES = {symbol: value for value, symbol in enumerate(SYMBOLS)}
LOOKALIKES = str.maketrans("OIL", "011")

# x⁵ + x² + 1 is primitive over GF(2), so the powers of x are all 31 non-zero elements.
_POLYNOMIAL = 0b100101
# x⁷ … x¹; the check symbol itself weighs 1. All differ and none is 0: that is why one wrong symbol
# and any two exchanged symbols change the sum.
_WEIGHTS = (20, 10, 5, 16, 8, 4, 2)


def check_of(values: list[int]) -> int:
    """The value of the check symbol behind these at most seven symbols."""
    total = 0
    for weight, value in zip(_WEIGHTS[len(_WEIGHTS) - len(values) :], values, strict=True):
        total ^= _product(weight, value)
    return total


def drawn(random: bytes, symbols: int) -> str:
    """So many symbols of these random bytes, and their check symbol."""
    number = int.from_bytes(random)
    values = [number >> SYMBOL_BITS * place & 31 for place in range(symbols)]
    return "".join(SYMBOLS[value] for value in (*values, check_of(values)))


def fits(body: str) -> bool:
    """Whether the last of these symbols is the check symbol of those before it."""
    values = [VALUES[symbol] for symbol in body]
    return check_of(values[:-1]) == values[-1]


def _product(left: int, right: int) -> int:
    """The product of two elements of GF(32)."""
    product = 0
    for bit in range(SYMBOL_BITS):
        if right >> bit & 1:
            product ^= left << bit
    for bit in range(2 * SYMBOL_BITS - 2, SYMBOL_BITS - 1, -1):
        if product >> bit & 1:
            product ^= _POLYNOMIAL << bit - SYMBOL_BITS
    return product
