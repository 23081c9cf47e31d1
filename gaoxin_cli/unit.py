"""Units: a power of ten and the family of units that convert into each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from gaoxin_cli.text import fold, narrow

_EXPONENTS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "萬": 4, "億": 8}
# Characters of a prefix multiply: 百万 is 10⁶, 万亿 10¹², and 亿千瓦时 10¹¹ 瓦时. Four of them are
# more than any unit in use has, and keep the power of ten small.
_PREFIX_AND_BASE = re.compile(r"([十百千万亿萬億]{0,4})(.*)", re.DOTALL)
_SCALES = {
    "hundred": 2, "hundreds": 2,
    "thousand": 3, "thousands": 3, "ths": 3, "tho": 3,
    "million": 6, "millions": 6, "mio": 6, "mln": 6, "mn": 6,
    "billion": 9, "billions": 9, "bln": 9, "bn": 9,
    "trillion": 12, "trillions": 12, "tn": 12,
}  # fmt: skip
"""Powers of ten in English, and in the codes of international databases."""
# 10 000 persons, 100 million yuan.
_POWER_OF_TEN = re.compile(r"1(?=[ ,]?0)(0{0,2}(?:[ ,]?000){0,3})(?=[ _]|\Z)")
_MULTIPLIERS = _SCALES | {"unit": 0, "units": 0, "ones": 0, "个": 0}
# Exponents as in UNIT_MULT. 1 and 10 are left out: they are as likely meant as factors.
_CODES = frozenset((*range(10), 12, 15)) - {1}

_PERCENT = "%"
_PERCENTAGE_POINT = "个百分点"
_COUNT = "家"
_PERSON = "人"
_YUAN = "元"
_WHOLE = {
    "%": (0, _PERCENT),
    **dict.fromkeys(("百分比", "pc", "pct", "percent", "percentage"), (0, _PERCENT)),
    **dict.fromkeys(("‰", "千分比", "permille", "permil"), (-1, _PERCENT)),
    **dict.fromkeys(("百分点", "个百分点", "pp", "ppt"), (0, _PERCENTAGE_POINT)),
    **dict.fromkeys(("percentagepoint", "percentagepoints"), (0, _PERCENTAGE_POINT)),
    **dict.fromkeys(("meur", "cp_meur"), (6, "欧元")),
}
"""Units whose first characters are no prefix: power of ten and family."""
_FAMILIES = {
    base: family
    for family, bases in {
        _COUNT: ("家", "个", "户", "件", "项", "场", "nr", "number", "no.", "count"),
        _PERSON: ("人", "person", "persons", "people", "per"),
        _YUAN: ("元", "圆", "圓", "元人民币", "人民币", "人民币元", "cny", "rmb", "yuan"),
        "美元": ("美元", "美金", "usd", "us$", "dollar", "dollars", "usdollar", "usdollars"),
        "欧元": ("欧元", "eur", "euro", "euros", "€"),
        "港元": ("港元", "港币", "hkd"),
        "日元": ("日元", "jpy", "yen"),
        "英镑": ("英镑", "gbp"),
        "吨": ("吨", "ton", "tons", "tonne", "tonnes"),
        "吨标准煤": ("吨标准煤", "吨标煤"),
    }.items()
    for base in bases
}
"""Families of bases that have several names."""
_UNITS = frozenset((*_FAMILIES.values(), _PERCENT, _PERCENTAGE_POINT)) | frozenset(
    (
        *("位", "名", "次", "倍", "岁", "分", "台", "套", "辆", "部", "所", "座", "只", "头", "条"),
        *("篇", "份", "张", "床", "册", "艘", "亩", "米", "克", "升", "瓦", "天", "小时", "人次"),
        *("公顷", "公里", "公斤", "平方米", "平方公里", "平方千米", "立方米", "瓦时", "标箱"),
        *("km", "km2", "kwh", "ha"),
    )
)
"""Families that are units wherever they stand."""
_SHORTEST_MULTIPLIER = 3
_LONGEST_UNIT = 40
_PERCENT_OF = re.compile(r"(?:%|percent(?:age)?)(?:of|change).*")


_LIKE_A_UNIT = re.compile(
    r"[0-9,. ]*[十百千万亿萬億wkm]{0,4}[人家户吨件项]|\S{0,5}[元圆圓吨]|[$€¥£].{0,6}"
    r"|(?:.*[\W\d])?[kmb]?n?\s*(?:yuan|rmb|cny|usd|eur|dollars?|euros?|tons?|tonnes?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: ``10 ** exponent`` times the base of its family."""

    text: str
    """As written, in NFKC and without white space around it."""
    exponent: int
    family: str
    """The base within which it converts; empty for a mere multiplier such as 万."""

    @property
    def is_percent(self) -> bool:
        """Whether figures are in percent (or per mille); percentage points are not."""
        return self.family == _PERCENT

    @property
    def is_count(self) -> bool:
        """Whether figures count things or persons, and so are whole numbers of the base."""
        return self.family in (_COUNT, _PERSON)


