"""What tells a row of names of columns from a title, a note and a row of figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.number import is_missing, parse_number
from gaoxin_cli.period import read_period
from gaoxin_cli.tables.labels import NOTHING, Said, Vocabulary
from gaoxin_cli.tables.titles import is_note
from gaoxin_cli.text import fold, narrow

_YEAR_OR_MONTH = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2]|\.(?:0?[1-9]|1[0-2]))?")

_STATES_A_UNIT = re.compile(r"单位\s*[:：]|\bunits?\s*:", re.IGNORECASE)

SEVERAL = re.compile(r"\w+(?:,\w+)+\\\w+")


def may_head(cells: Cells, vocabulary: Vocabulary) -> bool:
    """Return whether a row may be one of a header: no figures, and a word that is known."""
    filled = [(i, cell) for i, cell in enumerate(cells) if cell.strip()]
    if not filled or (len(filled) == 1 and filled[0][0] == 0):
        return False
    if any(_is_figure(cell) for _, cell in filled):
        return False
    if is_note(filled[0][1]) and vocabulary.says(filled[0][1]).facet is None:
        return False
    stating = (cell for _, cell in filled if _STATES_A_UNIT.search(cell))
    if not all(vocabulary.says(cell).is_constant for cell in stating):
        return False
    if SEVERAL.fullmatch(filled[0][1].strip()) and filled[0][0] == 0:
        return True
    said = [vocabulary.says(cell) for _, cell in filled]
    named = any(fold(cell) in vocabulary.columns for _, cell in filled)
    return named or any(one.is_constant or one.facet for one in said)


def _is_figure(cell: str) -> bool:
    """Return whether a cell is a number, or a mark for a missing one, rather than a year."""
    text = narrow(cell).strip()
    if _YEAR_OR_MONTH.fullmatch(text):
        return False
    if is_missing(text):
        return text != "/"
    plain = text.replace(".", "").replace(",", "").isdigit()
    is_period = not plain and text[-1:].isdigit() and read_period(text) is not None
    if is_period or not any(map(str.isdigit, text)):
        return False
    number = parse_number(text)
    if number is None:
        return False
    if number.percent or number.unit is not None:
        # 2025增速 is the growth of a year.
        return _YEAR_OR_MONTH.match(text) is None
    return plain or text[-1:].isdigit()


def last_of(above: Sequence[Said], index: int, cell: str, vocabulary: Vocabulary) -> Said:
    """Return what a cell says, or what stands above it if it is blank."""
    if not cell.strip() and index < len(above):
        return above[index]
    return vocabulary.says(cell)


def goes_on(above: Sequence[Said], below: Cells, vocabulary: Vocabulary) -> bool:
    """Return whether a row below a header is one of it.

    No value stands below the name of a label column: there, only its name in another language does.
    """
    filled = [(i, cell) for i, cell in enumerate(below) if cell.strip()]
    if not filled or any(_is_figure(cell) for _, cell in filled):
        return False
    if filled[0][0] == 0 and (len(filled) == 1 or is_note(filled[0][1])):
        return False
    if _is_unit_row(below, vocabulary):
        return True
    labelled = False
    dated = any(one.facet == "period" for one in above)
    for i, cell in filled:
        over, said = above[i] if i < len(above) else NOTHING, vocabulary.says(cell)
        if over.facet is not None and said.facet != over.facet:
            return False
        if (over.period is not None or dated) and parse_number(cell) is not None:
            return False
    for i, over in enumerate(above):
        labelled |= over.facet is not None and (i >= len(below) or not below[i].strip())
    return labelled or may_head(below, vocabulary)


def is_told(above: Sequence[Said], cells: Cells, vocabulary: Vocabulary) -> bool:
    """Return whether a cell is what the column named above it tells: its row is no header."""
    return any(
        over.facet in ("area", "period", "measure")
        and getattr(vocabulary.says(cell), over.facet) is not None
        for over, cell in zip(above, cells, strict=False)
        if cell.strip()
    )


def _is_unit_row(cells: Cells, vocabulary: Vocabulary) -> bool:
    """Return whether a row says, below the names of columns, which unit each of them is in."""
    filled = [cell for cell in cells if cell.strip()]
    units = [cell for cell in filled if vocabulary.is_unit(cell.strip("()（） "))]
    rest = [cell for cell in filled if cell not in units]
    return len(units) > 0 and all(vocabulary.says(cell).facet == "unit" for cell in rest)


def repeats(header: Sequence[Cells], cells: Cells) -> bool:
    """Return whether a row is one of the header again, merged cells filled or not."""
    own = [[fold(cell) for cell in row] for row in header]
    folded = [fold(cell) for cell in cells]
    for row in own:
        named = [i for i, cell in enumerate(row) if cell]
        if all(i < len(folded) and folded[i] == row[i] for i in named):
            others = ((i, cell) for i, cell in enumerate(folded) if cell)
            return all(any(i < len(one) and one[i] == cell for one in own) for i, cell in others)
    return False


def is_another(cells: Cells, vocabulary: Vocabulary) -> bool:
    """Return whether a row that may be one of a header begins another table."""
    said = [vocabulary.says(cell) for cell in cells if cell.strip()]
    labels = sum(one.facet is not None for one in said)
    labels += sum(fold(cell) in vocabulary.columns for cell in cells)
    constants = sum(one.is_constant for one in said)
    blank_corner = not cells[0].strip()
    return labels + constants > 1 and (labels > 0 or blank_corner)
