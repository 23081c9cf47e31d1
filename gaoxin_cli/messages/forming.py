"""What is wrong with a form, or with a table by its form."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

FORMING: dict[str, Text] = {
    "form_not_found": Text("no such form", "找不到该表样文件"),
    "form_not_a_file": Text("not a form, but a folder or a device", "不是文件，而是目录或设备"),
    "form_unreadable": Text("the form can't be read: {why}", "无法读取表样文件：{why}"),
    "form_too_large": Text("the form is larger than {most}", "表样文件超过{most}"),
    "form_encoding": Text(
        "bytes that are not UTF-8; expected a form in UTF-8",
        "此处不是UTF-8编码；表样文件应为UTF-8",
    ),
    "form_empty": Text("the form is empty; expected the key 'forms'", "表样文件为空；应有forms键"),
    "form_tag": Text(
        "tag '{found}' found; a form has no tags", "发现标签“{found}”；表样不使用标签"
    ),
    "form_twice": Text(
        "a form for the same files, sheets and header as that on line {first}",
        "与第{first}行的表样适用于相同的文件、工作表和表头",
    ),
    "form_two_places": Text(
        "both '{first}' and '{second}' found; expected one place", "{first}与{second}只能有一个"
    ),
    "form_lines_apart": Text(
        "the header's lines must follow each other: [4, 5]", "表头各行必须相邻：[4, 5]"
    ),
    "pattern_too_long": Text(
        "the regular expression is longer than {most} characters", "正则表达式超过{most}个字符"
    ),
    "pattern_repeats_group": Text(
        "'{found}' repeats a group, which may take for ever; repeat single characters: \\d+",
        "“{found}”重复了一个组，可能永远运行不完；只能重复单个字符：\\d+",
    ),
    "pattern_too_complex": Text(
        "'{found}' has more than {repeats} repetitions or {choices} choices, which may take for "
        "ever",
        "“{found}”的重复超过{repeats}处或选择超过{choices}处，可能永远运行不完",
    ),
    "pattern_invalid": Text(
        "'{found}' is no regular expression: {why}", "“{found}”不是正则表达式：{why}"
    ),
    "pattern_without_group": Text(
        "'{found}' has no group; put what counts into brackets: (\\d{{4}})",
        "“{found}”没有组；请将要取的部分放入括号：(\\d{{4}})",
    ),
    "expected_period": Text("a period such as {forms}", "时期，如{forms}"),
    "expected_lines": Text(
        "the line of the header, or up to 4 lines: [4, 5]", "表头所在行，或至多4行：[4, 5]"
    ),
    "expected_row": Text("a row of the header, 1 to 4", "表头中的行，1至4"),
    "expected_columns": Text(
        "ignore, value, prior, growth, index, or a mapping of what the column is",
        "ignore、value、prior、growth、index，或说明该列的映射",
    ),
    "two_forms": Text(
        "the forms at {first} and {second} are both for this table; expected one: narrow 'files' "
        "or 'sheets', or give each its 'header'",
        "{first}与{second}处的表样都适用于此表；只能有一个：请缩小files或sheets的范围，或分别写明header",
    ),
    "form_no_header": Text(
        "the form at {form} says that the header is on line {lines}, which the table doesn't have",
        "{form}处的表样称表头在第{lines}行，但表中没有此行",
    ),
    "form_column_missing": Text(
        "the form at {form} speaks of a column '{column}', which this table doesn't have",
        "{form}处的表样提到“{column}”列，但此表没有该列",
    ),
    "form_column_missing_near": Text(
        "the form at {form} speaks of a column '{column}', which this table doesn't have; did you "
        "mean '{near}'?",
        "{form}处的表样提到“{column}”列，但此表没有该列；是否应为“{near}”？",
    ),
    "form_column_twice": Text(
        "the form at {form} speaks of a column '{column}', but this table has several of that "
        "name; name it by its letters: $C",
        "{form}处的表样提到“{column}”列，但此表有多个同名的列；请用列的字母表示：$C",
    ),
    "form_column_also": Text(
        "column '{column}' tells the {facet} too, which stands elsewhere by the form at {form}; if "
        "it is something else, set it to ignore under columns",
        "“{column}”列也表示{facet}，而{form}处的表样称{facet}另有来源；若该列另有含义，请在columns中设为ignore",
    ),
    "form_against_title": Text(
        "the form at {form} has {stated} as the {facet} of all files, but the titles say something "
        "else; have it found by title:, or name under files the one file that is meant",
        "{form}处的表样称所有文件的{facet}均为{stated}，但标题所写不同；请用title查找，或在files中只写所指的那个文件",
    ),
    "form_against_header": Text(
        "the form at {form} speaks of column {column}, but its header, '{found}', says something "
        "else; name the column by its header",
        "{form}处的表样提到{column}列，但其表头“{found}”含义不同；请用表头文字表示该列",
    ),
    "form_header_row": Text(
        "the form at {form} speaks of row {row} of the header, which has {rows}",
        "{form}处的表样提到表头第{row}行，但表头只有{rows}行",
    ),
    "form_text_unknown": Text(
        "'{text}' is no {facet} that is known, where the form at {form} has one; name it under "
        "names, or set the column to ignore",
        "“{text}”不是已知的{facet}，而{form}处的表样称此处应为{facet}；请写入names，或将该列设为ignore",
    ),
    "form_finds_nothing": Text(
        "'{pattern}', by which the form at {form} finds the {facet} in {where}, finds nothing",
        "{form}处的表样用“{pattern}”在{where}中查找{facet}，但没有找到",
    ),
    "form_finds_several": Text(
        "'{pattern}', by which the form at {form} finds the {facet} in {where}, finds several, or "
        "one that is not known",
        "{form}处的表样用“{pattern}”在{where}中查找{facet}，找到多个，或找到的未知",
    ),
    "form_no_period": Text(
        "'{found}' is not a period by the form, which looks for '{pattern}'",
        "“{found}”不符合表样中时期的写法“{pattern}”",
    ),
    "form_of_another_table": Text(
        "another header, and the form at {form} speaks of its columns {columns} as they stand in "
        "the table above; give each table its form, with its 'header'",
        "此处另有表头，而{form}处的表样按上面的表说明{columns}列；请为每张表分别写明表样及其header",
    ),
    "form_head": Text(
        "How gaoxin reads {file}. Correct it and give it by --form, or save it as forms.yaml "
        "beside the plan.",
        "gaoxin对{file}的读法。可在此修改，用--form给出，或存为方案文件旁的forms.yaml。",
    ),
    "form_header_unknown": Text("the line of the header, or [4, 5]", "表头所在行，或[4, 5]"),
    "form_facet_unknown": Text("nothing tells it: where does it stand?", "无从得知：请写明在何处"),
    "form_columns_unknown": Text("what are the columns?", "各列是什么？"),
    "form_told_beside": Text(
        "told beside the columns; as a constant it would hold for every file",
        "写在各列之外；写成固定值则对每个文件都有效",
    ),
    "form_left_out": Text("left out: single months, changes and the like", "略去：单月、增减额等"),
    "form_not_understood": Text("not understood", "未能识别"),
    "form_title": Text("the lines above the header", "表头上方各行"),
    "form_sheet": Text("the sheet's name", "工作表名称"),
    "form_file": Text("the file's name", "文件名"),
    "facet_unit": Text("unit", "单位"),
    "facet_multiplier": Text("multiplier", "倍数"),
    "facet_frequency": Text("frequency", "频率"),
    "facet_note": Text("note", "备注"),
    "facet_status": Text("status", "状态"),
}
