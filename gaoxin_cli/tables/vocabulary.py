"""The words by which headers and labels name facets and roles, in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from gaoxin_cli.text import fold, nearest

Facet = Literal[
    "area", "period", "measure", "unit", "multiplier", "frequency", "note", "status", "ordinal"
]
"""What a label column tells; an ordinal tells nothing: which row it is, or where it comes from."""
Role = Literal["value", "prior", "growth", "index", "change"]
"""What a figure is to its key; a change, or a growth since another period, is left out."""
Span = Literal["cumulative", "single"]
"""Whether a figure is that of the months since January, or surely of one month or quarter."""


class Word(NamedTuple):
    """What a word of a header says."""

    facet: Facet | None = None
    """Of the label column that it names."""
    role: Role | None = None
    """Of the figures that it stands above or beside."""
    kind: str = ""
    """Of a period which part: year, quarter or month; of areas which level; of growth: a rate."""
    span: Span | None = None


class _Entry(NamedTuple):
    word: Word
    zh: str
    en: str = ""


_VOCABULARY = (
    _Entry(
        Word("area"),
        "地区 区域 单位名称 地区名称 区域名称 行政区划 分地区",
        "area|zone|region|geo|geography|ref_area|reference area|entity|location|territory",
    ),
    _Entry(Word("area", kind="1"), "国家", "country|country name|country code"),
    _Entry(Word("area", kind="2"), "省份 省 省区市 省市 省(区、市) 省(自治区、直辖市)", "province"),
    _Entry(Word("area", kind="3"), "城市 地市 市州 市(州) 设区市 地级市", "city"),
    _Entry(Word("area", kind="4"), "县区 区县 县市区 县(市、区) 县(市) 区(县) 各县区", "county"),
    _Entry(Word("area", kind="5"), "园区 园区名称 开发区 开发区名称 高新区 高新区名称"),
    _Entry(Word("period"), "时期 时间 报告期 日期 年月 期间 统计时间 所属期", "period|time|date"),
    _Entry(Word("period"), "", "time_period|time period|ref_date|reference period"),
    _Entry(Word("period", kind="year"), "年份 年度 年", "year"),
    _Entry(Word("period", kind="quarter"), "季度 季", "quarter"),
    _Entry(Word("period", kind="month"), "月份 月", "month"),
    _Entry(
        Word("period", kind="other"),
        "旬 周 周次 星期 日 半年 期 期数 期别 期次",
        "week|day|half|half-year|semester",
    ),
    _Entry(
        Word("measure"),
        "指标 指标名称 项目 主要指标 项目名称 统计指标 主要经济指标",
        "measure|indicator|indicator name|item|indicator code|series|series name|variable",
    ),
    _Entry(
        Word("unit"),
        "单位 计量单位",
        "unit|units|uom|unit_measure|unit of measure|unit measure|measure unit",
    ),
    _Entry(
        Word("multiplier"),
        "倍数 单位倍数 换算倍数 乘数 数量级 量级",
        "unit_mult|unit multiplier|scalar_factor|scalar "
        "factor|multiplier|scale|magnitude|power code|"
        "powercode|order of magnitude|scalar_id|scalar id",
    ),
    _Entry(Word("frequency"), "频率 频度", "freq|frequency|frequency of observation"),
    _Entry(Word("note"), "备注 说明 附注", "note|notes|remark|remarks|comment|comments"),
    _Entry(
        Word("status"),
        "状态",
        "obs_status|flag|flags|obs_flag|status|observation status|observation status (flag)",
    ),
    _Entry(Word("ordinal"), "序号 编号 文件 单元格", "no|no.|#|file|cell"),
    _Entry(
        Word(role="value"),
        "数值 本期 本期数 完成 完成额 完成数 完成值 绝对数 绝对值 绝对量 绝对额 总量 实绩 指标值 "
        "实际 实际值 "
        "实际完成 实际数 数量 数额 金额 结果 统计值 完成情况 数据 本年 今年 本年数 年末 "
        "年末数 期末 期末数 年底",
        "value|obs_value|observation value|amount|level|actual|figure",
    ),
    _Entry(
        Word(role="value", span="cumulative"),
        "累计 本年累计 累计数 累计值 累计完成 累计完成额 累计完成数 本年累计数 自年初累计 年初累计 "
        "1-本月 1—本月 1至本月 1-本月累计",
        "cumulative|ytd|year to date|year-to-date",
    ),
    _Entry(
        Word(role="value", span="single"),
        "本月 当月 单月 本月数 当月数 当月值 本月值 本月完成 当月完成 本季 当季 单季 本季度 当季度 "
        "本季数 当季值 本季累计 当期值",
        "month alone|quarter alone|current month|current quarter|this month|this quarter",
    ),
    _Entry(
        Word(role="prior"),
        "上年同期 去年同期 同期 上年 去年 同期数 上年同期数 去年同期数 上年数 去年数 上年实绩 "
        "上年同期值 上年值 上年同期完成",
        "prior|last year|previous year|year before|same period last year|prior year|a year before",
    ),
    _Entry(
        Word(role="growth", kind="rate"),
        "同比± 同比+- 同比+/- ±% 年增长率 年增长 年均增长率",
        "growth|growth rate|year-on-year|year on year|yoy|y-o-y|y/y|annual growth|"
        "year-on-year growth|yoy growth|growth yoy|yearly growth|change on year before",
    ),
    _Entry(
        Word(role="index"),
        "指数 以上年为100 上年=100 上年同期=100 上年为100 以上年同期为100 上年同期为100 "
        "(上年=100) 发展速度",
        "index|indices|preceding year=100|previous year=100|last year=100|prior year=100",
    ),
    _Entry(
        Word(role="change"),
        "增减额 增减量 增减数 增加额 增加量 增加数 增长额 增长量 增量 增加 减少 净增 净增加 净增额 "
        "增减 差额 增减情况 增减变化 增长情况 变动情况 变化情况",
        "change|increase|decrease|difference",
    ),
    _Entry(
        Word(role="change", span="single"),
        "环比 环比增长 环比增速 环比增长率 环比增减 环比增幅 月环比 季环比",
        "mom|qoq|m/m|q/q|month-on-month|quarter-on-quarter|month on month|quarter on quarter",
    ),
)
_SINCE = (
    "", "同比", "比上年", "比上年同期", "比去年", "比去年同期", "较上年", "较上年同期", "较去年",
    "较去年同期", "与上年同期比", "与上年比", "与上年同期相比", "与上年相比", "比同期", "较同期",
)  # fmt: skip
_SINCE_ANOTHER = (
    "比年初", "较年初", "比上年末", "较上年末", "比上年底", "较上年底", "比去年底", "比上月",
    "较上月",
    "比上季度", "较上季度", "比上季", "较上季",
)  # fmt: skip
_GROWS = ("增长", "增速", "增幅", "增长率", "增长速度", "增减率", "增减幅度", "增减幅")
_CHANGES = (
    "增减", "增加", "增减额", "增减量", "增减数", "增加额", "增加数", "增长额", "增量", "±额",
    "减少", "净增",
)  # fmt: skip

_ALTERING_ZH = (
    "目标 计划 任务 预期 预计 预测 预算 规划 占 比重 份额 排名 位次 名次 位居 完成率 完成比例 进度 "
    "人均 户均 地均 亩均 每 平均 均值 中位 环比 贡献率 拉动 弹性 权重 得分 上限 下限 "
    "其他 不含 扣除 剔除 除外 同口径 可比 不变价 定基 年均 =100 为100"
)
_ALTERING_EN = (
    "target", "plan", "forecast", "projected", "budget", "share", "percent of", "% of", "rank",
    "per capita", "average", "mean", "excluding", "except", "without", "weight",
)  # fmt: skip


@cache
def words() -> Mapping[str, Word]:
    """Return each word, folded."""
    found = {fold(text): entry.word for entry in _VOCABULARY for text in _texts(entry)}
    for since in _SINCE:
        found |= {
            since + what: Word(role="growth", kind="" if what == "增长" else "rate")
            for what in _GROWS
        }
        found |= {since + what: Word(role="change") for what in _CHANGES}
    found |= {
        since + what: Word(role="change", span="single")
        for since in _SINCE_ANOTHER
        for what in (*_GROWS, *_CHANGES)
    }
    return found | dict.fromkeys(("同比", "±"), Word(role="growth"))


def _texts(entry: _Entry) -> Iterator[str]:
    yield from entry.zh.split()
    yield from filter(None, entry.en.split("|"))


def words_for(facet: Facet | Role) -> list[str]:
    """Return the words that name a facet or a role, the most usual first."""
    return [
        text
        for entry in _VOCABULARY
        if facet in (entry.word.facet, entry.word.role)
        for text in _texts(entry)
    ]


def near_miss(text: str, facet: Facet | Role) -> str | None:
    """Return the word for a facet that a text may be a misspelling of."""
    return nearest(text, words_for(facet))


def alters(text: str) -> bool:
    """Return whether a text says that figures are not those of its measure: a target, a share."""
    folded = text.casefold()
    return any(word in folded for word in (*_ALTERING_ZH.split(), *_ALTERING_EN))
