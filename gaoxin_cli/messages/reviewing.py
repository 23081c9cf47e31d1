"""What the rules of the review say of a figure."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

REVIEWING: dict[str, Text] = {
    "negative_figure": Text(
        "{measure} of {area} in {period} is {value} {unit}, but it can't be negative",
        "{area}{period}的{measure}为{value}{unit}，该指标不应为负数",
    ),
    "fractional_count": Text(
        "{measure} of {area} in {period} is {value} {unit}, but a count must be whole",
        "{area}{period}的{measure}为{value}{unit}，个数应为整数",
    ),
    "rank_below_one": Text(
        "{measure} of {area} in {period} is {value}, but the best rank is 1",
        "{area}{period}的{measure}为{value}，名次最小应为1",
    ),
    "fractional_rank": Text(
        "{measure} of {area} in {period} is {value}, but a rank must be whole",
        "{area}{period}的{measure}为{value}，名次应为整数",
    ),
    "flow_falls": Text(
        "{measure} of {area} falls from {earlier_value} {unit} in {earlier} (line "
        "{earlier_line}) to {value} {unit} in {period}; a figure cumulated from January can't "
        "fall within its year",
        "{area}{measure}由{earlier}的{earlier_value}{unit}（第{earlier_line}行）降至{period}的"
        "{value}{unit}；自1月起的累计数在年内不应下降",
    ),
    "part_above_whole": Text(
        "{measure} of {area} in {period} is {value} {unit}, more than the {whole_value} {unit} "
        "of {whole}, of which it is a part",
        "{area}{period}的{measure}为{value}{unit}，大于其所属{whole}的{whole_value}{unit}；部分不"
        "应大于总体",
    ),
    "growth_does_not_follow": Text(
        "reported growth of {measure} of {area} in {period} is {reported} %, but {value} against "
        "{base} {unit} gives {computed} %: {difference} points apart, where rounding explains "
        "{tolerance}",
        "{area}{period}的{measure}填报增速为{reported}%，但由{value}与{base}{unit}推算为"
        "{computed}%，相差{difference}个百分点，超出四舍五入可解释的{tolerance}个百分点",
    ),
    "base_revised": Text(
        "{measure} of {area}: {new} {unit} is stated for {before}, but {old} {unit} was "
        "submitted ({old_file}:{old_line}); growth in {period} is {by_new} % instead of {by_old} "
        "% ({effect} points); was it revised?",
        "{area}{measure}：所填{before}的同期数为{new}{unit}，原报数为{old}{unit}（{old_file}第"
        "{old_line}行），{period}的增速由{by_old}%变为{by_new}%（{effect}个百分点）；是否修订过？",
    ),
    "base_differs": Text(
        "{measure} of {area}: {new} {unit} is stated for {before}, but {old} {unit} was "
        "submitted ({old_file}:{old_line}); was it revised?",
        "{area}{measure}：所填{before}的同期数为{new}{unit}，原报数为{old}{unit}（{old_file}第"
        "{old_line}行）；是否修订过？",
    ),
    "jump": Text(
        "{measure} of {area} in {period} is {value} {unit}, about {factor} times the {base} "
        "{unit} of {before}; about {expected} {unit} was expected: is a digit or the decimal "
        "point misplaced?",
        "{area}{period}的{measure}为{value}{unit}，约为{before}的{base}{unit}的{factor}倍，预期约"
        "{expected}{unit}；是否多写、少写了数位或点错了小数点？",
    ),
    "jump_unit": Text(
        "{measure} of {area} in {period} is {value} {unit}, about {factor} times the {base} "
        "{unit} of {before}; about {expected} {unit} was expected: is the figure in {likely} but "
        "was read as {read}?",
        "{area}{period}的{measure}为{value}{unit}，约为{before}的{base}{unit}的{factor}倍，预期约"
        "{expected}{unit}；是否应以{likely}为单位，却按{read}填报？",
    ),
    "jump_of_column": Text(
        "{measure} of {area} in {period} is {value} {unit}, about {factor} times the {base} "
        "{unit} of {before}, as are {alike} more figures of this column; about {expected} {unit} "
        "was expected: does the column have another unit?",
        "{area}{period}的{measure}为{value}{unit}，约为{before}的{base}{unit}的{factor}倍，本列另"
        "有{alike}个数同样如此，预期约{expected}{unit}；是否整列单位有误？",
    ),
    "jump_of_column_unit": Text(
        "{measure} of {area} in {period} is {value} {unit}, about {factor} times the {base} "
        "{unit} of {before}, as are {alike} more figures of this column; about {expected} {unit} "
        "was expected: is the column in {likely} but was read as {read}?",
        "{area}{period}的{measure}为{value}{unit}，约为{before}的{base}{unit}的{factor}倍，本列另"
        "有{alike}个数同样如此，预期约{expected}{unit}；是否整列应以{likely}为单位，却按{read}填"
        "报？",
    ),
    "reported_growth_extraordinary": Text(
        "reported growth of {measure} of {area} in {period} is {growth} %, beyond ±30 %; check "
        "it, or give the reason as a note",
        "{area}{period}的{measure}填报增速为{growth}%，超出±30%；请核实，或在备注中说明原因",
    ),
    "computed_growth_extraordinary": Text(
        "{measure} of {area} in {period} grew by {growth} %, beyond ±30 %: {value} {unit} "
        "against {base} {unit}; check it, or give the reason as a note",
        "{area}{period}的{measure}推算增速为{growth}%（{value}{unit}对{base}{unit}），超出±30%；"
        "请核实，或在备注中说明原因",
    ),
    "growth_as_fraction": Text(
        "all {count} growth rates of this column lie between -1 and 1, such as {rate}, and look "
        "like fractions; percentages were expected: {percent} for {percent} %",
        "本列{count}个增速的绝对值均小于1（如{rate}），似为小数；应填百分数，即{percent}%填"
        "{percent}",
    ),
    "level_as_fraction": Text(
        "{measure} of {area} in {period} is {rate} %, and looks like a fraction, one of {count} "
        "such figures here; percentages were expected: {percent} for {percent} %",
        "{area}{period}的{measure}为{rate}%，似为小数，本表此类数共{count}个；应填百分数，即"
        "{percent}%填{percent}",
    ),
    "single_periods": Text(
        "{measure} of {area} is {earlier_value} {unit} in {earlier} and {value} {unit} in "
        "{period}, as if each were a single quarter or month; figures cumulated from January "
        "were expected",
        "{area}{measure}{earlier}为{earlier_value}{unit}，{period}为{value}{unit}，似为单季或单月数；应"
        "填自1月起的累计数",
    ),
    "single_periods_of_several": Text(
        "{measure} of {area} is {earlier_value} {unit} in {earlier} and {value} {unit} in "
        "{period}, as if each were a single quarter or month, as in {alike} more areas; figures "
        "cumulated from January were expected",
        "{area}{measure}{earlier}为{earlier_value}{unit}，{period}为{value}{unit}，似为单季或单月数，另"
        "有{alike}个地区同样如此；应填自1月起的累计数",
    ),
}
