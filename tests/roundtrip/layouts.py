"""Random layouts: where each facet stands, in which words, units and order."""

from typing import Literal, NamedTuple

from hypothesis import strategies as st

from gaoxin_cli.api import Period
from tests.roundtrip.figures import AREAS, MEASURES, Figures, some

Facet = Literal["area", "period", "measure"]
Place = Literal["column", "across", "heading", "title", "sheet", "option"]
Role = Literal["value", "prior", "growth", "single", "place", "change", "goal"]
"""The last four are no figures: a single month, a place, a change, what was planned."""
Form = Literal["csv", "xlsx", "ods", "xls"]
UnitPlace = Literal["none", "name", "column", "title", "value", "cell", "sheet", "option"]
FACETS: tuple[Facet, ...] = ("area", "period", "measure")

HEADERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "area": (("地区", "园区名称", "高新区", "单位名称"), ("Area", "Zone", "REF_AREA")),
    "period": (("时期", "报告期", "期间"), ("Period", "TIME_PERIOD", "time")),
    "year": (("年份", "年度"), ("Year",)),
    "part": (("月份",), ("Month",)),
    "measure": (("指标", "指标名称", "项目", "主要指标"), ("Indicator", "Measure", "item")),
    "unit": (("单位", "计量单位"), ("Unit", "UNIT_MEASURE")),
    "value": (("数值", "本年累计", "累计", "绝对数", "完成额"), ("Value", "OBS_VALUE")),
    "prior": (("上年同期", "去年同期", "同期数"), ("Prior",)),
    "single": (("本月", "当月"), ("",)),
    "place": (("位次", "占比(%)", "完成率(%)"), ("Rank", "Share of total (%)")),
    "change": (("增减额", "比上年净增", "增减"), ("Change",)),
    "goal": (("年度目标", "全年计划"), ("Target",)),
    "serial": (("序号",), ("No.",)),
    "growth": (("同比增长(%)", "增速", "同比±%", "比上年同期增长（％）"), ("Growth", "Growth (%)")),
}
"""Words for each column, in Chinese and in English."""
NOISE = (
    "填报日期：2026年1月15日",
    "滨统字〔2023〕15号",
    "附件2：滨海市高新区提升方案监测表",
    "制表：经济发展局",
    "",
)
NOTES = ("注：数据为初步统计数。", "资料来源：统计局", "制表人：王某 2026年2月3日")
MONTHS = {3: "一季度", 6: "上半年", 9: "前三季度", 12: "全年"}


class Layout(NamedTuple):
    """One way to lay figures out."""

    language: int
    """0: Chinese, 1: English."""
    form: Form
    places: dict[Facet, Place]
    labels: tuple[str, ...]
    """The label columns from the left: facets, ``unit``, ``year`` in front of ``period``."""
    across: tuple[Facet, ...]
    """From the upper header row to the lower."""
    roles: tuple[Role, ...]
    growth_rows: bool
    """Growth stands in a row below its measure instead of a column."""
    titled: bool
    """The title alone says that the figures are rates of growth."""
    split: bool
    """The year stands apart from the months: in a column of its own, or in the title."""
    joined: bool
    """One header row names all that stands across, else a row for each."""
    continued: bool
    """A header that spans columns stands in the first of them alone."""
    again: bool
    """The header is repeated under each heading."""
    unit_place: UnitPlace
    units: dict[str, int]
    """For each measure, which of its units."""
    words: dict[str, str]
    """The header of each column and role."""
    style: int
    """How periods are spelled."""
    noise: tuple[str, ...]
    notes: tuple[str, ...]
    numbers: Literal["plain", "thousands", "full", "decimal comma"]
    percent: bool
    """A growth rate carries its sign."""
    missing: str
    sums: bool
    """A line of sums follows the rows."""
    others: bool
    """Rows of an area and a measure that the plan doesn't know follow."""
    marked: bool
    """A footnote mark stands behind the first area."""
    separator: str
    encoding: str
    end: str
    cells: Literal["numbers", "texts"]
    """What a workbook stores."""

    def unit(self, measure: str) -> tuple[str, int]:
        """The unit in which a measure is written, and its power of ten."""
        return MEASURES[measure].units[self.units[measure]]

    def name(self, facet: Facet, member: str | Period) -> str:
        """What an area, a measure or a period is called."""
        if isinstance(member, Period):
            return self.part(member) if self.split else self.period(member)
        return (AREAS[member] if facet == "area" else MEASURES[member].names)[self.language]

    def period(self, period: Period) -> str:
        """A period in full."""
        year, month = period
        if self.language or self.style == 3:
            quarter = f"{year}{'-' if self.style else ''}Q{month // 3}"
            return quarter if month in (3, 6, 9) else f"{year}" + f"-{month:02}" * (month != 12)
        part = "" if month == 12 and self.style == 0 else self.part(period)
        return f"{year}年{part}"

    def part(self, period: Period) -> str:
        """A period without its year."""
        if self.style in (1, 3) and period.month in MONTHS:
            return MONTHS[period.month]
        return f"1{'—' if self.style == 2 else '-'}{period.month}月"


