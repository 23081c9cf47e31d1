"""Numbers: read exactly, compared exactly, shown without contradiction."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gaoxin_cli.exact import (
    Exact,
    Root,
    Rounding,
    affine,
    approximate,
    compare,
    compare_exact,
    decimal_text,
    exact_text,
    power,
    quotient,
    round_exact,
    shown,
)
from gaoxin_cli.number import Comma, Number, comma_of, is_missing, parse_column, parse_number

F = Fraction
SQRT2 = power(F(2), F(1, 2))
PRECISE = Context(prec=120)


@pytest.mark.parametrize(
    "cell",
    [
        *("", "  ", "\u3000", "-", " - ", "—", "–", "——", "…", "...", "……", "NA", "na", "N/A"),
        *(
            "n/a",
            "空",
            "－",
            "ＮＡ",
            "Ｎ／Ａ",
            "．．．",
            "--",
            "---",
            "－－",
            "\u2212",
            "/",
            "／",
            ".",
            "..",
        ),
        *(":", "：", "无", " 无 ", "n.a.", ": c", ":z", "─", "\u2015\u2015"),
    ],
)
def test_missing(cell: str) -> None:
    assert is_missing(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "0",
        "-1",
        "none",
        "nan",
        "x",
        "0.0",
        "//",
        "::",
        "无数据",
        "0 c",
        "-----",
        "一",
        pytest.param("-" * 10**6, id="long"),
    ],
)
def test_not_missing(cell: str) -> None:
    assert not is_missing(cell)


@pytest.mark.parametrize(
    ("cell", "value", "percent"),
    [
        pytest.param("1234.56", "1234.56", False, id="plain"),
        pytest.param(" 1,234,567.5 ", "1234567.5", False, id="groups"),
        pytest.param("1，234", "1234", False, id="wide-comma"),
        pytest.param("１２．５", "12.5", False, id="full-width"),
        pytest.param("7.6%", "7.6", True, id="percent"),
        pytest.param("7.6 ％", "7.6", True, id="wide-percent"),
        pytest.param("(1.2)", "-1.2", False, id="brackets"),
        pytest.param("（1.2%）", "-1.2", True, id="wide-brackets"),
        pytest.param("-1.2", "-1.2", False, id="hyphen"),
        pytest.param("\u22121.2", "-1.2", False, id="minus"),
        pytest.param("＋1.2", "1.2", False, id="plus"),
        pytest.param(".5", "0.5", False, id="no-integer-part"),
        pytest.param("5.", "5", False, id="no-decimals"),
        pytest.param("1e5", "100000", False, id="exponent"),
        pytest.param("1.5E-3", "0.0015", False, id="negative-exponent"),
        pytest.param("1e30", "1e30", False, id="largest-exponent"),
        pytest.param("1e-30", "1e-30", False, id="smallest-exponent"),
        pytest.param("9" * 40, "9" * 40, False, id="forty-digits"),
        pytest.param("-0.0", "0.0", False, id="no-negative-zero"),
        pytest.param("1 234 567.5", "1234567.5", False, id="space-groups"),
        pytest.param("1\u2009234", "1234", False, id="thin-space-groups"),
        pytest.param("1\u202f234", "1234", False, id="narrow-space-groups"),
        pytest.param("12\xa0345.6 %", "12345.6", True, id="no-break-space-groups"),
        pytest.param("１\u3000２３４", "1234", False, id="wide-space-groups"),
        pytest.param("（１，２３４．５）", "-1234.5", False, id="full-width-throughout"),
        pytest.param("(1.2)%", "-1.2", True, id="percent-behind-brackets"),
        pytest.param("\u20133.2", "-3.2", False, id="dash-as-minus"),
        pytest.param("- 3.2", "-3.2", False, id="minus-apart"),
    ],
)
def test_parse_number(cell: str, value: str, *, percent: bool) -> None:
    number = parse_number(cell)
    assert number == Number(Decimal(value), percent=percent)
    assert number is not None
    assert number.value.is_signed() == value.startswith("-")


@pytest.mark.parametrize(
    "cell",
    [
        *("", "-", "abc", "nan", "inf", "-Infinity", "1_000", "1f", "e5", "--1", "+-1", "(-1.2)"),
        *("(+1)", "()", "(1", "1)", "1,23", "12,34,567", "1234,567", "1,2345", "0,123", ",123"),
        *("1,234,", "1.2.3", ".", "12 34", "٣", "²", "①", "7.6%%", "%", "1e31", "1e-31", "1e+31"),
        *(
            "0x10",
            "1/2",
            "下降3.2",
            "1e5.0",
            "1\n2",
            "三",
            "1,0000",
            "27446-3",
            "3.2-",
            "—3.2",
            "持平",
        ),
        *("1 23", "1 2345", "0 123", "1 234,567", "1,234 567", "1  234", "1\t234", "1 234 56"),
        *(
            "7.6%%",
            "(7.6%)%",
            "7.6%万",
            "(98万)",
            "1.2.",
            "\u0661\u0662",
            "Ⅳ",
            "12³4",
            "1①2",
            "12f",
            "①12",
        ),
        *("5 k", "5 M", "5 B", "5 t", "5 m", "5 G", "5\n6", "[1]", "p", "1 p p", "100-200", "1~2"),
        pytest.param("0" * 41, id="leading-zeros-count"),
        pytest.param("1." + "0" * 40, id="decimals-count"),
        pytest.param("1e" + "9" * 150, id="huge-exponent"),
        pytest.param("9" * 10_000_000, id="hostile-digits"),
        pytest.param("1" + ",000" * 1_000_000, id="hostile-groups"),
    ],
)
def test_not_a_number(cell: str) -> None:
    assert parse_number(cell) is None


@pytest.mark.parametrize(
    ("cell", "value", "note"),
    [
        pytest.param("572837.0 p", "572837.0", "p", id="flag"),
        pytest.param("155000.0 b ", "155000.0", "b", id="flag-and-space"),
        pytest.param("179379.2 E", "179379.2", "E", id="capital"),
        pytest.param("155000 bep", "155000", "bep", id="flags"),
        pytest.param("1.5p", "1.5", "p", id="flag-directly-behind"),
        pytest.param("1e", "1", "e", id="estimated"),
        pytest.param("1e5 e", "1e5", "e", id="exponent-and-flag"),
        pytest.param("1560①", "1560", "①", id="circled"),
        pytest.param("1560 ①②", "1560", "①②", id="several"),
        pytest.param("1,560*", "1560", "*", id="asterisk"),
        pytest.param("1560＊", "1560", "*", id="wide-asterisk"),
        pytest.param("1560¹²", "1560", "¹²", id="superscripts"),
        pytest.param("1560†", "1560", "†", id="dagger"),
        pytest.param("1560 [1]", "1560", "[1]", id="brackets"),
        pytest.param("1560［a］", "1560", "[a]", id="wide-brackets"),
        pytest.param("(1.2) r", "-1.2", "r", id="behind-brackets"),
        pytest.param("1.2 p *", "1.2", "p*", id="flag-and-mark"),
    ],
)
def test_a_mark_behind_a_number_is_a_note(cell: str, value: str, note: str) -> None:
    assert parse_number(cell) == Number(Decimal(value), percent=False, note=note)


def test_a_mark_may_stand_behind_a_percent_sign() -> None:
    assert parse_number("7.6%①") == Number(Decimal("7.6"), percent=True, note="①")


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        pytest.param("107万", "107", "万", id="multiplier"),
        pytest.param("98.0亿元", "98.0", "亿元", id="money"),
        pytest.param("98.0 亿元", "98.0", "亿元", id="apart"),
        pytest.param("5‰", "5", "‰", id="per-mille"),
        pytest.param("3家", "3", "家", id="count"),
        pytest.param("1.2 吨标准煤/万元", "1.2", "吨标准煤/万元", id="compound"),
        pytest.param("3.2个百分点", "3.2", "个百分点", id="points"),
        pytest.param("(98.0)亿元", "-98.0", "亿元", id="behind-brackets"),
        pytest.param("5 million USD", "5", "million USD", id="english"),
        pytest.param("5 percent", "5", "percent", id="percent-in-words"),
        pytest.param("12 NA", "12", "NA", id="any-word"),
    ],
)
def test_a_unit_behind_a_number_is_kept(cell: str, value: str, unit: str) -> None:
    assert parse_number(cell) == Number(Decimal(value), percent=False, unit=unit)


def test_a_mark_may_stand_behind_a_unit() -> None:
    assert parse_number("107万①") == Number(Decimal(107), percent=False, note="①", unit="万")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param("7,2", "7.2", id="decimals"),
        pytest.param("1.234,56", "1234.56", id="groups-by-points"),
        pytest.param("1.234", "1234", id="group"),
        pytest.param("1,234", "1.234", id="three-decimals"),
        pytest.param("1\xa0234,5", "1234.5", id="groups-by-spaces"),
        pytest.param("７，２", "7.2", id="full-width"),
        pytest.param("0,123", "0.123", id="below-one"),
        pytest.param("(1,5)", "-1.5", id="brackets"),
        pytest.param("12", "12", id="integer"),
        pytest.param("1,5e3", "1500", id="exponent"),
        pytest.param("7.2", None, id="point"),
        pytest.param("1,234.5", None, id="thousands"),
        pytest.param("1,2,3", None, id="two-commas"),
    ],
)
def test_a_decimal_comma(cell: str, value: str | None) -> None:
    expected = None if value is None else Number(Decimal(value), percent=False)
    assert parse_number(cell, decimal_comma=True) == expected


@pytest.mark.parametrize(
    ("cells", "comma", "with_semicolon"),
    [
        pytest.param("1,234", "either", "either", id="both-fit"),
        pytest.param("1,234 5,678%", "either", "either", id="both-fit-every-cell"),
        pytest.param("1,23", "decimal", "decimal", id="two-decimals"),
        pytest.param("7,2", "decimal", "decimal", id="one-decimal"),
        pytest.param("1,234 7,2", "decimal", "decimal", id="told-by-another-cell"),
        pytest.param("1.234,5", "decimal", "decimal", id="both-signs"),
        pytest.param("1.234.567", "decimal", "decimal", id="two-points"),
        pytest.param("0,123", "decimal", "decimal", id="no-group-begins-with-zero"),
        pytest.param("1234,567", "decimal", "decimal", id="too-long-for-a-group"),
        pytest.param("1,234.5", "thousands", "thousands", id="both-signs-thousands"),
        pytest.param("1,234,567", "thousands", "thousands", id="two-commas"),
        pytest.param("1,234 12.5", "thousands", "thousands", id="told-by-a-point"),
        pytest.param("1,234 1234.567", "thousands", "thousands", id="told-by-a-long-point"),
        pytest.param("1.234", "thousands", "either", id="point-before-three"),
        pytest.param("12 — 无 x", "thousands", "thousands", id="no-comma"),
        pytest.param("", "thousands", "thousands", id="no-cell"),
        pytest.param("1,234.5 2,345.6 1,23", "thousands", "thousands", id="more-win"),
        pytest.param("1,23 1,234.5", "thousands", "decimal", id="as-many"),
        pytest.param("（１，５） 1，234", "decimal", "decimal", id="full-width"),
        pytest.param("12 - 1,23", "decimal", "decimal", id="beside-cells-that-tell-nothing"),
    ],
)
def test_the_comma_of_a_column(cells: str, comma: Comma, with_semicolon: Comma) -> None:
    assert comma_of(cells.split(), semicolon=False) == comma
    assert comma_of(cells.split(), semicolon=True) == with_semicolon


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("下降3.2", Number(Decimal("-3.2"), percent=False), id="falls"),
        pytest.param("下降 3.2％", Number(Decimal("-3.2"), percent=True), id="falls-percent"),
        pytest.param("减少1", Number(Decimal(-1), percent=False), id="decreases"),
        pytest.param("降低1", Number(Decimal(-1), percent=False), id="lowers"),
        pytest.param("回落1", Number(Decimal(-1), percent=False), id="falls-back"),
        pytest.param("增长3.2", Number(Decimal("3.2"), percent=False), id="grows"),
        pytest.param("上升3.2%", Number(Decimal("3.2"), percent=True), id="rises"),
        pytest.param("-3.2", Number(Decimal("-3.2"), percent=False), id="plain"),
        pytest.param("下降0", Number(Decimal(0), percent=False), id="falls-by-nothing"),
        pytest.param("下降-3.2", None, id="falls-by-less-than-nothing"),
        pytest.param("下降(3.2)", None, id="falls-in-brackets"),
        pytest.param("持平", Number(Decimal(0), percent=False), id="level"),
        pytest.param("与上年持平", Number(Decimal(0), percent=False), id="level-with-last-year"),
        pytest.param("基本持平", None, id="nearly-level"),
        pytest.param("提高1", Number(Decimal(1), percent=False), id="raises"),
        pytest.param("负增长1.5%", Number(Decimal("-1.5"), percent=True), id="negative-growth"),
        pytest.param("同比下降3.2%", Number(Decimal("-3.2"), percent=True), id="year-on-year"),
        pytest.param("比上年增长8.5％", Number(Decimal("8.5"), percent=True), id="than-last-year"),
        pytest.param("环比增长8.5%", None, id="month-on-month"),
        pytest.param("增长8.5%左右", None, id="about"),
        pytest.param(
            "提高0.5个百分点", Number(Decimal("0.5"), percent=False, unit="个百分点"), id="points"
        ),
        pytest.param("下降", None, id="word-alone"),
    ],
)
def test_growth_in_words(cell: str, expected: Number | None) -> None:
    assert parse_number(cell, growth=True) == expected


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20
    )
)
def test_what_is_written_is_read(value: Decimal) -> None:
    for cell in (f"{value:f}", f"{value:,f}", exact_text(F(value))):
        assert parse_number(cell) == Number(value, percent=False)


SPACES = " \u2009\u202f\xa0"
FULL_WIDTH = str.maketrans("0123456789.,-%", "０１２３４５６７８９．，－％")


@given(
    value=st.decimals(allow_nan=False, places=4, min_value=-(10**15), max_value=10**15),
    group=st.sampled_from(["", ",", *SPACES]),
    unit=st.sampled_from(["", "%", "亿元", "万"]),
    note=st.sampled_from(["", "①", " p", "*", "¹", " [2]"]),
    swaps=st.booleans(),
    is_wide=st.booleans(),
)
def test_what_is_laid_out_is_read(
    *, value: Decimal, group: str, unit: str, note: str, swaps: bool, is_wide: bool
) -> None:
    text = f"{value:,}".replace(",", "G").replace(".", "," if swaps else ".")
    text = text.replace("G", "." if swaps and group == "," else group) + unit
    cell = (text.translate(FULL_WIDTH) if is_wide else text) + note
    assert parse_number(cell, decimal_comma=swaps) == Number(
        value, percent=unit == "%", note=note.strip() or None, unit=unit.strip("%") or None
    )


@given(
    values=st.lists(
        st.decimals(allow_nan=False, places=2, min_value=0, max_value=10**9), min_size=1
    ),
    is_decimal=st.booleans(),
    semicolon=st.booleans(),
)
def test_two_decimals_tell_the_comma(
    *, values: list[Decimal], is_decimal: bool, semicolon: bool
) -> None:
    cells = [f"{value:,}" for value in values]
    if is_decimal:
        cells = [cell.translate(str.maketrans(",.", ".,")) for cell in cells]
    assert comma_of(cells, semicolon=semicolon) == ("decimal" if is_decimal else "thousands")


@given(st.text("0123456789０１,.．-+()（）eE%％ 下降", max_size=50))
def test_a_number_is_what_decimal_reads(cell: str) -> None:
    number = parse_number(cell)
    if number and not (number.note or number.unit) and not set(cell) - set("0123456789.-+eE"):
        assert number.value == Decimal(cell)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param([], [], id="empty"),
        pytest.param(["1", "-2.50", "007"], ["1", "-2.50", "7"], id="plain"),
        pytest.param(["1.25", "-0.50"], ["1.25", "-0.50"], id="as-many-decimals"),
        pytest.param(["-0.0", "1.5"], ["0.0", "1.5"], id="no-negative-zero"),
        pytest.param(["0." + "1" * 16, "1"], None, id="sixteen-decimals-first"),
        pytest.param(["1" * 15 + "." + "2" * 15], ["1" * 15 + "." + "2" * 15], id="longest"),
        *(
            pytest.param(["1", cell, "2"], None, id=name)
            for name, cell in {
                "blank": "",
                "line-end": "1\n2",
                "trailing-line-end": "1\n",
                "comma": "1,234",
                "space": " 1",
                "exponent": "1e5",
                "arabic": "٣",
                "wide": "３",
                "sixteen-digits": "1" * 16,
                "no-decimals": "5.",
                "nan": "nan",
                "underscore": "1_0",
            }.items()
        ),
    ],
)
def test_parse_column(cells: list[str], expected: list[str] | None) -> None:
    column = parse_column(cells)
    shown = None if column is None else list(map(str, column))
    assert shown == (None if expected is None else [str(Decimal(value)) for value in expected])


@given(st.lists(st.text("0123456789.-\n", max_size=8), max_size=5))
def test_a_column_is_its_cells(cells: list[str]) -> None:
    column = parse_column(cells)
    if column is not None:
        read = [parse_number(cell) for cell in cells]
        assert [str(one) for one in column] == [str(one and one.value) for one in read]


@pytest.mark.parametrize(
    ("radicand", "exponent", "expected"),
    [
        pytest.param(F("1.3382255776"), F(1, 5), F("1.06"), id="six-percent-over-five-years"),
        pytest.param(F(9, 4), F(3, 2), F(27, 8), id="power-of-a-root"),
        pytest.param(F(7), F(2), F(49), id="whole-exponent"),
        pytest.param(F(0), F(1, 3), F(0), id="zero"),
        pytest.param(F(1), F(1, 9000), F(1), id="one"),
        pytest.param(F(10**80), F(1, 80), F(10), id="eighty-digits"),
        pytest.param(F(2), F(1, 2), Root(F(2), F(1, 2), F(1), F(0)), id="irrational"),
        pytest.param(F(4, 3), F(1, 2), Root(F(4, 3), F(1, 2), F(1), F(0)), id="half-irrational"),
        pytest.param(
            F("1.3382255777"),
            F(1, 5),
            Root(F("1.3382255777"), F(1, 5), F(1), F(0)),
            id="one-unit-of-the-last-digit",
        ),
    ],
)
def test_power(radicand: Fraction, exponent: Fraction, expected: Exact) -> None:
    assert power(radicand, exponent) == expected


@pytest.mark.parametrize(
    ("radicand", "exponent"),
    [pytest.param(F(-1), F(1, 2), id="negative"), pytest.param(F(2), F(0), id="zeroth")],
)
def test_no_power(radicand: Fraction, exponent: Fraction) -> None:
    with pytest.raises(ValueError, match=rf"^no exact power: {radicand} to the {exponent}$"):
        power(radicand, exponent)


positive = st.fractions(F(1, 1000), F(1000), max_denominator=10**6)
rational = st.fractions(F(-1000), F(1000), max_denominator=10**6)
exponents = st.builds(F, st.integers(1, 6), st.integers(1, 9))
exact = st.builds(power, positive, exponents, rational, rational)


@given(positive, st.integers(1, 9), st.integers(1, 9))
def test_a_power_has_its_root(base: Fraction, k: int, n: int) -> None:
    assert power(base**n, F(k, n)) == base**k


def decimals_of(value: Exact) -> Decimal:
    """Return the value by Decimal arithmetic of 120 digits."""
    if isinstance(value, Fraction):
        return PRECISE.divide(Decimal(value.numerator), Decimal(value.denominator))
    root = PRECISE.power(decimals_of(value.radicand), decimals_of(value.exponent))
    product = PRECISE.multiply(decimals_of(value.coefficient), root)
    return PRECISE.add(product, decimals_of(value.offset))


@given(exact, rational)
def test_compare_agrees_with_decimals(value: Exact, other: Fraction) -> None:
    difference = F(decimals_of(value)) - other
    expected = 0 if abs(difference) < F(1, 10**80) else (difference > 0) - (difference < 0)
    assert compare(value, other) == expected


@given(exact, exact)
def test_compare_exact_agrees_with_decimals(one: Exact, other: Exact) -> None:
    difference = F(decimals_of(one)) - F(decimals_of(other))
    expected = 0 if abs(difference) < F(1, 10**80) else (difference > 0) - (difference < 0)
    assert compare_exact(one, other) == expected
    assert compare_exact(other, one) == -expected


@given(exact)
def test_a_value_equals_itself(value: Exact) -> None:
    assert compare_exact(value, value) == 0


@pytest.mark.parametrize(
    ("digits", "other"),
    [
        pytest.param(50, 1, id="near"),
        pytest.param(100, 1, id="nearer"),
        pytest.param(100, -1, id="above"),
    ],
)
def test_compare_roots_of_centuries(digits: int, other: int) -> None:
    value = power(F(113, 100), F(1, 1025), F(100), F(-100))
    assert compare(value, F(approximate(value, digits)) + F(other, 10 ** (digits - 5))) == -other


def test_roots_of_different_numbers_that_are_equal() -> None:
    assert compare_exact(power(F(2), F(1, 2)), power(F(4), F(1, 4))) == 0
    assert compare_exact(power(F(2), F(1, 2)), power(F(2) + F(1, 10**60), F(1, 2))) == -1


@given(exact, rational, rational)
def test_affine(value: Exact, factor: Fraction, offset: Fraction) -> None:
    expected = F(decimals_of(value)) * factor + offset
    assert abs(F(decimals_of(affine(value, factor, offset))) - expected) < F(1, 10**80)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(F(1), F(3), F(1, 3), id="rational"),
        pytest.param(SQRT2, SQRT2, F(1), id="roots"),
    ],
)
def test_quotient(a: Exact, b: Exact, expected: Fraction) -> None:
    assert quotient(a, b) == expected


def test_a_quotient_of_a_root_is_near_and_never_shown_as_exact() -> None:
    near = quotient(SQRT2, F(2))
    assert approximate(near, 60) == approximate(power(F(1, 2), F(1, 2)), 60)
    assert exact_text(near) == "0.707106781187"


def test_quotient_by_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        quotient(SQRT2, F(0))


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        pytest.param(F(2, 3), 5, "0.66667", id="up"),
        pytest.param(F(-5, 2), 1, "-3", id="half-away-from-zero"),
        pytest.param(F("9.996"), 3, "10.0", id="carry"),
        pytest.param(F(0), 3, "0", id="zero"),
        pytest.param(F(123456), 2, "1.2E+5", id="large"),
        pytest.param(SQRT2, 10, "1.414213562", id="root"),
        pytest.param(
            power(F(10**40 + 1, 10**40), F(1, 2), offset=F(-1)),
            10,
            "5E-41",
            id="cancelled",
        ),
    ],
)
def test_approximate(value: Exact, digits: int, expected: str) -> None:
    assert str(approximate(value, digits)) == expected


@pytest.mark.parametrize(
    ("value", "decimals", "mode", "expected"),
    [
        pytest.param(F("6.95"), 1, "half_up", F(7), id="half-up"),
        pytest.param(F("-6.95"), 1, "half_up", F(-7), id="half-away-from-zero"),
        pytest.param(F("6.85"), 1, "half_even", F("6.8"), id="half-even-down"),
        pytest.param(F("6.75"), 1, "half_even", F("6.8"), id="half-even-up"),
        pytest.param(F("6.9499"), 1, "half_up", F("6.9"), id="below"),
        pytest.param(F("2.5"), 0, "half_even", F(2), id="integer"),
        pytest.param(SQRT2, 3, "half_up", F("1.414"), id="root"),
        pytest.param(affine(SQRT2, F(-1), F(0)), 2, "half_even", F("-1.41"), id="negative-root"),
        pytest.param(
            power(F(2) + F(1, 10**50), F(1, 2), offset=F("0.5") - F("1.41421356")),
            8,
            "half_up",
            F("0.5"),
            id="root-below-a-midpoint",
        ),
    ],
)
def test_round_exact(value: Exact, decimals: int, mode: Rounding, expected: Fraction) -> None:
    assert round_exact(value, decimals, mode) == expected


@given(st.integers(2, 10**6), st.integers(40, 60), st.sampled_from([-1, 1]))
def test_a_root_beside_a_midpoint_is_rounded_to_its_side(tick: int, zeros: int, side: int) -> None:
    midpoint = F(2 * tick + 1, 200)
    value = power(midpoint**3 + F(side, 10**zeros), F(1, 3))
    assume(isinstance(value, Root))
    assert round_exact(value, 2, "half_up") == F(tick + (side > 0), 100)


@given(exact, st.integers(0, 12))
def test_rounding_moves_by_half_a_unit_at_most(value: Exact, decimals: int) -> None:
    rounded = round_exact(value, decimals, "half_up")
    assert (rounded * 10**decimals).denominator == 1
    assert abs(F(decimals_of(value)) - rounded) <= F(1, 2 * 10**decimals) + F(1, 10**80)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(F("6.520"), "6.52", id="zeros-stripped"),
        pytest.param(F(-7), "-7", id="integer"),
        pytest.param(F(0), "0", id="zero"),
        pytest.param(F(1200), "1200", id="integer-zeros-stay"),
        pytest.param(F("-1e-30"), "-0." + "0" * 29 + "1", id="small"),
        pytest.param(F("1e30"), "1" + "0" * 30, id="large"),
        pytest.param(F(1, 3), "0.333333333333", id="does-not-end"),
        pytest.param(F(10**20, 3), "33333333333300000000", id="large-does-not-end"),
        pytest.param(SQRT2, "1.41421356237", id="root"),
        pytest.param(F(1, 10**5000), "0." + "0" * 4999 + "1", id="past-the-limit-of-str"),
    ],
)
def test_exact_text(value: Exact, expected: str) -> None:
    assert exact_text(value) == expected


@given(st.integers(), st.integers(-40, 40))
def test_a_decimal_has_the_text_of_its_fraction(digits: int, exponent: int) -> None:
    value = Decimal(digits).scaleb(exponent, PRECISE)
    assert decimal_text(value) == exact_text(F(value))


@given(st.integers(), st.integers(0, 40))
def test_exact_text_of_a_decimal_says_it_all(digits: int, decimals: int) -> None:
    value = F(digits, 10**decimals)
    assert F(exact_text(value)) == value


@pytest.mark.parametrize(
    ("value", "decimals", "against", "expected"),
    [
        pytest.param(F(320), 2, None, "320", id="integer"),
        pytest.param(F(7), 2, F(7), "7", id="on-the-bound"),
        pytest.param(F("6.5"), 2, None, "6.50", id="fixed-decimals"),
        pytest.param(F("-6.565"), 2, None, "-6.57", id="half-away-from-zero"),
        pytest.param(F("6.9999"), 2, F(7), "6.9999", id="below-the-bound"),
        pytest.param(F("7.0001"), 2, F(7), "7.0001", id="above-the-bound"),
        pytest.param(F("6.9999"), 2, None, "7.00", id="no-bound"),
        pytest.param(F("6.9999"), 2, F(8), "7.00", id="far-from-the-bound"),
        pytest.param(F("1.4142"), 2, SQRT2, "1.41", id="below-a-root"),
        pytest.param(SQRT2, 2, F("1.4142"), "1.41421", id="root-above"),
        pytest.param(F("0.00012"), 2, None, "0.0001", id="never-zero"),
        pytest.param(F("-0.001"), 2, None, "-0.001", id="never-minus-zero"),
        pytest.param(F("0.6"), 0, None, "1", id="no-decimals"),
        pytest.param(F(1, 10**61), 2, F(0), "0." + "0" * 60, id="cap"),
    ],
)
def test_shown(value: Exact, decimals: int, against: Exact | None, expected: str) -> None:
    assert shown(value, decimals, against) == expected


@given(exact, rational)
def test_what_is_shown_does_not_contradict(value: Exact, bound: Fraction) -> None:
    text = F(shown(value, 2, bound))
    if side := compare(value, bound):
        assert compare(text, bound) == side
    assert bool(text) == (compare(value, F(0)) != 0)


def test_values_stay_in_order() -> None:
    ordered = [power(F(n), F(1, 3), F(100), F(-100)) for n in range(1, 30)]
    assert [compare_exact(a, b) for a, b in pairwise(ordered)] == [-1] * 28
