"""Tables put together at random from words of tables: whatever they are, they end in findings."""

import csv
import io
import tempfile
from pathlib import Path

import hypothesis
from hypothesis import strategies as st

from gaoxin_cli.api import read_submissions
from tests.roundtrip.figures import AREAS, MEASURES
from tests.roundtrip.layouts import HEADERS, NOISE, NOTES
from tests.roundtrip.test_round_trip import LAYOUTS, plan_in

WORDS = [
    *(
        "",
        "",
        "",
        "1",
        "2.5",
        "1,070",
        "2025",
        "2024年",
        "1-6月",
        "6月",
        "二季度",
        "2025年1-6月",
        "—",
    ),
    *(
        "其中：",
        "合计",
        "*",
        "#",
        "①",
        "（亿元）",
        "单位：万元",
        "以上年为100",
        "指数(上年=100)",
        "万",
        "%",
    ),
    *(
        "UNIT_MULT",
        "6",
        "thousands",
        "FREQ",
        "Q",
        "OBS_STATUS",
        "p",
        "geo\\TIME_PERIOD",
        "增减",
        "亿元",
    ),
    *(
        "上年全年",
        "2025年增速",
        "下降3.2",
        "7.6%",
        "1e5",
        "2026-01-06",
        "东湖高新区2025年营业收入（万元）",
    ),
    *("\t", '"', "=1+1", "\u202e", "\x00", "🙂", "￥", "١٢", "²", "Ⅳ", "9" * 60, "a" * 300),
    *(name for names in AREAS.values() for name in names),
    *(name for measure in MEASURES.values() for name in measure.names),
    *(word for both in HEADERS.values() for words in both for word in words),
    *NOISE,
    *NOTES,
]
CELLS = st.sampled_from(WORDS) | st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map(
    "".join
)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=9)


@hypothesis.settings(max_examples=int(LAYOUTS or 500), derandomize=LAYOUTS is None)
@hypothesis.given(TABLES, st.sampled_from(",;\t"), st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_nonsense_ends_in_findings(table: list[list[str]], separator: str, encoding: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(table)
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "table.csv"
        file.write_bytes(text.getvalue().encode(encoding))
        submission = read_submissions([plan_in(Path(name))], [file])[0]
    assert submission.levels or submission.rates or submission.findings
