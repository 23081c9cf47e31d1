"""From a sheet to its tables: the best header, what stands above it, the rows below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gaoxin_cli.files.sheet import Batch, Cells, Sheet
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.period import PeriodText, read_period
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.batches import FEWEST_AHEAD, Pieces, text_of
from gaoxin_cli.tables.batches import below as below_header
from gaoxin_cli.tables.body import Body
from gaoxin_cli.tables.columns import understand
from gaoxin_cli.tables.form import Form
from gaoxin_cli.tables.formed import candidates, texts_of
from gaoxin_cli.tables.formed_frame import frame_by
from gaoxin_cli.tables.found import NO_FORM, NOTHING_KNOWN, Found, Read, tell_of
from gaoxin_cli.tables.header import HEADER_ROWS, Row
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.lacking import lacks, statement_of
from gaoxin_cli.tables.layout import Frame, fit
from gaoxin_cli.tables.names import Given
from gaoxin_cli.tables.skipped import Skipped, ranges
from gaoxin_cli.tables.title_units import unit_of_note
from gaoxin_cli.tables.titles import is_note, is_of_something_else, read_title, read_titles
from gaoxin_cli.tables.understood import Understood
from gaoxin_cli.tables.where import line_of
from gaoxin_cli.tables.wording import NOT_PERIODS
from gaoxin_cli.unit import parse_unit

_SAMPLE = 40


class SheetReader:
    """Reads the tables of sheets into a file's figures."""

    def __init__(self, vocabulary: Vocabulary, given: Given, forms: Sequence[Form] = ()) -> None:
        """Take what is known of all the sheets, and the forms of those that have some."""
        self._vocabulary = vocabulary
        self._forms = forms
        self._like: frozenset[str] | None = None
        """What stands in the header of the table before."""
        self.found: list[Found] = []
        """The tables of the last sheet, in their order."""
        said = None if given.period is None else read_period(given.period)
        if said is None and given.year is not None:
            said = PeriodText(given.year)
        areas, measures = vocabulary.areas, vocabulary.measures
        self._given = Frame(
            area=None if given.area is None else areas[given.area],
            period=said,
            measure=None if given.measure is None else measures[given.measure],
            units=() if given.unit is None else (parse_unit(given.unit),),
        )
        known = vocabulary.definitions.areas
        self._only_area = next(iter(known)) if len(known) == 1 else None

    def read(self, alternatives: Sequence[Sheet], file: SubmittedFile) -> Read:
        """Read the tables of a sheet; of one text under several separators, the best."""
        best: Found | None = None
        self.found, self._like = [], None
        for sheet in alternatives:
            head = sheet.head()
            rows = [*zip(head.lines, head.rows, strict=True)]
            if (
                best is not None
                and best.rank[0]
                and all(len(c) <= best.understood.known for _, c in rows)
            ):
                continue
            near = self._named(sheet)
            for found in self._headers(sheet, rows[:HEADER_ROWS], rows, near):
                if best is None or found.rank > best.rank:
                    best = found
                if found.rank[0]:
                    break
        if best is None:
            place = Location(file.name, None, None, alternatives[0].name)
            if self._forms and self._forms[0].header:
                form = self._forms[0]
                facts = {"form": form.place, "lines": ranges(form.header)}
                finding = Finding("E002", place, Statement("form_no_header", facts))
                file.reject(NOTHING_KNOWN, finding)
                return Read()
            return Read(Finding("E002", place, Statement("no_header", {"rows": HEADER_ROWS})))
        self.found.append(best)
        layout = best.understood.layout
        texts = [layout.text_at(i) or "" for i in range(layout.width.most)]
        confirms = any(
            not text.isascii() and self._vocabulary.says(text).understood for text in texts
        )
        if not best.rank[0]:
            self._refuse(best, file)
        else:
            self._read(best, file)
        return Read(confirms_encoding=confirms)

    def _named(self, sheet: Sheet) -> Frame:
        """Return what the name of a sheet says."""
        if sheet.name is None:
            return Frame()
        said = self._vocabulary.says(sheet.name)
        title = read_title(sheet.name, self._vocabulary)
        return Frame(
            said.area or title.area,
            said.period or title.period,
            said.measure or title.measure,
            title.role,
            title.units,
            title.span,
        )

    def _headers(
        self, sheet: Sheet, rows: Sequence[Row], all_rows: Sequence[Row], near: Frame
    ) -> Iterator[Found]:
        found = candidates(self._forms, rows, sheet.merges, self._vocabulary, self._like)
        for header, form, told_wrong in found:
            above = [text_of(cells) for _, cells in rows[: header.first]]
            titles = read_titles([text for text in above if text], self._vocabulary)
            problems = [*told_wrong]
            if form is not None and (self._like is None or form.header):
                told, wrong = frame_by(form, above, titles, sheet, self._vocabulary)
                near = told.over(near)
                problems += wrong
            states = (form or NO_FORM).states
            if states("unit"):
                known = tuple(unit for unit in titles.units if unit.family)
                titles = titles._replace(units=known)
            frame = near.over(titles)
            if not states("measure") and any(
                is_of_something_else(text, self._vocabulary)
                for text in filter(None, (*above, sheet.name))
            ):
                problems.append((None, Statement("title_of_something_else")))
            dated = near.period is not None and titles.period is not None
            if dated and not states("period") and near.period and titles.period:
                both = fit(near.period, titles.period)
                if both is None:
                    problems.append((None, Statement("titles_disagree")))
                frame = frame._replace(period=both)
            end = header.first + len(header.rows)
            below = [text_of(cells) for _, cells in all_rows[end:]]
            noted = (unit_of_note(text, self._vocabulary) for text in below if is_note(text))
            frame = frame.over(Frame(units=tuple(filter(None, noted))))
            sample = [cells for _, cells in all_rows[end : end + _SAMPLE]]
            understood = understand(header, sample, frame, self._vocabulary)
            understood.problems += problems
            missing = self._missing(understood, sample)
            if understood.layout.figures or understood.problems or understood.known > 1:
                yield Found(understood, sheet, above, missing, header, form or NO_FORM)

    def _missing(self, understood: Understood, sample: Sequence[Cells]) -> tuple[str, ...]:
        """Return the facets that nothing tells, unless a heading in the table may."""
        layout = understood.layout
        given = self._given_to(layout.frame)
        if not layout.figures:
            return () if understood.rejected or understood.foreign else ("value",)
        missing = lacks(layout, given)
        if not missing:
            return ()
        places = [one.place for one in layout.figures]
        if not any(cells[i].strip() for cells in sample for i in places if i < len(cells)):
            return tuple(missing)
        told = set[str]()
        for cells in sample:
            filled = [cell for cell in cells if cell.strip()]
            if len(filled) == 1:
                title = read_title(filled[0], self._vocabulary)
                said = self._vocabulary.says(filled[0])
                told |= {one for one in missing if getattr(said, one) or getattr(title, one)}
        return tuple(one for one in missing if one not in told)

    def _given_to(self, frame: Frame) -> Frame:
        """Return what the command line, or a plan of one area, says of a table."""
        if self._given.area is None and frame.area is None:
            return self._given._replace(area=self._only_area)
        return self._given

    def _refuse(self, found: Found, file: SubmittedFile) -> None:
        """Report why a table can't be read."""
        layout, understood = found.understood.layout, found.understood
        line = layout.lines[-1]
        for index, statement in understood.problems:
            place = line_of(found.sheet, line)
            if index is not None:
                place = found.sheet.source(index, layout.text_at(index)).at(line)
            code = "E007" if statement.what in NOT_PERIODS else "E002"
            file.reject(NOTHING_KNOWN, Finding(code, place, statement))
        if understood.problems:
            return
        for facet in found.missing:
            statement = statement_of(layout, facet, found.above, self._vocabulary)
            place = line_of(found.sheet, line)
            file.reject(NOTHING_KNOWN, Finding("E002", place, statement))

    # Reading

    def _read(self, found: Found, file: SubmittedFile) -> None:
        """Read the table below a header, and what tables follow it in the sheet."""
        sheet, layout = found.sheet, found.understood.layout
        self._like = texts_of(found.header)
        skipped = Skipped(sheet.name)
        tell_of(found, self._given_to(layout.frame), file)
        body = Body(sheet, layout, self._given_to(layout.frame), self._vocabulary, file, skipped)
        sheet.begin(layout.lines[-1], layout.width)
        pieces = Pieces(sheet.batches())
        start = layout.lines[-1]
        while (batch := pieces.next()) is not None:
            below = below_header(batch, start, skipped, set(layout.lines))
            stop = body.take(below)
            if stop is None:
                continue
            rest = pieces.rest_from(below, stop)
            follower = self._another(sheet, rest, body)
            if follower is None:
                statement = Statement("another_header")
                place = line_of(sheet, rest.lines[0])
                file.reject(NOTHING_KNOWN, Finding("E002", place, statement))
                break
            body.finish()
            self.found.append(follower)
            layout = follower.understood.layout
            tell_of(follower, self._given_to(layout.frame), file)
            lost = body.lost_heading()
            body = Body(
                sheet, layout, self._given_to(layout.frame), self._vocabulary, file, skipped
            )
            body.lose(lost)
            sheet.begin(layout.lines[-1], layout.width)
            start = layout.lines[-1]
            pieces.again(rest)
        body.finish()
        skipped.tell(file)

    def _another(self, sheet: Sheet, rest: Batch, body: Body) -> Found | None:
        """Return the header with which the rest of a sheet begins."""
        rows = [*zip(rest.lines, rest.rows, strict=True)][: HEADER_ROWS + _SAMPLE]
        for found in self._headers(sheet, rows[:FEWEST_AHEAD], rows, body.frame):
            return found if found.header.first == 0 and found.rank[0] else None
        return None
