"""What each code of a finding means: the rule, its reason, the remedy.

The page on a rule of the review is, in English, the docstring of its function; in Chinese it stands
in ``rule_pages.py``, with the examples of the docstring. The other codes come from several places
of the readers each, so their pages stand here in both languages.
"""

from __future__ import annotations

import ast
import inspect

from gaoxin_cli.messages.bilingual import Text
from gaoxin_cli.messages.doubt_pages import DOUBT_PAGES
from gaoxin_cli.messages.error_pages import ERROR_PAGES
from gaoxin_cli.messages.rule_pages import RULE_PAGES
from gaoxin_cli.messages.warning_pages import WARNING_PAGES
from gaoxin_cli.text import Language

PAGES: dict[str, Text] = {**ERROR_PAGES, **WARNING_PAGES, **DOUBT_PAGES}
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
        examples = text[text.index("Passes::") :].replace("Passes::", "没有问题的：")
        text = f"{RULE_PAGES[code]}\n{examples.replace('Fails::', '有问题的：')}"
    return text.replace("::\n", ":\n")


def docstring(code: str) -> str:
    """Return the docstring of a rule, without its code; from the source, for -OO leaves none."""
    from gaoxin_cli.review import RULES

    (check,) = (rule.check for rule in RULES if rule.code == code)
    module = ast.parse(inspect.getsource(check))
    (function,) = (node for node in module.body if isinstance(node, ast.FunctionDef))
    text = (ast.get_docstring(function) or "").removeprefix(f"{code}: ")
    return text[:1].upper() + text[1:]
