"""Words of which tables, plans and workbooks are made, and what is known to break readers."""

import json
from collections.abc import Iterator
from pathlib import Path

from gaoxin_cli.tables.names import every_name
from gaoxin_cli.tables.vocabulary import words
from tests.fuzz.holding import PLAN

ROOT = Path(__file__).parents[2]

HOSTILE = [
    *("", " ", "\u3000", "\x00", "\x1b[31m", "\u202e", "\ufeff", "\ud800", "\u2028", "\x85"),
    *("::error::x", "##[error]", "=1+1", "@x", "<b>", "|", "\\", '"', "'", "🙂", "e\u0301", "ﷺ"),
    *("9" * 41, "1" + "0" * 300, "1e30", "1e-31", "1e999999", "0x10", "inf", "nan", "١٢", "²"),
    *("-0", "-", "—", "…", ":", ": p", "00", "1,234", "1.234,5", "1 234", "(5)", "５．１", "7%"),
]
PERIODS = [
    *("2025", "2024", "2025年", "2024年", "2025Q2", "2025-06", "2025年1-6月", "1-6月", "6月"),
    *("20 25", "二季度", "上半年", "前三季度", "全年", "本月", "2025-2026", "截至2025年6月"),
    *("FY2025", "M6", "12/2025", "0000", "9999", "10000", "十二月", "Jun-25", "2025年12月31日"),
]
UNITS = [
    *(
        "亿元",
        "万元",
        "元",
        "家",
        "人",
        "%",
        "个百分点",
        "‰",
        "万人",
        "亿美元",
        "万吨",
        "十百千万亿",
    ),
    *("十百千万亿", "(亿元)", "单位：万元", "元/人", "MIO_EUR"),
]
NUMBERS = [
    *("0", "1", "5.1", "12.34", "-3", "1e5", "下降3.2", "增长5", "持平", "+", "①", "*", "p", "[1]"),
    *("5①", "7亿元", "100.0", ".5", "5.", "1,070"),
]
NAMES = [
    *(name for name, _ in every_name(PLAN.areas)),
    *(name for name, _ in every_name(PLAN.measures)),
]
CELLS = [*HOSTILE, *PERIODS, *UNITS, *NUMBERS, *NAMES, *words()]


def keys_in(schema: object) -> Iterator[str]:
    """Every key that a mapping may have, and every word that a value may be, by a JSON Schema."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from filter(str.isidentifier, map(str, schema.get("enum", ())))
        for one in schema.values():
            yield from keys_in(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from keys_in(one)


SCHEMAS = [
    json.loads((ROOT / name).read_bytes()) for name in ("targets.schema.json", "forms.schema.json")
]
LABELS = [
    *dict.fromkeys(keys_in(SCHEMAS)),
    *("2025", "every_year", "~", "1.5", "[a]", "<<", "?"),
]
SCALARS = [
    *(*HOSTILE, *LABELS, *NUMBERS, *UNITS, *NAMES, *PERIODS),
    *("'>= 7'", "'2..3'", "'7 ± 0.5'", "'= 1'", "'5%'", ">= 7", "true", "no", "null", "!!int 5"),
    *(
        "&a",
        "*a",
        "&a [*a]",
        "- ",
        "? ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "[]",
        "{}",
        "|\n  x",
        ">-",
        "# ",
    ),
    *("---", "...", "%YAML 1.1", "\t", "2025: 7", "level", "growth", "share", "ratio", "multiple"),
    *("count", "change", "flow", "stock", "rate", "rank", "city", "zone", "2025-01-01", "0o17"),
    *("'.*'", "'(a+)+$'", "'('", "'(?P<x>'", "[2025, 2026]", "{zh: 一, en: one}", "12", "13"),
]
XML = [
    *(b'<?xml version="1.0" encoding="cp037"?>', b'<?xml version="1.0" encoding="x-none"?>'),
    *(b'<?xml version="1.0" encoding="UTF-16"?>', b'<?xml version="1.1"?>', b"<!DOCTYPE a>"),
    *(b'<!DOCTYPE a [<!ENTITY b "b">]>', b"&b;", b"&#0;", b"&#x110000;", b"&lt;", b"&amp;"),
    *(b"<![CDATA[x]]>", b"<!-- x -->", b"<?x?>", b"<", b">", b"\x00", b"\xff", b"<a>", b"</a>"),
    *(b'<c r="A1" t="e"><v>#REF!</v></c>', b'<c r="B2" t="s"><v>99</v></c>', b"<c/>", b"<row/>"),
    *(b'<c r="A1" t="inlineStr"><is><t>x</t></is></c>', b"<f>SUM(A1)</f>", b'<f t="shared"/>'),
    *(b"<v>1e400</v>", b"<v>-0</v>", b"<v>NaN</v>", b"<v></v>", b"<v>", b"<v>45000.5</v>"),
    *(b'<mergeCell ref="A1:XFD1048576"/>', b'<col min="1" max="99999" hidden="1"/>'),
    *(b'<dimension ref="A1:XFD1048576"/>', b'<row r="1048577"/>', b'<row r="0"/>'),
    *(b'<numFmt numFmtId="164" formatCode="0.0,,&quot;x&quot;;[Red]-0%;yyyy"/>', b"<strike/>"),
    *(b'<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>', b"_x0000_", b"_xD800_"),
    *(b'<table:table table:name="x">', b"</table:table>", b"<table:table-row-group>"),
    *(b"<table:table-row>", b"</table:table-row>", b"<table:table-cell>", b"</table:table-cell>"),
    *(b"<text:p>", b"</text:p>", b"<text:span>", b"</text:span>", b'<text:s text:c="9"/>'),
    *(b'<table:table-row table:number-rows-repeated="1048576">', b"</table:table-row-group>"),
    *(b'<table:table-cell table:number-columns-repeated="16384">', b"<table:table-source>"),
    b'<table:table-cell office:value-type="float" office:value="1e999"/>',
    b'<table:table-cell office:value-type="date" office:date-value="2025-06"/>',
    *("营业收入".encode(), "2025年".encode(), b"5.1", b"1070"),
]


def dictionary(name: str) -> list[bytes]:
    """Words that a target's inputs may be made of."""
    if name in ("xlsx", "ods", "xls"):
        return XML
    texts = SCALARS if name in ("plan", "form") else CELLS
    return [text.encode("utf-8", "surrogatepass") for text in texts if text]
