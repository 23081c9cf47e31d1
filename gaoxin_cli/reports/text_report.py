"""The report for people at a terminal: tables, findings line by line, explanations."""

from __future__ import annotations

from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.canvas import Canvas


def render(found: Found, words: Words, options: Options) -> str:
    """Return what a command found as text; what only one command shows is loaded for it alone."""
    canvas = Canvas(options.width, options.colour)
    assessment = found.assessment
    match found.command:
        case "check":
            from gaoxin_cli.reports import overview, verdict_table

            seen = overview.render if options.overview else verdict_table.render
            return seen(assessment, words, canvas, options.only)
        case "validate":
            from gaoxin_cli.reports import review_report

            text = review_report.render(assessment, words, canvas)
        case "explain":
            from gaoxin_cli.reports import explanation

            text = "\n".join(
                explanation.render(result, words, canvas) for result in assessment.results
            )
        case "targets":
            from gaoxin_cli.reports import plan_table

            text = plan_table.render(assessment.plans, words, canvas)
        case "read":
            from gaoxin_cli.reports import figure_table

            return figure_table.render(assessment, found.question, words, canvas)
        case "score":
            from gaoxin_cli.reports import score_explanation, score_table

            scored = score_explanation.render if options.explain else score_table.render
            return scored(found, words, canvas)
        case "rank":
            from gaoxin_cli.reports import place_table

            text = place_table.render(found, words, canvas)
    return text
