"""Text from files: made safe to print, and made comparable."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from typing import Literal

Language = Literal["zh", "en"]

_UNSAFE = (
    "\x00-\x1f\x7f-\x9f"  # controls, line ends and tabs included
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"  # format characters (Cf)
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line ends, bidirectional controls
    "\ud800-\udfff\ue000-\uf8ff"  # surrogates, private use
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"  # noncharacters, byte order mark, annotation
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff"  # tags
    "\U000f0000-\U0010ffff"  # private use
    + "".join(chr(plane * 0x10000 + end) for plane in range(1, 15) for end in (0xFFFE, 0xFFFF))
)
_COMMAND_START = r"\A(\s*)(?=::)"
COMMAND_WITHIN = r"##(?=[A-Za-z]*\[)"
"""The beginning of ``##[error]``, ``##vso[…]``, ``##teamcity[…]``: commands wherever they stand."""

_FULL_WIDTH = {code: code - 0xFF01 + 0x21 for code in range(0xFF01, 0xFF5F)}
_NARROW = _FULL_WIDTH | {0x3000: ord(" "), 0x2212: ord("-")}

_NEAR_ENOUGH = 0.6
_LONGEST_NAME = 100
_MOST_SLIPS = 2
_SHORTEST_BY_SOUND = 4
"""Shorter names of places have others of the same sound: 福州市 and 抚州市, 陕西省 and 山西省."""

_SYLLABLES = (
    "啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹"
    "春戳疵聪凑粗蹿摧村磋搭呆耽当刀德蹬堤颠碉跌丁丢东兜督端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该"
    "干冈篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾荆"
    "炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦"
    "驴峦掠抡萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女"
    "暖虐挪哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉"
    "茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸虽孙蓑塌胎坍汤掏"
    "特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵"
    "英哟拥幽迂鸳曰耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨"
)
"""The first character of each syllable in the common characters of GB 2312, which go by sound."""
_COMMON = (b"\xb0\xa1", b"\xd7\xf9")
"""The first and the last of these characters in GB 2312."""
_ALIKE = (
    *(
        "人入",
        "己已巳",
        "未末",
        "土士",
        "干千于",
        "日曰",
        "天夭无元",
        "大太犬",
        "戊戌戍",
        "亳毫",
        "准淮",
        "治冶",
    ),
    *(
        "折拆析",
        "拔拨",
        "侯候",
        "今令",
        "兔免",
        "鸟乌",
        "贷货",
        "宣宜",
        "营菅",
        "历厉",
        "市巿",
        "税锐",
    ),
    *(
        "板版",
        "材村",
        "杭抗",
        "冀翼",
        "崇祟",
        "券卷",
        "遗遣",
        "贪贫",
        "技枝",
        "收牧",
        "区匹",
        "业亚",
    ),
)
"""Characters that are taken for each other by the eye."""
_TELLING = frozenset(
    "〇零一二三四五六七八九十百千万亿两甲乙丙丁东南西北中上下左右前后内外大小新老旧高低男女"
    "总净毛纯均全非不未无有本年月初末进出增减"
)
"""Characters that make it another name, where they are more, less or others."""
_MEASURING = frozenset("税润值量数额率比员户收支投产企城乡农工商建")
"""Characters that tell measures apart which are alike otherwise: 总产值, 总产量; 产业, 企业."""
_SHORTEST_WITH_STRAY = 6
_FIRST_STRAY = 3
"""Where any wrong character is a slip: behind what names a place (张家口高新区, 张家港高新区)."""
_FIRST_IDEOGRAPH = "\u2e80"
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def printable(text: str) -> str:
    r"""Return a text that only shows when printed: in a terminal, in a CI log, in JSON.

    Controls, line ends, bidirectional and other invisible characters, surrogates, private use and
    noncharacters become visible escapes (``\x1b``, ``\n``, ``\u202e``, ``\U000e0041``); ``::`` at
    the start and ``##[``, ``##vso[`` anywhere, by which CI services know commands, are broken by a
    backslash.
    """
    # Python's printable characters have no unsafe one among them, only fewer kinds of spaces.
    if not text.isprintable():
        text = _unsafe_character().sub(_escape, text)
    if "::" in text:
        text = re.sub(_COMMAND_START, r"\1\\", text)
    return re.sub(COMMAND_WITHIN, r"#\\#", text) if "##" in text else text


@cache
def _unsafe_character() -> re.Pattern[str]:
    """Return the pattern of what is escaped; few runs meet any of it, and it is slow to compile."""
    return re.compile(f"[{_UNSAFE}]")


def _escape(match: re.Match[str]) -> str:
    # Exactly the escapes of Python source.
    return match[0].encode("unicode_escape").decode("ascii")


def fold(text: str) -> str:
    """Return the key under which names are compared: without case, width and white space."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return "".join(text.casefold().split())


def narrow(text: str) -> str:
    """Return the text with full-width digits, signs, Latin letters and spaces in ASCII.

    The minus sign U+2212 becomes a hyphen. Nothing else changes: ``²``, ``①`` and the digits of
    other scripts stay what they are, so that they are not taken for numbers.
    """
    return text if text.isascii() else text.translate(_NARROW)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a misspelt one most resembles, or None if it resembles none."""
    wanted = fold(name[:_LONGEST_NAME])
    if not wanted or len(name) > _LONGEST_NAME:
        return None
    # Loaded only when something is misspelt.
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for candidate in known:
        names.setdefault(fold(candidate), candidate)
    matches = get_close_matches(wanted, names, n=1, cutoff=_NEAR_ENOUGH)
    return names[matches[0]] if matches else None


