"""The review of a submission: what a reviewer questions before a figure is judged."""

from __future__ import annotations

import gc

from gaoxin_cli.finding import Finding
from gaoxin_cli.review.accumulation import falling_flow
from gaoxin_cli.review.comparison import (
    Comparison,
    Comparisons,
    SingleSeries,
    extraordinary_rates,
    suspects,
)
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections
from gaoxin_cli.review.fraction_columns import find_fraction_rates, rates_as_fractions
from gaoxin_cli.review.fraction_levels import find_fraction_levels, is_percentage
from gaoxin_cli.review.growth_rates import (
    extraordinary_growth,
    growth_does_not_follow,
    revised_base,
)
from gaoxin_cli.review.magnitude import find_jumps, unit_jump
from gaoxin_cli.review.parts import part_above_whole
from gaoxin_cli.review.possible import impossible_value
from gaoxin_cli.review.rule import ErrorRule, WarningRule
from gaoxin_cli.review.single_periods import find_single_periods, single_periods
from gaoxin_cli.submission import Submission

ERROR_RULES = (
    ErrorRule("E010", impossible_value),
    ErrorRule("E011", falling_flow),
    ErrorRule("E012", part_above_whole),
)
"""Each sees what the ones before it left: their order counts."""
WARNING_RULES = (
    WarningRule("W102", growth_does_not_follow),
    WarningRule("W103", revised_base),
    WarningRule("W104", unit_jump),
    WarningRule("W105", extraordinary_growth),
    WarningRule("W106", rates_as_fractions),
    WarningRule("W113", single_periods),
)
RULES: tuple[ErrorRule | WarningRule, ...] = (*ERROR_RULES, *WARNING_RULES)
"""All rules of the review. E001 to E009, W101, W108, W110 and W114 to W117 come from the
readers; W107, W111, W112 and W118, which need a plan's targets, from the assessment."""


def review(submission: Submission) -> None:
    """Add what the rules find to a submission, and take figures with an error out of its data.

    Its findings are then in the order of its files and, within a file, of their lines.
    """
    # The collector would look through every row of the submission, and find nothing to free.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        _apply(submission)
    finally:
        if was_enabled:
            gc.enable()
    _sort(submission)


def _apply(submission: Submission) -> None:
    figures = CrossSections(submission)
    single: list[SingleSeries] = []
    compared: list[Comparison] = []
    percentages: list[CrossSection] = []
    # The earliest year and period first: what a column is compared with has then lost its errors.
    for year in figures.years():
        single += find_single_periods(figures)
        for column in year:
            for error_rule in ERROR_RULES:
                for key, finding in tuple(error_rule.check(figures, column)):
                    submission.remove(key, finding)
                    figures.drop(key)
        compared += suspects(figures, year)
        percentages += filter(is_percentage, year)
    extraordinary = extraordinary_rates(submission)
    jumps, echoes = find_jumps(submission.measures, compared)
    fractions = find_fraction_rates(submission)
    levels = find_fraction_levels(submission, percentages)
    comparisons = Comparisons(
        submission, extraordinary, compared, jumps, echoes, fractions, levels, single
    )
    for warning_rule in WARNING_RULES:
        submission.findings.extend(warning_rule.check(comparisons))


def _sort(submission: Submission) -> None:
    order = {file: position for position, file in enumerate(dict.fromkeys(submission.files))}

    def place(finding: Finding) -> tuple[int, int]:
        location = finding.location
        return order.get(location.file, len(order)), location.line or 0

    submission.findings.sort(key=place)
