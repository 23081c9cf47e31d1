"""What a person sees of a cell of an Office Open XML workbook."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from gaoxin_cli.files.book_sheet import NEVER_COMPUTED, NOT_SAVED, joined
from gaoxin_cli.files.cell_style import see_runs
from gaoxin_cli.files.sheet import Mark
from gaoxin_cli.files.shown import excerpt, number_text
from gaoxin_cli.files.xlsx_parts import XlsxParts
from gaoxin_cli.files.xlsx_text import Text
from gaoxin_cli.finding import Statement

_DAY = dt.timedelta(days=1)


@dataclass(slots=True)
class XlsxCell:
    """A cell as it stands in the file."""

    style: str | None = None
    kind: str | None = None
    """The type of its value."""
    value: str | None = None
    """None if there is no place for one."""
    inline: Text | None = None
    """A text that isn't shared."""
    has_formula: bool = False

    @property
    def is_never_computed(self) -> bool:
        """Whether its value is that of a formula, and isn't there."""
        if not self.has_formula or self.kind == "e" or self.inline is not None:
            return False
        # A formula may well give an empty text, but only where it says that it is a text.
        is_text = self.value is not None and self.kind == "str"
        return not is_text and not (self.value or "").strip()


class CellReader:
    """Reads cells with what the workbook says outside of its sheets."""

    def __init__(self, parts: XlsxParts) -> None:
        self._parts = parts

    def number(self, cell: XlsxCell) -> float | None:
        """Return the value of a cell if it is a number."""
        content = None if cell.kind in ("e", "b") else self._content(cell)
        return content if isinstance(content, float) else None

    def see(self, cell: XlsxCell) -> tuple[str, Mark | None]:
        """Return the text that a cell shows, and its mark.

        Raises:
            ValueError: it is damaged.

        """
        if cell.is_never_computed:
            return NOT_SAVED, NEVER_COMPUTED
        if cell.kind == "e" and cell.value is not None:
            shown = cell.value.strip() or "#ERROR"
            return shown, Mark(problem=Statement("error_value", {"found": excerpt(shown)}))
        if cell.kind in ("e", "b"):
            return ("FALSE" if cell.value == "0" else "TRUE") if cell.value else "", None
        content = self._content(cell)
        if isinstance(content, tuple):
            text, mark = see_runs(content)
            whole = "".join(run.text for run in content)
            return text, joined(self.see_value(whole, cell.style)[1], mark)
        return self.see_value(content, cell.style)

    def see_value(self, value: float | str, style: str | None) -> tuple[str, Mark | None]:
        """Return the text that a cell with a value shows, and its mark."""
        look = self._parts.styles.get(style or "0")
        if look is None or value == "":
            return number_text(value) if isinstance(value, float) else value, None
        return look.see(value, self._parts.epoch)

    def _content(self, cell: XlsxCell) -> float | Text:
        """Return the value of a cell that is neither an error nor one of two."""
        if cell.inline is not None:
            return cell.inline
        said = cell.value or ""
        match cell.kind:
            case _ if not said or cell.kind in ("inlineStr", "is"):
                return ""
            case "str":
                return said
            case "s":
                return self._shared(said)
            case "d":
                return self._date(said, cell)
            case None | "n":
                number = _number(said)
                if number is None and cell.kind:
                    raise ValueError("a number that is none")
                return said if number is None else number
        raise ValueError("a cell of an unknown type")

    def _shared(self, number: str) -> Text:
        texts = self._parts.texts
        if not number.isdecimal() or int(number) >= len(texts):
            raise ValueError("a text that isn't there")
        return texts[int(number)]

    def _date(self, said: str, cell: XlsxCell) -> float | str:
        """Return a date as a number where a format shows it."""
        if (cell.style or "0") not in self._parts.styles:
            return said.replace("T", " ")
        moment = dt.datetime.fromisoformat(said).replace(tzinfo=None)
        return (moment - self._parts.epoch) / _DAY


def _number(text: str) -> float | None:
    try:
        return float(text) if text.isascii() and "_" not in text else None
    except ValueError:
        return None
