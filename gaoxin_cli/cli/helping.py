"""What ``--help`` says of commands and options.

It stands here and not with the other texts because ``--help`` loads click alone.
"""

from __future__ import annotations

from typing import NamedTuple


class Help(NamedTuple):
    """A text of the help in both languages; the paragraphs stand between blank lines."""

    en: str
    zh: str


COMMANDS: dict[str, Help] = {
    "gaoxin": Help(
        "Check the figures that high-tech zones submit against the targets of their plans.",
        "对照方案目标，检查高新区报送的数据。",
    ),
    "check": Help(
        "Judge the figures in FILE... by the targets of a plan.\n\n"
        '"-" is standard input. Exit codes: 0 nothing to fail on, 1 a verdict of --fail-on, 2 '
        "no answer: wrong usage, an invalid plan, an unreadable file or an error in the "
        "submission, 70 a defect of the program.",
        "按方案目标评判FILE...中的数据。\n\n"
        "“-”为标准输入。退出码：0为没有不通过的，1为有--fail-on所列的结论，2为无法作答：用法有"
        "误、方案无效、文件无法读取或报送数据有错误，70为程序自身的缺陷。",
    ),
    "validate": Help(
        "Review the figures in FILE... without judging them.\n\n"
        '"-" is standard input. Exit codes: 0 sound, 1 an error in the submission (with '
        "--strict a warning too), 2 wrong usage, an invalid plan or a file that can't be "
        "opened.",
        "审核FILE...中的数据，不作评判。\n\n"
        "“-”为标准输入。退出码：0为没有错误，1为报送数据有错误（加--strict时含警告），2为用法有"
        "误、方案无效或文件打不开。",
    ),
    "explain": Help(
        "Explain the verdicts on an area step by step, the missed first.\n\n"
        "Exit codes: 0 whatever the verdicts, 2 if there is no such target or no answer.",
        "逐步解释对一个地区的结论，未达标的在前。\n\n"
        "退出码：0与结论无关，2为没有该目标或无法作答。",
    ),
    "rank": Help(
        "Show where each area stands among its peers, indicator by indicator.\n\n"
        "With --area the profile of an area, its weakest places first. Exit codes: 0 with "
        "places, 2 no answer: wrong usage, an invalid plan, an unreadable file or an error in the "
        "submission.",
        "逐项列出各地区在同类地区中的位次。\n\n"
        "用--area只看一个地区，最弱的考核指标在前。退出码：0为已排位，2为无法作答：用法有误、方案无"
        "效、文件无法读取或报送数据有错误。",
    ),
    "score": Help(
        "Give points for the figures in FILE... by the scoring of a plan, and places by them.\n\n"
        "Exit codes: 0 with points, 2 no answer: wrong usage, an invalid plan, one without a "
        "scoring, an unreadable file or an error in the submission.",
        "按方案的考核办法为FILE...中的数据计分、排名。\n\n"
        "退出码：0为已计分，2为无法作答：用法有误、方案无效或没有考核办法、文件无法读取或报送数据有"
        "错误。",
    ),
    "read": Help(
        "Show the figures in FILE... as they are understood, a line each.\n\n"
        '"-" is standard input. Areas and measures are ids of the plan, numbers are in its '
        "units, growth rates as they were given. The CSV can be submitted in place of the "
        "files. Exit codes: as for validate.",
        "逐行列出从FILE...读到的数据。\n\n"
        "“-”为标准输入。地区和指标用方案中的代码，数值用方案的单位，增速照原样。所得CSV可代替原"
        "文件报送。退出码同validate。",
    ),
    "form": Help(
        "Write how the tables in FILE are understood, as a form that can be corrected.\n\n"
        "Given back by --form, or as forms.yaml beside the plan, it has the file read as it "
        "says. Exit codes: 0 all is understood, 1 a table lacks something, which the form says "
        "in comments, 2 wrong usage, an invalid plan or form or a file that can't be opened.",
        "把FILE中各表的读法写成可修改的表式。\n\n"
        "用--form给出，或存为方案旁的forms.yaml，文件即按表式读取。退出码：0为全部读懂，1为表中"
        "缺少内容（见表式中的注释），2为用法有误、方案或表式无效或文件打不开。",
    ),
    "targets": Help(
        "Show the targets of a plan.\n\n"
        "An invalid plan gives every error with its place, and exit code 2.",
        "列出方案的目标。\n\n方案无效时列出每处错误及其位置，退出码为2。",
    ),
    "template": Help(
        "Write a blank submission with exactly the figures that the plan needs.\n\n"
        "Default: for every year of the plan, judged on the full year.",
        "生成空白报表，所列数据恰为方案所需。\n\n默认包含方案各年，按全年评判。",
    ),
    "schema": Help(
        "Write the JSON Schema of the plan file, for editors and for check-jsonschema.",
        "输出方案文件的JSON Schema，供编辑器和check-jsonschema使用。",
    ),
}
"""In the order of the help; the first paragraph also stands in the list of commands."""

