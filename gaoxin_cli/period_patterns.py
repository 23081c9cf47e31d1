"""How periods are spelt: the patterns by which they are read and found in longer texts."""

from __future__ import annotations

import re
from functools import cache

from gaoxin_cli.text import narrow

_UNIFORM = {code: code - 32 for code in range(ord("a"), ord("z") + 1)} | dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2500\ufe58\ufe63"), ord("-")
)
# Spaces between two words of Latin letters or digits hold them apart; all others may go.
LOOSE_SPACE = re.compile(r"(?<![0-9A-Z.,])\s+|\s+(?![0-9A-Z])")

YEAR = "[1-9][0-9]{3}"
_SPAN = "[-~\u223c\u301c至到]"
_SPANS = f"{_SPAN}{{1,2}}"
_NAME = (
    r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?"
)
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_QUARTER = "[1-4一二三四]"

# 2025.1 is January, or what a spreadsheet makes of 2025.10: no period.
_NUMERIC = rf"""
    (?P<year>{YEAR})
    (?P<part> (?:[-/]|\.(?!1\Z)|(?<=(?:19|20)..)(?=[01][0-9])) (?P<code>0?[1-9]|1[0-2]) )?
    """
_CHINESE = rf"""
    (?P<as_of>截[至止]到?|至)? (?P<total>累计)?
    (?: (?P<year>{YEAR}) (?:年度?|[ ](?=[0-9])|(?=[上下前第一二三四全])|\.(?=[0-9]+(?:月|{_SPAN})))
      | (?P<short>[0-9]{{2}})年 )?
    (?P<part> (?P<half>[上下])半年度? | (?(year) (?P<halfway>半年[度报]?) | (?!))
      | 前(?P<months>{_MONTH})个?月 | 前(?P<quarters>[二两三23])个?季度?
      | (?:第?(?P<first_quarter>{_QUARTER})(?:季度?)?{_SPANS})? 第?(?P<quarter>{_QUARTER})季度?
      | (?:(?P<first_month>{_MONTH})(?:月份?)?{_SPANS})? (?P<month>{_MONTH})月份?
        (?:(?P<day>[0-9]{{1,2}})日)?
      | (?P<whole>全年度?|年[末底])
    )?
    (?P<end>[末底]|为?止)? (?P<sum>累计[数值]?)? (?P<alone>[本当单][月季]度?[数值]?)?
    """
_TO = rf"(?:{_SPAN}|\s*TO\s*)"
_LATIN = rf"""
    (?: (?P<year>{YEAR})年?-?\s* )? (?P<ytd>YTD[-\s]*)?
    (?P<part> (?:Q(?P<first_q>[1-4]){_TO})? Q(?P<q>[1-4]) | (?P<nth>[1-4])Q
      | (?:(?P<first_name>{_NAME}){_TO})? (?P<name>{_NAME})
      | (?:H|(?(year)S|(?!))) (?P<half>[12]) | (?P<nth_half>[12])H
      | (?(year) (?: M(?P<code>0?[1-9]|1[0-2]) | (?P<whole>A1) ) | (?!))
    )
    (?(year) | (?: \s*[-,]?\s* (?:OF\s*|IN\s*)? (?P<behind>{YEAR}) )? )
    """
_REST = "(?:年?度?[-0-9一二三四五六七八九十月季度上半全前末底]*)"
_NO_PERIODS = rf"""
    [〔\[(【] [0-9]{{4}} [〕\])】] 第? [0-9]+ 号?  |  [0-9]{{4}}年度?第?[0-9]+[号期]
    | (?<![A-Z])NO\.?\s*[0-9]+
    | (?: (?<!截至)(?<!截止)(?<!至到)(?<!止到)(?<![0-9])[0-9]{{2,4}}年 | (?<![年0-9]) )
      [0-9]{{1,2}}月[0-9]{{1,2}} (?:{_SPAN}[0-9]{{1,2}})? [日号]
    | (?<![0-9]) (?: [0-9]{{4}}([-/.])[0-9]{{1,2}}\1[0-9]{{1,2}} | [0-9]{{8}} ) (?![0-9])
    | {_NAME}\s*[0-9]{{1,2}}(?:ST|ND|RD|TH)?[,\s]+[0-9]{{4}}
    | [0-9]{{1,2}}(?:ST|ND|RD|TH)?\s*{_NAME}[,\s]*[0-9]{{4}}
    | [0-9]{{4}}{_REST} (?:{_SPAN}+|/) [0-9]{{4}}{_REST}
    | [0-9]{{4}}[-~][0-9]{{2}}年
    | [0-9]{{4}}年?[=为]100 | [0-9]{{4}}年?(?:不变|可比|固定)?价 | GB/?T?[0-9.]+-[0-9]{{4}}
    | [比较自从以按][0-9]{{4}}{_REST} | 与[0-9]{{4}}年[^,;。]{{0,8}}比
    | [0-9]{{4}}年(?:以来|初|以前|之前|同期)
    | (?:填报|填表|制表|报送|报出|上报|打印|印发|印制|发布|公布|更新|审核|下载|导出|查询)
      (?:日期|时间|年月|于|[:])+ [0-9年月日./-]+
    | [0-9]{{4}}年[0-9]{{1,2}}月 (?=填|制|印|发布|公布)
    """


def uniform(text: str) -> str:
    """Return a text in capitals, with ASCII digits and one hyphen, character for character."""
    return narrow(text).translate(_UNIFORM)


def normal(text: str) -> str:
    """Return a text as the patterns have it, without spaces but between two Latin words."""
    return LOOSE_SPACE.sub("", uniform(text))


@cache
def numeric() -> re.Pattern[str]:
    """Return the pattern of a year in digits, or of a year and a month."""
    return re.compile(_NUMERIC, re.VERBOSE)


@cache
def chinese() -> re.Pattern[str]:
    """Return the pattern of a year, of a part of one or of both in Chinese."""
    return re.compile(_CHINESE, re.VERBOSE)


@cache
def latin() -> re.Pattern[str]:
    """Return the pattern of a part of a year in English or in codes, with its year or not."""
    return re.compile(_LATIN, re.VERBOSE)


@cache
def no_periods() -> re.Pattern[str]:
    """Return the pattern of what looks like a period within a longer text, and is none."""
    return re.compile(_NO_PERIODS, re.VERBOSE)


@cache
def inside() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of periods within a longer text, where fewer spellings are one."""
    numeric = r"""
        (?<![-~/.第0-9A-Z]) (?P<year>(?:19|20)[0-9]{2}) (?P<part>[-/.](?P<code>0[1-9]|1[0-2]))?
        (?![-~/.0-9A-Z%‰年月度个家户件项场人元万亿千百号条吨美])
        """
    chinese = rf"(?<![0-9.第]) {_CHINESE} (?(part) (?!%) | (?![0-9%]))"
    latin = rf"(?<![0-9A-Z.]) {_LATIN} (?![0-9A-Z%])"
    return tuple(re.compile(pattern, re.VERBOSE) for pattern in (numeric, chinese, latin))
