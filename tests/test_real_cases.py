"""Published figures whose growth rate is not the ratio of the levels beside it."""

import pytest

from tests.conftest import Gaoxin, Write

# Measure, convention, period, level, level of the year before, official growth rate.
REAL = [
    pytest.param(
        ("gdp", "constant_prices", "2019", "990865.1", "900309.5", "6.1"), id="national-gdp-2019"
    ),
    pytest.param(
        ("investment", "comparable", "2024-10", "423222", "419409", "3.4"),
        id="fixed-asset-investment-january-to-october-2024",
    ),
    pytest.param(
        ("profits", "comparable", "2018-07", "39038.1", "42481.2", "17.1"),
        id="profits-of-large-industry-january-to-july-2018",
    ),
]
Case = tuple[str, str, str, str, str, str]
PLAN = """\
plan: {{id: real, years: [{year}]}}
areas: {{cn: {{name: {{zh: 全国, en: China}}}}}}
measures:
  {measure}:
    {{name: {measure}, unit: 亿元, kind: flow, growth: {growth}, may_be_negative: true}}
indicators:
  above: {{kind: growth, of: {measure}}}
  below: {{kind: growth, of: {measure}}}
targets:
  - area: cn
    indicators: {{above: {{{year}: ">= {rate}"}}, below: {{{year}: "< {rate}"}}}}
"""


def check(
    case: Case, rows: str, gaoxin: Gaoxin, write: Write
) -> tuple[list[tuple[str, str, str]], list[str]]:
    """Return verdict, value and basis of each target, and the codes of what was found."""
    measure, growth, period, _, _, rate = case
    year = period[:4]
    write("plan.yaml", PLAN.format(measure=measure, growth=growth, rate=rate, year=year))
    write("actuals.csv", f"area,period,measure,value,unit,prior,growth\n{rows}")
    options = ["--targets", "plan.yaml", "--format", "json", "--lang", "en"]
    output = gaoxin("check", "actuals.csv", *options).json
    results = [(r["verdict"], r["value"], r["basis"]) for r in output["results"]]
    return results, [finding["code"] for finding in output["findings"]]


def verdicts(case: Case, *, above: bool) -> tuple[str, str]:
    """Return the verdicts on "at least the official rate" and on "less than it"."""
    yes, no = ("met", "missed") if len(case[2]) == len("2019") else ("on_track", "behind")
    return (yes, no) if above else (no, yes)


@pytest.mark.parametrize("case", REAL)
def test_the_official_rate_is_judged_and_not_the_ratio_of_the_levels(
    case: Case, gaoxin: Gaoxin, write: Write
) -> None:
    measure, _, period, level, before, rate = case
    year, month = period[:4], period[4:]
    rows = {
        "beside two levels": f"cn,{int(year) - 1}{month},{measure},{before},亿元,,\n"
        f"cn,{period},{measure},{level},亿元,,{rate}\n",
        "beside its prior": f"cn,{period},{measure},{level},亿元,{before},{rate}%\n",
        "alone": f"cn,{period},{measure},,,,{rate}\n",
    }
    met, missed = verdicts(case, above=True)
    expected = [(met, rate, "reported"), (missed, rate, "reported")]
    assert {name: check(case, text, gaoxin, write) for name, text in rows.items()} == dict.fromkeys(
        rows, (expected, [])
    )


@pytest.mark.parametrize("case", REAL)
def test_without_the_official_rate_the_levels_are_a_warning(
    case: Case, gaoxin: Gaoxin, write: Write
) -> None:
    measure, _, period, level, before, rate = case
    year, month = period[:4], period[4:]
    rows = f"cn,{int(year) - 1}{month},{measure},{before},,,\ncn,{period},{measure},{level},,,\n"
    results, codes = check(case, rows, gaoxin, write)
    of_levels = {"6.1": "10.0582744045", "3.4": "0.909136427688", "17.1": "-8.10499703398"}[rate]
    above = measure == "gdp"
    assert results == [
        (verdict, of_levels, "nominal_levels") for verdict in verdicts(case, above=above)
    ]
    assert codes == ["W111"]
