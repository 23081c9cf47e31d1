"""The yearly assessment: its methods, points and places, and what is wrong with it in a plan."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

SCORING: dict[str, Text] = {
    "expected_positive": Text("a number above zero", "大于0的数"),
    "expected_one_or_more": Text("a number of 1 or more", "不小于1的数"),
    "repeated_id": Text("the id '{found}' is taken already", "标识“{found}”重复"),
    "repeated_area": Text("area '{found}' is listed twice", "地区“{found}”重复"),
    "areas_without_members": Text(
        "areas: area '{found}' has no members; expected an area with members, or a list of areas",
        "areas：地区“{found}”没有成员；应为有成员的地区或地区列表",
    ),
    "least_above_most": Text(
        "the least, {least}, is above the most, {most}; expected it to be at most that",
        "最低分{least}高于最高分{most}；应不高于最高分",
    ),
    "method_needs_limit": Text(
        "'{method}' of a target that is a range or 'exactly'; "
        "expected a floor or a ceiling, or the method 'met'",
        "目标为区间或等于某值，不能用“{method}”计分；目标应为下限或上限，或改用met",
    ),
    "no_scoring": Text(
        "plan {plan} has no scoring: it states no assessment to give points by",
        "方案{plan}没有scoring：未设考核计分办法",
    ),
    "nothing_scored": Text(
        "nothing is scored of what is asked: the assessments of plan {plan} are for {years}",
        "没有可计分的内容：方案{plan}的考核年份为{years}",
    ),
    "no_target_to_score": Text("no target for {year}", "{year}年没有目标"),
    "no_period_to_score": Text("no figure of {year} yet", "{year}年尚无数据"),
    "no_explained_points": Text(
        "--explain explains points in the table alone, not in {format}.",
        "--explain只能用于表格，不能用于{format}格式。",
    ),
    "score_place": Text("Place", "名次"),
    "score_comma": Text(", ", "、"),
    "score_area": Text("Area", "地区"),
    "score_points": Text("Points", "得分"),
    "score_out_of": Text("Out of", "满分"),
    "score_percent": Text("%", "得分率（%）"),
    "score_head": Text(" ({points})", "（{points}）"),
    "score_head_total": Text(
        "points: {points} of {out_of} ({percent} %)",
        "得{points}分，满分{out_of}分，得分率{percent}%",
    ),
    "score_place_of": Text("Place {place} of {of}", "第{place}名（共{of}个）"),
    "score_no_place": Text("No place", "不排名"),
    "part_points": Text("{points} of {out_of}", "{out_of}分中得{points}分"),
    "part_out_of_nothing": Text("not scored", "不计分"),
    "part_method": Text("Method: {method}", "计分办法：{method}"),
    "method_attainment": Text("by attainment", "按完成程度计分"),
    "method_met": Text("all or none", "达标得满分，不达标不得分"),
    "method_step": Text("by steps", "按高低幅度加减分"),
    "method_rank": Text("by place", "按名次计分"),
    "method_range": Text("between worst and best", "按极差计分"),
    "part_value": Text("Value {value}, asked {bound}", "实际值{value}，目标值{bound}"),
    "part_value_alone": Text("Value {value}", "实际值{value}"),
    "part_required": Text("by now {required} is required", "按时序进度应达{required}"),
    "part_in_field": Text(
        "Place {place} of {of} areas with a value; the best {best}, the worst {worst}",
        "在{of}个有数据的地区中列第{place}位；最好{best}，最差{worst}",
    ),
    "part_all": Text("All of the points", "得满分"),
    "part_none": Text("None of the points", "不得分"),
    "part_held": Text(
        "held within {least} and {most}: {points}", "限于{least}至{most}分之间：{points}分"
    ),
    "points_total": Text("Total: {points} of {out_of}", "合计：{out_of}分中得{points}分"),
    "points_total_of_nothing": Text("Total: out of nothing", "合计：没有计分项目"),
}
