"""What is wrong with files, sheets and cells before it is asked what they mean."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

OPENING: dict[str, Text] = {
    "cannot_open": Text("the file can't be opened: {why}", "无法打开文件：{why}"),
    "why_missing": Text("there is no such file", "文件不存在"),
    "why_folder": Text("it is a folder", "这是一个目录"),
    "why_special": Text(
        "it is a device or a socket; expected a file or a pipe", "这是设备或套接字；应为文件或管道"
    ),
    "why_denied": Text("you may not read it", "没有读取权限"),
    "why_loop": Text("it is a link that leads back to itself", "链接指回自身"),
    "why_long_name": Text("no file can have so long a name", "文件名过长"),
    "why_device": Text("the disk or the system reports an error", "磁盘或系统报错"),
    "changed_while_read": Text(
        "the file was written to while it was read; try again when it is complete",
        "读取期间文件被改动；请待写入完成后重试",
    ),
    "pipe_too_large": Text(
        "more than {limit} GiB come through the pipe; expected a table, or a file",
        "管道传入的内容超过{limit} GiB；应为表格，或改用文件",
    ),
    "no_room_for_pipe": Text(
        "what comes through the pipe is too large for memory, and there is no folder for temporary "
        "files; set TMPDIR, or give a file",
        "管道传入的内容过大，又没有可用的临时目录；请设置TMPDIR，或改用文件",
    ),
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
        '.xls needs an extra: pip install "gaoxin-cli[excel]"; or save the workbook as .xlsx',
        '读取.xls须安装扩展：pip install "gaoxin-cli[excel]"；也可另存为.xlsx',
    ),
    "workbook_damaged": Text("the workbook can't be read: {why}", "无法读取工作簿：{why}"),
    "part_damaged": Text(
        "{part} in the workbook can't be read: {why}", "无法读取工作簿中的{part}：{why}"
    ),
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
    "workbook_bomb": Text(
        "{part} in the workbook unpacks to {times} times its size, which no table does; save it "
        "anew",
        "工作簿中的{part}解压后为原大小的{times}倍，表格不会如此；请重新另存",
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
    "formula": Text(
        "a formula ({found}) without its value; save the file in a spreadsheet program, or enter "
        "the number",
        "此处是没有计算结果的公式（{found}）；请在表格软件中重新保存，或直接填写数字",
    ),
    "error_value": Text(
        "an error, {found}, instead of a value; mend its formula",
        "此处是错误值{found}；请修正公式",
    ),
    "number_format": Text(
        "it can't be told what {found} shows under the number format {format}; use a common format",
        "数字格式“{format}”不能识别，无法判断{found}显示成什么；请改用常用格式",
    ),
    "conditional_format": Text(
        "a conditional format may show {found} otherwise, and it isn't known whether it does; "
        "remove the number format from the condition",
        "条件格式可能改变{found}的显示，无法判断是否生效；请去掉条件格式中的数字格式",
    ),
    "shown_otherwise": Text(
        "the cell holds {found} but shows '{shown}'; use a number format that shows the number",
        "单元格的值为{found}，显示的却是“{shown}”；请改用能显示该数的数字格式",
    ),
    "only_superscript": Text(
        "'{found}' is a superscript: a figure or a note? Remove the superscript, or the note",
        "“{found}”是上标，无法判断是数字还是注释；请取消上标或删去注释",
    ),
    "date_of_a_day": Text(
        "the cell holds the date {found}, not a period; expected a year, quarter or months, such "
        "as 2025年1-6月, entered as text",
        "单元格是日期{found}，不是报告期；应为年、季或月，如“2025年1-6月”，并以文本输入",
    ),
    "date_from_months": Text(
        "the cell holds the date {found}, not a period; a spreadsheet makes a date of {typed} when "
        "it is typed: if months are meant, enter them as text, such as 2025年1-6月",
        "单元格是日期{found}，不是报告期；键入{typed}会被表格软件变成日期：若指月份，请以文本输入，如“2025年1-6月”",
    ),
    "sheets_hidden": Text("hidden sheets left out: {sheets}", "隐藏的工作表已略去：{sheets}"),
}
