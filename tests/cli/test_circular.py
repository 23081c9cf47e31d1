"""The circular through the command line."""

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from tests.conftest import Gaoxin, Write

PLAN = """\
plan: {id: small, years: [2026]}
areas:
  a: {name: {zh: 甲高新区, en: Zone A}}
  b: {name: {zh: 乙高新区, en: Zone B}}
measures:
  revenue: {name: {zh: 营业收入, en: Revenue}, unit: 亿元, kind: flow}
indicators:
  revenue: {name: {zh: 营业收入, en: Revenue}, kind: level, of: revenue}
targets:
  - {each: [a, b], indicators: {revenue: {2026: 100}}}
"""
FIGURES = """\
area,period,measure,value
a,2025,revenue,90
b,2025,revenue,80
a,2026Q2,revenue,52
b,2026Q2,revenue,44
"""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(content: bytes) -> list[str]:
    body = ET.fromstring(ZipFile(BytesIO(content)).read("word/document.xml"))  # noqa: S314 - made here
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in body[0].findall(f"{W}p")
    ]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        pytest.param(
            "zh",
            """\
关于2026年上半年《small》目标完成情况的通报
（2026年1—6月数据）
现将报送数据与方案目标的对照情况通报如下，涉及2个地区、2项目标。方案：small · targets.yaml。
一、总体情况
2026年目标按2026年上半年数据评判2项，其中1项进度达标、1项进度滞后。\
达标（含进度达标）比例最高的是甲高新区（1项中1项）；比例最低的是乙高新区（1项中0项）。
表1　2026年目标各地区评判结果
二、各地区完成情况
表中括号内数字为位次。
表2　甲高新区2026年目标完成情况
表3　乙高新区2026年目标完成情况
三、存在的问题
乙高新区：2026年营业收入为44亿元，未达到时序进度要求的50亿元（目标：不低于100亿元），\
尚差6亿元，已完成全年目标的44%，慢于时序进度6个百分点，后6个月还需56亿元。
""",
            id="zh",
        ),
        pytest.param(
            "en",
            """\
Circular on targets for the first half of 2026: small
Figures for Jan–Jun 2026
This circular compares the figures submitted with the targets of the plan. \
Areas: 2; targets: 2. Plan: small · targets.yaml.
1. The overall picture
Targets of 2026, judged on the figures for the first half of 2026 (2): 1 on track, 1 behind. \
The largest part of the targets is reached, or on track, in Zone A (1 of 1); \
the smallest part in Zone B (0 of 1).
Table 1. Verdicts by area, targets of 2026
2. Targets by area
In brackets: the place among the areas compared.
Table 2. Zone A, targets of 2026
Table 3. Zone B, targets of 2026
3. What falls short
Zone B: Revenue in 2026: 44 亿元 where 50 亿元 is required by now (target: at least 100 亿元); \
lacking: 6 亿元; 44 % of the year's target done, 6 pp behind the time gone by; \
the 6 months still to come must bring 56 亿元.
""",
            id="en",
        ),
    ],
)
def test_a_circular_is_written_beside_the_table(
    gaoxin: Gaoxin, write: Write, language: str, sentences: str
) -> None:
    write("targets.yaml", PLAN)
    figures = write("q2.csv", FIGURES)
    run = gaoxin("check", figures, "--lang", language, "--report", "docx=circular.docx")
    assert run.code == 0
    said = paragraphs((gaoxin.cwd / "circular.docx").read_bytes())
    assert "".join(f"{one}\n" for one in said) == sentences


def test_it_is_a_file_and_nothing_for_standard_output(gaoxin: Gaoxin, write: Write) -> None:
    write("targets.yaml", PLAN)
    run = gaoxin("check", write("q2.csv", FIGURES), "--format", "docx")
    assert (run.code, run.out) == (2, "")
