"""The words that work at every step when they are the whole message (script, Rendering)."""

from enum import StrEnum

from programme.folding import fold_key


class Word(StrEnum):
    """What a global word asks for."""

    START = "start"
    RESUME = "resume"
    DONE = "done"
    EDIT = "edit"
    STATUS = "status"
    MINE = "mine"
    PROGRESS = "progress"
    HELP = "help"
    CONTACT = "contact"
    CANCEL = "cancel"
    BACK = "back"
    SKIP = "skip"
    DATA = "data"
    REMIND_OFF = "remind_off"
    REMIND_ON = "remind_on"
    ENGLISH = "english"
    VIETNAMESE = "vietnamese"
    LANGUAGE = "language"
    MOVE = "move"
    OFFICER = "officer"


# Without case, accents and spaces, as `fold_key` leaves them.
_SPELLINGS = {
    Word.START: ("batdau", "start", "guisangkien", "hi", "hello", "alo", "xinchao", "chao"),
    Word.RESUME: ("tieptuc", "tiep"),
    Word.DONE: ("xong", "het", "ok", "gui", "guibai", "guidi", "send"),
    Word.EDIT: ("sua",),
    Word.STATUS: ("trangthai", "ketqua"),
    Word.MINE: ("baicuatoi", "danhsach"),
    Word.PROGRESS: ("tiendo",),
    Word.HELP: ("trogiup", "giup", "help", "huongdan"),
    Word.CONTACT: ("lienhe", "gapnguoi"),
    Word.CANCEL: ("huy", "huybo", "cancel"),
    Word.BACK: ("quaylai", "back"),
    Word.SKIP: ("boqua", "skip"),
    Word.DATA: ("dulieu",),
    Word.REMIND_OFF: ("thoi", "stop"),
    Word.REMIND_ON: ("nhactoi",),
    Word.ENGLISH: ("english", "tienganh"),
    Word.VIETNAMESE: ("tiengviet",),
    Word.LANGUAGE: ("ngonngu", "language"),
    Word.MOVE: ("chuyenmay", "chuyenbai", "chuyenkenh"),
    Word.OFFICER: ("canbo", "lienket"),
}
_WORDS = {spelling: word for word, spellings in _SPELLINGS.items() for spelling in spellings}
_LONGEST = 24


def read_word(text: str) -> Word | None:
    """The global word that this message is, if it is nothing else.

    >>> read_word("/TiepTuc"), read_word(" Huỷ "), read_word("?"), read_word("tiếp tục nhé em")
    (<Word.RESUME: 'resume'>, <Word.CANCEL: 'cancel'>, <Word.HELP: 'help'>, None)
    """
    whole = text.strip()
    if whole == "?":
        return Word.HELP
    if len(whole) > _LONGEST or "\n" in whole:
        return None
    return _WORDS.get(fold_key(whole))
