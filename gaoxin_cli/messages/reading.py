"""What is wrong with a submission's files, rows and cells, and what was skipped in them."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

_HEADERS: dict[str, Text] = {
    "no_figures": Text(
        "no figure in the whole file; expected at least one value or growth rate",
        "整个文件没有一个数字；至少应有一个数值或增速",
    ),
    "only_others": Text(
        "no row is of an area and a measure that the plan knows; is this the file for this plan?",
        "没有一行的地区和指标是方案中的；请确认文件与方案对应",
    ),
    "only_singles": Text(
        "all figures are of a month or quarter alone; expected figures since January, such "
        "as 1-6月",
        "全部数字都是单月或单季数；应为自1月起的累计数，如“1-6月”",
    ),
    "no_header": Text(
        "no header in the first {rows} rows; expected a row with names of columns such as 地区 "
        "(area), 时期 (period), 指标 (measure), 数值 (value), or with measures, areas or periods",
        "前{rows}行内没有找到表头；应有一行写明地区、时期、指标、数值等列名，或以指标、地区、"
        "时期为列名",
    ),
    "lacks_area": Text(
        "line {header} was taken for the header: it has {has}, but nothing tells the area; name a "
        "column 地区, name the area in the title, or add --area",
        "第{header}行按表头读取：有{has}，但没有地区；请设“地区”列，或在标题中写明，或加--area",
    ),
    "lacks_period": Text(
        "line {header} was taken for the header: it has {has}, but nothing tells the year; name a "
        "column 时期, write one year in the title, or add --year",
        "第{header}行按表头读取：有{has}，但没有年份；请设“时期”列，或在标题中写明唯一年份，"
        "或加--year",
    ),
    "lacks_measure": Text(
        "line {header} was taken for the header: it has {has}, but nothing tells the measure; name "
        "a column 指标, name the measure in the title, or add --measure",
        "第{header}行按表头读取：有{has}，但没有指标；请设“指标”列，或在标题中写明，或加--measure",
    ),
    "lacks_clear_area": Text(
        "line {header} was taken for the header: it has {has}, but the title '{title}' doesn't "
        "tell for sure which area: it names several, or another one or a part by a longer name; "
        "name a column 地区, or the area alone in the title, or add --area",
        "第{header}行按表头读取：有{has}，但标题“{title}”不能确定地区：写有几个地区，或为更长的地名；"
        "请设“地区”列，或在标题中只写该地区，或加--area",
    ),
    "lacks_clear_period": Text(
        "line {header} was taken for the header: it has {has}, but the title '{title}' doesn't "
        "tell for sure which period: it names several years, or a part of one that can't be read; "
        "name a column 时期, write one period in the title such as 2025年1-6月, or add --period",
        "第{header}行按表头读取：有{has}，但标题“{title}”不能确定时期：写有几个年份，或无法识别的年内时段；"
        "请设“时期”列，或在标题中只写一个时期（如2025年1-6月），或加--period",
    ),
    "lacks_clear_measure": Text(
        "line {header} was taken for the header: it has {has}, but the title '{title}' doesn't "
        "tell for sure which measure; name a column 指标, or the measure alone in the title, or "
        "add --measure",
        "第{header}行按表头读取：有{has}，但标题“{title}”不能确定指标；请设“指标”列，"
        "或在标题中只写该指标，或加--measure",
    ),
    "lacks_value": Text(
        "line {header} was taken for the header: it has {has}, but no column of figures; name one "
        "数值 (value), or by a measure, an area or a period",
        "第{header}行按表头读取：有{has}，但没有数字列；列名应为“数值”，或为指标、地区、时期",
    ),
    "lacks_area_near": Text(
        "line {header} has no column of areas; is '{near}' meant to be it? Name it 地区, or add "
        "--area",
        "第{header}行没有地区列；“{near}”是否即为该列？请改为“地区”，或加--area",
    ),
    "lacks_period_near": Text(
        "line {header} has no column of periods; is '{near}' meant to be it? Name it 时期, or add "
        "--year",
        "第{header}行没有时期列；“{near}”是否即为该列？请改为“时期”，或加--year",
    ),
    "lacks_measure_near": Text(
        "line {header} has no column of measures; is '{near}' meant to be it? Name it 指标, or add "
        "--measure",
        "第{header}行没有指标列；“{near}”是否即为该列？请改为“指标”，或加--measure",
    ),
    "has_years": Text("the years {first} to {last}", "{first}年至{last}年"),
    "has_columns": Text("the columns {found}", "{found}各列"),
    "has_columns_and_more": Text(
        "the columns {found} and {more} more", "{found}等列（另有{more}列）"
    ),
    "rows_lack_area": Text(
        "nothing tells the area of this row: no column, no heading, no title; add --area",
        "本行没有地区：列、小标题、标题中都没有；可加--area",
    ),
    "rows_lack_period": Text(
        "nothing tells the year of this row: no column, no heading, no title; add --year",
        "本行没有年份：列、小标题、标题中都没有；可加--year",
    ),
    "rows_lack_measure": Text(
        "nothing tells the measure of this row: no column, no heading, no title; add --measure",
        "本行没有指标：列、小标题、标题中都没有；可加--measure",
    ),
    "heading_against_columns": Text(
        "the heading '{found}' names another area, measure or period than the columns; expected "
        "one: what stands below it was left out",
        "小标题“{found}”与各列的地区、指标或时期不一致；应只有一个，其下内容已略去",
    ),
    "heading_unit_against_columns": Text(
        "this heading says that what follows is in {found}, but the header gives its figures "
        "another unit; make one of them right, or give the rows below a header of their own",
        "此小标题说以下数字以{found}为单位，而表头已写明另一单位；请改正其中之一，或为以下各行另加表头",
    ),
    "title_of_something_else": Text(
        "the title says that the figures are targets, shares, ranks, changes or the like, "
        "not those of "
        "their measures; give the table of the figures themselves",
        "标题写明数字是目标、比重、位次、增减额等，而不是指标本身；请提供指标数值的表格",
    ),
    "unnamed_labels": Text(
        "column {number} has labels such as '{found}' but no name; name it 指标 or 地区, or "
        "delete it",
        "第{number}列有“{found}”等标签而没有列名；请写明“指标”或“地区”，或删去该列",
    ),
    "titles_disagree": Text(
        "the sheet's name and the title are of different periods; expected one",
        "工作表名称与标题的时期不一致；应只有一个",
    ),
    "two_columns": Text(
        "two columns for the same thing: '{first}' and '{second}'; expected one",
        "“{first}”和“{second}”两列重复；应只有一列",
    ),
    "told_twice": Text(
        "both '{first}' and '{second}' say of which area or measure the figures are; expected one",
        "“{first}”和“{second}”都说明数字的归属；应只有一处",
    ),
    "column_tells_apart": Text(
        "column '{column}' is not understood, but tells apart rows that are otherwise the same "
        "('{first}', '{second}'); keep the rows of the whole and delete the others",
        "未能识别“{column}”列，但仅凭它才能区分其余相同的行（“{first}”“{second}”）；请只保留总计行",
    ),
    "unknown_multiplier_column": Text(
        "column '{column}' may multiply the figures, but isn't understood: name it "
        "unit_mult, or delete it",
        "“{column}”列可能是数字的倍数，但未能识别；请改为“倍数”，或删去该列",
    ),
    "growth_of_which": Text(
        "'{column}' stands beside no figure that it could belong to; put it to the right of its "
        "figure, or name both in it",
        "“{column}”左侧没有所属的数字列；请移到所属数字右侧，或在列名中写全",
    ),
    "column_lacks_facet": Text(
        "'{column}' doesn't say of which {facet} its figures are, as the other columns do",
        "其他列都写明了{facet}，“{column}”却没有",
    ),
    "facet_area": Text("area", "地区"),
    "facet_period": Text("period", "时期"),
    "facet_measure": Text("measure", "指标"),
    "unknown_period_column": Text(
        "column '{column}' has periods ({found}), but its name doesn't say so: name it 时期, "
        "月份 or "
        "季度, or delete it",
        "“{column}”列的内容是时期（{found}），列名却未写明；请改为“时期”“月份”或“季度”，或删去该列",
    ),
    "another_header": Text(
        "another header with other columns; nothing from here on was read: put each table into a "
        "file of its own",
        "此处另有一个列不同的表头，其后内容未读取；请将每张表放在单独的文件中",
    ),
    "column_left_out": Text(
        "column '{column}' was not understood and left out", "未能识别“{column}”列，已略去"
    ),
    "column_left_out_near": Text(
        "column '{column}' was not understood and left out; did you mean '{near}'?",
        "未能识别“{column}”列，已略去；是否应为“{near}”？",
    ),
    "change_left_out": Text(
        "column '{column}' has changes, no growth rates in % over a year, and was left out",
        "“{column}”列是增减数，不是同比增速（%），已略去",
    ),
    "change_row_left_out": Text(
        "'{found}' is a change, no growth rate in % over a year ({rows} rows), and was left out",
        "“{found}”是增减数，不是同比增速（%）（共{rows}行），已略去",
    ),
    "unnamed_column": Text(
        "column {number} has figures or text but no name, and was left out",
        "第{number}列有内容但没有列名，已略去",
    ),
    "prior_without_value": Text(
        "column '{column}' was left out: there is no column for the figures of the period itself",
        "“{column}”列已略去：没有相应的本期数列",
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
        "the plan has no area '{found}': {rows} rows were left out",
        "方案中没有地区“{found}”，略去{rows}行",
    ),
    "others_measure": Text(
        "the plan has no measure '{found}': {rows} rows were left out",
        "方案中没有指标“{found}”，略去{rows}行",
    ),
    "others_heading": Text(
        "the heading '{found}' names nothing that the plan knows: {rows} rows below it were "
        "left out",
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
        "'{found}' was read as {period}, January included ({rows} figures); if it is the month or "
        "quarter alone, the figures are too small: write 1-6月 or 累计, or leave them out",
        "“{found}”按累计数{period}读取（共{rows}个数字）；若只是当月或当季数则偏小："
        "累计数请写“1-6月”或“累计”，否则删去",
    ),
    "hidden_figures": Text(
        "{figures} figures in hidden rows or columns were read (lines {lines}); show or "
        "delete them",
        "读取了隐藏行列中的{figures}个数字（第{lines}行）；请取消隐藏或删去",
    ),
    "struck_figures": Text(
        "{figures} figures that are struck out were read (lines {lines}); delete or restore them",
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

READING: dict[str, Text] = _HEADERS | _ROWS | _CELLS | _NOTICES
