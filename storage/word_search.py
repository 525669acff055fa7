"""Which entries have certain words in their folded text: asked of `storage.word_index`."""

from collections.abc import Callable
from typing import Self, TypeVar

from sqlalchemy import ColumnElement, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean

from programme.finding import Query, Term
from storage.tables.entries import EntryRow
from storage.word_index import TABLE

Value = TypeVar("Value")


class Occurs(FunctionElement[bool]):
    """That the terms of a query, in the words of each index, occur in an entry."""

    type = Boolean()
    inherit_cache = True
    name = "occurs"

    def self_group(self, against: object = None) -> Self:  # noqa: ARG002 - part of the shape it has in SQLAlchemy
        """Itself: compared with true, as SQLAlchemy would have it for SQLite, it could lead no query."""
        return self


class Aside(FunctionElement[Value]):
    """A column as SQLite's planner finds it in no index, so that another condition leads the query."""

    inherit_cache = True
    name = "aside"


def occurs(query: Query, but_not: Query | None = None, *, leads: bool = True) -> ColumnElement[bool]:
    """That all terms of a query occur, and not all of another; where it does not lead, others do."""
    number = EntryRow.id.expression if leads else aside(EntryRow.id.expression)
    return Occurs(
        number,
        bindparam(None, _joined(for_sqlite, query, but_not, "NOT"), Text, unique=True),
        EntryRow.folded,
        bindparam(None, _joined(_for_postgresql, query, but_not, "& !"), Text, unique=True),
    )


def aside(column: ColumnElement[Value]) -> ColumnElement[Value]:
    """The same column, but SQLite uses no index of it."""
    hidden: Aside[Value] = Aside(column)
    hidden.type = column.type
    return hidden


def _joined(words: Callable[[Query], str], query: Query, but_not: Query | None, sign: str) -> str:
    return words(query) if but_not is None else f"({words(query)}) {sign} ({words(but_not)})"


def for_sqlite(query: Query) -> str:
    """The query as FTS5 reads it: words of a-z and 0-9 only, in quotes, so that none is an operator."""
    return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.prefix else ""}' for term in query.terms)


def _for_postgresql(query: Query) -> str:
    return " & ".join(f"({_term(term)})" for term in query.terms)


def _term(term: Term) -> str:
    return " <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.prefix else "")


@compiles(Occurs, "sqlite")
def _occurs_in_sqlite(element: Occurs, compiler: SQLCompiler, **kw: object) -> str:
    number, words, _, _ = element.clauses
    inner = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH {compiler.process(words, **kw)}"  # noqa: S608 - a name of ours and a parameter
    return f"{compiler.process(number, **kw)} IN ({inner})"


@compiles(Occurs, "postgresql")
def _occurs_in_postgresql(element: Occurs, compiler: SQLCompiler, **kw: object) -> str:
    _, _, folded, words = element.clauses
    text = f"to_tsvector('simple'::regconfig, {compiler.process(folded, **kw)})"
    return f"({text} @@ to_tsquery('simple'::regconfig, {compiler.process(words, **kw)}))"


@compiles(Aside, "sqlite")
def _aside_in_sqlite(element: "Aside[object]", compiler: SQLCompiler, **kw: object) -> str:
    (column,) = element.clauses
    return f"+{compiler.process(column, **kw)}"


@compiles(Aside, "postgresql")
def _aside_in_postgresql(element: "Aside[object]", compiler: SQLCompiler, **kw: object) -> str:
    (column,) = element.clauses
    return compiler.process(column, **kw)
