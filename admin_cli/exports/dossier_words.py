"""What stands in the cells of a dossier's papers: answers in the words of the union's documents."""

from admin_cli.wording import Texts, read_texts
from conversations.formats import grouped
from programme.dossier import NONE, Item, month_of
from programme.requests.dossiers import DossierPapers, PaperEntry

_PAPERS = "papers"  # the folder of texts that exist in Vietnamese only, as the documents do
_TERRITORIES = frozenset({"province", "city"})


def paper_words() -> Texts:
    """The words of the union's documents."""
    return read_texts(_PAPERS)


def union_name(papers: DossierPapers, words: Texts) -> str:
    """The top unit's organisation: “Liên đoàn Lao động tỉnh Hà Giang”, “Công đoàn Y tế Việt Nam”."""
    name = papers.verdict.state.name
    if not is_federation(papers):
        return name
    return words.text("federation", territory=name[:1].lower() + name[1:])


def is_federation(papers: DossierPapers) -> bool:
    """Whether the top unit is the federation of a province or city, not a sector's or corporation's union."""
    return papers.kind in _TERRITORIES


def answer(entry: PaperEntry, item: Item, words: Texts) -> str:
    """One answer in words; a visible blank where it is missing."""
    value = entry.values.get(item)
    if value is None:
        return words.text("blank")
    if item is Item.VALUE:
        return _money(value, words)
    if item is Item.AWARDS and value == NONE:
        return words.text("awards-none")
    month = month_of(value) if item is Item.APPLIED_TIME else None
    if month is not None:
        return words.text("applied-from", month=str(month.month), year=str(month.year))
    return value


def _money(value: str, words: Texts) -> str:
    if value == NONE:
        return words.text("money-none")
    return words.text("money-year", amount=grouped(int(value)))
