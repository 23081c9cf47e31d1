"""What is wrong with a question, and what else is said to the person who asks it."""

from __future__ import annotations

from gaoxin_cli.messages.text import Text

ASKING: dict[str, Text] = {
    "no_such_area": Text(
        "no area '{found}' in the plan; it has {known}", "方案中没有地区“{found}”；已有：{known}"
    ),
    "no_such_area_near": Text(
        "no area '{found}' in the plan; did you mean '{near}'?",
        "方案中没有地区“{found}”；是否应为“{near}”？",
    ),
    "no_targets_asked": Text(
        "the plan has no target for what was asked; its years are {years}",
        "方案中没有所查询的目标；方案年份：{years}",
    ),
    "not_a_period_asked": Text(
        "'{found}' is not a period; expected one such as {forms}",
        "“{found}”不是报告期；应如{forms}",
    ),
    "same_file_twice": Text("standard input can be read once only", "标准输入只能读取一次"),
}
