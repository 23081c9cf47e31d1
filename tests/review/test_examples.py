"""The examples in the rules' docstrings: the failing one has just the rule's finding."""

from __future__ import annotations

import inspect

import pytest

from gaoxin_cli.review import ERROR_RULES, RULES, WARNING_RULES
from gaoxin_cli.review.rule import ErrorRule, WarningRule
from tests.review.tables import findings


def example(rule: ErrorRule | WarningRule, title: str) -> str:
    """The table under a title: the indented lines from its header to the next blank line."""
    text = inspect.cleandoc(rule.check.__doc__ or "")
    _, _, after = text.partition(f"\n{title}::\n\n")
    table, _, _ = after.partition("\n\n")
    return inspect.cleandoc(table)


def by_code(rule: ErrorRule | WarningRule) -> str:
    return rule.code


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_passing_example_has_not_this_finding(rule: ErrorRule | WarningRule) -> None:
    table = example(rule, "Passes")
    assert table.startswith("area,period,measure,")
    assert rule.code not in {finding.code for finding in findings(table)}


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_failing_example_has_just_this_finding(rule: ErrorRule | WarningRule) -> None:
    assert [finding.code for finding in findings(example(rule, "Fails"))] == [rule.code]


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_docstring_opens_with_the_code_and_says_where_the_rule_ends(
    rule: ErrorRule | WarningRule,
) -> None:
    text = rule.check.__doc__ or ""
    assert text.startswith(f"{rule.code}: ")
    assert "Does not apply" in text


def test_error_rules_come_first_and_codes_in_order() -> None:
    assert (*ERROR_RULES, *WARNING_RULES) == RULES
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
