"""Files of forms: from bytes to forms, or to all that is wrong with them at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from gaoxin_cli.entry import Entry, keys_of, types_of
from gaoxin_cli.finding import PlanError, PlanProblem, Statement
from gaoxin_cli.forms.fields import KNOWN, Known
from gaoxin_cli.forms.form_file import (
    FigureColumn,
    FormEntry,
    FormFile,
    LabelPlace,
    Place,
)
from gaoxin_cli.indicators.base import Problem
from gaoxin_cli.period import read_period
from gaoxin_cli.plans.entry_reader import read_sound, validated
from gaoxin_cli.plans.yaml_file import placed, read_text
from gaoxin_cli.plans.yaml_tree import Node, Unreadable, parse, plain
from gaoxin_cli.tables.form import Beside, FacetRule, FigureRule, Form, LabelRule
from gaoxin_cli.tables.names import Definitions, Lookup
from gaoxin_cli.tables.vocabulary import Facet

if TYPE_CHECKING:
    from pydantic import ValidationError

_PARTS = ("year", "quarter", "month")
_BESIDE: tuple[Beside, ...] = get_args(Beside)
_FACETS: tuple[Facet, ...] = ("area", "period", "measure", "unit")
_LABELS: tuple[Facet, ...] = ("multiplier", "frequency", "note", "status")
_IN_A_FORM, _IN_A_COLUMN = 2, 4
_IN_OUR_WORDS = {"yaml_empty": "form_empty", "yaml_tag": "form_tag"}
"""What is said of plans in their own words."""


def load_forms(path: str | Path, plans: Sequence[Definitions]) -> tuple[Form, ...]:
    """Return the forms in a file, whose names at least one of the plans knows.

    Raises:
        PlanError: with every problem of the file and its place.
    """
    file = str(path)
    try:
        tree, problems = parse(read_text(Path(path), file, "form"), file)
    except Unreadable as error:
        said = error.statement
        statement = Statement(_IN_OUR_WORDS.get(said.what, said.what), said.facts)
        problem = PlanProblem(file, error.line, error.column, statement)
        raise PlanError((problem,)) from error
    content = _content(plain(tree), plans)
    if isinstance(content, FormFile):
        problems += placed(tree, file, _twice(content, tree))
    else:
        problems += placed(tree, file, _refusals(content))
    if problems or not isinstance(content, FormFile):
        raise PlanError(tuple(sorted(problems, key=lambda p: (p.line, p.column))))
    lines = [node.line for node in _nodes(tree)]
    return tuple(_form(one, f"{file}:{n}") for one, n in zip(content.forms, lines, strict=True))


def _content(raw: object, plans: Sequence[Definitions]) -> FormFile | ValidationError:
    """Return the forms that plain data states, or all that is wrong with them."""
    token = KNOWN.set(_known(plans))
    try:
        sound = read_sound(FormFile, raw)
        KNOWN.set(_known(plans))  # no name has been looked for yet
        return validated(FormFile, raw) if sound is None else sound
    finally:
        KNOWN.reset(token)


def _known(plans: Sequence[Definitions]) -> Known:
    return Known(
        tuple(Lookup("area", plan.areas, ()) for plan in plans),
        tuple(Lookup("measure", plan.measures, ()) for plan in plans),
        frozenset(one.unit.family for plan in plans for one in plan.measures.values()),
        [],
    )


def _nodes(tree: Node) -> Sequence[Node]:
    """Return where each form begins."""
    forms = tree.value.get("forms") if isinstance(tree.value, dict) else None
    return forms.value if isinstance(forms, Node) and isinstance(forms.value, list) else ()


def _twice(content: FormFile, tree: Node) -> Iterator[Problem]:
    """Yield forms that are for the same tables as one before."""
    first: dict[object, int] = {}
    for index, one in enumerate(content.forms):
        key = (one.files, one.sheets, one.header)
        if first.setdefault(key, index) != index:
            facts = {"first": _nodes(tree)[first[key]].line}
            yield ("forms", index), Statement("form_twice", facts)


# What the models refuse


def _refusals(error: ValidationError) -> Iterator[Problem]:
    from gaoxin_cli.plans.plan_errors import Asked, refusals

    by_key = {
        "header": Statement("expected_lines"),
        "header_row": Statement("expected_row"),
        "columns": Statement("expected_columns"),
    }
    return refusals(error, Asked(_keys, by_key))


def _keys(way: tuple[str | int, ...]) -> list[str]:
    """Return the keys that a mapping of a file of forms may have."""
    entry: type[Entry] = FormFile
    if len(way) == _IN_A_FORM:
        entry = FormEntry
    elif len(way) == _IN_A_COLUMN and way[2] == "columns":
        entry = FigureColumn
    elif len(way) > _IN_A_FORM:
        entry = _entry_in(types_of(FormEntry)[str(way[2])]) or FormFile
    return list(keys_of(entry))


def _entry_in(hint: object) -> type[Entry] | None:
    """Return the entry that a type is of, however it is wrapped."""
    if isinstance(hint, type):
        return hint if issubclass(hint, Entry) else None
    return next(filter(None, map(_entry_in, get_args(hint))), None)


# From the entries to plain data


def _form(entry: FormEntry, place: str) -> Form:
    facets = {facet: _rule(getattr(entry, facet)) for facet in _FACETS}
    for facet in _LABELS:
        labels: LabelPlace | None = getattr(entry, facet)
        if labels is not None:
            facets[facet] = FacetRule(labels=tuple(map(LabelRule, labels.column)))
    return Form(
        place,
        entry.files,
        entry.sheets,
        entry.header,
        entry.role,
        entry.span,
        {facet: rule for facet, rule in facets.items() if rule != FacetRule()},
        {name: _figures(column) for name, column in entry.columns.items()},
    )


def _rule(place: Place) -> FacetRule:
    constant: str | tuple[str, ...] | None = getattr(place, "constant", None)
    pattern: str = getattr(place, "pattern", None) or ""
    names: Mapping[str, str] = getattr(place, "names", {})
    labels = [LabelRule(column, "", pattern) for column in place.column or ()]
    labels += [
        LabelRule(column, part, pattern)
        for part in _PARTS
        if (column := getattr(place, part, None)) is not None
    ]
    beside = next((one for one in _BESIDE if getattr(place, one) is not None), None)
    return FacetRule(
        (constant,) if isinstance(constant, str) else constant or (),
        tuple(labels),
        beside,
        pattern if beside is None else getattr(place, beside),
        place.header_row,
        getattr(place, "blank", None),
        names,
    )


def _figures(column: FigureColumn) -> FigureRule | None:
    if column.ignore:
        return None
    period = None if column.period is None else read_period(column.period)
    return FigureRule(column.role, column.area, column.measure, period, column.unit, column.span)
