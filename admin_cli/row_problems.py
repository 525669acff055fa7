"""Why a row or an answer cannot be entered, in words."""

from admin_cli.wording import Texts
from programme.requests.entering import RowProblem


def sentence(texts: Texts, problem: RowProblem) -> str:
    """One problem as a sentence without its beginning: “còn để trống …”."""
    name = f"sheet-{problem.field}"
    field = texts.text(name) if texts.has(name) else ""
    return texts.text(f"wrong-{problem.key}", **problem.arguments, field=field)
