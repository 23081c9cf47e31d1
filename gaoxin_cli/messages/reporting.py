"""What tables and explanations say: heads, labels, verdicts."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

REPORTING: dict[str, Text] = {
    "verdict_met": Text("met", "达标"),
    "verdict_missed": Text("missed", "未达标"),
    "verdict_on_track": Text("on track", "进度达标"),
    "verdict_behind": Text("behind", "进度滞后"),
    "verdict_no_data": Text("no data", "缺数据"),
    "verdict_not_due": Text("not due", "未到期"),
    "head_indicator": Text("Indicator", "指标"),
    "head_actual": Text("Actual", "实际"),
    "head_target": Text("Target", "目标"),
    "head_gap": Text("Gap", "差距"),
    "head_shortfall": Text("Still needed", "尚需"),
    "head_kind": Text("Kind", "类型"),
    "head_source": Text("Source", "出处"),
    "head_area_indicator": Text("Area, indicator", "地区、指标"),
    "status_draft": Text("draft", "草案"),
    "status_in_force": Text("in force", "现行"),
    "status_expired": Text("expired", "已到期"),
    "kind_level": Text("level", "水平"),
    "kind_growth": Text("growth", "增速"),
    "kind_change": Text("change", "变化量"),
    "kind_share": Text("share", "占比"),
    "kind_ratio": Text("ratio", "比率"),
    "kind_multiple": Text("multiple", "倍数"),
    "kind_count": Text("count", "个数"),
    "kind_average": Text("average {kind}", "年均{kind}"),
    "kind_since": Text("{kind} since {year}", "{year}年以来{kind}"),
    "no_targets": Text("The plan sets no targets.", "方案未设定目标。"),
    "provisional_in_plan": Text(
        "* provisional: to be set by a higher level", "* 暂定，以上级下达的目标为准"
    ),
    "head_verdict": Text("Verdict", "结论"),
    "percentage_points": Text("pp", "个百分点"),
    "year": Text("{year}", "{year}年"),
    "judged_on": Text("judged on {period}", "按{period}数据评判"),
    "part_of_year": Text("Jan–{month} {year}", "{year}年1—{month}月"),
    "first_month": Text("{month} {year}", "{year}年{month}月"),
    "months": Text("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "1 2 3 4 5 6 7 8 9 10 11 12"),
    "full_year": Text("full year", "全年数据"),
    "colon": Text(": ", "："),
    "semicolon": Text("; ", "；"),
    "so_many": Text(" ({count})", "（{count}项）"),
    "so_many_of": Text("{count} {verdict}", "{count}项{verdict}"),
    "nothing_listed": Text("no verdict of those asked for", "没有所选结论的目标"),
    "nothing_judged": Text("No target is judged here.", "没有可评判的目标。"),
    "targets_not_due": Text("{count} targets not due yet", "{count}项目标尚未到期"),
    "one_target_not_due": Text("1 target not due yet", "1项目标尚未到期"),
    "rows_left_out": Text("not listed: {count}", "未列出：{count}项"),
    "provisional": Text("* provisional: it never fails a run", "* 暂定目标，不影响检查结果"),
    "marginal": Text(
        "marginal: judged on the rounded value {judged}", "临界：按修约后的{judged}评判"
    ),
    "pace_requires": Text("required by now: {required}", "时序进度要求：{required}"),
    "pace_made": Text("progress is {ratio} % of that required", "已完成应有进度的{ratio}%"),
    "basis_reported": Text("growth rate as reported, without levels", "采用报送增速，无水平值"),
    "basis_nominal_levels": Text(
        "growth computed at current prices, for want of a reported rate",
        "无报送增速，按现价水平值计算",
    ),
    "basis_nominal_prior": Text(
        "growth computed at current prices from the stated figure of the year before",
        "无报送增速，按同行所列上年同期现价计算",
    ),
    "name_in": Text("{name} ({where})", "{name}（{where}）"),
    "rate_of": Text("reported growth of {name}", "{name}报送同比增速"),
    "step_target": Text("Target", "目标"),
    "step_figures": Text("Figures", "数据"),
    "step_value": Text("Value", "计算"),
    "step_pace": Text("Pace", "时序进度"),
    "step_comparison": Text("Comparison", "评判"),
    "step_gap": Text("Gap: value − target", "差距：实际 − 目标"),
    "step_shortfall": Text("What it would take", "尚需"),
    "step_reason": Text("Why there is no verdict", "无法评判的原因"),
    "label_source": Text("In the plan: ", "方案出处："),
    "label_note": Text("Note: ", "说明："),
    "why_levels": Text(
        "The growth rate is computed from two levels: no figure of the year before is stated "
        "beside the current one.",
        "增速由两期水平值计算：本期数据行未列上年同期。",
    ),
    "why_prior": Text(
        "The growth rate is computed over the figure of the year before in the same row.",
        "增速以同一行所列上年同期为基数计算。",
    ),
    "why_prior_current": Text(
        "No growth rate was reported: it is computed over the figure of the year before in the "
        "same row, at current prices.",
        "未报送增速：以同一行所列上年同期为基数，按现价计算。",
    ),
    "why_levels_since": Text(
        "The growth rate is computed from two levels.", "增速由两期水平值计算。"
    ),
    "why_reported_since": Text(
        "The reported growth rates of all the years are multiplied.",
        "由各年报送的增速连乘得出。",
    ),
    "within_range": Text("0 {points}, within the range", "0 {points}，在区间内"),
    "why_reported": Text(
        "The growth rate is the one reported.",
        "采用报送的增速。",
    ),
    "why_nominal_levels": Text(
        "No growth rate was reported: it is computed from levels at current prices.",
        "未报送增速：按现价水平值计算。",
    ),
    "counts": Text("counts", "计入"),
    "counts_not": Text("does not count", "不计入"),
    "member": Text(
        "{name}: {figure}, asked {condition}: {met}", "{name}：{figure}，要求{condition}：{met}"
    ),
    "rounded_half_up": Text(
        "(rounded half up, decimals: {decimals})", "（四舍五入到{decimals}位小数）"
    ),
    "rounded_half_even": Text(
        "(rounded half to even, decimals: {decimals})", "（四舍六入五成双，{decimals}位小数）"
    ),
    "marginal_explained": Text(
        "Marginal: without rounding the verdict would be the opposite.",
        "临界：若不修约，结论相反。",
    ),
    "satisfied": Text("{bound} is satisfied: {verdict}", "满足{bound}：{verdict}"),
    "not_satisfied": Text("{bound} is not satisfied: {verdict}", "不满足{bound}：{verdict}"),
    "satisfied_by_now": Text(
        "what {bound} requires by now is reached: {verdict}", "达到{bound}的进度要求：{verdict}"
    ),
    "not_satisfied_by_now": Text(
        "what {bound} requires by now is not reached: {verdict}",
        "未达到{bound}的进度要求：{verdict}",
    ),
    "no_shortfall": Text("It can't be said from these figures.", "依据现有数据无法给出。"),
    "rounded_up": Text(", rounded up to whole ones", "，向上取整"),
    "next_whole": Text(", and the next whole one beyond", "，须再多一个整数单位"),
    "pace_not_scaled": Text(
        "Before the year is over it is already compared with the target itself: {bound}.",
        "年内即与目标值直接比较：{bound}。",
    ),
    "pace_base_is_there": Text(
        "The base was already where the target is: it is compared with the target itself, {bound}.",
        "基数已达到目标：与目标值直接比较，{bound}。",
    ),
    "pace_no_base": Text(
        "It is compared with the target itself, {bound}, and is there already; {because}",
        "与目标值直接比较，{bound}，已经达到；{because}",
    ),
    "pace_average": Text(
        "An average of years is compared with the target itself: {bound}.",
        "年均值与目标值直接比较：{bound}。",
    ),
    "pace_elapsed": Text("{month} of 12 months have passed.", "全年12个月已过{month}个月。"),
    "pace_base": Text("base, {period}: {base}", "基数（{period}）：{base}"),
    "pace_progress": Text("Progress made of that required: ", "已完成应有进度："),
    "path_linear": Text(
        "From {first} to {last} in even steps: {passed} of {whole} years have passed.",
        "{first}—{last}年逐年均匀推进：{whole}年已过{passed}年。",
    ),
    "path_compound": Text(
        "From {first} to {last} at an even growth rate: {passed} of {whole} years have passed.",
        "{first}—{last}年按相同增速推进：{whole}年已过{passed}年。",
    ),
    "path_growth": Text(
        "Growth since {first} at an even rate up to {last}: {passed} of {whole} years have passed.",
        "自{first}年起按相同增速增长至{last}年：{whole}年已过{passed}年。",
    ),
}
