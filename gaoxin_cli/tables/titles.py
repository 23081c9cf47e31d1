"""What the lines above a table, the headings in it and the sheet's name say of its figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from gaoxin_cli.period import PeriodText, find_periods, without_dates
from gaoxin_cli.tables.labels import FOREIGN, Vocabulary
from gaoxin_cli.tables.layout import Frame, over
from gaoxin_cli.tables.names import NamedArea
from gaoxin_cli.tables.title_units import units_in
from gaoxin_cli.tables.vocabulary import Role, Span, alters
from gaoxin_cli.text import fold, narrow
from gaoxin_cli.unit import Unit

# Patterns of what most files have none of: texts, which re compiles when they are first used.
_NOTE = (
    r"[*※①-⑳]|(注|备注|附注|说明|(资料|数据)?来源|制表|填报|填表|报送|上报|审核|复核|(单位|统计)?负责人|联系(人|电话|方式)"
    r"|编制|打印|导出|更新|发布|notes?|sources?|remarks?|prepared by|last updated|data source)"
    r"([:：.\d(日]|$|[^:：]{0,8}[:：]|s?\b)"
)
_FILED_BY = r"(?:填报|报送|上报)单位\s*[:：]\s*(\S+)"
_INDEX = r"(?:以?(?:上年|去年)(?:同期)?(?:为|=)100|(?:preceding|previous|last|prior) ?year ?= ?100)"
_OTHER_INDEX = r"[12]\d{3}年?(?:为|=|＝)\s*100|定基"
_OF_A_PLAN = r"方案|通知|办法|意见|规划|纲要|的函|决定|〔|号$"
_ATTACHED = r"(?i)(?:附件|附录|annex|appendix|attachment)"
_BEHIND_A_PLACE = (
    r"$|[\W\d_]|[年月季各分上前一二三四半全本当累至截的与和及同较比表近历]|管委会|管理委员会"
    r"|(?!经济技术开发|经济开发|产业园|工业园|科技园|科技城|创新园|\S{0,5}(?:局|政府|委|部门|办公)(?!会))"
    r"(?:主要|主体|重点|核心指标|关键|基本|综合|总体|经济|社会|国民|产业|科技|创新|工业|服务业|规上|规模"
    r"|统计|指标|数据|情况|完成|运行|监测|发展|高质量|考核|评价|报表|月报|季报|年报|快报|汇总|一览"
    r"|有关|相关|部分|财政|税收|固定资产|外贸|外资(?!企业)|进出口|招商|企业(?!局)|高新技术|研发|增长|增速)"
)
"""What may follow the name of an area whose figures a title says to be below."""
_IN_BRACKETS = r"[(\[]([^()\[\]]*)"
_OF_A_PART = (
    r"[区园镇片县]|街道|基地|本级|企业|公司|部门|周边|以外|[^包]含|zone|park|part|excluding|without"
)
_BEFORE_A_PLACE = r"[年月日度季半省市县区州盟国表附号期于及和与在为各的分件\W\d]"
_BEFORE_A_MEASURE = r"[年月日度季半各省市县区州表附件号期情按分地要的园\W\d]"
_BEHIND_A_MEASURE = (
    r"(?P<index>指数)|(?P<growth>增速|增长率|增长速度|增幅)|及|完成|情况|统计|汇总|数据|总量|总额|一览|对比|比较"
    r"|累计|表|数|\W|$"
)
_NO_HEADING = r"(?:续表?|接上表|附表|表)?[\s\d一二三四五六七八九十.、()（）:：\-—]*(?:\(?续表?\)?)?"
_LOOKS_LIKE_A_PLACE = (
    r"(?i)(?:\S{1,20}(?:省|市|区|县|州|盟|旗|镇|乡|园|基地|新城|片区)"
    r"|.{1,40}\b(?:zone|county|city|province|district|park|area))(?:\s*[:：])?"
)
_STATED_MEASURE = r"(?i)\s*(?:指标|项目|indicator|series|measure)\s*[:：]\s*(.+)"
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
_OF_GROWTH = r"增速|增长率|增长速度|增幅"
_OF_LEVELS_TOO = r"及|和|与|、|总量|完成|实现|执行|进展|监测|情况表"
_OF_SOMETHING_ELSE = (
    r"目标|计划|任务|预期|预计|预测|占.{0,8}比重|占比|份额|比重|排名|位次|名次|人均|平均|增减额|增加额|增减量|净增"
    r"|增量|贡献率|percapita|forecast|targets?(?![a-z])|ranking|shareof"
)
_OF_A_TABLE = r"(?:完成)?(?:情况)?(?:统计|汇总|一览|对比)?表?\s*$"
_PLACE = (
    r"(?i)[\u4e00-\u9fff]{1,12}?(?:高新区|开发区|新区|园区|科技城|市|县|区)"
    r"|\b(?:zone|county|city|park)\b"
)
_EVERY_PLACE = "[各全本分][市县区园省州]{1,2}|地区|园区|市场|区间"
_LONGEST = 200
_UNCLEAR = "\0unclear "
"""Begins what stands for an area beside which another is named."""

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

    @property
    def says_something(self) -> bool:
        """Whether it names a facet at all."""
        return self != Title()


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
        frame = frame._replace(area=_filed_by(lines, vocabulary))
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
    period = None if of_a_plan else _only(_periods(text), "period", several)
    if period is not None and (
        re.search(_COMPARES, text) or _speaks_of_another_part(text, period, vocabulary)
    ):
        several.add("period")
        period = None
    area = None if of_a_plan else _only(_areas(text, vocabulary), "area", several)
    if re.search(_EXCEPT, text):
        several.update(("area", "measure"))
        area = None
    measure, role = _measure(text, vocabulary, several)
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
    if is_note(text) or re.search(_OF_A_PLAN, text) or re.match(_ATTACHED, text.strip()):
        return False
    folded = fold(text)
    for name in sorted(vocabulary.measures.spoken, key=len, reverse=True):
        folded = folded.replace(name, "|")
    if re.search(_OTHER_INDEX, folded) and not re.search(_INDEX, folded):
        return True
    return bool(re.search(_OF_SOMETHING_ELSE, folded)) and not re.search(_OF_LEVELS_TOO, folded)


def is_no_heading(text: str) -> bool:
    """Return whether a line says nothing but that the table goes on, or a number."""
    return re.fullmatch(_NO_HEADING, text.strip()) is not None


def looks_like_a_place(text: str) -> bool:
    """Return whether a heading may be the name of an area that nobody here knows."""
    return re.fullmatch(_LOOKS_LIKE_A_PLACE, text.strip()) is not None


def names_a_place(text: str) -> bool:
    """Return whether the name of some area may stand in a line."""
    return re.search(_PLACE, re.sub(_EVERY_PLACE, "", text)) is not None


def _only(found: Iterable[Facet], facet: str, several: set[str]) -> Facet | None:
    """Return what was found if it is one thing."""
    distinct = list(dict.fromkeys(found))
    unclear = any(str(one).startswith(_UNCLEAR) for one in distinct)
    if len(distinct) > 1 or unclear:
        several.add(facet)
    return distinct[0] if len(distinct) == 1 and not unclear else None


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
    folded = _without_others(text, vocabulary)
    for name in sorted(vocabulary.measures.spoken, key=len, reverse=True):
        folded = folded.replace(name, "|")
    return bool(re.search(_PART_IN_CHINESE, folded) or re.search(_PART_IN_ENGLISH, text))


def _areas(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the areas that a line names; of ``示例市东高新区`` the part alone."""
    lookup, folded = vocabulary.areas, fold(text)
    attached = re.match(_ATTACHED, text.strip()) is not None
    found: list[tuple[int, int, str]] = []
    for name in sorted((*lookup.spoken, *lookup.foreign), key=len, reverse=True):
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            if all(end <= other[0] or start >= other[1] for other in found):
                found.append((start, end, name))
            start = folded.find(name, end)
    areas = vocabulary.definitions.areas
    wholes = {area.part_of for area in areas.values()} | {
        identifier for identifier, area in areas.items() if area.members
    }
    found.sort()
    for i, (start, end, name) in enumerate(found):
        identifier = lookup.ids.get(name, FOREIGN)
        follower = found[i + 1] if i + 1 < len(found) and found[i + 1][0] == end else None
        if follower is not None and _is_part(lookup.ids.get(follower[2]), identifier, vocabulary):
            continue
        led = i > 0 and found[i - 1][1] == start
        measured = any(folded.startswith(measure, end) for measure in vocabulary.measures.spoken)
        alone = _is_begun(folded, start, areas.get(identifier)) and _is_ended(folded, end)
        if not (alone or measured or led or follower):
            if found[:i] and not led:
                # "东高新区（含西高新区）": of whom else the figures are, the line doesn't tell.
                yield _UNCLEAR + name
            continue
        if not (attached and identifier in wholes):
            yield identifier


