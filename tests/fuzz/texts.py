"""Targets that read one text: a cell, a title, a name."""

import re
from fractions import Fraction
from itertools import pairwise

from gaoxin_cli.bound import Bound
from gaoxin_cli.messages import Words
from gaoxin_cli.number import MAX_DIGITS, comma_of, is_missing, parse_column, parse_number
from gaoxin_cli.period import (
    combine,
    find_periods,
    nearest_period,
    parse_period,
    read_period,
    without_dates,
)
from gaoxin_cli.reports.csv_cell import csv_text
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.names import Elsewhere, Lookup
from gaoxin_cli.tables.titles import is_of_something_else, read_titles
from gaoxin_cli.text import fold, narrow, nearest, printable
from gaoxin_cli.unit import is_unit, looks_like_a_unit, multiplier, parse_unit, shift
from tests.fuzz.holding import PLAN, assert_safe
from tests.tables.reading import Area, Name

MINUS = "-‐‑‒–﹣－−"
FALLS = "下降 减少 降低 回落 负增长"
FIGURE = re.compile("[0-9０-９.．,， \xa0\u2007\u2009\u202f\u3000]*[0-9０-９]")
EXPONENT = re.compile("[.．]?[eEｅＥ]([-+－＋−]?[0-9０-９]+)")


def text_of(data: bytes) -> str:
    """The bytes as a text, in which what isn't UTF-8 is a surrogate each."""
    return data.decode("utf-8", "surrogateescape")


def number(data: bytes) -> None:
    """A cell that may hold a number: exactly what its digits say."""
    cell = text_of(data)
    for decimal_comma in (False, True):
        read = parse_number(cell, growth=True, decimal_comma=decimal_comma)
        if read is not None:
            assert not is_missing(cell)
            assert read.value == figure(cell, decimal_comma=decimal_comma), read
    whole = parse_number(cell)
    assert whole is None or whole == parse_number(cell, growth=True)
    quick = parse_column([cell])
    assert quick is None or [whole and whole.value] == list(quick)
    assert comma_of(cell.splitlines(), semicolon=True) in ("thousands", "decimal", "either")


def figure(cell: str, *, decimal_comma: bool) -> Fraction:
    """The number in a cell that holds one, read digit by digit without a grammar."""
    match = FIGURE.search(cell)
    if match is None:
        return Fraction()
    point = ",，" if decimal_comma else ".．"
    digits, decimals = 0, None
    for character in match[0]:
        if character.isdecimal():
            digits = 10 * digits + int(character)
            decimals = None if decimals is None else decimals + 1
        elif character in point:
            decimals = 0
    exponent = EXPONENT.match(cell, match.end())
    power = int(narrow(exponent[1])) if exponent else 0
    before = cell[: match.start()].strip()
    falls = before[-1:] in [*MINUS, "(", "（"] or any(word in before for word in FALLS.split())
    return (-1 if falls else 1) * digits * Fraction(10) ** (power - (decimals or 0))


def period(data: bytes) -> None:
    """A cell or a title that may name periods."""
    whole = text_of(data)
    said = read_period(whole)
    assert said == read_period(whole)
    read = parse_period(whole)
    if read is not None:
        assert 1000 <= read.year <= 9999
        assert 1 <= read.month <= 12
        assert parse_period(str(read)) == read
    near = nearest_period(whole)
    assert near is None or all(map(parse_period, near.split(", ")))
    spans = [span for span, _ in find_periods(whole)]
    assert all(0 <= start < end <= len(whole) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    without_dates(whole)
    year, _, part = whole.partition("\n")
    for part_is in ("month", "quarter"):
        both = combine(year, part, part_is)
        assert both is None or both.year is not None


def unit(data: bytes) -> None:
    """A cell that may name a unit: any text is one."""
    written = text_of(data)
    read = parse_unit(written)
    assert read == parse_unit(written)
    assert shift(read, read) == 0
    assert abs(read.exponent) <= 40
    is_unit(written)
    looks_like_a_unit(written)
    factor = multiplier(written)
    assert factor is None or 0 <= factor <= 40


def bound(data: bytes) -> None:
    """What a target asks for: said again in the usual form, it is the same."""
    read = Bound.parse(text_of(data))
    if read is None:
        return
    again = Bound.parse(str(read))
    assert again == read._replace(percent=False) or len(str(read)) > MAX_DIGITS
    assert read.relation != ".." or read.lower <= read.upper
    for lower_is_better in (False, True):
        lowest, highest = read.oriented(lower_is_better=lower_is_better).ends
        assert lowest is None or highest is None or lowest <= highest


def text(data: bytes) -> None:
    """Any text: what is shown of it does nothing but show."""
    whole = text_of(data)
    assert_safe(printable(whole))
    assert printable(printable(whole)) == printable(whole)
    assert_safe(csv_text(whole))
    assert narrow(narrow(whole)) == narrow(whole)
    assert fold(whole) == fold(f" {whole} ")


def slip(data: bytes) -> None:
    """A text that may be a slip of others: what is nearest is one of them."""
    first, *known = text_of(data).split("\n")
    areas = {f"a{i}": Area(Name((one,))) for i, one in enumerate(known)}
    for near in (nearest(first, known), Lookup("area", areas, ()).suggestion(first)):
        assert near is None or near in known or near in areas


def name(data: bytes) -> None:
    """A cell that may name an area or a measure."""
    cell = text_of(data)
    words = Vocabulary(PLAN, Elsewhere())
    for lookup in (words.areas, words.measures):
        found = lookup[cell]
        assert found is None or found in lookup.ids.values()
        assert found == lookup[f" {cell}\u3000"]
        near = lookup.suggestion(cell)
        assert near is None or near in lookup.names
        for language in Words("zh"), Words("en"):
            assert_safe(printable(language.say(lookup.problem(cell))))
        lookup.is_start_of_name(cell)
    words.says(cell)


def title(data: bytes) -> None:
    """The lines above a table."""
    lines = text_of(data).split("\n")
    words = Vocabulary(PLAN, Elsewhere())
    read = read_titles(lines, words)
    assert read == read_titles(lines, words)
    assert read.area is None or read.area in PLAN.areas
    assert read.measure is None or read.measure in PLAN.measures
    for line in lines:
        is_of_something_else(line, words)
