"""To which figure a column of growth, of the year before or of a month belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gaoxin_cli.finding import Named, Statement
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.layout import Figures, Frame, Label
from gaoxin_cli.tables.understood import REQUIRED, Understood
from gaoxin_cli.tables.vocabulary import Facet
from gaoxin_cli.unit import shift


class Attachment:
    """Gives columns of figures what they leave to their neighbours, and leaves others out."""

    def __init__(
        self,
        understood: Understood,
        labels: Mapping[Facet, Sequence[Label]],
        left_out: list[Label],
        frame: Frame,
        vocabulary: Vocabulary,
    ) -> None:
        self._understood = understood
        self._labels = labels
        self._left_out = left_out
        self._frame = frame
        self._vocabulary = vocabulary

    def of(self, figures: Sequence[Figures | None]) -> list[Figures]:
        """Return the columns to be read; None stands for one that wasn't understood."""
        kept = self._without_others(self._attached(figures))
        self._look_for_two(kept)
        return kept

    # Figures that belong to others

    def _attached(self, figures: Sequence[Figures | None]) -> list[Figures]:
        """Give growth, priors and the like the facets of the figures that they stand beside."""
        values = [one for one in figures if one is not None and one.role == "value"]
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
        for one in figures:
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
        own, its = one.period, nearest.period
        if own is not None and its is not None and own.month not in (None, its.month):
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
        months = {_of(one) for one in figures if one.span == "cumulative"}
        values = {_place(one)[:2] for one in figures if one.role == "value"}
        for one in figures:
            label = Label(one.place, one.text)
            if self._is_change(one):
                self._leave_out(label, "change_left_out")
            elif one.is_single or (
                one.may_be_single and (_place(one) in cumulative or _of(one) in months)
            ):
                singles.append(one.text)
                self._left_out.append(label)
            elif self._has_other_unit(one):
                continue
            elif one.role == "prior" and _place(one)[:2] not in values:
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


def _of(one: Figures) -> tuple[object, ...]:
    """Return what a column is of, be it of a month alone or cumulative."""
    return one.area, one.measure, one.period


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