def _is_begun(text: str, start: int, area: NamedArea | None) -> bool:
    """Return whether no longer name leads to a name in a text: that of another city."""
    before = text[start - 1 : start]
    whole = before in ("市", "县", "州", "盟")
    if whole and not re.fullmatch(_EVERY_PLACE, text[start - 2 : start]):
        return area is None or area.part_of is None
    return not before or re.match(_BEFORE_A_PLACE, before) is not None


def _is_ended(text: str, end: int) -> bool:
    """Return whether a name in a text goes on to no longer one, nor to a part of what it names."""
    behind = text[end:]
    bracket = re.match(_IN_BRACKETS, behind)
    if bracket:
        return re.search(_OF_A_PART, bracket[1]) is None
    if text[end - 1 : end].isascii():
        return not (behind[:1].isascii() and behind[:1].isalpha())
    return re.match(_BEHIND_A_PLACE, behind) is not None


def _is_part(part: str | None, whole: str, vocabulary: Vocabulary) -> bool:
    areas, seen = vocabulary.definitions.areas, set[str]()
    while part is not None and part in areas and part not in seen:
        seen.add(part)
        part = areas[part].part_of
        if part == whole:
            return True
    return False


def _filed_by(lines: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """Return the area whose administration files the table, if it is named as that."""
    filed = (match[1] for text in lines if (match := re.search(_FILED_BY, text)))
    names = (re.sub("(?:管委会|管理委员会)$", "", name) for name in filed)
    return next(filter(None, map(vocabulary.areas.__getitem__, names)), None)


def _without_others(text: str, vocabulary: Vocabulary) -> str:
    """Return a line with its periods and areas blanked out."""
    for (start, end), _ in find_periods(text):
        text = text[:start] + "|" * (end - start) + text[end:]
    folded = fold(text)
    for name in sorted(vocabulary.areas.spoken, key=len, reverse=True):
        folded = folded.replace(name, "|")
    return folded


def _measure(
    text: str, vocabulary: Vocabulary, several: set[str]
) -> tuple[str | None, Role | None]:
    """Return the measure that a line names as that of its table, and what its figures are."""
    explicit = re.match(_STATED_MEASURE, text)
    if explicit:
        said = vocabulary.says(explicit[1])
        return said.measure, said.role
    whole = vocabulary.says(re.sub(_OF_A_TABLE, "", text))
    if whole.understood:
        return whole.measure, whole.role if whole.role != "value" else None
    if alters(text):
        return None, None
    lookup, folded = vocabulary.measures, fold(_without_others(text, vocabulary))
    taken: list[tuple[int, int]] = []
    found: dict[str, Role | None] = {}
    for name in sorted((*lookup.spoken, *lookup.foreign), key=len, reverse=True):
        start = folded.find(name)
        end = start + len(name)
        if start < 0 or any(start < b and end > a for a, b in taken):
            continue
        taken.append((start, end))
        behind = re.match(_BEHIND_A_MEASURE, folded[end:])
        before = folded[start - 1 : start]
        if behind is None or (before and not re.match(_BEFORE_A_MEASURE, before)):
            continue
        if name.isascii() and folded[end : end + 1].isalpha() and not behind.lastgroup:
            continue
        role: Role | None = None
        if behind.lastgroup:
            role = "index" if behind.lastgroup == "index" else "growth"
        found[lookup.ids.get(name, FOREIGN)] = role
    if len(found) > 1:
        several.add("measure")
    return next(iter(found.items())) if len(found) == 1 else (None, None)
