"""What the header, the titles and the headings of a table lack, or say against each other."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

FRAMING: dict[str, Text] = {
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
        "'{found}' is a change, no growth rate in % over a year, and was left out (rows: {rows})",
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
