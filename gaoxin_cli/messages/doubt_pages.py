"""The warnings on what figures may mean, explained: years, periods, names, signs, targets."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

DOUBT_PAGES: dict[str, Text] = {
    "W112": Text(
        """\
Figures are of years that a target, its base or its path uses.

Why: a figure of 2025 that is dated 2052 is judged nowhere; its target has no data, or seems
not to be due.

Used are the plan's years, the year before the first, and all from the base year of an
indicator that counts since one. The year before them is not questioned, for the review
compares with it. Years in a row are one finding a file, at their first figure: the history in
a long table is named once.

If a submission has no year at all that is used, `gaoxin check` says that nothing could be
judged and exits with 2.

Fix: correct the year. Rows of other years that are meant to be there do no harm; leave them
out where --strict is used.
""",
        """\
数据应属于目标、基数或进度所用的年份。

原因：2025年的数若写成2052年，就不会用于任何评判，目标显示缺数据或未到期。

所用年份为方案各年、首年的上一年，以及以某年为基期的指标自该年起的各年；再往前一年用于审核时的
比较，不提示。

连续的年份每个文件只提示一次，指在第一个数上：长表中的历史数据只提一次。

若报送数据没有任何可用的年份，gaoxin check会说明无法评判，退出码为2。

处理：改正年份；有意保留的其他年份不影响评判，使用--strict时请删去。
""",
    ),
    "W114": Text(
        """\
A period of a flow says that it begins in January.

Why: 2025年6月 and 2025年二季度 are read as January to June, as every period is, but offices
often mean that month or quarter alone.

It does not apply to stocks, rates and ranks, which stand at the end of the period; nor where
the table says 累计.

Fix: write 2025年1-6月, 2025年上半年 or 2025Q2; or 累计 in the header. If the figure is that
of the month alone, give the cumulative one. A note on the row explains it.
""",
        """\
流量指标的时期应写明自1月起。

原因：“2025年6月”“2025年二季度”按1至6月读取，与其他时期一致，但实际工作中常指当月、当季。

存量、比率、名次为期末数，不适用；表中写明“累计”的不提示。

处理：写成2025年1-6月、2025年上半年或2025Q2，或在表头写上“累计”；若是当月、当季数，请改填累计
数。在该行备注中说明即显示为已说明。
""",
    ),
    "W115": Text(
        """\
The rows are of areas and measures that the plan knows.

Why: a published table holds more than a plan asks for, and the rest is left out; but a name
that the plan should know may be among it.

One finding a name, at its first row, says how many rows it has. A name that is a character or
two away from a known one is an error instead (E005, E006).

Fix: nothing, if the rows are of no concern. If they are, add the name to the aliases in the
plan; `gaoxin targets` lists what it knows.
""",
        """\
各行应属于方案中的地区和指标。

原因：公开的统计表往往多于方案所需，多余的行不采用；但其中可能有方案本应认得的名称。

每个名称只提示一次，指在第一行，并说明共有多少行；与已知名称只差一两个字的，报E005或E006。

处理：与方案无关的不必处理；有关的，在方案中加为别名，gaoxin targets可列出已知名称。
""",
    ),
    "W116": Text(
        """\
The figures that are read are those that a person sees.

Why: a hidden row or column, or a figure that is struck out, is often one that no longer
holds.

They are read, since they may as well be hidden for lack of room, and each place is named.

Fix: show the row or column, or delete it; take the line through the figure away, or the
figure. A note on the row explains it.
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

Why: 1,234 is one and a quarter in one office and more than a thousand in another.

The column is judged as a whole: 12,5 or 1.234,5 in one of its cells settles it, as does ;
between the columns of the file. Where both readings fit every cell, the comma is taken for a
thousands separator.

Fix: write the numbers without a thousands separator and with a decimal point: 1234 or 1.234.
""",
        """\
数字中的逗号应能确定是小数点还是千分位。

原因：1,234在有的地方是一点二三四，在有的地方是一千二百三十四。

按整列判断：只要有一格是12,5或1.234,5即可确定，文件以分号分列也可确定；每一格两种读法都通的，
按千分位读取。

处理：不写千分位，小数点用“.”：1234或1.234。
""",
    ),
    "W118": Text(
        """\
A figure can be true beside its target and its whole.

Why: without a figure of the year before, a wrong unit shows only there: 万元 read as 亿元
meets every target.

Named is a level of ten times its bound and more, and a ratio of one flow to another, or of
one stock to another, above 100 % where its bound is below: what has such a target is a part.
Where the year before is there, W104 compares with it; a level of a thousand times its bound
is named in any case.

It does not apply to ranks, to counts below 1,000, nor to ratios of measures that may be
negative.

Fix: check the unit first, then the digits. If the figure is right, submit that of the year
before with it. A note does not explain it.
""",
        """\
数值与其目标、总体相比应说得过去。

原因：没有上年数时，单位有误只有这样才看得出：万元当作亿元，什么目标都能达到。

提示水平值达到目标值10倍以上的，以及两个流量或两个存量之比超过100%而目标低于100%的（有这种目标
的应是部分与总体之比）。

有上年数时由W104比较；达到目标值1000倍以上的一律提示。

不适用于名次、小于1000的个数，以及可为负的指标之比。

处理：先核对单位，再核对数位；若属实，一并报送上年数。备注不能解释此项。
""",
    ),
}
