"""The warnings of a review, explained: the rule, its reason, the remedy."""

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
    "W107": Text(
        """\
Every figure that a target of the judged period needs is in the submission.

Why: without it the target has no verdict (no data), and that fails a check. The message lists
what is missing as area, period, measure and unit, ready to be copied into the file. --area
narrows it to the areas that submit their own rows.

Fix: add the figure; `gaoxin template` writes a blank sheet with all that the plan needs.
""",
        """\
评判本期目标所需的数据应齐全。

原因：缺数则该目标无法评判（缺数据），check即不通过。

提示按地区、时期、指标、单位列出所缺数据，可直接补入文件；--area可限定为自行填报的地区。

处理：补报所缺数据；gaoxin template可生成包含方案所需全部数据的空表。
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
    "W111": Text(
        """\
The official growth rate of a measure at constant prices or on a comparable basis is
submitted.

Why: computed from current-price levels it is another number: the national GDP of 2019 grew by
6.1 %, but its two published levels give 10.1 %.

A verdict that had to rest on levels says so: its basis is nominal_levels.

Fix: give the official rate in the growth column (同比).
""",
        """\
不变价或可比口径的指标应填报官方增速。

原因：用现价水平值推算会得到另一个数：2019年全国GDP增长6.1%，而两年公布的总量相比为10.1%。

只能依据水平值的评判会注明依据为nominal_levels。

处理：在同比列填报官方增速。
""",
    ),
}
