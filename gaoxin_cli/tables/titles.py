"""What the lines above a table, the headings in it and the sheet's name say of its figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from gaoxin_cli.period import PeriodText, find_periods, without_dates
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.layout import Frame, over
from gaoxin_cli.tables.title_names import (
    ATTACHED,
    UNCLEAR,
    areas_in,
    filed_by,
    measure_in,
    without_names,
)
from gaoxin_cli.tables.title_units import units_in
from gaoxin_cli.tables.vocabulary import Role, Span
from gaoxin_cli.text import fold, narrow
from gaoxin_cli.unit import Unit

# Patterns of what most files have none of: texts, which re compiles when they are first used.
_NOTE = (
    r"[*※①-⑳]|(注|备注|附注|说明|(资料|数据)?来源|制表|填报|填表|报送|上报|审核|复核|(单位|统计)?负责人|联系(人|电话|方式)"
    r"|编制|打印|导出|更新|发布|notes?|sources?|remarks?|prepared by|last updated|data source)"
    r"([:：.\d(日]|$|[^:：]{0,8}[:：]|s?\b)"
)
_INDEX = r"(?:以?(?:上年|去年)(?:同期)?(?:为|=)100|(?:preceding|previous|last|prior) ?year ?= ?100)"
_OTHER_INDEX = r"[12]\d{3}年?(?:为|=|＝)\s*100|定基"
_OF_A_PLAN = r"方案|通知|办法|意见|规划|纲要|的函|决定|〔|号$"
_NO_HEADING = r"(?:续表?|接上表|附表|表)?[\s\d一二三四五六七八九十.、()（）:：\-—]*(?:\(?续表?\)?)?"
_LOOKS_LIKE_A_PLACE = (
    r"(?i)(?:\S{1,20}(?:省|市|区|县|州|盟|旗|镇|乡|园|基地|新城|片区)"
    r"|.{1,40}\b(?:zone|county|city|province|district|park|area))(?:\s*[:：])?"
)
_IS_HISTORY = (
    r"\s*(?:[经由被].{0,10})?(?:批准|设立|成立|建立|获批|升格|升级|认定|起|以来|之前|之后|前|后|版|修订"
    r"|施行|公布|印发)"
)
_EXCEPT = r"(?i)不含|不包括|除.{0,12}外|扣除|剔除|excluding|except|without"
_COMPARES = r"[与和同较比、及]\s*(?:19|20)\d{2}年?"
_PART_IN_CHINESE = r"半年|中期|(?<![分各按逐])[季月]|旬|周(?![边期围])|财年|财政年度"
_PART_IN_ENGLISH = (
    r"(?i)(?<!\bby )\b(?:half|quarters?|quarterly|months?|monthly|weeks?|weekly|fiscal"
    r"|financial year|[0-9]+m|q[1-4]|h[12]"
    r"|jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august"
    r"|september|october|november|december)\b"
)
_OF_GROWTH = r"增速|增长率|增长速度|增幅|(?i:growth (?:rates?|\(%\)|in %))"
_OF_LEVELS_TOO = r"及|和|与|、|总量|完成|实现|执行|进展|监测|情况表"
_OF_SOMETHING_ELSE = (
    r"目标|计划|任务|预期|预计|预测|占.{0,8}比重|占比|份额|比重|排名|位次|名次|人均|平均|增减额|增加额|增减量|净增"
    r"|增量|贡献率|percapita|forecast|targets?(?![a-z])|ranking|shareof"
)
_LONGEST = 200

Facet = TypeVar("Facet", str, PeriodText)


class Title(NamedTuple):
    """What one line says; of what it says twice, that it is not to be told."""

    area: str | None = None
    period: PeriodText | None = None
    measure: str | None = None
    role: Role | None = None
    units: tuple[Unit, ...] = ()
    span: Span | None = None
    several: frozenset[str] = frozenset()
    """Facets of which it names more than one."""


def is_note(text: str) -> bool:
    """Return whether a text begins as a note or a signature beside a table does."""
    return re.match(_NOTE, fold_spaces(text[:60])) is not None


def fold_spaces(text: str) -> str:
    """Return a text in narrow small letters, with single spaces."""
    return " ".join(narrow(text).casefold().split())


def read_titles(lines: Sequence[str], vocabulary: Vocabulary) -> Frame:
    """Return what the lines above a table say; for each facet the line next to the table counts.

    Where that line names two, the titles don't tell the facet.
    """
    frame, settled = Frame(), set[str]()
    for text in reversed(lines):
        said = read_title(text, vocabulary)
        for facet in ("area", "period", "measure", "role", "units", "span"):
            value = getattr(said, facet)
            if facet not in settled and (value or facet in said.several):
                settled.add(facet)
                frame = frame._replace(**{facet: value})
        if frame.period is not None and frame.period.year is None and said.period is not None:
            frame = frame._replace(period=over(frame.period, said.period))
    if frame.role is None and any(map(_is_of_growth, lines)):
        frame = frame._replace(role="growth")
    if frame.area is None and "area" not in settled:
        frame = frame._replace(area=filed_by(lines, vocabulary))
    return frame


def read_title(text: str, vocabulary: Vocabulary) -> Title:
    """Return what one line of text beside a table says of its figures."""
    text = narrow(text[:_LONGEST])
    plain = fold_spaces(text)
    units = tuple(dict.fromkeys(units_in(text, vocabulary)))
    if is_note(text):
        return Title(units=units)
    several: set[str] = set()
    of_a_plan = re.search(_OF_A_PLAN, text) is not None
    period = None if of_a_plan else _only(_of_one_year(_periods(text)), "period", several)
    if period is not None and (
        re.search(_COMPARES, text) or _speaks_of_another_part(text, period, vocabulary)
    ):
        several.add("period")
        period = None
    area = None if of_a_plan else _only(areas_in(text, vocabulary), "area", several)
    if re.search(_EXCEPT, text):
        several.update(("area", "measure"))
        area = None
    measure, role = measure_in(text, vocabulary, several)
    if re.search(_INDEX, plain.replace(" ", "")) or re.search(_INDEX, plain):
        role = "index"
    span: Span | None = None
    if "累计" in text or "cumulative" in plain:
        span = "cumulative"
    elif re.search("当月|本月|单月|当季|单季", text):
        span = "single"
    return Title(area, period, measure, role, units, span, frozenset(several))


def _is_of_growth(text: str) -> bool:
    """Return whether a title says that all figures are growth rates."""
    if is_note(text) or re.search(_OF_A_PLAN, text) or re.search(_OF_LEVELS_TOO, text):
        return False
    return re.search(_OF_GROWTH, text) is not None


def is_of_something_else(text: str, vocabulary: Vocabulary) -> bool:
    """Return whether a title says that figures are not those of their measures.

    They are targets, shares, ranks, changes, or indices of another base then; unless the name of a
    measure says so.
    """
    text = narrow(text[:_LONGEST])
    if is_note(text) or re.search(_OF_A_PLAN, text) or re.match(ATTACHED, text.strip()):
        return False
    folded = vocabulary.measures.blanked(fold(text))
    if re.search(_OTHER_INDEX, folded) and not re.search(_INDEX, folded):
        return True
    return bool(re.search(_OF_SOMETHING_ELSE, folded)) and not re.search(_OF_LEVELS_TOO, folded)


def is_no_heading(text: str) -> bool:
    """Return whether a line says nothing but that the table goes on, or a number."""
    return re.fullmatch(_NO_HEADING, text.strip()) is not None


def looks_like_a_place(text: str) -> bool:
    """Return whether a heading may be the name of an area that nobody here knows."""
    return re.fullmatch(_LOOKS_LIKE_A_PLACE, text.strip()) is not None


def _only(found: Iterable[Facet], facet: str, several: set[str]) -> Facet | None:
    """Return what was found if it is one thing."""
    distinct = list(dict.fromkeys(found))
    unclear = any(str(one).startswith(UNCLEAR) for one in distinct)
    if len(distinct) > 1 or unclear:
        several.add(facet)
    return distinct[0] if len(distinct) == 1 and not unclear else None


def _of_one_year(periods: Iterable[PeriodText]) -> Sequence[PeriodText]:
    """Return several parts of one year as that year, whose part stands elsewhere."""
    found = [*dict.fromkeys(periods)]
    years = {one.year for one in found if one.year is not None}
    if len(found) > 1 and len(years) == 1 and all(one.month is not None for one in found):
        return [PeriodText(years.pop(), cumulative=True)]
    return found


def _periods(text: str) -> Iterator[PeriodText]:
    for (_, end), period in find_periods(text):
        if re.match(_IS_HISTORY, text[end:]):
            continue
        if period.year is not None or period.month is not None:
            yield period


def _speaks_of_another_part(text: str, period: PeriodText, vocabulary: Vocabulary) -> bool:
    """Return whether a line speaks of a part of the year that is not read."""
    if period.month is not None:
        return "旬" in text
    text = without_dates(text)
    folded = vocabulary.measures.blanked(without_names(text, vocabulary))
    return bool(re.search(_PART_IN_CHINESE, folded) or re.search(_PART_IN_ENGLISH, text))
