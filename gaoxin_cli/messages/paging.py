"""What the page says: its headings, the sentence it opens with, the heads of its tables."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

PAGING: dict[str, Text] = {
    "html_title": Text("Targets and figures", "目标完成情况"),
    "html_skip": Text("Skip to the content", "跳到正文"),
    "html_made": Text("made by gaoxin {version}", "由gaoxin {version}生成"),
    "html_plans": Text("Plans", "方案"),
    "html_files": Text("Figures", "数据文件"),
    "html_periods": Text("Periods", "数据时期"),
    "html_overview": Text("Overview", "总览"),
    "html_overview_of": Text("Overview: {name}", "总览：{name}"),
    "html_judged": Text("Targets judged: {count}.", "共评判目标{count}项。"),
    "html_count": Text("{name}: {count}", "{name}{count}项"),
    "html_where": Text(
        "Missed, behind or without data, most of them first: ",
        "未达标、进度滞后或缺数据的地区（由多到少）：",
    ),
    "html_where_one": Text("{area} ({count})", "{area}（{count}项）"),
    "html_where_more": Text("and {count} more areas", "另有{count}个地区"),
    "html_all_well": Text(
        "Nothing is missed, behind or without data.", "没有未达标、进度滞后或缺数据的目标。"
    ),
    "html_first": Text("Look at these first", "首先关注"),
    "html_by_need": Text("Areas by what needs attention", "各地区情况（需关注的在前）"),
    "html_needing": Text("Need attention", "需关注"),
    "html_detail": Text("By area and indicator", "分地区、分指标"),
    "html_indicators": Text("Verdicts of {area}", "{area}评判结果"),
    "html_working": Text("Working, {year}", "{year}年测算过程"),
    "html_before": Text("Before: ", "上期："),
    "html_compact": Text(
        "{count} verdicts stand here without picture and working: explain prints them.",
        "另有{count}项不含图和测算过程，可用explain命令查看。",
    ),
    "html_bar": Text("{value}, target {target}", "实际{value}，目标{target}"),
    "html_path": Text("Path from {first} to {last}", "{first}年至{last}年走势"),
    "html_required_now": Text("Required by now {required}", "时序要求{required}"),
    "html_required": Text("Required by now", "时序要求"),
    "html_target": Text("Target", "目标"),
    "html_actual": Text("Actual", "实际"),
    "html_base": Text("Base", "基数"),
    "html_places": Text("Places", "位次"),
    "html_profiles": Text("Places of each area, the weakest first", "各地区位次（弱项在前）"),
    "html_place_of": Text("{name} {place}/{of}", "{name} {place}/{of}"),
    "html_ranking": Text("{name} · {period}", "{name} · {period}"),
    "html_median": Text("Median: ", "中位数："),
    "html_points": Text("Points", "得分"),
    "html_points_of": Text("{name} · {year}", "{name} · {year}年"),
    "html_review": Text("Completeness", "报送完整性"),
    "html_findings": Text("Findings", "审核发现"),
    "html_findings_left_out": Text(
        "{count} more findings are not listed here; CSV and JSON have them all.",
        "另有{count}条未在此列出，CSV和JSON报告中有全部内容。",
    ),
}
