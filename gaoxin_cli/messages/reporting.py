"""What tables and explanations say: heads, labels, verdicts."""

from __future__ import annotations

from gaoxin_cli.messages.text import Text

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
    "part_of_year": Text("{period} (Jan–{month})", "{year}年1—{month}月"),
    "first_month": Text("{period} ({month})", "{year}年{month}月"),
    "months": Text(
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "1 2 3 4 5 6 7 8 9 10 11 12"
    ),
    "full_year": Text("full year", "全年数据"),
    "colon": Text(": ", "："),
    "semicolon": Text("; ", "；"),
    "so_many": Text(" ({count})", "（{count}项）"),
    "so_many_of": Text("{count} {verdict}", "{count}项{verdict}"),
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
}
