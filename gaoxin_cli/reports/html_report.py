"""The page: one HTML file for a director's glance, an analyst's working, and for paper.

All text goes through the templates of the folder ``html``, where Jinja2 escapes it and
:func:`_shown` makes it printable: nothing else makes markup of text.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.metadata import version

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.html_standing import points_of, standing_of
from gaoxin_cli.reports.html_verdicts import plan_title, plan_view
from gaoxin_cli.reports.naming import MIDDLE_DOT, period_name
from gaoxin_cli.reports.review_report import covered
from gaoxin_cli.text import printable

MOST_FINDINGS = 2000
"""How many findings the page lists; CSV and JSON carry all."""


_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def render(found: Found, words: Words, options: Options) -> str:
    """Return the page of what a command found; ``only`` narrows the verdicts that are listed."""
    style = _environment().get_template("style.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest())
    assessment = found.assessment
    plans, submissions = assessment.plans, assessment.submissions
    return (
        _environment()
        .get_template("page.html")
        .render(
            t=words.text,
            command=found.command,
            lang=_LANGUAGES[words.language],
            title=plan_title(plans[0], words) if len(plans) == 1 else words.text("html_title"),
            style=Markup(style),  # noqa: S704 - our own style sheet
            digest=digest.decode("ascii"),
            version=version("gaoxin-cli"),
            headers=[_header(plan, words) for plan in plans],
            files=list(dict.fromkeys(file for one in submissions for file in one.files)),
            periods=_periods(found, words),
            plans=[
                plan_view(number, plan, assessment, words, options.only)
                for number, plan in enumerate(plans)
                if found.command == "check"
            ],
            standing=standing_of(found.places, words),
            points=points_of(found.scores, words),
            review=_review(found, words),
            errors=assessment.errors,
            warnings=assessment.warnings,
            findings=[_finding(one, words) for one in assessment.findings[:MOST_FINDINGS]],
            findings_left_out=max(0, len(assessment.findings) - MOST_FINDINGS),
        )
    )


@cache
def _environment() -> Environment:
    """Return what makes pages of templates, each of which it compiles once."""
    return Environment(
        loader=PackageLoader("gaoxin_cli.reports", "html"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    """Return what only shows: the one way of text into the page, before it is escaped."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _header(plan: Plan, words: Words) -> tuple[str, str]:
    """Return the title of a plan, and its id, file and status."""
    status = plan.header.status
    known = [plan.id, plan.file, *([words.text(f"status_{status}")] if status else [])]
    return plan_title(plan, words), MIDDLE_DOT.join(known)


def _periods(found: Found, words: Words) -> str:
    """Return of which periods the figures are that are judged, compared or scored."""
    periods: set[Period | None] = {one.period for one in found.places}
    periods.update(one.period for one in found.scores)
    if found.command == "check":
        periods.update(one.period for one in found.assessment.results)
    return ", ".join(period_name(period, words) for period in sorted(filter(None, periods)))


def _review(found: Found, words: Words) -> list[tuple[str, list[str]]]:
    """Return how complete the figures are, by plan; of a review alone."""
    if found.command != "validate":
        return []
    assessment = found.assessment
    return [
        (plan_title(plan, words), list(covered(coverage, words)))
        for plan, coverage in zip(assessment.plans, assessment.coverage, strict=True)
    ]


def _finding(finding: Finding, words: Words) -> dict[str, object]:
    """Return a finding in words."""
    location = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "severity_name": words.text(f"book_severity_{finding.severity}"),
        "explained": finding.explained,
        "file": location.file,
        "place": location.cell or location.line or "",
        "column": location.column or "",
        "message": words.say(finding.statement),
    }
