"""What is wrong with a submission's files, rows and cells, and what was skipped in them."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

_FILES: dict[str, Text] = {
    "cannot_open": Text("the file can't be opened: {why}", "无法打开文件：{why}"),
    "why_missing": Text("there is no such file", "文件不存在"),
    "why_folder": Text("it is a folder", "这是一个目录"),
    "why_special": Text(
        "it is a device or a socket; expected a file or a pipe", "这是设备或套接字；应为文件或管道"
    ),
    "why_denied": Text("you may not read it", "没有读取权限"),
    "undecodable": Text(
        "bytes that are no text in {encodings}; save the file as UTF-8, or name its encoding with "
        "--encoding",
        "此处字节不能按{encodings}解码；请另存为UTF-8，或用--encoding指明编码",
    ),
    "encoding_guessed": Text(
        "the file isn't UTF-8 and was read as {encoding}, a guess; --encoding settles it",
        "文件不是UTF-8，推测按{encoding}读取；可用--encoding指明",
    ),
    "is_a_workbook": Text(
        "a workbook, not a CSV file; give it its own suffix, such as {suffix}, or save it as CSV",
        "这是工作簿而不是CSV文件；请改用{suffix}等扩展名，或另存为CSV",
    ),
    "needs_excel_extra": Text(
        'workbooks need an extra: pip install "gaoxin-cli[excel]"; or save the sheet as CSV',
        '读取工作簿须安装扩展：pip install "gaoxin-cli[excel]"；也可另存为CSV',
    ),
    "workbook_damaged": Text("the workbook can't be read: {why}", "无法读取工作簿：{why}"),
    "not_a_workbook": Text(
        "the file is named as a workbook, but is none; name a text file .csv",
        "文件名为工作簿，内容却不是；文本文件请以.csv命名",
    ),
    "workbook_unknown": Text(
        "not a workbook of a kind that can be read; expected .xlsx, .xls or .ods",
        "不是可读取的工作簿；应为.xlsx、.xls或.ods",
    ),
    "workbook_encrypted": Text(
        "the workbook is protected by a password; save it without one",
        "工作簿有密码保护；请取消密码后另存",
    ),
    "workbook_too_large": Text(
        "the workbook unpacks to more than {limit} MiB", "工作簿解压后超过{limit} MiB"
    ),
    "sheet_too_large": Text(
        "the sheet reaches to cell {cell}, too far to be read; delete what lies beyond the table",
        "工作表延伸到单元格{cell}，范围过大；请删除表格以外的内容",
    ),
    "no_such_sheet": Text(
        "no sheet '{found}' in the workbook; it has {sheets}",
        "工作簿中没有工作表“{found}”；现有：{sheets}",
    ),
    "no_sheet": Text("the workbook has no visible sheet", "工作簿没有可见的工作表"),
}
_HEADERS: dict[str, Text] = {
    "no_figures": Text(
        "no figure in the whole file; expected at least one value or growth rate",
        "整个文件没有一个数字；至少应有一个数值或增速",
    ),
    "no_header": Text(
        "no header in the first {rows} rows; expected the columns area, period, measure and "
        "value, or area, period and a column for each measure",
        "前{rows}行内没有找到表头；应有地区、时期、指标、数值各列，或地区、时期和以指标命名的列",
    ),
    "missing_column": Text("the header has no column for the {column}", "表头缺少“{column}”列"),
    "missing_column_near": Text(
        "the header has no column for the {column}; is '{near}' meant to be it?",
        "表头缺少“{column}”列；“{near}”是否即为该列？",
    ),
    "column_area": Text("area (地区)", "地区"),
    "column_period": Text("period (时期)", "时期"),
    "column_measure": Text("measure (指标)", "指标"),
    "column_value": Text("value (数值)", "数值"),
    "two_columns": Text(
        "two columns for the same thing: '{first}' and '{second}'; expected one",
        "“{first}”和“{second}”两列重复；应只有一列",
    ),
    "another_header": Text(
        "another header with other columns; nothing from here on was read: put each table into a "
        "file of its own",
        "此处另有一个列不同的表头，其后内容未读取；请将每张表放在单独的文件中",
    ),
    "column_left_out": Text(
        "column '{column}' was not understood and left out", "未能识别“{column}”列，已略去"
    ),
    "unnamed_column": Text(
        "column {number} has figures or text but no name, and was left out",
        "第{number}列有内容但没有列名，已略去",
    ),
    "prior_without_value": Text(
        "column '{column}' was left out: there is no column for the figures of the period itself",
        "“{column}”列已略去：没有相应的本期数列",
    ),
    "no_area": Text(
        "no column of areas, and neither the rows above nor the sheet's name names a known area; "
        "expected one of these",
        "没有地区列，表头以上和工作表名称中也没有已知地区；应有其一",
    ),
    "no_year": Text(
        "'{found}' doesn't say of which year, nor does the title; expected a header such as "
        "2025年1-6月, or one year in the title",
        "“{found}”没有年份，标题中也没有；表头应如“2025年1-6月”，或在标题中写明唯一年份",
    ),
    "single_month": Text(
        "'{found}' could be the month alone; expected figures since January, such as 1-6月",
        "“{found}”可能只是当月数；应为自1月起的累计数，如“1-6月”",
    ),
}
_ROWS: dict[str, Text] = {
    "wrong_cell_count": Text(
        "{found} cells in the row; expected {expected}, as in the header",
        "本行有{found}格；应与表头一致，为{expected}格",
    ),
    "lone_cell": Text(
        "only '{found}' in the row; expected an area, a period and a figure",
        "本行只有“{found}”；应有地区、时期和数字",
    ),
    "unclosed_quote": Text(
        "a quotation mark that is opened here is not closed; expected a second one in this cell",
        "本行有双引号没有闭合；引号应成对出现",
    ),
    "text_after_quote": Text(
        "text after a closing quotation mark; expected the end of the cell (write a quotation mark "
        "inside a cell twice)",
        "闭合双引号之后还有文字；此处单元格应结束（单元格内的双引号须写两次）",
    ),
    "cell_too_long": Text(
        "a cell of more than {limit} bytes; expected a name or a number",
        "有单元格超过{limit}字节；应为名称或数字",
    ),
    "row_too_long": Text("a row of more than {limit} characters", "本行超过{limit}个字符"),
    "too_many_cells_for_any_row": Text(
        "{found} cells in the row; expected at most {limit}",
        "本行有{found}格；最多应为{limit}格",
    ),
    "not_read_on": Text(
        "after {limit} unclosed quotation marks, nothing from this line on was read",
        "未闭合的双引号已达{limit}处，自本行起未再读取",
    ),
}
_CELLS: dict[str, Text] = {
    "not_a_number": Text("'{found}' is not a number", "“{found}”不是数字"),
    "number_with_unit": Text(
        "'{found}' has a unit behind its number; expected the number alone, and '{unit}' in the "
        "column for units or in the header",
        "“{found}”数字后带有单位；此处只填数字，“{unit}”应写入单位列或表头",
    ),
    "decimal_comma": Text(
        "'{found}' has a comma that separates no thousands; expected a point before decimals",
        "“{found}”中的逗号不是千位分隔符；小数点应为“.”",
    ),
    "malformed_number": Text(
        "'{found}' is not a number in a known form; expected one such as 1,234.56, with at most "
        "{digits} digits and an exponent within ±{exponent}",
        "“{found}”不是规范的数字；应如1,234.56，最多{digits}位，指数不超过±{exponent}",
    ),
    "formula": Text(
        "a formula ({found}) without its value; save the file in a spreadsheet program, or enter "
        "the number",
        "此处是没有计算结果的公式（{found}）；请在表格软件中重新保存，或直接填写数字",
    ),
    "blank_area": Text("no area; expected one in each row", "地区为空；每行都应填写"),
    "blank_measure": Text("no measure; expected one in each row", "指标为空；每行都应填写"),
    "blank_period": Text("no period; expected one in each row", "时期为空；每行都应填写"),
    "unknown_area": Text("the plan has no area '{found}'", "方案中没有地区“{found}”"),
    "unknown_area_near": Text(
        "the plan has no area '{found}'; did you mean '{near}'?",
        "方案中没有地区“{found}”；是否应为“{near}”？",
    ),
    "unknown_measure": Text("the plan has no measure '{found}'", "方案中没有指标“{found}”"),
    "unknown_measure_near": Text(
        "the plan has no measure '{found}'; did you mean '{near}'?",
        "方案中没有指标“{found}”；是否应为“{near}”？",
    ),
    "growth_of_nothing": Text(
        "'{found}' stands below no row with the figures of a known measure",
        "“{found}”的上一行不是已知指标的数值",
    ),
    "not_a_period": Text(
        "'{found}' is not a period; expected one such as {examples}",
        "“{found}”不是报告期；应如{examples}",
    ),
    "other_unit": Text(
        "the unit '{found}' doesn't fit {measure}; expected {expected} or a multiple of it",
        "“{measure}”的单位不能是“{found}”；应为{expected}或其倍数",
    ),
    "other_growth_unit": Text(
        "the unit '{found}' doesn't fit a growth rate; expected {expected}",
        "增速的单位不能是“{found}”；应为{expected}",
    ),
    "units_disagree": Text(
        "two units for one figure, '{first}' and '{second}'; expected one",
        "同一数字有“{first}”和“{second}”两个单位；应只有一个",
    ),
    "two_figures": Text(
        "another figure for {measure} of {area} in {period} than on line {first}; expected one: "
        "neither counts",
        "{area}{period}的{measure}与第{first}行不一致；应只有一个数，两者均不采用",
    ),
    "same_row_twice": Text(
        "{measure} of {area} in {period} stands already on line {first}; it counts once",
        "{area}{period}的{measure}在第{first}行已有，只计一次",
    ),
}
_NOTICES: dict[str, Text] = {
    "skipped_title": Text(
        "line {lines} skipped: a title above the header", "跳过第{lines}行：表头以上的标题"
    ),
    "skipped_blank": Text("line {lines} skipped: blank", "跳过第{lines}行：空行"),
    "skipped_header": Text("line {lines} skipped: the header again", "跳过第{lines}行：重复的表头"),
    "skipped_notes": Text("line {lines} skipped: a note", "跳过第{lines}行：表注"),
    "skipped_headings": Text(
        "line {lines} skipped: a heading without figures", "跳过第{lines}行：没有数字的小标题"
    ),
    "skipped_total": Text("line {lines} skipped: a total over the rows", "跳过第{lines}行：合计行"),
    "title_unit": Text(
        "the title's unit, {unit}, is not used: a unit counts in a column's name or in a column "
        "of units",
        "标题中的单位“{unit}”不起作用：单位应写在列名或单位列中",
    ),
    "area_assumed": Text(
        "no column of areas: read as figures of {area}", "没有地区列：按{area}的数字读取"
    ),
    "year_assumed": Text(
        "no year in the columns' names: read as {year}, after the title",
        "列名中没有年份：按标题中的{year}年读取",
    ),
    "filled_down": Text("merged cells filled down: {cells}", "合并单元格已向下填充：{cells}"),
    "percent_formats_unknown": Text(
        "this kind of workbook doesn't tell which cells show a percentage: 7.6% is read as 0.076; "
        "save it as .xlsx",
        "此类工作簿无法识别百分比格式：7.6%会读成0.076；请另存为.xlsx",
    ),
}

READING: dict[str, Text] = _FILES | _HEADERS | _ROWS | _CELLS | _NOTICES
