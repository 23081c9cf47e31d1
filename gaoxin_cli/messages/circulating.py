"""What the circular says: title, sections, sentences, heads of its tables."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

CIRCULATING: dict[str, Text] = {
    "circular_title": Text("Circular on targets: {plan}", "关于《{plan}》目标完成情况的通报"),
    "circular_title_of": Text(
        "Circular on targets for {period}: {plan}",
        "关于{period}《{plan}》目标完成情况的通报",
    ),
    "circular_subtitle": Text("Figures for {period}", "（{period}数据）"),
    "first_quarter": Text("the first quarter of {year}", "{year}年一季度"),
    "first_half": Text("the first half of {year}", "{year}年上半年"),
    "three_quarters": Text("the first three quarters of {year}", "{year}年前三季度"),
    "circular_introduction": Text(
        "This circular compares the figures submitted with the targets of the plan. "
        "Areas: {areas}; targets: {targets}. Plan: ",
        "现将报送数据与方案目标的对照情况通报如下，涉及{areas}个地区、{targets}项目标。方案：",
    ),
    "numerals": Text("1 2 3 4 5", "一 二 三 四 五"),
    "section_title": Text("{number}. {title}", "{number}、{title}"),
    "section_overall": Text("The overall picture", "总体情况"),
    "section_areas": Text("Targets by area", "各地区完成情况"),
    "section_problems": Text("What falls short", "存在的问题"),
    "section_quality": Text("Quality of the figures", "数据质量"),
    "section_points": Text("Assessment", "考核得分"),
    "enumeration": Text(", ", "、"),
    "between_sentences": Text(". ", "。"),
    "between_problems": Text(". ", "；"),
    "between_clauses": Text("; ", "，"),
    "amount": Text("{number} {unit}", "{number}{unit}"),
    "circular_points": Text("percentage points", "个百分点"),
    "circular_judged": Text(
        "Targets of {year}, judged on the figures for {period} ({count}): ",
        "{year}年目标按{period}数据评判{count}项，其中",
    ),
    "circular_not_due": Text(
        "Targets of {years} that are not due yet: {count}.", "另有{count}项{years}年目标尚未到期。"
    ),
    "circular_provisional": Text("Provisional among them: {count}", "含暂定目标{count}项"),
    "circular_waived": Text("Waived among them: {count}", "含已豁免目标{count}项"),
    "circular_grades": Text("By grade: ", "按等级分："),
    "grade_count": Text("{grade} {count}", "{grade}{count}项"),
    "circular_best": Text(
        "The largest part of the targets is reached, or on track, in ",
        "达标（含进度达标）比例最高的是",
    ),
    "circular_worst": Text("the smallest part in ", "比例最低的是"),
    "circular_part": Text(" ({good} of {count})", "（{count}项中{good}项）"),
    "circular_reached": Text(
        "Already reached before the year is over ({count}): ", "提前完成全年目标的有{count}项："
    ),
    "circular_worse": Text(
        "Compared with the submission before ({period}), worse ({count}): ",
        "与上次报送（{period}）相比，转为未达标、滞后或缺数据的有{count}项：",
    ),
    "circular_better": Text(
        "Compared with the submission before ({period}), better ({count}): ",
        "与上次报送（{period}）相比，转为达标或进度达标的有{count}项：",
    ),
    "circular_unchanged": Text(
        "Compared with the submission before ({period}), no target turned worse or better.",
        "与上次报送（{period}）相比，没有目标转差或转好。",
    ),
    "circular_turned": Text(" (from {before} to {now})", "（由{before}变为{now}）"),
    "area_and_indicator": Text("{area}: {indicator}", "{area}{indicator}"),
    "indicator_in_year": Text("{indicator} in {year}", "{year}年{indicator}"),
    "table_number": Text("Table {number}. ", "表{number}　"),
    "table_of_areas": Text("Verdicts by area, targets of {year}", "{year}年目标各地区评判结果"),
    "of_year": Text(", targets of {year}", "{year}年目标完成情况"),
    "column_area": Text("Area", "地区"),
    "column_judged": Text("Judged", "评判项数"),
    "column_required": Text("Required by now", "时序要求"),
    "column_change": Text("Change", "变化"),
    "column_done": Text("Done, %", "完成率（%）"),
    "key_places": Text("In brackets: the place among the areas compared", "表中括号内数字为位次"),
    "key_provisional": Text("* Provisional target", "带*的为暂定目标"),
    "key_waived": Text("† Waived target", "带†的为已豁免目标"),
    "place_in_brackets": Text("{value} ({place})", "{value}（{place}）"),
    "bound_at_least": Text("at least {amount}", "不低于{amount}"),
    "bound_more": Text("more than {amount}", "超过{amount}"),
    "bound_at_most": Text("at most {amount}", "不高于{amount}"),
    "bound_less": Text("less than {amount}", "低于{amount}"),
    "bound_as_stated": Text("{amount}", "{amount}"),
    "problem_below": Text(
        ": {value}, {gap} below the target ({bound})", "为{value}，比目标（{bound}）低{gap}"
    ),
    "problem_above": Text(
        ": {value}, {gap} above the target ({bound})", "为{value}，比目标（{bound}）高{gap}"
    ),
    "problem_pace": Text(
        ": {value} where {required} is required by now (target: {bound})",
        "为{value}，未达到时序进度要求的{required}（目标：{bound}）",
    ),
    "problem_misses": Text(
        ": {value}, which misses the target ({bound})", "为{value}，未达到目标（{bound}）"
    ),
    "problem_rounded": Text(", judged as rounded to {judged}", "，按修约后的{judged}评判"),
    "problem_short": Text("lacking: {amount}", "尚差{amount}"),
    "problem_over": Text("too much: {amount}", "超出{amount}"),
    "problem_provisional": Text("the target is provisional", "该目标为暂定目标"),
    "problem_waived": Text("waived: ", "已豁免："),
    "quality_counts": Text("Findings of the review: ", "数据审核发现"),
    "quality_errors": Text("errors: {count}", "错误{count}处"),
    "quality_warnings": Text("to be verified: {count}", "待核实{count}处"),
    "quality_explained": Text("explained by a note: {count}", "已作说明{count}处"),
    "quality_error_list": Text("Errors", "错误"),
    "quality_warning_list": Text("To be verified", "待核实"),
    "quality_missing_list": Text("No verdict for want of figures", "缺数据无法评判"),
    "quality_revision_list": Text("Revised figures", "修订"),
    "listed_under": Text("{title} ({count}):", "{title}（{count}项）："),
    "in_brackets": Text(" ({said})", "（{said}）"),
    "column_place": Text("Place", "位次"),
    "column_points": Text("Points", "得分"),
    "column_out_of": Text("Out of", "满分"),
    "column_percent": Text("Percent", "得分率（%）"),
    "points_nothing": Text(" (0 points): ", "（计0分）："),
    "points_left_out": Text(" (not counted): ", "（未计入满分）："),
}
