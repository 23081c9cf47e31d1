"""The warnings of a review, explained: the rule, its reason, the remedy."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

WARNING_PAGES: dict[str, Text] = {
    "W101": Text(
        """\
A row stands in a file once.
Why: the same row twice changes nothing, but often a row was copied and not yet
changed.
The second row is named; the figure counts once. Two different figures are
E009.
Fix: delete the second row, or correct the area, period or measure that was to
be changed.
""",
        """\
同一行在文件中只应出现一次。
原因：重复行不影响结果，但往往是复制后忘了修改。
提示指出后一行，数值只计一次；两个不同的数报E009。
处理：删去后一行，或改正本应修改的地区、时期或指标。
""",
    ),
    "W102": Text(
        """\
A reported growth rate follows from the levels, as far as they are printed.
Why: a rate that doesn't follow comes from another base, another scope or a
slip.
Allowed are 0.1 points and what rounding explains: 100·h·(1 + (1 + g))/base,
where h is half of the last printed unit of the level. The base is the stated
上年同期, else last year's figure.
It applies to nominal measures only: at constant prices or on a comparable
basis the rate is not the ratio of two levels. Such a measure says so in the
plan (growth: comparable).
Fix: correct rate, level or base; a note does not explain it.
""",
        """\
填报的增速应与水平值推算的一致（在四舍五入范围内）。
原因：不一致说明基数、口径不同或填写有误。
允许相差0.1个百分点，另加四舍五入可解释的100·h·(1+(1+g))/基数，
h为水平值末位单位的一半。
基数取所填上年同期，没有则取上年数。
只用于现价（nominal）指标；不变价、可比口径的增速不是两个水平值之比，
应在方案中注明growth。
处理：更正增速、水平值或基数；备注不能解释此项。
""",
    ),
    "W103": Text(
        """\
The stated 上年同期 is the figure that was submitted for last year.
Why: if it differs, last year's figure was revised, and the growth rate changes
with it.
The message gives the old and the new figure and the effect on the growth rate
in points.
Fix: if last year's figure was revised, submit the revised one in a later file,
or explain it: a note on the row says why, and the finding is then shown as
explained.
""",
        """\
所填上年同期应等于上年报送的数。
原因：不同说明上年数作过修订，增速也随之改变。
提示给出原数、新数以及对增速的影响（百分点）。
处理：若确有修订，在后一个文件中报送修订后的上年数；或在该行备注中说明原因，
即显示为已说明。
""",
    ),
    "W104": Text(
        """\
A figure does not jump by about 10, 1,000, 10⁴ or 10⁵ times, up or down.
Why: that is what happens when 万元 is read as 亿元, or a decimal point slips.
It is compared with the same period a year before, less what the reported
growth explains, within 30 % of the power of ten. The message names the units
that may be mixed up, the figure expected, and how many other figures of the
column jump alike. Tenfold changes of counts below 100 are not questioned
unless a reported growth denies them.
Fix: correct the unit, in the row or in the column's name. If the jump is real,
say why in a note.
""",
        """\
数值不应突然变为约10、1000、1万或10万倍（或几分之一）。
原因：万元当作亿元、小数点错位时就会如此。
与上年同期比较，先扣除填报增速可解释的部分，在10的幂的±30%以内即提示。
提示给出可能混淆的单位、预期的数值，以及本列有多少个数同样如此。
小于100的个数变为10倍左右不提示，除非与填报增速矛盾。
处理：更正该行或列名中的单位；若属实，在备注中说明原因。
""",
    ),
    "W105": Text(
        """\
A growth rate beyond 30 % up or down has a reason that should be known.
Why: most are slips of base or unit; the true ones (a merger, a new plant) are
asked about anyway.
It holds for reported rates, and for rates computed from the stated 上年同期,
else from last year's figure; exactly 30 % is not beyond. Rates and ranks are
exempt, and figures that W104 questions are not named twice.
Fix: correct the figure; if it is right, give the reason in the row's note.
""",
        """\
增速超出±30%应有可说明的原因。
原因：多数是基数或单位有误；属实的（合并、新项目投产）也总会被问到。
填报的增速，以及由所填上年同期（没有则由上年数）推算的增速都适用；
恰为30%不算超出。
比率、名次除外；W104已提示的不再重复。
处理：更正数值；若属实，在该行备注中说明原因。
""",
    ),
    "W106": Text(
        """\
