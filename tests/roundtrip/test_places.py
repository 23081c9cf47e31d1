"""Each facet may stand anywhere, in any mix, in any file: such tables have to be read whole."""

from collections import Counter
from decimal import Decimal
from itertools import product
from typing import get_args

import pytest

from gaoxin_cli.api import Period
from tests.roundtrip.figures import MEASURES, Figure, Figures
from tests.roundtrip.layouts import FACETS, HEADERS, Facet, Form, Layout, Place
from tests.roundtrip.test_round_trip import read_back

Places = tuple[Place, Place, Place]
"""Where area, period and measure stand."""
EVERYWHERE: list[Places] = [
    places
    for places in product(get_args(Place), repeat=3)
    if "column" in places and Counter(places)["heading"] < 2 and Counter(places)["sheet"] < 2
]
TEXTS = [
    *product([",", ";", "\t"], ["utf-8", "utf-8-sig", "gb18030", "utf-16"], ["\n", "\r\n", "\r"])
]


def some_figures(places: Places) -> Figures:
    """Two of each facet, one where no more have room; a number of its own for each."""
    two = [place not in ("title", "option") for place in places]
    areas = ("dh", "xs")[: 1 + two[0]]
    periods = (Period(2025, 6), Period(2025))[: 1 + two[1]]
    measures = ("rev", "firms")[: 1 + two[2]]
    keys = product(areas, measures, periods)
    return Figures(
        areas,
        measures,
        periods,
        {
            key: Figure(
                Decimal(100 + number),
                Decimal(90 + number),
                Decimal(number).scaleb(-1) + Decimal("7.1"),
            )
            for number, key in enumerate(sorted(keys, key=lambda key: (*key[:2], key[2])), 1)
        },
    )


def plain_layout(places: Places, *, language: int, form: Form) -> Layout:
    """The layout that an office would choose: units behind the names, growth beside the figure."""
    facets: dict[Facet, Place] = dict(zip(FACETS, places, strict=True))
    named = places[2] not in ("sheet", "option")
    return Layout(
        language=language,
        form=form,
        places=facets,
        labels=tuple(facet for facet in FACETS if facets[facet] == "column"),
        across=tuple(facet for facet in FACETS if facets[facet] == "across"),
        roles=("value", "prior", "growth"),
        growth_rows=False,
        titled=False,
        split=False,
        joined=False,
        continued=True,
        again=True,
        unit_place="name" if named and not language else "none",
        units=dict.fromkeys(MEASURES, 0),
        words={word: texts[language][0] for word, texts in HEADERS.items()},
        style=0,
        noise=(),
        notes=(),
        numbers="plain",
        percent=False,
        missing="",
        sums=False,
        others=False,
        marked=False,
        separator=",",
        encoding="utf-8",
        end="\n",
        cells="numbers",
    )


@pytest.mark.parametrize("language", [0, 1], ids=["zh", "en"])
@pytest.mark.parametrize("places", EVERYWHERE, ids="-".join)
def test_each_facet_may_stand_anywhere(places: Places, language: int) -> None:
    form: Form = "xlsx" if "sheet" in places else "csv"
    assert read_back(some_figures(places), plain_layout(places, language=language, form=form))


@pytest.mark.parametrize("places", [("column",) * 3, ("column", "title", "across")], ids="-".join)
@pytest.mark.parametrize(("separator", "encoding", "end"), TEXTS)
def test_every_text_file_gives_the_same(
    places: Places, separator: str, encoding: str, end: str
) -> None:
    layout = plain_layout(places, language=0, form="csv")._replace(
        separator=separator, encoding=encoding, end=end
    )
    assert read_back(some_figures(places), layout)


@pytest.mark.parametrize("places", [("column",) * 3, ("column", "title", "across")], ids="-".join)
@pytest.mark.parametrize("form", ["xlsx", "ods", "xls"])
def test_every_workbook_gives_the_same(places: Places, form: Form) -> None:
    assert read_back(some_figures(places), plain_layout(places, language=0, form=form))
