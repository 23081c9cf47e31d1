"""Which reader a sheet gets: one that knows the forms that fit it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gaoxin_cli.files.sheet import Sheet
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.form import Form, fitting
from gaoxin_cli.tables.found import NOTHING_KNOWN, Found, Read
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.names import Given
from gaoxin_cli.tables.table import SheetReader


class Readers:
    """Reads sheets, each by its forms."""

    def __init__(self, vocabulary: Vocabulary, given: Given, forms: Sequence[Form]) -> None:
        self.found: list[Found] = []
        """Every table that was seen, in their order."""
        self._vocabulary = vocabulary
        self._given = given
        self._forms = forms
        self._readers: dict[tuple[str, ...], SheetReader] = {(): SheetReader(vocabulary, given)}

    def read(self, alternatives: Sequence[Sheet], file: SubmittedFile) -> Read:
        """Read the tables of a sheet; of one text under several separators, the best."""
        name = alternatives[0].name
        forms = fitting(self._forms, file.name, name)
        for first, second in pairwise(forms):
            if not first.header or set(first.header) & set(second.header):
                facts = {"first": first.place, "second": second.place}
                place = Location(file.name, None, None, name)
                finding = Finding("E002", place, Statement("two_forms", facts))
                file.reject(NOTHING_KNOWN, finding)
                return Read()
        key = tuple(form.place for form in forms)
        reader = self._readers.get(key)
        if reader is None:
            vocabulary = self._vocabulary.extended(forms)
            reader = self._readers[key] = SheetReader(vocabulary, self._given, forms)
        read = reader.read(alternatives, file)
        self.found += reader.found
        return read