Growth rates and measures in % are percentages: 7.6 for 7.6 %, not 0.076.
Why: a sheet that stores percentages as fractions loses the % sign on export,
and every rate is then 100 times too small.
Growth is judged by column: at least three rates, all between -1 and 1, and
nearer to what the levels say if taken times 100 (without levels: printed to
two decimals or more).
A measure in % is judged by sheet: all its figures between -1 and 1, and most
of them a hundredth of the year before or after; without another year, three
figures or more, most printed to three decimals or more, or shares of one area
and period that add up to 1. Small percentages to two decimals (0.84) are not
questioned. A single rate is, if its target is about 100 times as much.
Fix: multiply the figures by 100, or write the % sign into the cells. If such
small rates are true, say so in a note on the row that is named.
""",
        """\
增速和以%为单位的指标应填百分数：7.6%填7.6，不填0.076。
原因：表格把百分比存为小数，导出时丢了百分号，数值就小了100倍。
增速按整列判断：不少于3个，绝对值均小于1，且乘以100后更接近水平值推算的增速
（没有水平值时，多数有两位以上小数）。
以%为单位的指标按整表判断：绝对值均不大于1，且多数约为上年或下年的百分之一；
没有其他年份时，不少于3个且多数有三位以上小数，或同一地区、时期的占比合计为1。
确为两位小数的小百分数（如0.84）不提示；目标约为其100倍的，单个数也提示。
处理：数值乘以100，或在单元格中写上%；若确实这么小，在所指的行备注中说明。
""",
    ),
    "W107": Text(
        """\
Every figure that a target of the judged period needs is in the submission.
Why: without it the target has no verdict (no data), and that fails a check.
The message lists what is missing as area, period, measure and unit, ready to
be copied into the file. --area narrows it to the areas that submit their own
rows.
Fix: add the figure; `gaoxin template` writes a blank sheet with all that the
plan needs.
""",
        """\
评判本期目标所需的数据应齐全。
原因：缺数则该目标无法评判（缺数据），check即不通过。
提示按地区、时期、指标、单位列出所缺数据，可直接补入文件；
--area可限定为自行填报的地区。
处理：补报所缺数据；gaoxin template可生成包含方案所需全部数据的空表。
""",
    ),
    "W108": Text(
        """\
The encoding of a file is certain.
Why: a file that is not UTF-8 and has no byte order mark was read as GB18030;
if that is wrong, names and figures are wrong.
Fix: save the file as "CSV UTF-8", or name its encoding: --encoding gb18030.
""",
        """\
文件的编码应当明确。
原因：文件不是UTF-8，也没有BOM，已按GB18030读取；若猜错，名称和数字都会错。
处理：另存为“CSV UTF-8”，或指明编码：--encoding gb18030。
""",
    ),
    "W110": Text(
        """\
Every column is understood.
Why: a column that is not understood is left out, and its figures with it.
Names are compared without case, spaces and full width; in a wide table a
column is a measure's id, name or alias, with 同比 or 上年同期 after it, and a
unit in brackets.
Fix: correct the header, add the name to the measure's aliases in the plan, or
remove a column that is not meant to be read.
""",
        """\
每一列都应能识别。
原因：未能识别的列不采用，其中的数也随之丢失。
列名不区分大小写、空格和全角半角；宽表的列为指标代码、名称或别名，
后可加“同比”“上年同期”，单位写在括号里。
处理：改正列名，或在方案中加为指标别名；不需读取的列可删去。
""",
    ),
    "W111": Text(
        """\
The official growth rate of a measure at constant prices or on a comparable
basis is submitted.
Why: computed from current-price levels it is another number: the national GDP
of 2019 grew by 6.1 %, but its two published levels give 10.1 %.
A verdict that had to rest on levels says so: its basis is nominal_levels.
Fix: give the official rate in the growth column (同比).
""",
        """\
不变价或可比口径的指标应填报官方增速。
原因：用现价水平值推算会得到另一个数：2019年全国GDP增长6.1%，
而两年公布的总量相比为10.1%。
只能依据水平值的评判会注明依据为nominal_levels。
处理：在同比列填报官方增速。
""",
    ),
}
