"""The areas and the measures that a line of text beside a table names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gaoxin_cli.period import find_periods
from gaoxin_cli.tables.labels import FOREIGN, Vocabulary
from gaoxin_cli.tables.names import NamedArea
from gaoxin_cli.tables.vocabulary import Role, alters
from gaoxin_cli.text import fold

_FILED_BY = r"(?:填报|报送|上报)单位\s*[:：]\s*(\S+)"

ATTACHED = r"(?i)(?:附件|附录|annex|appendix|attachment)"

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

_STATED_MEASURE = r"(?i)\s*(?:指标|项目|indicator|series|measure)\s*[:：]\s*(.+)"

_OF_A_TABLE = r"(?:完成)?(?:情况)?(?:统计|汇总|一览|对比)?表?\s*$"

_PLACE = (
    r"(?i)[\u4e00-\u9fff]{1,12}?(?:高新区|开发区|新区|园区|科技城|市|县|区)"
    r"|\b(?:zone|county|city|park)\b"
)

_EVERY_PLACE = "[各全本分][市县区园省州]{1,2}|地区|园区|市场|区间"

UNCLEAR = "\0unclear "
"""Begins what stands for an area beside which another is named."""


def names_a_place(text: str) -> bool:
    """Return whether the name of some area may stand in a line."""
    return re.search(_PLACE, re.sub(_EVERY_PLACE, "", text)) is not None


def areas_in(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the areas that a line names; of ``示例市东高新区`` the part alone."""
    lookup, folded = vocabulary.areas, fold(text)
    attached = re.match(ATTACHED, text.strip()) is not None
    found: list[tuple[int, int, str]] = []
    for name in lookup.mentions.within(folded):
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            if all(end <= other[0] or start >= other[1] for other in found):
                found.append((start, end, name))
            start = folded.find(name, end)
    areas = vocabulary.definitions.areas
    found.sort()
    for i, (start, end, name) in enumerate(found):
        identifier = lookup.ids.get(name, FOREIGN)
        follower = found[i + 1] if i + 1 < len(found) and found[i + 1][0] == end else None
        if follower is not None and _is_part(lookup.ids.get(follower[2]), identifier, vocabulary):
            continue
        led = i > 0 and found[i - 1][1] == start
        measured = vocabulary.measures.mentions_at(folded, end)
        alone = _is_begun(folded, start, areas.get(identifier)) and _is_ended(folded, end)
        if not (alone or measured or led or follower):
            if found[:i] and not led:
                # "东高新区（含西高新区）": of whom else the figures are, the line doesn't tell.
                yield UNCLEAR + name
            continue
        if not (attached and identifier in vocabulary.wholes):
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


def filed_by(lines: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """Return the area whose administration files the table, if it is named as that."""
    filed = (match[1] for text in lines if (match := re.search(_FILED_BY, text)))
    names = (re.sub("(?:管委会|管理委员会)$", "", name) for name in filed)
    return next(filter(None, map(vocabulary.areas.__getitem__, names)), None)


def without_names(text: str, vocabulary: Vocabulary) -> str:
    """Return a line with its periods and areas blanked out."""
    for (start, end), _ in find_periods(text):
        text = text[:start] + "|" * (end - start) + text[end:]
    return vocabulary.areas.blanked(fold(text))


def measure_in(
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
    lookup, folded = vocabulary.measures, fold(without_names(text, vocabulary))
    taken: list[tuple[int, int]] = []
    found: dict[str, Role | None] = {}
    for name in lookup.mentions.within(folded):
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
