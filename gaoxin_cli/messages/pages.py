"""What each code of a finding means: the rule, its reason, the remedy.

The page on a rule is, in English, the docstring of its function; in Chinese it stands in
``rule_pages.py``, with the examples of the docstring. The other codes come from several places of
the readers each, so their pages stand here in both languages.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable

from gaoxin_cli.messages.bilingual import Text
from gaoxin_cli.messages.error_pages import ERROR_PAGES
from gaoxin_cli.messages.rule_pages import RULE_PAGES
from gaoxin_cli.messages.warning_pages import WARNING_PAGES
from gaoxin_cli.text import Language

PAGES: dict[str, Text] = {**ERROR_PAGES, **WARNING_PAGES}
CODES = tuple(sorted((*PAGES, *RULE_PAGES)))


def page(code: str, language: Language) -> str:
    """Return the page on a code: paragraphs between blank lines, tables with each line indented.

    Raises:
        KeyError: there is no such code.
    """
    if code not in RULE_PAGES:
        return (PAGES[code].zh if language == "zh" else PAGES[code].en).rstrip()
    text = docstring(code)
    if language == "zh":
        _, mark, examples = text.partition("Passes::")
        text = RULE_PAGES[code].rstrip()
        if mark:
            text += f"\n\n没有问题的：{examples.replace('Fails::', '有问题的：')}"
    return text.replace("::\n", ":\n")


def docstring(code: str) -> str:
    """Return the docstring of a rule, without its code; from the source, for -OO leaves none."""
    from gaoxin_cli.beside_plan import figures_beside_targets, unused_years
    from gaoxin_cli.needs import current_price_rates, missing_figures
    from gaoxin_cli.review import RULES

    rules: dict[str, Callable[..., object]] = {
        **{rule.code: rule.check for rule in RULES},
        "W107": missing_figures,
        "W111": current_price_rates,
        "W112": unused_years,
        "W118": figures_beside_targets,
    }
    source = inspect.getsource(rules[code])
    # Not ast.parse: from Python 3.14 on it strips docstrings too.
    module = compile(source, code, "exec", ast.PyCF_ONLY_AST, optimize=0)
    function = next(node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    text = (ast.get_docstring(function) or "").removeprefix(f"{code}: ")
    return (text[:1].upper() + text[1:]).replace("``", "`")
