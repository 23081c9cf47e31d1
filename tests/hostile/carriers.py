"""Where a text may come from: a plan, the cells of a submission, the names of files."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import re
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml
from xlsxwriter import Workbook

from gaoxin_cli.api import assess_all, compared, load_plan, read_submissions
from gaoxin_cli.places import standing
from gaoxin_cli.reports import Command, Found
from gaoxin_cli.scores import scores
from tests.hostile.attacks import HARMLESS, NAMELESS

Carrier = Literal["plan", "cells", "sheet"]
CARRIERS: tuple[Carrier, ...] = ("plan", "cells", "sheet")
"""A plan and the names of all files; the cells of a submission; those of a sheet, and its name."""
LONGEST_NAME = 240
"""So many bytes, and an ending, is what the name of a file may have."""
LONGEST_SHEET = 31
"""The same of a sheet, in characters."""
NO_SHEET = re.compile(r"[][:*?/\\']")
LINES = 10
"""A row of a submission for so many lines: what breaks a cell moves no row."""
HEADER = ["area", "period", "measure", "value", "unit", "growth", "status", "note"]
ROWS = [
    ["Z1", "2024", "M1", "100"],
    ["Z2", "2024", "M1", "100"],
    ["Z1", "2025", "M1", "103", "", "9"],
    ["Z2", "2025", "M1", "180"],
    ["Z1", "2025", "M2", "7", "", "", "", "moved"],
    ["Z2", "2025", "M2", "5"],
    ["Z3", "2025", "M2", "20"],
    ["Z1", "2026Q2", "M1", "40"],
    ["Z2", "2026Q2", "M1", "90"],
    ["Z1", "2026Q2", "M2", "9"],
]
OLD = [["Z1", "2025", "M1", "120"], ["Z2", "2025", "M1", "90"], ["Z2", "2025", "M2", "x"]]


class Files(NamedTuple):
    """The names of what is read."""

    plan: str
    submission: str
    before: str


def plan_of(text: str) -> dict[str, Any]:
    """Return a plan in which every text is this one, with something that tells it from others."""
    city, park, zone = (f"{text}{name}" for name in ("city", "park", "zone"))
    sales, firms = (f"{text}{name}" for name in ("sales", "firms"))
    name = {"zh": f"{text}名", "en": f"{text} in English"}
    forgiven = {"bound": ">= 110", "note": text, "waived": text}
    targets = {
        "sales": {2025: 110, 2026: {"bound": 120, "note": name}},
        "growth": {2025: {"bound": 7, "provisional": True, "note": text}},
        "firms": {2025: 7, 2026: "<= 8"},
        "share": {2025: {"bound": "30..40", "waived": text}, 2026: 50},
    }
    return {
        "plan": {"id": text, "title": name, "status": "draft", "years": [2025, 2026]},
        "areas": {
            city: {"name": f"{text}市", "level": "city", "aliases": ["Z3"]},
            zone: {"name": name, "part_of": city, "level": "zone", "aliases": ["Z1", f"{text}甲"]},
            park: {"name": f"{text}乙", "part_of": city, "level": "zone", "aliases": ["Z2"]},
        },
        "measures": {
            sales: {"name": name, "unit": f"单{text}位", "kind": "flow", "aliases": ["M1"]},
            firms: {"name": f"{text}丁", "unit": "家", "kind": "stock", "aliases": ["M2"]},
        },
        "indicators": {
            f"{text}sales": {"name": name, "kind": "level", "of": sales, "note": text},
            f"{text}growth": {"name": f"{text}长", "kind": "growth", "of": sales, "note": name},
            f"{text}firms": {"kind": "level", "of": firms},
            f"{text}share": {"name": f"{text}份", "kind": "share", "of": firms},
        },
        "grades": [{"name": f"{text}优", "from": 1, "colour": "green"}, {"name": name}],
        "targets": [
            {
                "each": [zone, park],
                "source": text,
                "indicators": {f"{text}{of}": bounds for of, bounds in targets.items()},
            },
            {"area": city, "source": text, "indicators": {f"{text}sales": {2025: forgiven}}},
        ],
        "scoring": [
            {
                "id": text,
                "name": name,
                "areas": [zone, park],
                "points": {f"{text}sales": 5, f"{text}firms": {"points": 5, "method": "met"}},
            }
        ],
    }


def plan_text(plan: dict[str, Any]) -> str:
    """Return a plan as YAML in ASCII."""
    return yaml.safe_dump(plan, sort_keys=False, width=10**6)


def spread(rows: list[list[str]]) -> str:
    """Return rows as CSV, each on its own lines whatever breaks its cells."""
    lines = ""
    for row in rows:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(row)
        broken = io.StringIO(text.getvalue(), newline=None).read().count("\n")
        lines += text.getvalue() + "\n" * (LINES - broken)
    return lines


def filled(header: list[str], rows: list[list[str]]) -> list[list[str]]:
    """Return a table whose rows have a cell a column at least."""
    return [header, *(row + [""] * (len(header) - len(row)) for row in rows)]


def rows_of(text: str) -> list[list[str]]:
    """Return a submission in which the text is in cells of every column, and around the table."""
    cells = [
        [f"{text}区", "2025", "M1", "1"],
        ["Z1", f"{text}年", "M1", "1"],
        ["Z1", "2025", f"{text}额", "1"],
        ["Z2", "2024", "M2", f"约{text}"],
        ["Z2", "2023", "M2", "1", f"单{text}位"],
        ["Z1", "2024", "M2", "1", "", f"约{text}"],
        ["Z1", "2023", "M1", "1", "", "", f"{text}态", f"{text}注", f"{text}列"],
    ]
    header = [*HEADER, f"{text}列"]
    around = [[f"{beside}{text}", *[""] * (len(header) - 1)] for beside in ("题", "尾")]
    return [around[0], *filled(header, [*ROWS, *cells]), around[1]]


def named(carrier: Carrier, text: str) -> str:
    """Return what a file or a sheet is named for a text, which may be no name for it."""
    if carrier == "sheet":
        fits = (
            text.isprintable() and len(text) < LONGEST_SHEET and not re.search(r"[][:*?/\\']", text)
        )
    else:
        fits = "\0" not in text and len(text.encode()) < LONGEST_NAME
    return text if fits and text != HARMLESS else NAMELESS


def write_sheet(path: str, name: str, rows: list[list[str]]) -> None:
    """Write a workbook of one sheet, whatever is in its cells."""
    safe = {"strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(path, safe) as book:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)


def write(folder: Path, carrier: Carrier, text: str) -> Files:
    """Write what carries a text, and return the names of it within the folder."""
    if carrier == "sheet":
        names = Files("plan.yaml", "new.xlsx", "old.csv")
        (folder / names.plan).write_text(plan_text(plan_of("P")), encoding="utf-8")
        write_sheet(str(folder / names.submission), named(carrier, text), rows_of(text))
        (folder / names.before).write_text(spread(filled(HEADER, OLD)), encoding="utf-8")
        return names
    stem = "" if carrier == "cells" else named(carrier, text)
    names = Files(f"{stem}plan.yaml", f"{stem}new.csv", f"{stem}old.csv")
    contents = (
        plan_text(plan_of(text if carrier == "plan" else "P")),
        spread(rows_of(text) if carrier == "cells" else filled(HEADER, ROWS)),
        spread(filled(HEADER, OLD)),
    )
    for name, content in zip(names, contents, strict=True):
        path = os.path.join(folder, name)  # noqa: PTH118 - the name as it is
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 - as above
        with open(path, "wb") as file:  # noqa: PTH123 - as above
            file.write(content.encode())
    return names


def as_carried(carrier: Carrier, text: str) -> str:
    """Return a text as it is read from where it is: all line ends of a file are the same."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if carrier == "cells" else text


@cache
def found(carrier: Carrier, text: str) -> dict[Command, Found]:
    """Return what each command finds where something carries a text."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        files = write(Path(name), carrier, text)
        plan = load_plan(files.plan)
        [new], [old] = (read_submissions([plan], [one]) for one in files[1:])
        assessment = compared(assess_all([(plan, new)]), assess_all([(plan, old)]))
    every = Found("check", assessment, None, standing(assessment), scores(assessment))
    commands: tuple[Command, ...] = (
        "check",
        "validate",
        "explain",
        "targets",
        "read",
        "rank",
        "score",
    )
    return {command: every._replace(command=command) for command in commands}
