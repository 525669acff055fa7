"""The words of a Word document's main part, paragraph by paragraph, as a person sees them (R41).

Namespaces are those of the transitional and of the strict form; text that was deleted or moved away while
changes were tracked is left out, what was inserted stays. Nothing is expanded: a document type is refused.
"""

from collections.abc import Mapping
from xml.parsers import expat

from conversations.events import FileProblem
from conversations.submission.files import TEXT_MAX

ELEMENTS_MAX = 300_000
"""A hundred pages have about 100,000; as many as this take a quarter of a second."""

DEPTH_MAX = 300
TAG_MAX = 256 * 1024
"""Bytes of one tag; real ones take a few hundred."""

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
# What no reader sees: deletions, properties (a `tab` there is only a place on the ruler), codes of fields,
# the reading beside an East Asian word; and the second form of a drawing, whose first form was read.
_UNSEEN = (
    *("del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "trPr", "tblPr", "tcPr", "sectPr"),
    *("sdtPr", "tabs", "pPrChange", "rt"),
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SEEN = ("p", "t", "sym", "pStyle", "numId", "txbxContent", *_SIGNS)
_NAMES = {f"{space} {name}": name for space in _WORD for name in (*_SEEN, *_UNSEEN)}
_NAMES |= {f"{space} t": "t" for space in _MATHS} | {_FALLBACK: "Fallback"}
_SKIPPED = frozenset({*_UNSEEN, "Fallback"})
_LISTS = ("ListBullet", "ListNumber")
_CHARACTERS = 0x110000
_SURROGATES = range(0xD800, 0xE000)


class Unreadable(Exception):
    """A file that is not read, and why."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem)
        self.problem = problem


class Paragraphs:
    """Takes the main part piece by piece; `text` is what was read so far."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._fed = 0
        self._elements = 0
        self._depth = 0
        self._skipped_at = 0
        self._in_text = False
        self._listed = False
        self._parser = safe_parser()
        self._parser.StartElementHandler = self._begins
        self._parser.EndElementHandler = self._ends
        self._parser.CharacterDataHandler = self._says

    @property
    def text(self) -> str:
        """What was read so far; a paragraph ends its line."""
        return "".join(self._parts)

    def feed(self, part: bytes, *, last: bool = False) -> None:
        """Take the next bytes.

        Raises:
            Unreadable: there is too much of it, or it is not allowed.
            ExpatError, ValueError, LookupError: it is no XML.
        """
        self._fed += len(part)
        self._parser.Parse(part, last)
        if self._fed - self._parser.CurrentByteIndex > TAG_MAX:
            # One tag that does not end: it would be looked at again with every part that comes.
            raise Unreadable(FileProblem.TOO_LARGE)

    def _begins(self, full_name: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > ELEMENTS_MAX or self._depth > DEPTH_MAX:
            raise Unreadable(FileProblem.TOO_LARGE)
        name = _NAMES.get(full_name)
        if name is None or self._skipped_at:
            return
        if name in _SKIPPED:
            self._skipped_at = self._depth
        elif name == "t":
            self._in_text = True
        else:
            self._marks(name, attributes)

    def _marks(self, name: str, attributes: Mapping[str, str]) -> None:
        """Everything that is not text itself: breaks, signs, and what makes a paragraph a list's."""
        match name:
            case "p":
                self._listed = False
            case "txbxContent":
                self._add("\n")
            case "pStyle":
                self._listed = self._listed or _value(attributes, "val").startswith(_LISTS)
            case "numId":
                self._listed = _value(attributes, "val") != "0"
            case "sym":
                self._says_seen(_symbol(_value(attributes, "char")))
            case _:
                self._add(_SIGNS[name])

    def _ends(self, full_name: str) -> None:
        if self._skipped_at == self._depth:
            self._skipped_at = 0
        elif not self._skipped_at:
            name = _NAMES.get(full_name)
            if name == "t":
                self._in_text = False
            elif name == "p":
                self._add("\n")
        self._depth -= 1

    def _says(self, text: str) -> None:
        if self._in_text and not self._skipped_at:
            self._says_seen(text)

    def _says_seen(self, text: str) -> None:
        if self._listed:
            # Word draws bullets and numbers itself: they are not in the text.
            self._add("- ")
            self._listed = False
        self._add(text)

    def _add(self, text: str) -> None:
        self._length += len(text)
        if self._length > TEXT_MAX:
            raise Unreadable(FileProblem.TOO_LONG)
        self._parts.append(text)


def safe_parser() -> expat.XMLParserType:
    """A parser that expands nothing and fetches nothing: whoever declares a document type is refused."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refused
    return parser


def _refused(*_declared: object) -> None:
    raise Unreadable(FileProblem.DAMAGED)


def _value(attributes: Mapping[str, str], name: str) -> str:
    return next((attributes[full] for space in _WORD if (full := f"{space} {name}") in attributes), "")


def _symbol(digits: str) -> str:
    """A sign of a symbol font by its number; `clean` knows what the private ones mean."""
    try:
        number = int(digits, 16)
    except ValueError:
        return ""
    return chr(number) if 0 < number < _CHARACTERS and number not in _SURROGATES else ""
