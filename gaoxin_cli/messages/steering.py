"""What is done of a target, what the rest of its year must bring, grades, what changed."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

STEERING: dict[str, Text] = {
    "completion_ahead": Text(
        "{completion} % of the year's target done, {points} pp ahead of the time gone by",
        "已完成全年目标的{completion}%，快于时序进度{points}个百分点",
    ),
    "completion_late": Text(
        "{completion} % of the year's target done, {points} pp behind the time gone by",
        "已完成全年目标的{completion}%，慢于时序进度{points}个百分点",
    ),
    "completion_even": Text(
        "{completion} % of the year's target done, just as much as of the time",
        "已完成全年目标的{completion}%，与时序进度持平",
    ),
    "reached": Text("the year's target is reached already", "已提前完成全年目标"),
    "rest_needed": Text(
        "{months} still to come must bring {amount}{growth}", "{months}还需{amount}{growth}"
    ),
    "rest_gain": Text("{amount} more by the end of the year", "年底前还需增加{amount}"),
    "rest_secured": Text(
        "the year's target is secured: {months} still to come need bring nothing",
        "全年目标已有保证：{months}无需再有增量",
    ),
    "rest_room": Text("{amount} left under the ceiling{months}", "{months}距上限尚有{amount}"),
    "rest_beyond": Text("{amount} above the year's ceiling already", "已超出全年上限{amount}"),
    "months_left": Text("the {count} months", "后{count}个月"),
    "month_left": Text("the month", "最后1个月"),
    "for_months_left": Text(" for {months}", "{months}"),
    "rest_up": Text(", {percent} % more than a year before", "，同比增长{percent}%"),
    "rest_down": Text(", {percent} % less than a year before", "，同比下降{percent}%"),
    "rest_same": Text(", as much as a year before", "，与上年同期持平"),
    "step_done": Text("Completion", "完成率"),
    "step_rest": Text("The rest of the year", "后续月份所需"),
    "step_grade": Text("Grade", "等级"),
    "time_gone_by": Text(
        "Time gone by: {month} ÷ 12 of the year, {percent} %",
        "时间进度：{month} ÷ 12，即{percent}%",
    ),
    "rest_of_year_before": Text(
        "The same months of the year before: {sum} {unit}", "上年后续月份：{sum} {unit}"
    ),
    "rest_growth": Text("Growth: {sum} %", "同比：{sum} %"),
    "rest_growth_unknown": Text(
        "What the same months of the year before brought is unknown or not above zero: no growth "
        "rate.",
        "上年后续月份的数值未知或不为正，无法计算同比。",
    ),
    "attained": Text("Attainment: {attained}", "实现程度：{attained}"),
    "attained_on_path": Text(
        "Attainment is the progress made of that required: {attained}",
        "实现程度为已完成应有进度：{attained}",
    ),
    "attained_whole": Text(
        "Attainment: {attained}, for the target is kept where a ratio says nothing",
        "实现程度：{attained}（比值无意义，按已达到要求计）",
    ),
    "attained_nothing": Text(
        "Attainment: {attained}, for the target is not kept where a ratio says nothing",
        "实现程度：{attained}（比值无意义，按未达到要求计）",
    ),
    "grade_from": Text("{name}: from {least} on", "{name}：{least}及以上"),
    "grade_last": Text("{name}: below all others", "{name}：低于以上各等"),
    "head_grade": Text("Grade", "等级"),
    "head_before": Text("Before", "上期"),
    "compared_with": Text("compared with {period}", "与{period}比较"),
    "change_worse": Text("worse", "变差"),
    "change_better": Text("better", "好转"),
    "label_waived": Text("waived: ", "已豁免："),
    "waived_mark": Text("† waived: it never fails a run", "† 已豁免，不影响检查结果"),
}
