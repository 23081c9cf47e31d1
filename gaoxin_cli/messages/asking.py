"""What is wrong with a question, and what else is said to the person who asks it."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

ASKING: dict[str, Text] = {
    "no_such_area": Text(
        "no area '{found}' in the plan; it has {known}", "方案中没有地区“{found}”；已有：{known}"
    ),
    "no_such_area_near": Text(
        "no area '{found}' in the plan; did you mean '{near}'?",
        "方案中没有地区“{found}”；是否应为“{near}”？",
    ),
    "no_such_indicator": Text(
        "no indicator '{found}' in the plan; it has {known}",
        "方案中没有考核指标“{found}”；已有：{known}",
    ),
    "no_such_indicator_near": Text(
        "no indicator '{found}' in the plan; did you mean '{near}'?",
        "方案中没有考核指标“{found}”；是否应为“{near}”？",
    ),
    "no_such_measure": Text(
        "no measure '{found}' in the plan; it has {known}", "方案中没有指标“{found}”；已有：{known}"
    ),
    "no_such_measure_near": Text(
        "no measure '{found}' in the plan; did you mean '{near}'?",
        "方案中没有指标“{found}”；是否应为“{near}”？",
    ),
    "not_a_unit_asked": Text(
        "'{found}' is not a unit; expected one such as {forms}",
        "“{found}”不是计量单位；应如{forms}",
    ),
    "no_verdict_asked": Text(
        "there is no verdict on what was asked: no such target, or its year is not in the "
        "submission",
        "没有所查询的结论：没有该目标，或报送数据不含该年度",
    ),
    "no_targets_asked": Text(
        "the plan has no target for what was asked; its years are {years}",
        "方案中没有所查询的目标；方案年份：{years}",
    ),
    "not_a_period_asked": Text(
        "'{found}' is not a period; expected one such as {forms}",
        "“{found}”不是报告期；应如{forms}",
    ),
    "report_expected": Text(
        "--report '{found}': expected FORMAT=PATH; the formats are {known}",
        "--report “{found}”：应为“格式=路径”；格式有{known}",
    ),
    "report_unknown": Text(
        "--report: no format '{found}' for this command; expected one of {known}",
        "--report：本命令没有格式“{found}”；应为{known}之一",
    ),
    "report_over_input": Text(
        "--report: '{file}' is an input of this run, which a report never overwrites; name another "
        "file",
        "--report：“{file}”是本次运行的输入文件，报告不会覆盖输入；请另取文件名",
    ),
    "summary_over_input": Text(
        "GITHUB_STEP_SUMMARY: '{file}' is an input of this run, to which nothing is appended",
        "GITHUB_STEP_SUMMARY：“{file}”是本次运行的输入文件，不会向其追加内容",
    ),
    "report_twice": Text(
        "--report: '{file}' is named for two reports; each needs a file of its own",
        "--report：两份报告都写入“{file}”；每份报告须有各自的文件",
    ),
    "report_needs_extra": Text(
        'the format {format} needs an extra: pip install "gaoxin-cli[{extra}]"',
        '格式{format}须安装扩展：pip install "gaoxin-cli[{extra}]"',
    ),
    "not_a_choice": Text("'{found}' is not one of {known}", "“{found}”不是{known}之一"),
    "not_an_encoding": Text("'{found}' is not a text encoding", "“{found}”不是文本编码"),
    "input_twice": Text("standard input can be read only once", "标准输入只能读取一次"),
    "form_of_plans": Text("a form is for one plan", "表式只能对应一个方案"),
    "template_of_plans": Text("a template is for one plan", "空白报表只能对应一个方案"),
    "defect": Text(
        "gaoxin {version}: a defect in the program itself: {error} in {where}.\nNo verdict was "
        "reached. Please report it to the project's issue tracker, with this line and the command.",
        "gaoxin {version}：程序自身的缺陷：{where}出现{error}。\n未得出结论。请把本行和所用命令一并"
        "报告给项目的问题跟踪系统。",
    ),
    "no_overview": Text(
        "--format {format} has no --overview", "--format {format}不能与--overview同用"
    ),
    "no_circular": Text(
        "--circular is for --format markdown or --report markdown=PATH; docx is one anyway",
        "--circular须与--format markdown或--report markdown=路径同用；docx本身就是通报",
    ),
    "never_alone": Text("--fail-on never excludes the others", "--fail-on never不能与其他选项同用"),
    "worse_than_what": Text(
        "--fail-on worse needs the submission to compare with: --before",
        "--fail-on worse须以--before给出用于比较的报送数据",
    ),
    "cannot_write": Text("can't write {file}: {why}", "无法写入{file}：{why}"),
    "write_interrupted": Text(
        "interrupted: {file} was not written, and what was there before stands",
        "已中断：{file}未写入，原有内容未动",
    ),
    "doing_reading": Text("reading {file}", "正在读取{file}"),
    "doing_review": Text("reviewing", "正在审核"),
    "doing_judging": Text("judging", "正在评判"),
    "doing_writing": Text("writing the report", "正在生成报告"),
    "doing_writing_file": Text("writing {file}", "正在生成{file}"),
    "standard_input": Text("standard input", "标准输入"),
    "percent": Text("{percent} %", "{percent}%"),
    "why_no_folder": Text("there is no such folder", "目录不存在"),
    "why_not_writable": Text("you may not write there", "没有写入权限"),
    "cannot_write_out": Text("can't write to standard output: {why}", "无法写入标准输出：{why}"),
    "why_closed": Text("it is closed", "已关闭"),
    "why_full": Text("the disk is full", "磁盘空间已满"),
    "why_too_large": Text("a file may not be that large", "超过文件大小的上限"),
    "explained": Text("explained by its note", "备注已说明"),
    "built_in_plan": Text(
        "the files name areas or measures that the built-in plan doesn't know; it was taken "
        "because there is no targets.yaml here: is another plan meant (--targets)?",
        "文件中有内置方案不认识的地区或指标；当前目录没有targets.yaml，因而采用了内置方案："
        "是否应另行指定方案（--targets）？",
    ),
    "left_out": Text("… and {count} more", "……另有{count}条"),
    "review_summary": Text(
        "review: errors: {errors}, warnings: {warnings}; to see all: ",
        "审核：{errors}个错误，{warnings}个警告；查看全部：",
    ),
    "review_counts": Text(
        "errors: {errors}, warnings: {warnings}", "{errors}个错误，{warnings}个警告"
    ),
    "review_sound": Text("nothing found", "未发现问题"),
    "review_figures": Text(
        "figures: {figures}; areas: {areas}; periods: {periods}",
        "共{figures}个数据：{areas}；{periods}",
    ),
    "review_no_figures": Text("no figures", "没有数据"),
    "figures_not_asked": Text(
        "figures of areas or periods that are not asked for, not shown: {count}",
        "另有{count}个数据不属于所查询的地区或时期，未列出",
    ),
    "figures_lacking": Text(
        "figures that targets need and the files lack: {count} (W107; gaoxin validate lists them)",
        "文件缺少目标所需的{count}个数据（W107，可用gaoxin validate查看）",
    ),
    "review_complete": Text(
        "{area} {period}: complete, {needed} figures", "{area} {period}：齐全，{needed}个数据"
    ),
    "review_incomplete": Text(
        "{area} {period}: {there} of the {needed} figures needed",
        "{area} {period}：所需{needed}个数据中有{there}个",
    ),
    "figure_revised": Text(
        "{measure} of {area} for {period} revised: {old} ({old_file}, line {old_line}) to {new} "
        "({new_file}, line {new_line})",
        "{area}{period}的{measure}已修订：{old}（{old_file}第{old_line}行）改为{new}"
        "（{new_file}第{new_line}行）",
    ),
    "growth_rate_revised": Text(
        "growth rate of {measure} of {area} for {period} revised: {old} % ({old_file}, line "
        "{old_line}) to {new} % ({new_file}, line {new_line})",
        "{area}{period}{measure}的增速已修订：{old}%（{old_file}第{old_line}行）改为{new}%"
        "（{new_file}第{new_line}行）",
    ),
    "header_area": Text("area", "地区"),
    "header_period": Text("period", "时期"),
    "header_measure": Text("measure", "指标"),
    "header_value": Text("value", "数值"),
    "header_unit": Text("unit", "单位"),
    "header_prior": Text("prior", "上年同期"),
    "header_growth": Text("growth", "同比"),
    "header_status": Text("status", "状态"),
    "header_note": Text("note", "备注"),
    "header_cell": Text("cell", "单元格"),
    "header_line": Text("line", "行"),
}
