"""What is wrong with the rows and cells of a submission, and what was skipped or assumed."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

_ROWS: dict[str, Text] = {
    "wrong_cell_count": Text(
        "{found} cells in the row; expected {expected}, as in the header",
        "本行有{found}格；应与表头一致，为{expected}格",
    ),
    "lone_cell": Text(
        "only '{found}' in the row; expected an area, a period and a figure",
        "本行只有“{found}”；应有地区、时期和数字",
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
    "merged_figure": Text(
        "one figure for the merged cells {cells}; expected one in each cell: unmerge them",
        "合并单元格{cells}只有一个数字；应每格一个，请取消合并",
    ),
    "malformed_number": Text(
        "'{found}' is not a number in a known form; expected one such as 1,234.56, with at most "
        "{digits} digits and an exponent within ±{exponent}",
        "“{found}”不是规范的数字；应如1,234.56，最多{digits}位，指数不超过±{exponent}",
    ),
    "no_decimal_comma": Text(
        "'{found}' is written otherwise than the other numbers of its column, which have a decimal "
        "comma; expected one such as 1.234,56",
        "“{found}”与本列其他数字写法不同，它们以逗号作小数点；应如1.234,56",
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
    "two_areas": Text(
        "two areas in one row: {found}; expected one", "同一行有两个地区：{found}；应只有一个"
    ),
    "two_measures": Text(
        "two measures in one row: {found}; expected one", "同一行有两个指标：{found}；应只有一个"
    ),
    "others_area": Text(
        "the plan has no area '{found}'; rows left out: {rows}",
        "方案中没有地区“{found}”，略去{rows}行",
    ),
    "others_measure": Text(
        "the plan has no measure '{found}'; rows left out: {rows}",
        "方案中没有指标“{found}”，略去{rows}行",
    ),
    "others_heading": Text(
        "the heading '{found}' names nothing that the plan knows; rows below it left out: {rows}",
        "小标题“{found}”不是方案中的地区或指标，略去其下{rows}行",
    ),
    "growth_of_nothing": Text(
        "'{found}' stands below no row with the figures of a known measure",
        "“{found}”的上一行不是已知指标的数值",
    ),
    "not_a_period": Text(
        "'{found}' is not a period; expected one such as {examples}",
        "“{found}”不是报告期；应如{examples}",
    ),
    "not_a_period_near": Text(
        "'{found}' is not a period; did you mean '{near}'?",
        "“{found}”不是报告期；是否应为“{near}”？",
    ),
    "periods_disagree": Text(
        "the row ('{found}') and the column are of different periods; expected one",
        "本行（“{found}”）与该列的时期不一致；应只有一个",
    ),
    "whole_or_part": Text(
        "{year} may be the whole year, or a part of it as in the title; write the whole "
        "period, such "
        "as 2025年1-6月",
        "{year}年可能是全年，也可能与标题一样只是其中一部分；请写明时期，如2025年1-6月",
    ),
    "no_year": Text(
        "no year with this period, nor in the title; expected one such as 2025年1-6月, or --year",
        "该时期没有年份，标题中也没有；应如2025年1-6月，或加--year",
    ),
    "no_period": Text(
        "this is a month or quarter alone, or doesn't say up to which month; expected one such as "
        "2025年1-6月",
        "只是单月或单季，或未写明截止月份；应如2025年1-6月",
    ),
    "single_or_cumulative": Text(
        "'{found}' was read as {period}, January included (figures: {rows}); if it is the month or "
        "quarter alone, the figures are too small: write 1-6月 or 累计, or leave them out",
        "“{found}”按累计数{period}读取（共{rows}个数字）；若只是当月或当季数则偏小："
        "累计数请写“1-6月”或“累计”，否则删去",
    ),
    "hidden_figures": Text(
        "figures in hidden rows or columns were read: {figures} (lines: {lines}); show or delete "
        "them",
        "读取了隐藏行列中的{figures}个数字（第{lines}行）；请取消隐藏或删去",
    ),
    "struck_figures": Text(
        "figures that are struck out were read: {figures} (lines: {lines}); delete or restore them",
        "读取了带删除线的{figures}个数字（第{lines}行）；请删去或恢复",
    ),
    "date_for_a_figure": Text(
        "the cell holds the date {found}; expected a number: type it again in a cell formatted as "
        "a number",
        "单元格是日期{found}，应为数字；请将单元格设为数值格式后重新输入",
    ),
    "comma_either": Text(
        "the mark in '{found}' may separate thousands or decimals, and nothing in the column "
        "tells; "
        "a comma was read as thousands, in a file with semicolons as decimals",
        "“{found}”中的符号可能是千位分隔符，也可能是小数点，本列无从判断；"
        "逗号按千位分隔符读取（以分号分隔的文件按小数点）",
    ),
    "unknown_multiplier": Text(
        "'{found}' is no multiplier; expected a power of ten such as 6, or a word such as millions",
        "“{found}”不是倍数；应为10的幂次（如6）或“百万”等",
    ),
    "multiplier_without_unit": Text(
        "a multiplier ('{found}') of no unit; name the unit in a column 单位, in the header or the "
        "title, or add --unit",
        "有倍数“{found}”而没有单位；请在单位列、列名或标题中写明单位，或加--unit",
    ),
    "multiple_of_no_unit": Text(
        "the title says '{found}', a multiplier of no unit; write the unit, such as 单位：万元, or "
        "add --unit",
        "标题中的“{found}”只是倍数，没有单位；请写明单位（如“单位：万元”），或加--unit",
    ),
    "unknown_title_unit": Text(
        "the title gives '{found}' as the unit, which is none that is known, and the figure states "
        "none of its own; write it as in 单位：万元, or add --unit",
        "标题所写的单位“{found}”无法识别，该数字也没有另写单位；请按“单位：万元”的样子写明，或加--unit",
    ),
    "other_unit": Text(
        "the unit '{found}' doesn't fit {measure}; expected {expected} or a multiple of it",
        "“{measure}”的单位不能是“{found}”；应为{expected}或其倍数",
    ),
    "unit_below": Text(
        "this note gives the unit {found} to figures that were read without it; put it above "
        "the table",
        "此注写明单位为{found}，而上面的数字未按此读取；请写在表格上方",
    ),
    "percent_of_no_rate": Text(
        "the title gives the unit %, but the measure's is {expected}; if these are growth "
        "rates, say so "
        "in the title or the header, such as 增速",
        "标题单位为%，而该指标的单位是{expected}；若为增速，请在标题或列名中写明“增速”",
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
    "heading_of_a_part": Text(
        "the rows below '{found}' repeat measures that stand above it with other figures, so "
        "they are "
        "of something else; none of them counts: delete them, or name their area in the heading",
        "“{found}”以下重复了上面的指标而数字不同，应是另一口径，均不采用；请删去，"
        "或在小标题中写明地区",
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
        "figures without a unit of their own are in {unit}, after the title",
        "没有另写单位的数字按标题以{unit}为单位读取",
    ),
    "area_assumed": Text(
        "no column of areas: read as figures of {area}", "没有地区列：按{area}的数字读取"
    ),
    "measure_assumed": Text(
        "no column of measures: read as figures of {measure}", "没有指标列：按{measure}的数字读取"
    ),
    "year_assumed": Text(
        "no year in the columns' names: read as {year}, after the title or the sheet's name",
        "列名中没有年份：按标题或工作表名称中的{year}年读取",
    ),
    "period_assumed": Text(
        "no column of periods: read as figures of {period}, after the title or the sheet's name",
        "没有时期列：按标题或工作表名称中的{period}读取",
    ),
    "area_below": Text(
        "from line {line} on: read as figures of {area}", "自第{line}行起按{area}的数字读取"
    ),
    "part_from_title": Text(
        "the columns name only a year: read as {periods}, after the title",
        "列名只有年份：按标题读作{periods}",
    ),
    "aside_dropped": Text(
        "in '{column}', {aside} was taken for a part of the name",
        "“{column}”中的“{aside}”视为名称的一部分",
    ),
    "single_columns_left_out": Text(
        "left out, since they are of a single month or quarter: {columns}",
        "单月或单季数，已略去：{columns}",
    ),
    "single_rows_left_out": Text(
        "line {lines} left out, since '{found}' is a single month or quarter beside "
        "cumulative figures",
        "略去第{lines}行：“{found}”是单月或单季数，另有累计数",
    ),
    "frequency_left_out": Text(
        "line {lines} left out: figures of a month or quarter alone",
        "略去第{lines}行：单月或单季数",
    ),
    "footnotes_dropped": Text(
        "footnote marks behind {count} numbers were dropped: {places}",
        "略去{count}个数字后的注释标记：{places}",
    ),
    "sheets_without_table": Text(
        "sheets without a table, left out: {sheets}", "没有表格的工作表，已略去：{sheets}"
    ),
    "filled_down": Text("merged cells filled down: {cells}", "合并单元格已向下填充：{cells}"),
}

READING: dict[str, Text] = _ROWS | _CELLS | _NOTICES