def misspelt(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a name misspells, or None if it is another name.

    A slip is a character swapped with its neighbour, doubled, lost or added within, or taken for
    one of the same sound or look (高薪区); in a long name any one wrong character behind what
    names a place; in Latin script a letter on the key beside it. Longer and shorter names
    (福州市辖区, 福州市) are others, and so are those that differ in what tells things apart
    (东, 西; 第一, 第二; digits) or are too short to tell (河北, 河南).
    """
    wanted = _words(name)
    if not wanted or len(name) > _LONGEST_NAME:
        return None
    found: tuple[int, str] | None = None
    for candidate in known:
        slips = _slips_of_words(wanted, _words(candidate))
        if slips and (found is None or slips < found[0]):
            found = slips, candidate
    return found[1] if found else None


def _words(name: str) -> list[str]:
    """Return a name as one word if it is Chinese, else the words of Latin letters in it."""
    if any(character >= _FIRST_IDEOGRAPH for character in name):
        return [fold(name)]
    return re.findall(r"[^\W_]+", name.casefold())


def _slips_of_words(ones: list[str], others: list[str]) -> int | None:
    """Return how many slips there are between names, 1 or 2; None if they are other names."""
    if len(ones) != len(others):
        return 1 if "".join(ones) == "".join(others) else None
    slips = 0
    for one, other in zip(ones, others, strict=True):
        if one != other:
            some = _slips_of_word(one, other)
            if some is None:
                return None
            slips += some
    return slips if 0 < slips <= _MOST_SLIPS else None


def _slips_of_word(one: str, other: str) -> int | None:
    """Return how many slips there are between two words that differ, None if they are others."""
    short, long = sorted((one, other), key=len)
    if one.isascii() and other.isascii():
        allowed = (len(short) - 2) // 4 if short[0] == long[0] else 0
    else:
        allowed = len(short) // 3
    is_lost = len(short) < len(long)
    if len(short) + is_lost < len(long) or re.findall("[0-9]", one) != re.findall("[0-9]", other):
        return None
    return _slips(short, long, (0, 0), min(allowed, _MOST_SLIPS), is_lost=is_lost)


def _slips(
    short: str, long: str, start: tuple[int, int], allowed: int, *, is_lost: bool
) -> int | None:
    """Return the slips from two places on, where the shorter word may have lost one character."""
    i, j = start
    while i < len(short) and j < len(long) and short[i] == long[j]:
        i, j = i + 1, j + 1
    if i == len(short) and j == len(long):
        return 0
    if not allowed:
        return None
    ways: list[tuple[tuple[int, int], int, bool]] = []
    if i < len(short) and j < len(long):
        if _are_confused(short[i], long[j], by_sound=len(short) >= _SHORTEST_BY_SOUND):
            ways.append(((i + 1, j + 1), allowed - 1, is_lost))
        elif (
            len(short) >= _SHORTEST_WITH_STRAY
            and i >= _FIRST_STRAY
            and _is_stray(short[i], long[j])
        ):
            ways.append(((i + 1, j + 1), 0, is_lost))
        pair = short[i : i + 2]
        if pair == long[j : j + 2][::-1] and not _TELLING.issuperset(pair):
            ways.append(((i + 2, j + 2), allowed - 1, is_lost))
    if is_lost and _may_be_lost(long, j):
        ways.append(((i, j + 1), allowed - 1, False))
    rests = [_slips(short, long, place, left, is_lost=lost) for place, left, lost in ways]
    return min((1 + rest for rest in rests if rest is not None), default=None)


def _is_stray(one: str, other: str) -> bool:
    """Return whether an ideograph may stand for any other by a slip, and not make another name."""
    return all(
        character >= _FIRST_IDEOGRAPH and character not in _TELLING and character not in _MEASURING
        for character in (one, other)
    )


def _may_be_lost(word: str, i: int) -> bool:
    """Return whether a character may be lost or added by a slip, and not make another name."""
    if word[i : i + 1] and word[i] in (word[i - 1 : i], word[i + 1 : i + 2]):
        return True
    return word.isascii() or (0 < i < len(word) - 1 and word[i] not in _TELLING)


def _are_confused(one: str, other: str, *, by_sound: bool) -> bool:
    """Return whether one character may be taken for another by its key, look or sound."""
    if one in _TELLING and other in _TELLING:
        return False
    if one.isascii() and other.isascii():
        return _are_neighbours(one, other)
    if any(one in alike and other in alike for alike in _ALIKE):
        return True
    sound, other_sound = _sound(one), _sound(other)
    if sound and other_sound:
        return by_sound and sound == other_sound
    # A character that GB 2312 lacks is mostly a traditional form of one that it has.
    return (sound is None) != (other_sound is None)


def _are_neighbours(one: str, other: str) -> bool:
    (row, column), (other_row, other_column) = (
        next(((y, row.index(key)) for y, row in enumerate(_KEYS) if key in row), (99 * i, 0))
        for i, key in enumerate((one, other), 1)
    )
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1


def _sound(character: str) -> int | None:
    """Return the number of a character's syllable, 0 if it isn't known; None outside GB 2312."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return None
    if not _COMMON[0] <= code <= _COMMON[1]:
        return 0
    return bisect_right(_syllable_codes(), code)


@cache
def _syllable_codes() -> list[bytes]:
    return [character.encode("gb2312") for character in _SYLLABLES]
