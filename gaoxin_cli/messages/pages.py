"""What ``gaoxin validate --explain CODE`` prints, by code."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text
from gaoxin_cli.messages.doubt_pages import DOUBT_PAGES
from gaoxin_cli.messages.error_pages import ERROR_PAGES
from gaoxin_cli.messages.warning_pages import WARNING_PAGES

PAGES: dict[str, Text] = {**ERROR_PAGES, **WARNING_PAGES, **DOUBT_PAGES}