def places_of(draw: st.DrawFn, figures: Figures, form: str) -> dict[Facet, Place]:
    """Where each facet stands: one at least in a column, one at most in headings or sheets."""
    places: dict[Facet, Place] = {}
    counts = (len(figures.areas), len(figures.periods), len(figures.measures))
    for facet, count in zip(FACETS, counts, strict=True):
        choices: list[Place] = ["column", "column", "across", "across"]
        choices += ["heading"] if "heading" not in places.values() else []
        choices += ["sheet"] if form != "csv" and "sheet" not in places.values() else []
        choices += ["title", "title", "option"] if count == 1 else []
        places[facet] = draw(st.sampled_from(choices))
    if "column" not in places.values():
        places[draw(st.sampled_from(FACETS))] = "column"
    return places


def unit_places(
    places: dict[Facet, Place], measures: tuple[str, ...], form: Form
) -> list[UnitPlace]:
    """Where the units of these measures may stand."""
    choices: list[UnitPlace] = ["none", "title", "cell"]
    if places["measure"] not in ("sheet", "option"):
        choices.append("name")
    if places["measure"] == "column" or (len(measures) == 1 and places["measure"] != "across"):
        choices += ["column", "column"]
    if len(measures) == 1 and measures != ("rd",):
        choices += ["value", "option"]
        choices += ["sheet"] if form != "csv" and "sheet" not in places.values() else []
    return choices


def units_of(draw: st.DrawFn, place: UnitPlace, measures: tuple[str, ...]) -> dict[str, int]:
    """Which unit each measure is written in; one for all money where a title states it."""
    if place == "none":
        return dict.fromkeys(measures, 0)
    if place == "title":
        money = draw(st.integers(0, 3))
        return {measure: money if measure in ("rev", "tax") else 0 for measure in measures}
    return {name: draw(st.integers(0, len(MEASURES[name].units) - 1)) for name in measures}


def can_split(figures: Figures, places: dict[Facet, Place], language: int) -> bool:
    """Whether the year can stand apart: in a column beside the months, or once in the title."""
    if language or places["period"] not in ("column", "across", "heading"):
        return False
    return places["period"] == "column" or len({year for year, _ in figures.periods}) == 1


@st.composite
def layouts(draw: st.DrawFn, figures: Figures) -> Layout:
    """Layouts that hold all that the figures are."""
    form: Form = draw(st.sampled_from(("csv", "csv", "csv", "xlsx", "ods", "xls")))
    language = draw(st.sampled_from([0, 0, 1]))
    places = places_of(draw, figures, form)
    across = [facet for facet in FACETS if places[facet] == "across"]
    labels: list[str] = [facet for facet in FACETS if places[facet] == "column"]
    split = can_split(figures, places, language) and draw(st.booleans())
    labels = draw(st.permutations(labels))
    growth_rows = labels[-1] == "measure" and draw(st.booleans())
    found = figures.by_key.values()
    levels = any(figure.value is not None for figure in found)
    unit_choices = unit_places(places, figures.measures, form) if levels else ["none"]
    unit_place: UnitPlace = draw(st.sampled_from(unit_choices))
    units = units_of(draw, unit_place, figures.measures)
    if unit_place == "title" and len({MEASURES[name].units for name in figures.measures}) > 1:
        unit_place = "title" if {"rev", "tax"} & {*figures.measures} else "none"
    if split and places["period"] == "column":
        labels.insert(labels.index("period"), "year")
    if unit_place == "column":
        labels.append("unit")
    if not draw(st.integers(0, 5)):
        labels.insert(0, "serial")
    roles: list[Role] = ["value"] if levels else []
    roles += ["prior"] if any(figure.prior is not None for figure in found) else []
    roles += ["growth"] if any(figure.growth is not None for figure in found) else []
    growth_rows &= roles[-1:] == ["growth"] and len(roles) > 1
    if growth_rows:
        roles.remove("growth")
    titled = roles == ["growth"] and bool(across) and draw(st.booleans())
    roles = roles or ["value"]
    if not titled and draw(st.booleans()):
        strange: list[Role] = ["place", "change", "goal"]
        strange += ["single"] if not language and "period" not in across else []
        roles += draw(some(strange, 2))
    separator = draw(st.sampled_from(",,;\t"))
    spellings = ["plain", "plain", "full"]
    spellings += ["decimal comma"] if separator == ";" and form == "csv" else ["thousands"]
    pick = {word: draw(st.sampled_from(both[language])) for word, both in HEADERS.items()}
    if split and labels[-1:] != ["year"] and "year" in labels:
        pick["period"] = pick["part"]
    return Layout(
        language=language,
        form=form,
        places=places,
        labels=tuple(labels),
        across=tuple(draw(st.permutations(across))),
        roles=(roles[0], *draw(st.permutations(roles[1:]))),
        growth_rows=growth_rows,
        titled=titled,
        split=split,
        joined=draw(st.booleans()),
        continued=draw(st.booleans()),
        again=draw(st.booleans()),
        unit_place=unit_place,
        units=units,
        words=pick,
        style=draw(st.integers(0, 3)),
        noise=tuple(draw(st.lists(st.sampled_from(NOISE), max_size=2, unique=True))),
        notes=tuple(draw(st.lists(st.sampled_from(NOTES), max_size=2, unique=True))),
        numbers=draw(st.sampled_from(spellings)),
        percent=draw(st.booleans()),
        missing=draw(st.sampled_from(["", "-", "—", "..", "无", "NA", "…"])),
        sums=draw(st.booleans()),
        others=not draw(st.integers(0, 3)),
        marked=not draw(st.integers(0, 4)),
        separator=separator,
        encoding=draw(st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"])),
        end=draw(st.sampled_from(["\n", "\r\n", "\r"])),
        cells=draw(st.sampled_from(["numbers", "texts"])),
    )
