"""A Word file's text: bytes in, text or a named problem out; nothing of it is kept (R41, decision 0021).

Neither the sizes that the archive tells nor its entries are trusted: what is unpacked is counted, and only
two of its parts are ever opened.
"""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from time import thread_time
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from bot.documents.paragraphs import Paragraphs, Unreadable, safe_parser
from conversations.events import FileProblem
from conversations.submission.files import FILE_MEGABYTES
from programme.description import clean

FILE_MAX = FILE_MEGABYTES * 1024 * 1024
"""Bytes of a file; a page of text takes under 10 kB, pictures take the rest."""

MEMBERS_MAX = 1000
_MAIN_MAX = 8 * 1024 * 1024
_RELATIONS_MAX = 256 * 1024
_PIECE = 128 * 1024
_SECONDS = 1.0  # of one processor; fifteen pages take 0.02

_ARCHIVE = b"PK"
_ENTRY = b"PK\x01\x02"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_METHODS = frozenset({ZIP_STORED, ZIP_DEFLATED})
_IS_LOCKED = 1
_RELATIONS = "_rels/.rels"
_USUAL_MAIN = "word/document.xml"
_MAIN_RELATION = "/officeDocument"
_FOLDERS_OF_WORD = frozenset({"word"})

_DAMAGE = (
    BadZipFile,
    zlib.error,
    struct.error,
    expat.ExpatError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What archive and parser raise on bytes that are not what they say."""


def read_docx(content: bytes) -> str:
    """The text of a .docx file, one paragraph a line.

    Raises:
        Unreadable: it has no text, is no .docx file, is protected, damaged or too large.
    """
    _look(content)
    try:
        text = _text(content)
    except _DAMAGE:
        raise Unreadable(FileProblem.DAMAGED) from None
    if not clean(text).text:
        raise Unreadable(FileProblem.EMPTY)
    return text


def _look(content: bytes) -> None:
    """Refuse by the first bytes what is none: old Word files and protected ones are both "compound files"."""
    if len(content) > FILE_MAX:
        raise Unreadable(FileProblem.TOO_LARGE)
    if not content:
        raise Unreadable(FileProblem.EMPTY)
    if content.startswith(_COMPOUND):
        if _PROTECTED in content:
            raise Unreadable(FileProblem.PROTECTED)
        raise Unreadable(FileProblem.OLD_WORD if _OLD_WORD in content else FileProblem.NOT_WORD)
    if not content.startswith(_ARCHIVE):
        raise Unreadable(FileProblem.NOT_WORD)
    if content.count(_ENTRY) > MEMBERS_MAX:
        raise Unreadable(FileProblem.TOO_LARGE)


def _text(content: bytes) -> str:
    paragraphs = Paragraphs()
    with ZipFile(BytesIO(content)) as archive:
        until = thread_time() + _SECONDS
        for piece in _unpacked(archive, _main_part(archive), _MAIN_MAX):
            paragraphs.feed(piece)
            if thread_time() > until:
                raise Unreadable(FileProblem.TOO_LARGE)
    paragraphs.feed(b"", last=True)
    return paragraphs.text


def _main_part(archive: ZipFile) -> str:
    """The name of the part with the text: as the package says, for it is not the same with every program."""
    names = set(archive.namelist())
    named: list[str] = []

    def relates(name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" Relationship") and attributes.get("Type", "").endswith(_MAIN_RELATION):
            named.append(attributes.get("Target", "").lstrip("/"))

    if _RELATIONS in names:
        parser = safe_parser()
        parser.StartElementHandler = relates
        for piece in _unpacked(archive, _RELATIONS, _RELATIONS_MAX):
            parser.Parse(piece, False)  # noqa: FBT003 - expat takes no keyword
    for name in (*named, _USUAL_MAIN):
        if name in names and PurePosixPath(name).parts[0] in _FOLDERS_OF_WORD:
            return name
    raise Unreadable(FileProblem.NOT_WORD)


def _unpacked(archive: ZipFile, name: str, most: int) -> Iterator[bytes]:
    """The part, piece by piece, up to `most` bytes."""
    told = archive.getinfo(name)
    if told.flag_bits & _IS_LOCKED:
        raise Unreadable(FileProblem.PROTECTED)
    if told.compress_type not in _METHODS:
        # Other ways of packing may ask for gigabytes before they give a byte; Word never uses them.
        raise Unreadable(FileProblem.DAMAGED)
    taken = 0
    with archive.open(told) as part:
        while piece := part.read(_PIECE):
            taken += len(piece)
            if taken > most:
                raise Unreadable(FileProblem.TOO_LARGE)
            yield piece
