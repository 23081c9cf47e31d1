"""Which columns of a header are labels and which are figures, and of what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.finding import Named, Statement
from gaoxin_cli.number import is_missing, parse_number
from gaoxin_cli.period import read_period
from gaoxin_cli.tables.header import Column, HeaderRows, parts_of
from gaoxin_cli.tables.labels import FOREIGN, Vocabulary
from gaoxin_cli.tables.layout import Figures, Frame, Label, Layout
from gaoxin_cli.tables.vocabulary import Facet
from gaoxin_cli.text import narrow
from gaoxin_cli.unit import multiplier, shift

REQUIRED: tuple[Facet, ...] = ("area", "period", "measure")


_DATE = re.compile(r"(?:19|20)\d{2}(?:[-/.]|年)\d{1,2}(?:[-/.]|月)\d{1,2}日?")
_OF_FILING = re.compile(
    r"填报|上报|更新|录入|发布|审核|报送|制表|updated|filed|published", re.IGNORECASE
)
_KIND_OF_REPORT = re.compile(
    r"半?年报|[一二三四]?季报|月报|旬报|周报|快报|日报|annual|quarterly|monthly|half.?year(?:ly)?",
    re.IGNORECASE,
)
_BELONGS_TO_FIGURE = re.compile(
    r"目标|计划|任务|预期|预算|完成率|完成比例|进度|排名|位次|名次|target|plan|rank", re.IGNORECASE
)
"""What a column may be of the figure beside it; growth and priors aren't of such a column."""
_MULTIPLIES = re.compile(r"倍|数量级|mult|scal|factor|magnitude", re.IGNORECASE)


@dataclass(slots=True)
class Understood:
    """A layout, with what is to be said of it."""

    layout: Layout
    problems: list[tuple[int | None, Statement]] = field(default_factory=list)
    """Why the table can't be read, each with the column that is meant: E002."""
    foreign: int = 0
    """How many columns only another plan of the run knows."""
    rejected: list[tuple[int, str, Statement]] = field(default_factory=list)
    """Columns of a measure in the unit of another: E008."""
    warnings: list[tuple[int | None, Statement]] = field(default_factory=list)
    """What was left out: W110."""
    notices: list[Statement] = field(default_factory=list)
    known: int = 0


def understand(
    header: HeaderRows, sample: Sequence[Cells], frame: Frame, vocabulary: Vocabulary
) -> Understood:
    """Return how a table with this header is to be read; ``sample`` are rows below it."""
    return _Columns(header, sample, frame, vocabulary).understood()


