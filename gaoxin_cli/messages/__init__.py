"""Words: statements of fact put into Chinese or English."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from gaoxin_cli.exact import Root, exact_text
from gaoxin_cli.finding import Finding, Named, PlanProblem, Statement
from gaoxin_cli.messages.asking import ASKING
from gaoxin_cli.messages.bilingual import Text
from gaoxin_cli.messages.circulating import CIRCULATING
from gaoxin_cli.messages.forming import FORMING
from gaoxin_cli.messages.framing import FRAMING
from gaoxin_cli.messages.judging import JUDGING
from gaoxin_cli.messages.opening import OPENING
from gaoxin_cli.messages.paging import PAGING
from gaoxin_cli.messages.planning import PLANNING
from gaoxin_cli.messages.ranking import RANKING
from gaoxin_cli.messages.reading import READING
from gaoxin_cli.messages.reporting import REPORTING
from gaoxin_cli.messages.reviewing import REVIEWING
from gaoxin_cli.messages.scoring import SCORING
from gaoxin_cli.messages.steering import STEERING
from gaoxin_cli.messages.telling import TELLING
from gaoxin_cli.messages.workbook import WORKBOOK
from gaoxin_cli.period import Period
from gaoxin_cli.text import Language

TEXTS: dict[str, Text] = {
    **ASKING,
    **CIRCULATING,
    **FORMING,
    **FRAMING,
    **JUDGING,
    **OPENING,
    **PAGING,
    **PLANNING,
    **RANKING,
    **READING,
    **REPORTING,
    **REVIEWING,
    **STEERING,
    **TELLING,
    **SCORING,
    **WORKBOOK,
}
_LONGEST_QUOTE = 80


class Words:
    """The words of one language."""

    def __init__(self, language: Language) -> None:
        """Take the language of everything that is said."""
        self.language = language

    def text(self, key: str, /, **facts: object) -> str:
        """Return a text, filled with facts as they are: its medium makes all of it safe."""
        text: Text = TEXTS[key]
        template = text.zh if self.language == "zh" else text.en
        return template.format_map({name: self.fact(fact) for name, fact in facts.items()})

    @staticmethod
    def has(key: str) -> bool:
        """Say whether there is a text under a key."""
        return key in TEXTS

    def say(self, statement: Statement) -> str:
        """Return a statement in words."""
        return self.text(statement.what, **statement.facts)

    def finding(self, finding: Finding) -> tuple[str, str, str]:
        """Return place, code and message: together ``file:line: code column: message``."""
        location = finding.location
        place = location.cell or location.line
        where = location.file if place is None else f"{location.file}:{place}"
        column = f" {location.column}:" if location.column else ""
        explained = f" ({self.text('explained')})" if finding.explained else ""
        return where, f": {finding.code}", f"{column} {self.say(finding.statement)}{explained}"

    def problem(self, problem: PlanProblem) -> str:
        """Return ``file:line:column: message``."""
        place = f"{problem.file}:{problem.line}:{problem.column}"
        return f"{place}: {self.say(problem.statement)}"

    def fact(self, fact: object) -> str:
        """Return a fact as it stands in a sentence."""
        match fact:
            case Statement():
                said = self.say(fact)
            case Named():
                said = fact.name.within(self.language)
            case Decimal():
                said = exact_text(Fraction(fact))
            case Fraction() | Root():
                said = exact_text(fact)
            case Period():
                said = self.period(fact)
            case tuple():
                said = ", ".join(map(self.fact, fact))
            case _:
                text = str(fact)
                said = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
        return said

    def period(self, period: Period) -> str:
        """Return a period as it stands in a sentence."""
        if self.language == "en":
            return str(period)
        months = "" if period.is_year else "1月" if period.month == 1 else f"1—{period.month}月"
        return f"{period.year}年{months}"
