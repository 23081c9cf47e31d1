"""What is said of places: where areas stand among those that they are compared with."""

from __future__ import annotations

from gaoxin_cli.messages.bilingual import Text

RANKING: dict[str, Text] = {
    "rank_place": Text("Place", "位次"),
    "rank_area": Text("Area", "地区"),
    "rank_value": Text("Value", "数值"),
    "head_to_first": Text("To first", "距首位"),
    "head_to_next": Text("To next", "距前一位"),
    "head_to_median": Text("To median", "距中位数"),
    "head_to_whole": Text("To whole", "距所属地区"),
    "place_of": Text("{place} of {of}", "{place}/{of}"),
    "lower_is_better": Text("lower is better", "越低越好"),
    "median": Text("median {value}", "中位数{value}"),
    "whole": Text("{area} {value}", "{area}{value}"),
    "level_zone": Text("Zones", "园区"),
    "level_county": Text("Counties", "县（市）"),
    "level_district": Text("Districts", "区"),
    "level_city": Text("Cities", "市"),
    "level_province": Text("Provinces", "省份"),
    "level_country": Text("Countries", "国家"),
    "without_level": Text("Others of {area}", "{area}其他地区"),
    "without_level_or_whole": Text("Other areas", "其他地区"),
    "compared_with_none": Text(
        "There is no other area of the same level with figures: {areas}",
        "没有同级且有数据的其他地区可比：{areas}",
    ),
    "nothing_compared": Text("There is nothing to compare here.", "没有可比较的数据。"),
    "perhaps_turned_round": Text(
        "{indicator}: all targets are upper limits, yet more counts as better, as the plan doesn't "
        "say otherwise (better: lower)",
        "{indicator}：目标均为上限，但方案未注明better: lower，位次仍按越高越好排列",
    ),
    "among_without_members": Text(
        "'{found}' has no members to compare; name an area with members for --among",
        "“{found}”没有成员可供比较；--among应指定有成员的地区",
    ),
    "no_place_asked": Text(
        "there is no place for what was asked: the area isn't among those compared, or can't have "
        "the indicator",
        "没有所查询的位次：该地区不在比较范围内，或不适用该指标",
    ),
}
