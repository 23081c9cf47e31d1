"""The pages on the warnings of the readers: the rule, its reason, the remedy."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

WARNING_PAGES: dict[str, Text] = {
    "W101": Text(
        """\
A row stands in a file once.

Why: the same row twice changes nothing, but often a row was copied and not yet changed.

The second row is named; the figure counts once. Two different figures are E009.

Fix: delete the second row, or correct the area, period or measure that was to be changed.
""",
        """\
同一行在文件中只应出现一次。

原因：重复行不影响结果，但往往是复制后忘了修改。

提示指出后一行，数值只计一次；两个不同的数报E009。

处理：删去后一行，或改正本应修改的地区、时期或指标。
""",
    ),
    "W108": Text(
        """\
The encoding of a file is certain.

Why: a file that is not UTF-8 and has no byte order mark was read as GB18030; if that is
wrong, names and figures are wrong.

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

Why: a column that is not understood is left out, and its figures with it. Names are compared
without case, spaces and full width; in a wide table a column is a measure's id, name or
alias, with 同比 or 上年同期 after it, and a unit in brackets.

Fix: correct the header, add the name to the measure's aliases in the plan, or remove a column
that is not meant to be read.
""",
        """\
每一列都应能识别。

原因：未能识别的列不采用，其中的数也随之丢失。

列名不区分大小写、空格和全角半角；宽表的列为指标代码、名称或别名，后可加“同比”“上年同期”，单位
写在括号里。

处理：改正列名，或在方案中加为指标别名；不需读取的列可删去。
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
}
