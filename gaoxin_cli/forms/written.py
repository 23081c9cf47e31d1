"""Forms as text: how the tables of a file were understood, ready to be corrected."""

from __future__ import annotations

import glob
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from gaoxin_cli.finding import Statement
from gaoxin_cli.period import PeriodText, read_period
from gaoxin_cli.tables import Found, Given
from gaoxin_cli.tables.form import FacetRule, letters_of, place_of
from gaoxin_cli.tables.labels import FOREIGN
from gaoxin_cli.tables.layout import Figures, Frame, Label
from gaoxin_cli.tables.understood import REQUIRED
from gaoxin_cli.tables.vocabulary import Facet
from gaoxin_cli.text import COMMAND_WITHIN, fold, printable

_PLAIN = re.compile(r"[^\W\d_][\w.]*(?: [\w.]+)*")
_YAML_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_PARTS = ("year", "quarter", "month")
_FACETS: tuple[Facet, ...] = (
    "area", "period", "measure", "unit", "multiplier", "frequency", "note", "status",
)  # fmt: skip
_LINE = "    "


class Wording(Protocol):
    """What puts comments into words."""

    def text(self, key: str, /, **facts: object) -> str:
        """Return a text."""

    def say(self, statement: Statement) -> str:
        """Return a statement in words."""


def write_form(
    file: str, found: Sequence[Found], given: Given, problems: Sequence[str], words: Wording
) -> str:
    """Return the form by which a file is read; what it lacks, and its ``problems``, are comments.

    What the table tells beside its columns is a comment too: as a constant it would hold for every
    file that the form is for.
    """
    name = Path(file.partition("#")[0]).name
    lines = [_comment(words.text("form_head", file=name))]
    lines += [_comment(problem) for problem in problems]
    lines.append("forms:")
    for table in found:
        lines += _Entry(name, table, given, words).lines()
    if not found:
        lines.append(f"  - files: {quoted(glob.escape(name))}")
        lines.append(_comment(words.text("form_header_unknown"), "    header: 1"))
        lines += [
            _comment(words.text("form_facet_unknown"), f'    {facet}: {{column: "…"}}')
            for facet in REQUIRED
        ]
        lines += [
            _comment(words.text("form_columns_unknown"), text)
            for text in ("    columns:", '      "…": value')
        ]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return a text as it stands in YAML: in quotes unless it is plain words, signs escaped.

    So is the second sign of ``##[``, by which CI services know commands.
    """
    if _PLAIN.fullmatch(text) and text.isprintable() and text.casefold() not in _YAML_WORDS:
        return text
    return '"' + re.sub(COMMAND_WITHIN, r"#\\x23", "".join(map(_escaped, text))) + '"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    if sign.isprintable():
        return sign
    code = ord(sign)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  # 4 digits


def spelt(period: PeriodText) -> str | None:
    """Return a text that says a period and nothing else of it, None if there is none."""
    year, month = period.year, period.month
    years = [""] if year is None else [f"{year}年", f"{year}-"]
    spellings = [] if year is None else [str(year), f"{year}年累计"]
    if month is not None:
        parts = [f"{month:02}", f"{month}月", f"1-{month}月", f"{month}月累计", f"{month}月当月"]
        parts += ["上半年", "下半年", "全年"]
        parts += [f"{month // 3}季度", f"Q{month // 3}"] if month % 3 == 0 else []
        spellings += [begin + part for part in parts for begin in reversed(years)]
    spellings += ["累计", "当月", "单季"]
    return next((text for text in spellings if read_period(text) == period), None)


def _comment(text: str, code: str = "") -> str:
    """Return a line that says something, or code that is commented out with what is said of it."""
    plain = printable(" ".join(text.split()))
    return f"# {plain}" if not code else f"#{code[1:]}  # {plain}"


class _Entry:
    def __init__(self, file: str, table: Found, given: Given, words: Wording) -> None:
        self._file = file
        self._table = table
        self._layout = table.understood.layout
        self._given = given
        self._words = words
        self._wrong = {place for place, _ in table.understood.problems}
        self._names = Counter(fold(column.text) for column in table.header.columns)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the form of one table."""
        table, header = self._table, self._layout.lines
        yield f"  - files: {quoted(glob.escape(self._file))}"
        if table.sheet.name is not None:
            yield f"{_LINE}sheets: {quoted(glob.escape(table.sheet.name))}"
        yield f"{_LINE}header: {header[0] if len(header) == 1 else [*header]}"
        for facet in _FACETS:
            yield from self._facet(facet)
        frame = self._layout.frame
        for key in ("role", "span"):
            told, stated = getattr(frame, key), getattr(table.form, key)
            if stated is not None:
                yield f"{_LINE}{key}: {stated}"
            elif told not in (None, "single"):
                yield _comment(self._words.text("form_told_beside"), f"{_LINE}{key}: {told}")
        yield from self._columns()

    # Facets

    def _facet(self, facet: Facet) -> Iterator[str]:
        labels, rule = self._layout.labels.get(facet), self._table.form.facets.get(facet)
        if labels:
            keys = self._labels(facet, labels) | (_further(rule) if rule else {})
            code = f"{_LINE}{facet}: {_mapping(keys)}"
            unsure = any(label.place in self._wrong for label in labels)
            yield _comment(self._words.text("form_not_understood"), code) if unsure else code
        elif rule is not None:
            yield f"{_LINE}{facet}: {_mapping(_told(rule) | _further(rule))}"
        elif not self._layout.tells(facet) or (facet == "period" and not self._tells_years()):
            yield from self._beside(facet)

    def _tells_years(self) -> bool:
        periods = [one.period for one in self._layout.figures]
        return all(one is not None and one.year is not None for one in periods)

    def _labels(self, facet: Facet, labels: Sequence[Label]) -> dict[str, str]:
        names = [self._name(label.place, label.text) for label in labels]
        kinds = [label.kind for label in labels]
        keys = {"column": names[0] if len(names) == 1 else f"[{', '.join(names)}]"}
        if facet == "period" and len(names) > 1 and set(kinds) <= set(_PARTS):
            keys = dict(zip(kinds, names, strict=True))
        pattern = next((label.pattern for label in labels if label.pattern), "")
        return keys | ({"pattern": quoted(pattern)} if pattern else {})

    def _beside(self, facet: Facet) -> Iterator[str]:
        """Yield what is told of a facet beside the columns, or that nothing is."""
        frame, words = self._layout.frame, self._words
        told = _constant(facet, frame)
        if told is not None:
            yield _comment(words.text("form_told_beside"), f"{_LINE}{facet}: {told}")
        elif (asked := self._asked(facet)) is not None:
            yield f"{_LINE}{facet}: {quoted(asked)}"
        elif facet in self._table.missing:
            yield _comment(words.text("form_facet_unknown"), f'{_LINE}{facet}: {{column: "…"}}')

    def _asked(self, facet: Facet) -> str | None:
        """Return what the command line says of a facet."""
        if facet == "period" and self._given.period is None:
            return None if self._given.year is None else str(self._given.year)
        return getattr(self._given, facet, None)

    # Columns

    def _columns(self) -> Iterator[str]:
        lines = {one.place: self._figures(one) for one in self._layout.figures}
        understood = not (self._table.understood.problems or self._table.missing)
        for label in self._layout.left_out:
            lines[label.place] = self._ignored(label, "form_left_out", as_code=True)
        for label in self._layout.unknown:
            lines[label.place] = self._ignored(label, "form_not_understood", as_code=understood)
        ignored = [name for name, rule in self._table.form.columns.items() if rule is None]
        if lines or ignored:
            doubtful = not ignored and all(line.startswith("#") for line in lines.values())
            yield f"#{_LINE[1:]}columns:" if doubtful else f"{_LINE}columns:"
        yield from (lines[place] for place in sorted(lines))
        yield from (f"{_LINE}  {quoted(name)}: ignore" for name in ignored)

    def _ignored(self, label: Label, why: str, *, as_code: bool) -> str:
        code = f"{_LINE}  {self._name(label.place, label.text)}: ignore"
        why = self._words.text(why)
        return f"{code}{self._aside(label, why)}" if as_code else _comment(why, code)

    def _aside(self, label: Label | Figures, why: str = "") -> str:
        """Return a comment on a column: its name if letters stand for it, what is said of it."""
        named = label.text if self._is_lettered(label.text) else ""
        said = "; ".join(filter(None, (named, why)))
        return f"  {_comment(said)}" if said else ""

    def _figures(self, one: Figures) -> str:
        keys: dict[str, str] = {"role": one.role}
        for key in ("area", "measure"):
            identifier: str | None = getattr(one, key)
            if identifier is not None:
                keys[key] = quoted(identifier)
        period = None if one.period is None else spelt(one.period)
        if period is not None:
            keys["period"] = period if period.isdigit() else quoted(period)
        if one.unit is not None:
            keys["unit"] = quoted(one.unit.text)
        if one.span == "cumulative":
            keys["span"] = one.span
        code = f"{_LINE}  {self._name(one.place, one.text)}: {_mapping(keys)}"
        if one.place in self._wrong:
            return _comment(self._words.text("form_not_understood"), code)
        return f"{code}{self._aside(one)}"

    def _name(self, place: int, text: str) -> str:
        """Return the name of a column, or its letters where several have it or none."""
        return quoted(letters_of(place) if self._is_lettered(text) else text)

    def _is_lettered(self, text: str) -> bool:
        return self._names[fold(text)] != 1 or not text or place_of(text) is not None


