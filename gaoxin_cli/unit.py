"""Units: a power of ten and the family of units that convert into each other."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from gaoxin_cli.text import fold

_EXPONENTS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
# Characters of a prefix multiply: 百万 is 10⁶, 万亿 10¹², and 亿千瓦时 10¹¹ 瓦时. Four of them are
# more than any unit in use has, and keep the power of ten small.
_PREFIX_AND_BASE = re.compile(r"([十百千万亿]{0,4})(.*)", re.DOTALL)

_PERCENT = "%"
_PERCENTAGE_POINT = "个百分点"
_COUNT = "家"
_PERSON = "人"
_WHOLE = {
    "%": (0, _PERCENT),
    "百分比": (0, _PERCENT),
    "‰": (-1, _PERCENT),
    "百分点": (0, _PERCENTAGE_POINT),
    "个百分点": (0, _PERCENTAGE_POINT),
}
"""Units whose first characters are no prefix: power of ten and family."""
_FAMILIES = dict.fromkeys("家个户件项场", _COUNT)


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
    if folded in _WHOLE:
        return Unit("%" if folded == "百分比" else written, *_WHOLE[folded])
    match = _PREFIX_AND_BASE.fullmatch(folded)
    prefix, base = match.groups() if match else ("", folded)
    exponent = sum(_EXPONENTS[character] for character in prefix)
    return Unit(written, exponent, _FAMILIES.get(base, base))


def shift(source: Unit, target: Unit) -> int | None:
    """Return the power of ten that takes a figure in ``source`` to ``target``.

    None if they are of different families.
    """
    if source.family != target.family:
        return None
    return source.exponent - target.exponent