class _Columns:
    def __init__(
        self,
        header: HeaderRows,
        sample: Sequence[Cells],
        frame: Frame,
        vocabulary: Vocabulary,
    ) -> None:
        self._header = header
        self._frame = frame
        self._vocabulary = vocabulary
        self._sample = [
            [*parts_of(cells[0], header.split), *cells[1:]] if header.split and cells else cells
            for cells in sample
        ]
        self._labels: dict[Facet, list[Label]] = {}
        self._figures: list[Figures | None] = []
        """Columns of figures from left to right; None for one that was not understood."""
        self._unknown: list[Label] = []
        self._left_out: list[Label] = []
        self._understood = Understood(Layout((), (), {}, ()))

    def understood(self) -> Understood:
        """Return the layout and what is to be said of it."""
        for column in self._header.columns:
            self._sort(column)
        self._find_corner()
        figures = self._attached()
        figures = self._without_others(figures)
        self._look_for_two(figures)
        self._look_for_dimensions()
        header = self._header
        said = self._understood
        said.layout = Layout(
            lines=tuple(line for line, _ in header.rows),
            cells=tuple(tuple(cells) for _, cells in self._rows()),
            labels={facet: tuple(labels) for facet, labels in self._labels.items()},
            figures=tuple(figures),
            frame=self._frame,
            split=header.split,
            unknown=tuple(self._unknown),
            left_out=tuple(self._left_out),
        )
        said.known = header.known
        return said

    def _rows(self) -> Iterable[tuple[int, Cells]]:
        split = self._header.split
        for line, cells in self._header.rows:
            yield line, [*parts_of(cells[0], split), *cells[1:]] if split and cells else cells

    def _cells(self, index: int) -> list[str]:
        """Return what stands in a column of the sample."""
        cells = (row[index].strip() for row in self._sample if index < len(row))
        return [cell for cell in cells if cell and not is_missing(cell)]

    # Labels and figures

    def _sort(self, column: Column) -> None:
        """Say of a column whether it is one of labels, of figures, or not understood."""
        index, text, said = column
        if said.facet == "unit":
            self._units(column)
        elif said.facet is not None:
            self._label(said.facet, Label(index, text, self._kind(column)))
            if said.unit is not None:
                self._frame = Frame(units=(said.unit,)).over(self._frame)
            if said.kind == "other":
                cells = self._cells(index)
                facts = {"column": text, "found": cells[0] if cells else ""}
                statement = Statement("unknown_period_column", facts)
                self._understood.problems.append((index, statement))
        elif said.is_constant or (said.unit is not None and not said.unit.is_percent):
            if FOREIGN in (said.area, said.measure):
                self._figures.append(None)
                self._understood.foreign += 1
                return
            role = said.role or "value"
            self._figures.append(
                Figures(
                    index, text, role, said.area, said.measure, said.period, said.unit, said.span
                )
            )
            if said.asides:
                facts: dict[str, object] = {"column": text, "aside": said.asides}
                self._understood.notices.append(Statement("aside_dropped", facts))
        else:
            self._not_understood(column)

    def _kind(self, column: Column) -> str:
        """Return of which part of a period a column is: of the whole if its cells say the year."""
        kind = column.said.kind
        if column.said.facet != "period" or kind not in ("month", "quarter"):
            return kind
        said = [read_period(cell) for cell in self._cells(column.place)]
        return "" if said and all(one is not None and one.year for one in said) else kind

    def _label(self, facet: Facet, label: Label) -> None:
        self._labels.setdefault(facet, []).append(label)

    def _units(self, column: Column) -> None:
        """Sort a column named 单位: of units of measure, or of units that are areas."""
        cells = self._cells(column.place)
        label = Label(column.place, column.text)
        if not cells or any(map(self._vocabulary.is_unit, cells)):
            self._label("unit", label)
        elif any(self._vocabulary.areas[cell] is not None for cell in cells):
            self._label("area", label)
        elif all(cell.isascii() for cell in cells):
            self._label("unit", label)
        else:
            self._not_understood(column)

    def _not_understood(self, column: Column) -> None:
        """Leave a column out, unless it says of which period the figures are."""
        index, text, _ = column
        cells = self._cells(index)
        spans = [self._vocabulary.says(cell).span for cell in cells]
        known = self._vocabulary.is_unit
        for facet, told in (
            ("frequency", None not in spans),
            (
                "multiplier",
                all(multiplier(cell) is not None and not cell.isdigit() for cell in cells),
            ),
            ("unit", all(map(known, cells))),
        ):
            if cells and told and facet not in self._labels:
                self._label(facet, Label(index, text))  # type: ignore[arg-type]  # one of the three
                return
        if not _BELONGS_TO_FIGURE.search(text):
            self._figures.append(None)
        self._unknown.append(Label(index, text))
        facts: dict[str, object] = {"column": text}
        if cells and all(map(self._is_part, cells)) and not _OF_FILING.search(text):
            facts["found"] = cells[0]
            self._understood.problems.append((index, Statement("unknown_period_column", facts)))
            return
        if cells and _MULTIPLIES.search(text):
            self._understood.problems.append((index, Statement("unknown_multiplier_column", facts)))
            return
        near = self._vocabulary.measures.suggestion(text)
        what = "column_left_out" if near is None else "column_left_out_near"
        facts |= {} if near is None else {"near": near}
        self._understood.warnings.append((index, Statement(what, facts)))

    def _is_part(self, cell: str) -> bool:
        """Return whether a cell tells a part of a year, in words or as a date."""
        if _DATE.fullmatch(narrow(cell)) or _KIND_OF_REPORT.fullmatch(cell):
            return True
        said = self._vocabulary.says(cell)
        return said.understood and said.period is not None and parse_number(cell) is None

    # The corner

    def _find_corner(self) -> None:
        """Say what the first column without a name tells: by its cells, else what is missing."""
        for facet, labels in [*self._labels.items()]:
            for label in [*labels]:
                said = self._vocabulary.says(label.text)
                if said.across is not None and self._across(facet):
                    labels.remove(label)
                    self._label(said.across, label)
        self._labels = {facet: labels for facet, labels in self._labels.items() if labels}
        named = {column.place for column in self._header.columns}
        missing = [facet for facet in REQUIRED if not self._tells(facet)]
        first = next(iter(sorted(set(range(max(named, default=0))) - named)), None)
        if first is None or not missing:
            return
        # A row of nothing else is a heading.
        rows = [row for row in self._sample if len([c for c in row if c.strip()]) > 1]
        cells = [row[first].strip() for row in rows if first < len(row)]
        texts = [cell for cell in cells if cell and parse_number(cell) is None]
        if not texts:
            return
        known: Counter[Facet] = Counter()
        for cell in texts:
            said = self._vocabulary.says(cell)
            known.update(facet for facet in missing if getattr(said, facet))
        open_facets = [facet for facet in missing if getattr(self._frame, facet) is None]
        if known:
            facet = known.most_common(1)[0][0]
        elif len(open_facets or missing) == 1:
            facet = (open_facets or missing)[0]
        else:
            return
        self._label(facet, Label(first, ""))

    def _across(self, facet: Facet) -> bool:
        figures = [one for one in self._figures if one is not None]
        return bool(figures) and all(getattr(one, facet, None) for one in figures)

    def _tells(self, facet: Facet) -> bool:
        return bool(self._labels.get(facet)) or self._across(facet)

    # Figures that belong to others

    def _attached(self) -> list[Figures]:
        """Give growth, priors and the like the facets of the figures that they stand beside."""
        values = [one for one in self._figures if one is not None and one.role == "value"]
        told = [
            facet
            for facet in REQUIRED
            if facet not in self._labels and any(getattr(one, facet) for one in values)
        ]
        if "period" in self._labels and any(one.period for one in values):
            told.append("period")
        group: list[Figures | None] = []
        found: list[Figures] = []
        closed = False
        for one in self._figures:
            if one is None or one.role == "value":
                whole = None if one is None else self._completed(one, group, told)
                group = [whole] if closed else [*group, whole]
                closed = False
                if whole is not None:
                    found.append(whole)
                continue
            closed = True
            lacking = [facet for facet in told if getattr(one, facet) is None]
            if one.role == "prior" and one.period is not None and "period" in told:
                lacking.append("period")
            attached = self._beside(one, group, lacking) if lacking else one
            if attached is not None:
                found.append(attached)
        return found

    def _completed(
        self, one: Figures, group: Sequence[Figures | None], told: Sequence[Facet]
    ) -> Figures | None:
        """Give a cumulative figure beside that of a month the period of the month."""
        lacking = [facet for facet in told if getattr(one, facet) is None]
        if not lacking:
            return one
        left = next((other for other in reversed(group) if other is not None), None)
        if lacking == ["period"] and one.span == "cumulative" and left and left.may_be_single:
            return one._replace(period=left.period)
        if "period" in lacking and "period" in self._labels:
            lacking.remove("period")
        if "period" in lacking and self._frame.period is not None:
            lacking.remove("period")
        if not lacking:
            return one
        facts = {"column": one.text, "facet": Statement(f"facet_{lacking[0]}")}
        self._understood.problems.append((one.place, Statement("column_lacks_facet", facts)))
        return None

    def _beside(
        self, one: Figures, group: Sequence[Figures | None], lacking: Sequence[Facet]
    ) -> Figures | None:
        """Return a figure with the facets of the one to its left, None if that is unknown."""
        label = Label(one.place, one.text)
        if group and group[-1] is None:
            self._leave_out(label, "column_left_out")
            return None
        beside = [
            other
            for other in group
            if other is not None
            and all(
                getattr(one, facet) is None or getattr(one, facet) == getattr(other, facet)
                for facet in REQUIRED
                if facet not in lacking
            )
        ]
        if one.span is not None:
            wanted = one.span == "single"
            beside = [other for other in beside if other.may_be_single == wanted]
        if not beside:
            facts = {"column": one.text}
            self._understood.problems.append((one.place, Statement("growth_of_which", facts)))
            return None
        nearest = beside[-1]
        for other in beside:
            if _is_later(other, nearest):
                nearest = other
        own, other = one.period, nearest.period
        if own is not None and other is not None and own.month not in (None, other.month):
            # 上年全年 beside 1-6月.
            self._leave_out(label, "column_left_out")
            return None
        given = {facet: getattr(nearest, facet) for facet in lacking}
        return one._replace(**given, span=one.span or nearest.span)

    # What is left out

    def _without_others(self, figures: Sequence[Figures]) -> list[Figures]:
        """Leave out changes, and single months beside cumulative figures."""
        kept: list[Figures] = []
        singles: list[str] = []
        if self._frame.span == "single":
            figures = [
                one
                if one.span or not (one.period is None or one.may_be_single)
                else one._replace(span="single")
                for one in figures
            ]
        cumulative = {_place(one) for one in figures if not one.may_be_single}
        for one in figures:
            label = Label(one.place, one.text)
            if self._is_change(one):
                self._leave_out(label, "change_left_out")
            elif one.is_single or (
                one.may_be_single and (_place(one) in cumulative or self._is_beside(one, figures))
            ):
                singles.append(one.text)
                self._left_out.append(label)
            elif self._has_other_unit(one):
                continue
            elif one.role == "prior" and not any(
                other.role == "value" and _place(other)[:2] == _place(one)[:2] for other in figures
            ):
                self._leave_out(label, "prior_without_value")
            else:
                kept.append(one if one.role != "change" else one._replace(role="growth"))
        if singles:
            facts = {"columns": tuple(singles)}
            self._understood.notices.append(Statement("single_columns_left_out", facts))
        if self._frame.span == "cumulative":
            kept = [one._replace(span=one.span or "cumulative") for one in kept]
        return kept

    def _has_other_unit(self, one: Figures) -> bool:
        """Report a column whose unit is not one of its measure."""
        measure, unit = one.measure, one.unit
        if measure is None or unit is None or one.role not in ("value", "prior"):
            return False
        known = self._vocabulary.definitions.measures[measure]
        if not unit.family or shift(unit, known.unit) is not None:
            return False
        facts = {
            "found": unit.text,
            "expected": known.unit.text,
            "measure": Named(measure, known.name),
        }
        self._understood.rejected.append((one.place, measure, Statement("other_unit", facts)))
        return True

    def _is_beside(self, one: Figures, figures: Sequence[Figures]) -> bool:
        """Return whether the cumulative figure of a month stands beside that of the month."""
        return any(
            other.span == "cumulative"
            and other.period == one.period
            and (other.area, other.measure) == (one.area, one.measure)
            for other in figures
        )

    def _is_change(self, one: Figures) -> bool:
        """Return whether a column is no growth rate but a change in units, in points or since."""
        percent = one.unit is not None and one.unit.is_percent and not one.unit.exponent
        if one.role == "change":
            rate = one.measure is not None and self._is_rate(one.measure)
            return not percent or rate or one.span == "single"
        return one.role == "growth" and one.unit is not None and not percent

    def _is_rate(self, measure: str) -> bool:
        return self._vocabulary.definitions.measures[measure].unit.is_percent

    def _leave_out(self, label: Label, what: str) -> None:
        self._left_out.append(label)
        self._understood.warnings.append((label.place, Statement(what, {"column": label.text})))

    def _look_for_dimensions(self) -> None:
        """Report a column that isn't understood but tells rows apart that otherwise are the same."""
        labels = [one for facet in (*REQUIRED, "frequency") for one in self._labels.get(facet, ())]  # type: ignore[call-overload]  # facets
        if not labels:
            return
        for column in self._unknown:
            seen: dict[tuple[str, ...], str] = {}
            for row in self._sample:
                cell = row[column.place].strip() if column.place < len(row) else ""
                if not cell or parse_number(cell) is not None:
                    continue
                key = tuple(row[label.place].strip() for label in labels if label.place < len(row))
                first = seen.setdefault(key, cell)
                if first != cell and all(key):
                    facts = {"column": column.text, "first": first, "second": cell}
                    statement = Statement("column_tells_apart", facts)
                    self._understood.problems.append((column.place, statement))
                    break

    def _look_for_two(self, figures: Sequence[Figures]) -> None:
        """Report two columns for the same figures, and figures told by rows and columns both."""
        seen: dict[object, Figures] = {}
        for one in figures:
            first = seen.setdefault(_place(one), one)
            if first is not one:
                facts: dict[str, object] = {"first": first.text, "second": one.text}
                self._understood.problems.append((one.place, Statement("two_columns", facts)))
        for facet in ("area", "measure"):
            labels = self._labels.get(facet)
            told = [one for one in figures if getattr(one, facet) is not None]
            if labels and told:
                facts = {"first": labels[0].text, "second": told[0].text}
                self._understood.problems.append((told[0].place, Statement("told_twice", facts)))


def _place(one: Figures) -> tuple[object, ...]:
    """Return whose figures a column has, in which year and up to which month."""
    period = one.period
    return (one.area, one.measure, one.role, period and (period.year, period.month))


def _is_later(one: Figures, other: Figures) -> bool:
    """Return whether a figure is that of a later year than another, otherwise of the same."""
    if (
        one.period is None
        or other.period is None
        or (one.area, one.measure)
        != (
            other.area,
            other.measure,
        )
    ):
        return False
    if one.period.year is None or other.period.year is None:
        return False
    return one.period.month == other.period.month and one.period.year > other.period.year
