"""Word files for tests: real ones by python-docx, and ones whose main part is written by hand."""

import io
import zipfile
from functools import cache

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


@cache
def word_file(text: str) -> bytes:
    """A real .docx with a paragraph for each line."""
    from docx import Document  # noqa: PLC0415 - only these tests need it

    document = Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(xml: str | bytes, name: str = "word/document.xml", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with this main part, which its relations name."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relation = f'<Relationship Type="{_RELATION}" Target="/{name}"/>'
    relations = f'<Relationships xmlns="{space}">{relation}</Relationships>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("_rels/.rels", relations)
        archive.writestr(name, xml)
    return file.getvalue()


def body(inner: str) -> bytes:
    """A document with this body."""
    return packed(
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {SPACE}><w:body>{inner}</w:body></w:document>'
    )


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
UNREADABLE = {
    "old_word": _COMPOUND + "WordDocument".encode("utf-16-le"),
    "protected": _COMPOUND + "EncryptedPackage".encode("utf-16-le"),
    "not_word": b"%PDF-1.7",
    "empty": body("<w:p/>"),
    "damaged": b"PK",
}
"""Files that only call themselves .docx, by what is wrong with them."""
