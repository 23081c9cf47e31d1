"""The plan as the oracle reads it: contract section 2, from the parsed YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .exact import Real, json_number, minus, sign

PREFIXES = {"万亿": 10**12, "百万": 10**6, "亿": 10**8, "万": 10**4, "千": 10**3, "": 1}
COUNTS = {"家", "个", "户", "件", "项", "场"}
PLAIN = {*COUNTS, "人", "元", "美元", "吨标准煤"}
ONE_SIDED = re.compile(r"(>=|<=|>|<|=)\s*(\S+)")
RANGE = re.compile(r"(\S+?)\s*\.\.\s*(\S+)")
AROUND = re.compile(r"(\S+)\s*±\s*(\S+)")


@dataclass(frozen=True, slots=True)
class Bound:
    """What a value has to satisfy; ``low`` and ``high`` are the same number but for a range."""

    sign: str
    low: Fraction
    high: Fraction

    @property
    def two_sided(self) -> bool:
        """A range or ``=``."""
        return self.sign in {"..", "±", "="}

    @property
    def lower(self) -> bool:
        """At least, or above."""
        return self.sign in {">=", ">"}

    @property
    def strict(self) -> bool:
        """Above or below, and never equal."""
        return self.sign in {">", "<"}

    def holds(self, value: Real, limit: Real | None = None) -> bool:
        """Return whether the value satisfies the bound, or the bound moved to ``limit``."""
        if self.two_sided:
            return sign(minus(value, self.low)) >= 0 >= sign(minus(value, self.high))
        distance = sign(minus(value, self.low if limit is None else limit))
        return {
            ">=": distance >= 0,
            ">": distance > 0,
            "<=": distance <= 0,
            "<": distance < 0,
        }[self.sign]

    def text(self) -> str:
        """Return the normalised text."""
        if self.sign == "..":
            return f"{json_number(self.low)}..{json_number(self.high)}"
        if self.sign == "±":
            middle, margin = (self.high + self.low) / 2, (self.high - self.low) / 2
            return f"{json_number(middle)} ± {json_number(margin)}"
        return f"{self.sign} {json_number(self.low)}"


def read_bound(raw: object, *, lower_is_better: bool) -> Bound:
    """Return the bound of a bare number or a text."""
    text = str(raw).replace("%", "").strip()
    if found := AROUND.fullmatch(text):
        middle, margin = Fraction(found[1]), Fraction(found[2])
        return Bound("±", middle - margin, middle + margin)
    if found := RANGE.fullmatch(text):
        return Bound("..", Fraction(found[1]), Fraction(found[2]))
    if found := ONE_SIDED.fullmatch(text):
        return Bound(found[1], Fraction(found[2]), Fraction(found[2]))
    return Bound("<=" if lower_is_better else ">=", Fraction(text), Fraction(text))


@dataclass(frozen=True, slots=True)
class Target:
    """A bound on an indicator, for an area and a year."""

    area: str
    indicator: str
    year: int
    bound: Bound
    provisional: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan with its references looked up by name."""

    raw: dict[str, Any]

    @property
    def id(self) -> str:
        """``plan.id``."""
        return str(self.raw["plan"]["id"])

    @property
    def first_year(self) -> int:
        """The first year of the plan."""
        return int(min(self.raw["plan"]["years"]))

    def members(self, area: str) -> list[str]:
        """Return the members of an area, none for most."""
        return list(self.raw["areas"][area].get("members", ()))

    def part_of(self, area: str) -> str | None:
        """Return the area that this one is directly part of."""
        whole = self.raw["areas"][area].get("part_of")
        return None if whole is None else str(whole)

    def contains(self, whole: str, area: str) -> bool:
        """Return whether the area is a part or a member of the whole, at any depth."""
        above = {other for other in self.raw["areas"] if area in self.members(other)}
        above |= {found for found in [self.part_of(area)] if found is not None}
        return whole in above or any(self.contains(whole, other) for other in above)

    def measure(self, measure: str) -> dict[str, Any]:
        """Return a measure's keys."""
        return dict(self.raw["measures"][measure])

    def indicator(self, indicator: str) -> dict[str, Any]:
        """Return an indicator's keys."""
        return dict(self.raw["indicators"][indicator])

    def root_measure(self, indicator: str) -> dict[str, Any]:
        """Return the measure an indicator is of, through any multiples."""
        keys = self.indicator(indicator)
        if keys["kind"] == "multiple":
            return self.root_measure(keys["of"])
        return self.measure(keys["of"])

    def unit(self, indicator: str) -> str | None:
        """Return an indicator's unit."""
        keys = self.indicator(indicator)
        kind = keys["kind"]
        if kind == "count":
            return str(keys.get("unit", "个"))
        if kind == "multiple":
            return "×"
        if kind in {"growth", "share"}:
            return "%"
        if kind == "ratio":
            return "%" if keys.get("percent", True) else None
        measure = self.measure(keys["of"])
        if kind == "change" and measure["kind"] == "rate" and measure["unit"] == "%":
            return "个百分点"
        return str(measure["unit"])

    def lower_is_better(self, indicator: str) -> bool:
        """Return what a bare number means: "at most" where this is true."""
        keys = self.indicator(indicator)
        if "better" in keys:
            return bool(keys["better"] == "lower")
        return bool(keys["kind"] != "multiple" and self.root_measure(indicator)["kind"] == "rank")

    def precision(self, indicator: str) -> int | None:
        """Return the decimals at which the indicator is judged; None: exactly."""
        keys = self.indicator(indicator)
        if "precision" in keys:
            return None if keys["precision"] is None else int(keys["precision"])
        decimals = self.raw["plan"].get("precision")
        return int(decimals) if decimals is not None and self.unit(indicator) == "%" else None

    def targets(self) -> list[Target]:
        """Return one target for each area, indicator and year."""
        return [
            Target(area, indicator, year, *self._judged_by(indicator, entry))
            for block in self.raw["targets"]
            for area in self._areas(block)
            for indicator, by_year in block["indicators"].items()
            for key, entry in by_year.items()
            for year in (self.raw["plan"]["years"] if key == "every_year" else [int(key)])
        ]

    def _areas(self, block: dict[str, Any]) -> list[str]:
        if "area" in block:
            return [str(block["area"])]
        each = block["each"]
        return self.members(each) if isinstance(each, str) else list(each)

    def _judged_by(self, indicator: str, entry: object) -> tuple[Bound, bool]:
        long = entry if isinstance(entry, dict) else {"bound": entry}
        bound = read_bound(long["bound"], lower_is_better=self.lower_is_better(indicator))
        return bound, bool(long.get("provisional", False))


def unit_parts(unit: str) -> tuple[int, str]:
    """Return a unit's size in its base, and the name of its family."""
    for prefix, size in PREFIXES.items():
        base = unit.removeprefix(prefix)
        if unit.startswith(prefix) and base in PLAIN:
            return size, "count" if base in COUNTS else base
    return 1, unit


def is_count(unit: str) -> bool:
    """Return whether figures in the unit are whole numbers of things or people."""
    return unit_parts(unit)[1] in {"count", "人"}
