"""CSV of verdicts and findings, whole, from hand-made results."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Command, Found, Options
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Verdict
from tests.conftest import Golden
from tests.reports.made import everything

FINDINGS = (
    Finding("E004", Location("a.csv", 3, "value"), Statement("not_a_number", {"found": "=1"})),
    Finding("E002", Location("=b.csv"), Statement("not_a_number", {"found": "\x1b"})),
)


def made(command: Command, language: Language, *only: Verdict) -> str:
    found = Found(command, everything()._replace(findings=FINDINGS))
    content = REPORTS["csv"].render(found, Words(language), Options(only=only))
    assert isinstance(content, bytes)
    return content.decode("utf-8")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_verdicts_and_findings(golden: Golden, language: Language) -> None:
    golden(f"reports/csv-check-{language}.csv", made("check", language))


def test_a_review_has_findings_alone(golden: Golden) -> None:
    golden("reports/csv-validate-en.csv", made("validate", "en"))


def test_only_narrows_verdicts_and_no_findings() -> None:
    rows = list(csv.DictReader(StringIO(made("check", "en", Verdict.MET).removeprefix("\ufeff"))))
    assert [(row["record"], row["verdict"]) for row in rows] == [
        ("verdict", "met"),
        ("verdict", "met"),
        ("finding", ""),
        ("finding", ""),
    ]
