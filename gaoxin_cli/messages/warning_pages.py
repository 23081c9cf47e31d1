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
questioned.
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
确为两位小数的小百分数（如0.84）不提示。
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
    "W112": Text(
        """\
Figures are of years that a target, its base or its path uses.
Why: a figure of 2025 that is dated 2052 is judged nowhere; its target has no
data, or seems not to be due.
Used are the plan's years, the year before the first, and all from the base
year of an indicator that counts since one. The year before them is not
questioned, for the review compares with it. Years in a row are one finding a
file, at their first figure: the history in a long table is named once.
If a submission has no year at all that is used, `gaoxin check` says that
nothing could be judged and exits with 2.
Fix: correct the year. Rows of other years that are meant to be there do no
harm; leave them out where --strict is used.
""",
        """\
数据应属于目标、基数或进度所用的年份。
原因：2025年的数若写成2052年，就不会用于任何评判，目标显示缺数据或未到期。
所用年份为方案各年、首年的上一年，以及以某年为基期的指标自该年起的各年；
再往前一年用于审核时的比较，不提示。
连续的年份每个文件只提示一次，指在第一个数上：长表中的历史数据只提一次。
若报送数据没有任何可用的年份，gaoxin check会说明无法评判，退出码为2。
处理：改正年份；有意保留的其他年份不影响评判，使用--strict时请删去。
""",
    ),
    "W113": Text(
        """\
The quarters and months of a flow are cumulated from 1 January.
Why: single quarters (22, 24, 25, 27) read as cumulative ones (22, 46, 71, 98)
make a year a quarter of what it is.
Figures look like single ones if each is above the first by less than a third
of what an even year would add. A full year at the end is not looked at, for it
is often the true total. One finding a measure, year and file says how many
areas are alike; where such figures fall, E011 stands beside it.
It does not apply to measures that may be negative (profits), to counts below
100, nor where nothing was added at all.
Fix: give the figures cumulated from January. If so little was really added,
say so in a note on the row that is named.
""",
        """\
流量指标的季度、月度数应为自1月1日起的累计数。
原因：把当季数（22、24、25、27）当作累计数（22、46、71、98），全年就只剩
四分之一。
若各数超出第一个数的部分都不到均匀进度应增量的三分之一，即视为单季、单月数；
最后的全年数常是真正的合计，不参与判断。
每个指标、年份、文件只提示一次，并说明有多少个地区同样如此；
其中下降的另报E011。
不适用于可为负的指标（如利润）、小于100的个数，以及各期完全相同的情形。
处理：填报自1月起的累计数；若确实只增加这么少，在所指的行备注中说明。
""",
    ),
    "W114": Text(
        """\
A period of a flow says that it begins in January.
Why: 2025年6月 and 2025年二季度 are read as January to June, as every period is,
but offices often mean that month or quarter alone.
It does not apply to stocks, rates and ranks, which stand at the end of the
period; nor where the table says 累计.
Fix: write 2025年1-6月, 2025年上半年 or 2025Q2; or 累计 in the header. If the
figure is that of the month alone, give the cumulative one. A note on the row
explains it.
""",
        """\
流量指标的时期应写明自1月起。
原因：“2025年6月”“2025年二季度”按1至6月读取，与其他时期一致，
但实际工作中常指当月、当季。
存量、比率、名次为期末数，不适用；表中写明“累计”的不提示。
处理：写成2025年1-6月、2025年上半年或2025Q2，或在表头写上“累计”；
若是当月、当季数，请改填累计数。在该行备注中说明即显示为已说明。
""",
    ),
    "W115": Text(
        """\
The rows are of areas and measures that the plan knows.
Why: a published table holds more than a plan asks for, and the rest is left
out; but a name that the plan should know may be among it.
One finding a name, at its first row, says how many rows it has. A name that is
a character or two away from a known one is an error instead (E005, E006).
Fix: nothing, if the rows are of no concern. If they are, add the name to the
aliases in the plan; `gaoxin targets` lists what it knows.
""",
        """\
各行应属于方案中的地区和指标。
原因：公开的统计表往往多于方案所需，多余的行不采用；但其中可能有方案本应认得
的名称。
每个名称只提示一次，指在第一行，并说明共有多少行；
与已知名称只差一两个字的，报E005或E006。
处理：与方案无关的不必处理；有关的，在方案中加为别名，
gaoxin targets可列出已知名称。
""",
    ),
    "W116": Text(
        """\
The figures that are read are those that a person sees.
Why: a hidden row or column, or a figure that is struck out, is often one that
no longer holds.
They are read, since they may as well be hidden for lack of room, and each
place is named.
Fix: show the row or column, or delete it; take the line through the figure
away, or the figure. A note on the row explains it.
""",
        """\
读取的数应是看得见的数。
原因：隐藏的行、列和加删除线的数，常是已不再采用的数。
隐藏也可能只是为了版面，所以仍予读取，并逐处提示。
处理：取消隐藏或删去该行、列；去掉删除线或删去该数。
在该行备注中说明即显示为已说明。
""",
    ),
    "W117": Text(
        """\
A comma in a number is either a decimal or a thousands separator.
Why: 1,234 is one and a quarter in one office and more than a thousand in
another.
The column is judged as a whole: 12,5 or 1.234,5 in one of its cells settles
it, as does ; between the columns of the file. Where both readings fit every
cell, the comma is taken for a thousands separator.
Fix: write the numbers without a thousands separator and with a decimal point:
1234 or 1.234.
""",
        """\
数字中的逗号应能确定是小数点还是千分位。
原因：1,234在有的地方是一点二三四，在有的地方是一千二百三十四。
按整列判断：只要有一格是12,5或1.234,5即可确定，文件以分号分列也可确定；
每一格两种读法都通的，按千分位读取。
处理：不写千分位，小数点用“.”：1234或1.234。
""",
    ),
    "W118": Text(
        """\
A figure can be true beside its target and its whole.
Why: without a figure of the year before, a wrong unit shows only there: 万元
read as 亿元 meets every target.
Named is a level of ten times its bound and more, and a ratio of one flow to
another, or of one stock to another, above 100 % where its bound is below: what
has such a target is a part. Where the year before is there, W104 compares
with it; a level of a thousand times its bound is named in any case.
It does not apply to ranks, to counts below 1,000, nor to ratios of measures
that may be negative.
Fix: check the unit first, then the digits. If the figure is right, submit that
of the year before with it. A note does not explain it.
""",
        """\
数值与其目标、总体相比应说得过去。
原因：没有上年数时，单位有误只有这样才看得出：万元当作亿元，什么目标都能达到。
提示水平值达到目标值10倍以上的，以及两个流量或两个存量之比超过100%而目标低于
100%的（有这种目标的应是部分与总体之比）。
有上年数时由W104比较；达到目标值1000倍以上的一律提示。
不适用于名次、小于1000的个数，以及可为负的指标之比。
处理：先核对单位，再核对数位；若属实，一并报送上年数。备注不能解释此项。
""",
    ),
}