OPTIONS: dict[str, Help] = {
    "version": Help("Show the version and exit.", "显示版本号并退出。"),
    "targets": Help(
        "Plan file; repeatable. Default: $GAOXIN_TARGETS, else targets.yaml here, else the "
        "plan shipped with the tool.",
        "方案文件，可重复；默认取$GAOXIN_TARGETS，其次当前目录的targets.yaml，再次随工具附带的"
        "方案。",
    ),
    "areas": Help(
        "Only this area; repeatable. One alone is also that of a table that names none.",
        "只看这个地区，可重复；仅给一个时，也作为未写明地区的表的地区。",
    ),
    "explain areas": Help("The area.", "地区。"),
    "indicator": Help("The indicator. Default: all of them.", "考核指标；默认全部。"),
    "years": Help(
        "Only this year; repeatable. One alone is also that of a table that names none.",
        "只看这一年，可重复；仅给一个时，也作为未写明年份的表的年份。",
    ),
    "period": Help(
        "Only on this period: 2025, 2025Q2, 2025-06; also that of a table that names none.",
        "只按这个时期：2025、2025Q2、2025-06；也作为未写明时期的表的时期。",
    ),
    "measure": Help("The measure of a table that names none.", "未写明指标的表的指标。"),
    "unit": Help(
        "The unit, such as 万元, of figures for which a table names none.",
        "表中未写明单位的数据的单位，如“万元”。",
    ),
    "form": Help(
        "Forms that say how tables are to be read. Default: forms.yaml beside the plan, if "
        "there is one.",
        "说明各表读法的表式文件；默认为方案旁的forms.yaml（如有）。",
    ),
    "schema form": Help("That of forms.yaml instead.", "改为输出forms.yaml的。"),
    "format": Help("What is written to standard output.", "标准输出的格式。"),
    "reports": Help(
        "Also write a report to a file, in any format (xlsx and docx are files only); repeatable.",
        "另将报告写入文件，格式不限（xlsx、docx只能写入文件）；可重复。",
    ),
    "before": Help(
        "A file of the submission to compare with; repeatable.", "用于对比的上期报送文件，可重复。"
    ),
    "circular": Help(
        "Write the circular in place of the Markdown report.", "Markdown报告改为通报。"
    ),
    "score explain": Help(
        "Explain the points of each area step by step.", "逐步解释各地区得分的计算过程。"
    ),
    "output": Help(
        "Write to a file .csv or .xlsx, not to standard output; .xlsx is a form to fill in.",
        "写入.csv或.xlsx文件，而不是标准输出；.xlsx为填报表。",
    ),
    "among": Help(
        "Compare the members of this area; repeatable. Default: areas of the same level.",
        "比较该地区的各成员，可重复；默认比较同级地区。",
    ),
    "indicators": Help("Only this indicator; repeatable.", "只看这项考核指标，可重复。"),
    "overview": Help(
        "One table: zones and indicators down, years across.",
        "汇总为一张表：地区和指标为行，年份为列。",
    ),
    "only": Help("Verdicts to print.", "只列出这些结论。"),
    "fail_on": Help(
        "What makes the exit code 1, instead of missed,no_data; +behind adds to these two.",
        "哪些情形使退出码为1，代替默认的missed,no_data；写+behind则在两者之外增加。",
    ),
    "strict": Help(
        "Count warnings that no note explains as errors.",
        "未在备注中说明的警告按错误计。",
    ),
    "encoding": Help("Encoding of the files. Default: found out.", "文件编码；默认自动识别。"),
    "lang": Help(
        "Language. Default: $GAOXIN_LANG, the locale.",
        "语言；默认取$GAOXIN_LANG，其次取系统语言。",
    ),
    "colour": Help("Colours of the table.", "表格是否用颜色。"),
    "quiet": Help("Nothing on standard error but errors.", "标准错误只输出错误。"),
    "validate explain": Help(
        "Say what a code such as W104 means and how to mend or explain it.",
        "说明W104等代码的含义，以及如何改正或说明。",
    ),
}
"""By the name of the parameter; after that of the command, where commands differ."""