def parse_unit(text: str) -> Unit:
    """Return the unit that a text names; any text is a unit, of its own family if unknown.

    Of a compound unit (万元/人, 吨标准煤/万元) only the prefix of the numerator is a power of ten.
    """
    written = unicodedata.normalize("NFKC", text).strip()
    folded = fold(written)
    if folded in _WHOLE or _PERCENT_OF.fullmatch(folded):
        exponent, family = _WHOLE.get(folded, (0, _PERCENT))
        is_percent = exponent == 0 and family == _PERCENT
        return Unit(_PERCENT if is_percent else written, exponent, family)
    scaled = _scaled_in_english(written.casefold()) if folded.isascii() else None
    if scaled is not None:
        exponent, base = scaled
    else:
        match = _PREFIX_AND_BASE.fullmatch(folded.removeprefix("人民币") or folded)
        prefix, base = match.groups() if match else ("", folded)
        exponent = sum(_EXPONENTS[character] for character in prefix)
    return Unit(written, exponent, _FAMILIES.get(base, base))


def _scaled_in_english(text: str) -> tuple[int, str] | None:
    """Return the power of ten and the base of ``million USD``, ``MIO_EUR``, ``10 000 persons``."""
    number = _POWER_OF_TEN.match(text)
    words = re.split(r"[\s_,]+", text[number.end() if number else 0 :])
    scales = [_SCALES[word] for word in words if word in _SCALES]
    base = "".join(word for word in words if word not in _SCALES and word != "of")
    if len(scales) > 1 or not (scales or (number and base)):
        return None
    return sum(scales) + (number[1].count("0") if number else 0), base


def is_unit(text: str, families: Collection[str] = ()) -> bool:
    """Return whether a text is known to be a unit, at all or as one of the families given.

    万 and 亿 alone are, as multipliers of the unit that stands elsewhere.
    """
    if len(text) > _LONGEST_UNIT:
        return False
    unit = parse_unit(text)
    if not unit.family:
        return unit.exponent >= _SHORTEST_MULTIPLIER
    if unit.family in _UNITS or unit.family in families:
        return True
    numerator, slash, denominator = unit.family.partition("/")
    return bool(slash) and is_unit(numerator) and is_unit(denominator)


def looks_like_a_unit(text: str) -> bool:
    """Return whether a text is written as units are, though it may be one that nobody knows."""
    return _LIKE_A_UNIT.fullmatch(narrow(text).strip()) is not None


def multiplier(text: str) -> int | None:
    """Return the power of ten that a cell states, None if it states none.

    It is a word (``Thousands``, 万), a code of UNIT_MULT (``6``) or the factor itself (``1000``).
    """
    folded = "".join(narrow(text).casefold().split()).removesuffix(".0")
    if folded in _MULTIPLIERS:
        return _MULTIPLIERS[folded]
    if re.fullmatch("[十百千万亿]{1,4}", folded):
        return sum(_EXPONENTS[character] for character in folded)
    if re.fullmatch("[0-9]{1,2}", folded):
        return int(folded) if int(folded) in _CODES else None
    factor = re.fullmatch("1(0{2,30}|0{0,2}(?:,000){1,4})", folded)
    return factor[1].count("0") if factor else None


def shift(source: Unit, target: Unit) -> int | None:
    """Return the power of ten that takes a figure in ``source`` to ``target``.

    None if they are of different families.
    """
    if source.family != target.family:
        return None
    return source.exponent - target.exponent