def _told(rule: FacetRule) -> dict[str, str]:
    """Return what a form says of where a facet stands, other than in columns of labels."""
    if rule.constant:
        texts = [*map(quoted, rule.constant)]
        return {"constant": texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"}
    if rule.beside is not None:
        return {rule.beside: quoted(rule.pattern)}
    if rule.header_row is None:
        return {}
    row = {"header_row": str(rule.header_row)}
    return row | ({"pattern": quoted(rule.pattern)} if rule.pattern else {})


def _further(rule: FacetRule) -> dict[str, str]:
    """Return what a form says of names."""
    keys = {} if rule.blank is None else {"blank": quoted(rule.blank)}
    if rule.names:
        keys["names"] = _mapping({quoted(name): quoted(of) for name, of in rule.names.items()})
    return keys


def _constant(facet: Facet, frame: Frame) -> str | None:
    """Return what holds of a facet for a whole table, as it stands in YAML."""
    if facet == "unit":
        units = [quoted(unit.text) for unit in frame.units]
        return None if not units else units[0] if len(units) == 1 else f"[{', '.join(units)}]"
    if facet not in REQUIRED:
        return None
    told = getattr(frame, facet)
    if isinstance(told, PeriodText):
        text = spelt(told)
        return text and quoted(text)
    return None if told in (None, FOREIGN) else quoted(told)


def _mapping(keys: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}"
