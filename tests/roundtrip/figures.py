"""Random figures of a small plan: what must come back, whatever the layout."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

from gaoxin_cli.api import Period

Key = tuple[str, str, Period]
"""Area, measure, period."""
Chosen = TypeVar("Chosen")


class Figure(NamedTuple):
    """What stands for one key, in the measure's unit; growth in percent."""

    value: Decimal | None
    prior: Decimal | None
    growth: Decimal | None


class Measure(NamedTuple):
    """A measure of the plan and the units in which its figures may be written."""

    names: tuple[str, str]
    """Chinese, English."""
    units: tuple[tuple[str, int], ...]
    """Each with the power of ten that one of it is of the first, which is the plan's."""
    kind: str
    decimals: int


YUAN = (("亿元", 0), ("万元", -4), ("百万元", -2), ("元", -8))
AREAS = {
    "dh": ("东湖高新区", "East Lake Zone"),
    "xs": ("西山高新区", "West Hill Zone"),
    "nk": ("南口开发区", "South Gate Zone"),
    "bl": ("北岭科技城", "North Ridge Zone"),
}
MEASURES = {
    "rev": Measure(("营业收入", "Operating revenue"), YUAN, "flow", 4),
    "tax": Measure(("税收收入", "Tax revenue"), YUAN, "flow", 4),
    "firms": Measure(("高新技术企业", "High-tech enterprises"), (("家", 0), ("个", 0)), "stock", 0),
    "staff": Measure(("从业人员", "Persons employed"), (("万人", 0), ("人", -4)), "stock", 4),
    "rd": Measure(("研发投入强度", "R&D intensity"), (("%", 0),), "rate", 2),
}
PERIODS = [
    *(Period(2024), Period(2025)),
    *(Period(2024, 6), Period(2025, 2), Period(2025, 3), Period(2025, 5), Period(2025, 6)),
    *(Period(2025, 9), Period(2025, 10)),
]


def plan_text() -> str:
    """The plan as YAML: all areas, all measures, a target so that it is one."""
    areas = "\n".join(
        f"  {key}: {{name: {{zh: {zh}, en: {en}}}}}" for key, (zh, en) in AREAS.items()
    )
    measures = "\n".join(
        f"  {key}: {{name: {{zh: {measure.names[0]}, en: {measure.names[1]}}}, "
        f"unit: '{measure.units[0][0]}', kind: {measure.kind}}}"
        for key, measure in MEASURES.items()
    )
    return (
        f"plan: {{id: roundtrip, years: [2025]}}\nareas:\n{areas}\n"
        f"  bh: {{name: {{zh: 滨海市, en: Binhai}}, level: city}}\nmeasures:\n{measures}\n"
        "indicators: {rev_level: {kind: level, of: rev}}\n"
        "targets: [{area: dh, indicators: {rev_level: {2025: 1}}}]\n"
    )


@st.composite
def numbers(draw: st.DrawFn, decimals: int, least: int = 1, most: int = 99_999) -> Decimal:
    """Numbers with up to so many decimals, without zeros behind."""
    digits = draw(st.integers(0, decimals))
    number = Decimal(draw(st.integers(least * 10**digits, most * 10**digits))).scaleb(-digits)
    return number.normalize() + 0


class Figures(NamedTuple):
    """Figures by key, and the areas, measures and periods that they are of."""

    areas: tuple[str, ...]
    measures: tuple[str, ...]
    periods: tuple[Period, ...]
    by_key: dict[Key, Figure]


def some(choices: Sequence[Chosen], most: int) -> st.SearchStrategy[list[Chosen]]:
    """One to ``most`` different ones, in any order."""
    return st.lists(st.sampled_from(choices), min_size=1, max_size=most, unique=True)


@st.composite
def figures(draw: st.DrawFn) -> Figures:
    """Figures of up to three areas, measures and periods; some are missing.

    No cumulative figure falls within a year, since the review rejects one that does.
    """
    areas = draw(some([*AREAS], 3))
    measures = draw(some([*MEASURES], 3))
    periods = draw(some(PERIODS, 3))
    with_prior, with_growth = draw(st.booleans()), draw(st.booleans())
    by_key: dict[Key, Figure] = {}
    for area in areas:
        for name in measures:
            measure = MEASURES[name]
            least = 1
            for period in sorted(periods):
                if not draw(st.integers(0, 7)):
                    continue
                value = draw(numbers(measure.decimals, least, least + 9_999))
                least = int(value) + 1
                rates = with_growth and measure.kind != "rate" and draw(st.integers(0, 5))
                priors = with_prior and draw(st.integers(0, 5))
                by_key[area, name, period] = Figure(
                    value,
                    draw(numbers(measure.decimals)) if priors else None,
                    draw(numbers(2, -25, 25)) if rates else None,
                )
    return Figures(tuple(areas), tuple(measures), tuple(periods), by_key)


def growth_alone(figures: Figures) -> Figures:
    """The same without levels."""
    rates = {
        key: Figure(None, None, figure.growth)
        for key, figure in figures.by_key.items()
        if figure.growth is not None
    }
    return figures._replace(by_key=rates)
