"""What reports for pull requests and CI services say beside what the table says."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

TELLING: dict[str, Text] = {
    "count_targets": Text("{count} targets", "共{count}项目标"),
    "count_one_target": Text("1 target", "共1项目标"),
    "comma": Text(", ", "，"),
    "full_stop": Text(".", "。"),
    "head_remarks": Text("Remarks", "备注"),
    "head_code": Text("Code", "代码"),
    "head_place": Text("Place", "位置"),
    "head_message": Text("Message", "内容"),
    "title_look_at": Text("What to look at", "需要关注"),
    "title_findings": Text("Findings of the review", "数据审核问题"),
    "actual_and_target": Text("{actual}, target {target}", "实际{actual}，目标{target}"),
    "target_alone": Text("target {target}", "目标{target}"),
    "still_needed": Text("still needed: {shortfall}", "尚需{shortfall}"),
    "provisional_target": Text("a provisional target", "暂定目标"),
    "summary_cut": Text(
        "There is more, but GitHub shows no more of a step: see the report itself.",
        "内容较多，超出GitHub单个步骤摘要的上限，其余部分请见完整报告。",
    ),
    "annotations_left_out": Text(" (and {count} more)", "（另有{count}条）"),
}
