"""What is wrong with a plan file."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

PLANNING: dict[str, Text] = {
    "plan_not_found": Text("no such plan file", "找不到该方案文件"),
    "plan_not_a_file": Text(
        "not a plan file, but a folder or a device", "不是文件，而是目录或设备"
    ),
    "plan_unreadable": Text("the plan file can't be read: {why}", "无法读取方案文件：{why}"),
    "plan_too_large": Text("the plan file is larger than {most}", "方案文件超过{most}"),
    "plan_encoding": Text(
        "bytes that are not UTF-8; expected a plan file in UTF-8",
        "此处不是UTF-8编码；方案文件应为UTF-8",
    ),
    "yaml_syntax": Text("not valid YAML: {problem}", "YAML语法错误：{problem}"),
    "yaml_unquoted_bound": Text(
        'a bound that begins with > must stand in quotes: ">= 7"',
        '以>开头的目标值须加引号：">= 7"',
    ),
    "yaml_character": Text(
        "{found}: a character that YAML does not allow", "{found}：YAML不允许的字符"
    ),
    "yaml_empty": Text(
        "the plan file is empty; expected the key 'plan'", "方案文件为空；应有plan键"
    ),
    "yaml_alias": Text("unknown alias '*{name}'", "未定义的别名“*{name}”"),
    "yaml_tag": Text(
        "tag '{found}' found; a plan has no tags", "发现标签“{found}”；方案文件不使用标签"
    ),
    "yaml_depth": Text("nested more than {most} levels deep", "嵌套超过{most}层"),
    "yaml_documents": Text("a second document; expected one", "发现第二个文档；只能有一个"),
    "yaml_size": Text("more than {most} entries, aliases expanded", "展开别名后条目超过{most}个"),
    "yaml_key": Text("a key that is a mapping or a list; expected a text", "键不能是映射或列表"),
    "duplicate_key": Text(
        "duplicate key '{found}', first on line {first}", "键“{found}”重复，首次出现在第{first}行"
    ),
    "unknown_key": Text(
        "unknown key '{found}'; expected {known}", "未知的键“{found}”；可用：{known}"
    ),
    "unknown_key_near": Text(
        "unknown key '{found}'; did you mean '{near}'? Expected {known}",
        "未知的键“{found}”；是否应为“{near}”？可用：{known}",
    ),
    "bad_key": Text("key '{found}' found; expected a text", "键为“{found}”；应为文本"),
    "repeated_year": Text("year {found} is listed twice", "年份{found}重复"),
    "too_deep": Text("more than {most} references in a row", "连续引用超过{most}层"),
    "bad_year": Text(
        "key '{found}' found; expected a year from 1000 to 9999, or every_year",
        "键为“{found}”；应为1000至9999的年份或every_year",
    ),
    "missing_key": Text("the key '{key}' is missing", "缺少键“{key}”"),
    "not_one_of": Text("'{found}' found; expected one of {known}", "“{found}”无效；可用：{known}"),
    "not_one_of_near": Text(
        "'{found}' found; did you mean '{near}'? Expected one of {known}",
        "“{found}”无效；是否应为“{near}”？可用：{known}",
    ),
    "not_allowed": Text("'{found}' found; expected {expected}", "“{found}”无效；应为{expected}"),
    "not_allowed_here": Text("{found} found; expected {expected}", "此处为{found}；应为{expected}"),
    "found_mapping": Text("a mapping", "映射"),
    "found_list": Text("a list", "列表"),
    "found_nothing": Text("nothing", "空值"),
    "expected_one_of": Text("one of {known}", "以下之一：{known}"),
    "expected_precision": Text("a whole number from 0 to 12", "0至12的整数"),
    "expected_year": Text("a year from 1000 to 9999", "1000至9999的年份"),
    "expected_text": Text("a text, in quotes if it looks like a number", "文本（数字须加引号）"),
    "expected_mapping": Text("a mapping", "映射"),
    "expected_list": Text("a list", "列表"),
    "expected_not_empty": Text("at least one entry", "至少一项"),
    "expected_shorter": Text("at most {most} characters", "至多{most}个字符"),
    "expected_true_or_false": Text("true or false", "true或false"),
    "expected_bound": Text("a bound such as {forms}", "目标值，如{forms}"),
    "expected_unit": Text("a unit such as 亿元, 家, %", "单位，如亿元、家、%"),
    "expected_name": Text("a text, or texts for zh and en", "文本，或zh、en两种文本"),
    "expected_else": Text("something else ({why})", "其他内容（{why}）"),
    "undefined_area": Text("there is no area '{found}'", "没有地区“{found}”"),
    "undefined_area_near": Text(
        "there is no area '{found}'; did you mean '{near}'?",
        "没有地区“{found}”；是否应为“{near}”？",
    ),
    "undefined_measure": Text("there is no measure '{found}'", "没有指标数据项“{found}”"),
    "undefined_measure_near": Text(
        "there is no measure '{found}'; did you mean '{near}'?",
        "没有指标数据项“{found}”；是否应为“{near}”？",
    ),
    "undefined_indicator": Text("there is no indicator '{found}'", "没有考核指标“{found}”"),
    "undefined_indicator_near": Text(
        "there is no indicator '{found}'; did you mean '{near}'?",
        "没有考核指标“{found}”；是否应为“{near}”？",
    ),
    "expected_number": Text("a number", "数字"),
    "repeated_grade": Text("the grade '{found}' is there twice", "等级“{found}”重复"),
    "grade_without_from": Text(
        "a grade without 'from' is for all that is left; expected it last",
        "没有from的等级包括其余全部，只能列在最后",
    ),
    "last_grade_with_from": Text(
        "the last grade has 'from'; expected none, for it is for all that is left",
        "最后一个等级包括其余全部，不应有from",
    ),
    "grade_not_positive": Text(
        "{found} found; expected a number above zero, 1 being the target",
        "此处为{found}；应为大于0的数字（1为目标）",
    ),
    "grade_not_below": Text(
        "{found} found; expected less than {above}, the 'from' of a grade above: the best comes "
        "first",
        "此处为{found}；应小于前列等级的{above}：等级由好到差排列",
    ),
    "repeated_member": Text("member '{found}' is listed twice", "成员“{found}”重复"),
    "too_many_parts": Text(
        "the sum has {found} parts; expected at most {expected}: areas are counted again and again",
        "合计共有{found}个组成部分，最多{expected}个：有地区被反复计入",
    ),
    "shared_name": Text(
        "the name '{found}' is already that of '{owner}'", "名称“{found}”已属于“{owner}”"
    ),
    "circle": Text("a circle: {circle}", "循环引用：{circle}"),
    "ratio_across_units": Text(
        "{found} over {other} is no percentage; expected units of one family, or percent: false",
        "{found}与{other}不能相除得到百分比；单位应同类，或设percent: false",
    ),
    "percent_not_allowed": Text(
        "a percent sign found, but the unit is {unit}", "此处单位为{unit}，不应带百分号"
    ),
    "area_or_each": Text("expected 'area' or 'each'", "应有area或each"),
    "area_and_each": Text("both 'area' and 'each' found; expected one", "area与each只能有一个"),
    "each_without_members": Text(
        "each: area '{found}' has no members; expected an area with members, or a list of areas",
        "each：地区“{found}”没有成员；应为有成员的地区或地区列表",
    ),
    "count_without_members": Text(
        "area '{area}' has no members to count", "地区“{area}”没有可计数的成员"
    ),
    "no_whole_in_plan": Text(
        "area '{area}' is part of no other: the share has no whole; expected 'within' or 'part_of'",
        "地区“{area}”没有上级地区，占比没有总体；应设within或part_of",
    ),
    "within_itself": Text("area '{area}' is compared with itself", "地区“{area}”不能与自身比较"),
    "year_outside_plan": Text(
        "year {found} found; the plan's years are {years}", "年份{found}不在方案年份内：{years}"
    ),
    "since_not_before": Text(
        "since {since} is not before the target's year {year}",
        "基期{since}年不早于目标年{year}年",
    ),
    "second_target": Text(
        "a second target for {area}, {indicator}, {year}", "{area}、{indicator}、{year}年的目标重复"
    ),
}
