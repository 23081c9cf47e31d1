"""Published tables that can't tell everything themselves are read by their forms."""

from decimal import Decimal
from pathlib import Path

from gaoxin_cli.api import load_plan, read_submissions
from gaoxin_cli.period import Period

CASES = Path(__file__).parent.parent / "cases" / "tables"


def test_units_that_are_measures_blank_areas_and_years_with_decimals_are_told_by_a_form() -> None:
    folder = CASES / "series-in-units-column"
    plan = load_plan(folder / "targets.yaml")
    (submission,) = read_submissions([plan], [folder / "table.csv"], form=folder / "form.yaml")
    assert {key: row.value for key, row in submission.levels.items()} == {
        ("ne", "gva", Period(2017)): Decimal("2.80388151174668"),
        ("uk", "gdp", Period(2017)): Decimal("1.2"),
        ("uk", "gdp", Period(2018)): Decimal("0.7"),
    }
    assert {finding.code for finding in submission.findings} <= {"W107", "W118"}
