"""Plans, forms and submissions drawn at random: sound ones, and ones that are nearly so."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

import yaml
from hypothesis import strategies as st

from tests.fuzz.words import CELLS, HOSTILE, NUMBERS, PERIODS, SCALARS, UNITS

AREAS = {"bj": "滨江高新区", "lh": "临河高新区", "city": "滨江市", "all": "全部高新区"}
MEASURES = {"revenue": "营业收入", "tax": "税收收入", "hitech": "高新技术企业", "staff": "从业人员"}
YEARS = [2025, 2026]
ENCODINGS = "utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "big5"
NOISE = (
    "2025年各高新区主要指标",
    "单位：万元",
    "注：初步统计数。",
    "",
    "附表3",
    "填报日期：2026年1月15日",
)

Drawn = st.SearchStrategy[Any]
some_text = st.sampled_from([*AREAS.values(), *MEASURES.values(), *HOSTILE]) | st.text(max_size=8)
bounds = st.sampled_from([7, 0, -3, ">= 7", "< 7.5", "2..3", "7 ± 0.5", "= 1", 10**9]) | (
    st.fixed_dictionaries({"bound": st.integers(-9, 99)}, optional={"provisional": st.booleans()})
)


def known(ids: Iterable[object]) -> Drawn:
    """One of some ids."""
    return st.sampled_from([*ids])


def of_kind(kind: str, **more: Drawn) -> Drawn:
    """An indicator of a kind."""
    optional = {
        "better": known(["higher", "lower"]),
        "precision": st.integers(0, 3),
        "path": known(["linear", "compound", "bound"]),
    }
    return st.fixed_dictionaries({"kind": st.just(kind), **more}, optional=optional)


@st.composite
def contents_of_plans(draw: st.DrawFn) -> dict[str, Any]:
    """What a plan says; what it refers to is there, but need not fit."""
    measure = st.fixed_dictionaries(
        {
            "unit": known(["亿元", "家", "万人", "%"]),
            "kind": known(["flow", "flow", "stock", "rate"]),
        },
        optional={"growth": known(["constant_prices", "comparable"])},
    )
    of, since = known(MEASURES), known([2020, 2023])
    indicators = {
        "size": of_kind("level", of=of),
        "growth": of_kind("growth", of=of, since=since, average=st.booleans()),
        "share": of_kind("share", of=of, within=st.just("city")),
        "ratio": of_kind("ratio", of=of, to=of, percent=st.just(value=False)),
        "twice": of_kind("multiple", of=known(["size", "growth"]), within=st.just("city")),
        "count": of_kind("count", of=of, where=bounds),
    }
    by_year = st.dictionaries(st.just(2026) | st.just("2025"), bounds, min_size=1)
    targets = st.fixed_dictionaries(
        {
            "area": known(["bj", "lh", "all"]),
            "indicators": st.dictionaries(known([*indicators][:5]), by_year, min_size=1),
        },
        optional={"source": some_text.filter(str.isprintable).filter(str.strip)},
    )
    points = st.dictionaries(known(["size", "growth"]), st.integers(1, 9), min_size=1)
    return {
        "plan": {"id": "drawn", "years": YEARS, "precision": draw(st.integers(0, 2))},
        "areas": {
            key: {"name": name, **({"members": ["bj", "lh"]} if key == "all" else {})}
            for key, name in AREAS.items()
        },
        "measures": {key: {"name": name, **draw(measure)} for key, name in MEASURES.items()},
        "indicators": {key: draw(one) for key, one in indicators.items()},
        "targets": draw(st.lists(targets, max_size=3, unique_by=lambda one: one["area"])),
        "scoring": draw(
            st.just([])
            | points.map(lambda some: [{"id": "points", "areas": "all", "points": some}])
        ),
    }


places = st.sampled_from([*CELLS]) | st.fixed_dictionaries(
    {},
    optional={
        "column": st.sampled_from(["指标", "$A", "时期", "单位"]),
        "title": st.sampled_from([r"(\d{4})年", "(", "(.*)", "x"]),
        "header_row": st.integers(0, 5),
        "names": st.dictionaries(some_text, known([*AREAS, *MEASURES.values()]), max_size=2),
    },
)
figure_columns = st.sampled_from(["ignore", "value", "growth", "none"]) | st.fixed_dictionaries(
    {}, optional={"role": known(["value", "prior"]), "measure": known(MEASURES.values())}
)
contents_of_forms: Drawn = st.fixed_dictionaries(
    {
        "forms": st.lists(
            st.fixed_dictionaries(
                {"files": st.sampled_from(["*.csv", "a.csv", ["*"], 3])},
                optional={
                    "header": st.integers(0, 4) | st.just([1, 2]),
                    **dict.fromkeys(("area", "period", "measure", "unit", "note"), places),
                    "columns": st.dictionaries(some_text, figure_columns, max_size=3),
                },
            ),
            min_size=1,
            max_size=3,
        )
    }
)


@st.composite
def yaml_texts(draw: st.DrawFn, contents: Drawn) -> bytes:
    """What is drawn in YAML, in blocks or in brackets; in up to two places something else."""
    content = draw(contents)
    for _ in range(draw(st.integers(0, 2))):
        spoil(draw, content)
    if draw(st.booleans()):
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    else:
        text = json.dumps(content, ensure_ascii=False, indent=draw(st.sampled_from([None, 1])))
    ends = draw(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"]))
    return text.replace("\n", ends).encode(draw(st.sampled_from(ENCODINGS[:4])), "replace")


def spoil(draw: st.DrawFn, content: Any) -> None:  # noqa: ANN401  # a tree of anything
    """Put something else somewhere into a tree, take it away, or call it otherwise."""
    while True:
        keys = [*content] if isinstance(content, dict) else [*range(len(content))]
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        if isinstance(content[key], dict | list) and content[key] and draw(st.integers(0, 3)):
            content = content[key]
            continue
        way = draw(st.sampled_from(["other", "other", "gone", "renamed"]))
        if way == "renamed" and isinstance(content, dict):
            content[draw(st.sampled_from(SCALARS))] = content.pop(key)
        elif way == "gone":
            del content[key]
        else:
            content[key] = draw(st.sampled_from([*SCALARS, None, True, 1.5, [], {}, [1], {"a": 1}]))
        return


@st.composite
def submissions(draw: st.DrawFn) -> bytes:
    """A table as an office might write it: titles, a header, rows, notes; some cells are odd."""
    header = draw(
        st.sampled_from(
            [
                ["地区", "时期", "指标", "数值", "单位", "同比增长(%)"],
                ["area", "period", "measure", "value", "unit", "growth"],
                ["指标", "单位", "2025年", "2024年", "2025年1-6月", "增速"],
                [
                    "园区名称",
                    "营业收入（亿元）",
                    "税收收入（万元）",
                    "高新技术企业",
                    "从业人员",
                    "备注",
                ],
                ["年份", "月份", "地区", "营业收入", "上年同期", "同比±%"],
            ]
        )
    )
    labels = st.sampled_from([*AREAS.values(), *MEASURES.values(), *PERIODS, *UNITS])
    figures = st.decimals(-9, 99999, places=2).map(str) | st.sampled_from(NUMBERS)
    cell = st.one_of(labels, figures, figures, st.sampled_from(CELLS))
    rows = [[draw(cell) for _ in header] for _ in range(draw(st.integers(0, 5)))]
    usual = [["滨江高新区", "2025年", "营业收入", "1070.5", "亿元", "7.1"]]
    noise = st.lists(st.sampled_from(NOISE).map(lambda text: [text]), max_size=2)
    table = [*draw(noise), header, *draw(st.sampled_from([usual, []])), *rows, *draw(noise)]
    text = io.StringIO(newline="")
    writer = csv.writer(
        text,
        delimiter=draw(st.sampled_from(",;\t")),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
        lineterminator=draw(st.sampled_from(["\n", "\r\n", "\r"])),
    )
    writer.writerows(table)
    content = text.getvalue().encode(draw(st.sampled_from(ENCODINGS)), "replace")
    return content[: draw(st.sampled_from([len(content)] * 9 + [len(content) // 2, 3]))]
