"""Why there is no verdict, and what the verdicts found missing."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

JUDGING: dict[str, Text] = {
    "not_submitted": Text(
        "{measure} of {area} for {period} is not in the submission",
        "缺少{area}{period}的{measure}",
    ),
    "rejected": Text(
        "{measure} of {area} for {period} was left out: error {code} in {file}, line {line}",
        "{area}{period}的{measure}因错误{code}未被采用（{file}第{line}行）",
    ),
    "perhaps_rejected": Text(
        "{measure} of {area} for {period} is not in the submission, unless it is the row that "
        "error {code} left out: {file}, line {line}",
        "缺少{area}{period}的{measure}；{file}第{line}行因错误{code}未被采用，可能正是该行",
    ),
    "rejected_file": Text(
        "{measure} of {area} for {period} was left out: error {code} in {file}",
        "{area}{period}的{measure}因错误{code}未被采用（{file}）",
    ),
    "perhaps_rejected_file": Text(
        "{measure} of {area} for {period} is not in the submission, unless it is in {file}, which "
        "error {code} left out",
        "缺少{area}{period}的{measure}；{file}因错误{code}未被采用，可能正在其中",
    ),
    "growth_rate_not_submitted": Text(
        "the reported growth rate of {measure} of {area} for {period} is not in the submission",
        "缺少{area}{period}{measure}的同比增速",
    ),
    "no_growth_rate": Text(
        "the reported growth rate of {measure} of {area} for {period} is not in the submission, "
        "nor are levels to compute it from",
        "缺少{area}{period}{measure}的同比增速，也没有可供计算的水平值",
    ),
    "base_not_positive": Text(
        "{measure} of {area} for {period} is {value}: growth over a base that is not positive is "
        "undefined",
        "{area}{period}的{measure}为{value}，基数不为正，增速无意义",
    ),
    "no_average_growth": Text(
        "{measure} of {area} for {period} is negative: it has no average growth",
        "{area}{period}的{measure}为负，无法计算年均增速",
    ),
    "whole_not_positive": Text(
        "{measure} of {area} for {period} is {value}: a share of what is not positive is undefined",
        "{area}{period}的{measure}为{value}，总体不为正，占比无意义",
    ),
    "divisor_not_positive": Text(
        "{measure} of {area} for {period} is {value}: a ratio to what is not positive is undefined",
        "{area}{period}的{measure}为{value}，分母不为正，比率无意义",
    ),
    "multiple_not_positive": Text(
        "the indicator of {area} for {period} is {value}: a multiple of what is not positive is "
        "undefined",
        "{area}{period}的指标值为{value}，不为正，倍数无意义",
    ),
    "no_whole": Text("{area} is not part of another area", "{area}没有上级地区"),
    "no_members": Text("{area} has no members to count", "{area}没有可计数的成员"),
    "not_covered": Text("the submission has no row for {period}", "报送数据中没有{period}的行"),
    "nothing_covered": Text("the submission covers no period", "报送数据没有任何可用的报告期"),
    "not_after_base": Text(
        "{period} is not after {year}, the base year", "{period}不晚于基期{year}年"
    ),
    "no_base": Text(
        "there is no base to measure the pace from: {because}", "缺少进度基数：{because}"
    ),
    "path_base_not_positive": Text(
        "the figure of {area} for {period} is {value}: no growth path leads on from a base that "
        "is not positive",
        "{area}{period}的数值为{value}，基数不为正，无法确定增长路径",
    ),
    "no_path": Text(
        "it is judged on the figures of {year} alone",
        "只能按{year}年当年数据评判",
    ),
    "no_full_year": Text(
        "there is no full year after {year} to judge the pace by",
        "{year}年之后尚无完整年度数据",
    ),
    "milestone": Text(
        "the target of {year} comes first",
        "先看{year}年的目标",
    ),
    "figure_missing": Text(
        "a figure that a target needs is missing: {area},{period},{measure},,{unit}",
        "缺少目标所需的数据：{area},{period},{measure},,{unit}",
    ),
    "growth_rate_missing": Text(
        "a reported growth rate that a target needs is missing: {area},{period},{measure},,{unit}",
        "缺少目标所需的同比增速：{area},{period},{measure},,{unit}",
    ),
    "current_prices": Text(
        "growth of {measure} of {area} for {period} had to be computed from figures at current "
        "prices; give the official growth rate",
        "{area}{period}{measure}的增速只能按现价数据计算，请补报官方同比增速",
    ),
    "year_unused": Text(
        "no target, base or path of the plan uses figures of {years} ({count} in this file); those "
        "of {used} are used: is the year mistyped?",
        "方案的目标、基数和进度均不使用{years}年的数据（本文件有{count}个），所用为{used}年：年份是否"
        "写错？",
    ),
    "no_year_of_plan": Text(
        "nothing could be judged: the submission has rows of {found}, but the plan uses figures of "
        "{used}; is the year mistyped, or is another plan meant (--targets)?",
        "无法评判：报送数据只有{found}年的行，而方案所用为{used}年的数据；年份是否写错，或应以"
        "--targets指定另一方案？",
    ),
    "level_beside_target": Text(
        "{measure} of {area} in {period} is {figure} {figure_unit} where the target of {whose} is "
        "{bound} {unit}: is it in another unit, or is a digit or the decimal point misplaced?",
        "{area}{period}的{measure}为{figure}{figure_unit}，而{whose}的目标为{bound}{unit}：是否用了"
        "其他单位，或写错了数位、小数点？",
    ),
    "ratio_above_whole": Text(
        "{measure} of {area} in {period} is {figure} {figure_unit}, which makes {value} % of "
        "{divisor} of {whose} where the target is {bound} %: a part is not above 100 % of its "
        "whole; is one of the two in another unit?",
        "{area}{period}的{measure}为{figure}{figure_unit}，使{whose}与{divisor}之比达{value}%，而"
        "目标为{bound}%：部分不应超过总体的100%，两者之一是否用了其他单位？",
    ),
    "level_below_target": Text(
        "{measure} of {area} in {period} is {rate} % where the target is {bound} %, and looks like "
        "a fraction; a percentage was expected: {percent} for {percent} %",
        "{area}{period}的{measure}为{rate}%，而目标为{bound}%，似为小数；应填百分数，即{percent}%填"
        "{percent}",
    ),
    "growth_below_target": Text(
        "reported growth of {measure} of {area} in {period} is {rate} % where the target is "
        "{bound} %, and looks like a fraction; a percentage was expected: {percent} for "
        "{percent} %",
        "{area}{period}的{measure}填报增速为{rate}%，而目标为{bound}%，似为小数；应填百分数，即"
        "{percent}%填{percent}",
    ),
}
