"""The page: one HTML file for a director's glance, an analyst's working, and for paper.

All text goes through the templates of the folder ``html``, where Jinja2 escapes it and
:func:`_shown` makes it printable: nothing else makes markup of text.
"""

from __future__ import annotations

import base64
import hashlib
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gaoxin_cli import __version__
from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.html_standing import points_of, standing_of
from gaoxin_cli.reports.html_verdicts import plan_view
from gaoxin_cli.reports.naming import MIDDLE_DOT, period_name
from gaoxin_cli.reports.review_report import covered
from gaoxin_cli.text import printable

MOST_FINDINGS = 2000
"""How many findings the page lists; CSV and JSON carry all."""


def render(found: Found, words: Words, options: Options) -> str:
    """Return the page of what a command found; ``only`` narrows the verdicts that are listed."""
    environment = Environment(
        loader=PackageLoader("gaoxin_cli.reports", "html"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=words.text, say=words.say)
    style = environment.get_template("style.css").render()
    assessment = found.assessment
    plans = assessment.plans
    views = [plan_view(number, plan, assessment, words, options) for number, plan in enumerate(plans)]
    return environment.get_template("page.html").render(
        command=found.command,
        lang={"zh": "zh-CN", "en": "en"}[words.language],
        title=_title(found, words),
        style=Markup(style),  # noqa: S704 - the style sheet is ours
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
        version=__version__,
        files=sorted({file for one in assessment.submissions for file in one.periods.values()}),
        period=_periods(assessment, words),
        plans=views if found.command == "check" else [],
        headers=[_header(plan, words) for plan in plans],
        standing=standing_of(found.places, words),
        points=points_of(found.scores, words),
        review=[(_name(plan, words), covered(one, words)) for plan, one in _coverage(found)],
        assessment=assessment,
        findings=map(partial(_finding, words), assessment.findings[:MOST_FINDINGS]),
        findings_left_out=max(0, len(assessment.findings) - MOST_FINDINGS),
    )
