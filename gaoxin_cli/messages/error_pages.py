"""The pages on the errors of the readers: the rule, its reason, the remedy."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

ERROR_PAGES: dict[str, Text] = {
    "E001": Text(
        """\
The file can be opened and its bytes are text.

Why: a file read in the wrong encoding gives wrong names and figures, or none. UTF-8, UTF-16
with a byte order mark, and GB18030 (so GBK) are recognised; the message names the line where
the decoding that got furthest stopped.

Fix: save the file as "CSV UTF-8", or name its encoding with --encoding. For .xls files
install the extra: pip install "gaoxin-cli[excel]". Check the path and that you may read the
file.
""",
        """\
文件应能打开，其内容应能按文本解码。

原因：编码弄错会使名称和数字读错或读不出。

可识别UTF-8、带BOM的UTF-16和GB18030（含GBK）；提示中给出解码最远到达的行。

处理：另存为“CSV UTF-8”，或用--encoding指明编码；读取.xls须安装扩
展：pip install "gaoxin-cli[excel]"；并检查路径和读取权限。
""",
    ),
    "E002": Text(
        """\
The table has one header, with every required column once, and figures below it.

Why: columns are found by name; without a header no cell says what it is.

Long form needs area, period, measure and a value or growth; wide form needs area, period and
a column for each measure. The header is looked for in the first 50 rows.

Fix: add or rename the column named in the message; remove one of two columns for the same
thing. `gaoxin template` writes a sheet with the right header.
""",
        """\
表应有一行表头，必需的列各有一列，表头下应有数据。

原因：各列按名称识别，没有表头就不知道单元格是什么。

长表须有地区、时期、指标，以及数值或同比；宽表须有地区、时期和各指标列。

表头在前50行中查找。

处理：按提示补列或改列名，重复的列删去一列；gaoxin template可生成表头正确的空表。
""",
    ),
    "E003": Text(
        """\
Every row has as many cells as the header, and every quote is closed.

Why: in a row with a cell too many or too few, figures stand under the wrong header; an
unclosed quote swallows the rows after it.

The row is left out as a whole. Cells over 1,048,576 bytes and rows over 10,000 cells count
too.

Fix: look for a comma inside a name or number (put the cell in quotes, or drop the separator
of thousands), for a missing delimiter, and for a single quotation mark.
""",
        """\
每行的单元格数应与表头一致，引号应成对。

原因：多一格或少一格，数字就会错列；引号不闭合会吞掉后面的行。

该行整行不采用；单元格超过1048576字节、一行超过10000格也属此类。

处理：检查名称或数字中的逗号（加引号或去掉千分位）、漏掉的分隔符和单个引号。
""",
    ),
    "E004": Text(
        """\
A figure is a number: digits with an optional sign, decimal point and separators of thousands.

Why: 约446.7 or 3..5 can't be judged, and guessing would invent a figure. 1,234.56, full-width
digits, (1.2), 7.6% and, for growth, 下降3.2 are understood. Blank, -, … and NA mean missing.
At most 40 digits and exponents up to ±30; no nan, no inf.

Fix: write the number alone and move words such as 约 or 以上 to the note; leave the cell
blank if there is no figure.
""",
        """\
数值应为数字，可带正负号、小数点和千分位。

原因：“约446.7”“3..5”无法评判，猜测等于编造数字。

可识别1,234.56、全角数字、(1.2)、7.6%，增速还可写“下降3.2”；空白、-、…、NA视为缺数。

最多40位数字，指数不超过±30；不接受nan、inf。

处理：单元格只写数字，“约”“以上”等移到备注；没有数据就留空。
""",
    ),
    "E005": Text(
        """\
An area is one of the plan's areas, by its id, name or an alias.

Why: a figure whose area is unknown can't be judged, and must not be counted for another.

The message gives the known name that is near; rows of a name that is near none are W115. A
blank cell is an error too.

Fix: correct the name; or, if the name is in use, add it to the area's aliases in the plan.

`gaoxin targets` lists the areas.
""",
        """\
地区应是方案中的地区，可用代码、名称或别名。

原因：不知属于哪个地区的数字无法评判，也不能算到别处。

提示中给出相近的已知名称；没有相近名称的行报W115。地区留空也是错误。

处理：改正名称；若该名称确在使用，可在方案中加为别名；gaoxin targets可列出地区。
""",
    ),
    "E006": Text(
        """\
A measure is one of the plan's measures, by its id, name or an alias.

Why: a figure whose measure is unknown can't be judged.

The message gives the known name that is near; rows of a name that is near none are W115. A
blank cell is an error too.

Fix: correct the name; or, if the name is in use, add it to the measure's aliases in the plan.

In a wide table a column that is not understood is W110 instead.
""",
        """\
指标应是方案中的指标，可用代码、名称或别名。

原因：不知是什么指标的数字无法评判。

提示中给出相近的已知名称；没有相近名称的行报W115。指标留空也是错误。

处理：改正名称；若该名称确在使用，可在方案中加为别名。

宽表中未能识别的列报W110。
""",
    ),
    "E007": Text(
        """\
A period is a year, or the part of a year from January to the end of a month.

Why: flows are cumulative from 1 January; a single month or quarter can't be judged.

2025, 2025Q2, 2025-06, 2025年上半年, 2025年1-6月 and the like are understood; years from 1000
to 9999. 2025Q2 is January to June.

Fix: write the period in one of these ways, and give the cumulative figure for it.
""",
        """\
时期应为年份，或自1月起至某月末。

原因：流量指标自1月1日起累计，单月或单季的数不能评判。

可写2025、2025Q2、2025-06、2025年上半年、2025年1-6月等；年份1000至9999。

2025Q2指1至6月。

处理：改用上述写法，并填报相应的累计数。
""",
    ),
    "E008": Text(
        """\
The unit of a figure is of the same family as its measure's unit.

Why: 万元 converts into 亿元, but 吨 does not; a wrong unit makes every comparison wrong.

A unit may stand in its own column or in brackets in a column's name, but the two must agree;
5 % under a unit of money is an error as well. No unit means the measure's own.

Fix: write the unit that the figure is in, such as 万元, or leave it out if it is the
measure's.
""",
        """\
数值的单位应与指标的单位同类。

原因：万元可换算为亿元，吨则不能；单位错了，所有比较都错。

单位可写在单位列，也可写在列名的括号里，两者须一致；货币单位下写5%也是错误。

不写则按指标单位。

处理：填写数值实际所用的单位（如万元）；与指标单位相同可不写。
""",
    ),
    "E009": Text(
        """\
One file gives one figure for an area, period and measure.

Why: of two different figures nobody but the office can say which is right; neither is used.

The later row is named, with the line of the first. Two equal ones are W101.

Fix: delete the wrong row. A correction of a figure submitted before belongs in a later file:
later files revise earlier ones, and the revision is reported.
""",
        """\
同一文件中，一个地区、时期、指标只应有一个数。

原因：两个不同的数只有填报单位才知道哪个对，因此都不采用。

提示指出后一行，并给出前一行的行号；两个相同的数报W101。

处理：删去错误的行。更正已报数字应放在后一个文件中：后面的文件修订前面的，并列出修订。
""",
    ),
}
