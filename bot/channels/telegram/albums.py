"""Albums: several pictures sent at once arrive as messages of their own, and are answered once."""

from collections import OrderedDict

_REMEMBERED = 2000


class Albums:
    """Which update brought the first part of each of the latest albums.

    Telegram marks the parts with one id, but neither counts them nor says which is the last. Only the first
    is handled, and later ones that have a caption, because people may write their text there. This memory is
    that of one process: after a restart in the middle of an album, or when its parts reach two processes, the
    person reads the same answer twice, and nothing worse. A redelivered first part is still the first.
    """

    def __init__(self) -> None:
        self._first: OrderedDict[tuple[str, str], str] = OrderedDict()

    def repeats(self, chat: str, album: str, update: str) -> bool:
        """Whether another update brought a part of this album before."""
        first = self._first.setdefault((chat, album), update)
        self._first.move_to_end((chat, album))
        if len(self._first) > _REMEMBERED:
            self._first.popitem(last=False)
        return first != update
