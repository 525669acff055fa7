"""How people name a unit: the type words they put, shorten or leave out around its name."""

import re

# Whole type words and their short forms, as written with accents in names and aliases.
_TYPES = (
    r"liên đoàn lao động|lđlđ|ban công đoàn|công đoàn|cđcs|cđ",
    r"thành phố|tp|tỉnh|quận|q|huyện|h|thị xã|tx|phường|p|xã|x|đặc khu|đk|đảo|các|ngành|cơ quan|bộ",
    r"tập đoàn|tổng công ty|tct|công ty|cty",
    r"cp|tnhh mtv|tnhh|tmcp",
)
_LEADING = tuple(re.compile(rf"(?:{words})(?:[\s.]+|(?<=\.))(?=\S)", re.IGNORECASE) for words in _TYPES)
_COUNTRY = re.compile(r"\s+(?:việt nam|vn)$", re.IGNORECASE)


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split(","))


# What a person may type before or after a name, folded: type words, then the words of a sentence around it.
_TYPED_BEFORE = _phrases(
    "lien doan lao dong,ldld,ban cong doan,cong doan,cdcs,cd,tong cong ty,tct,tap doan,cong ty,cty,co quan,"
    "bo,nganh,tinh,thanh pho,tp,quan,q,huyen,h,thi xa,tx,thi tran,tt,phuong,p,xa,x,dac khu,dk,dao,cac,"
    "em,toi,minh,chau,anh,chi,con,thuoc,lam,viec,dang,hien,o,tai,ben,don vi,la,cho,ve,vao,tu,da,vang"
)
_TYPED_AFTER = _phrases("viet nam,vn,a,nhe,nha,nhi,oi,voi,day,do,thoi,ak,em,anh,chi,ban,ad")
_LONGEST_TYPED = 4  # words in the longest of these

# The short form of a kind that people put before the bare name ("H. Kỳ Anh", "TX Kỳ Anh").
KIND_WORDS = {
    "province": ("tinh",),
    "city": ("tp", "thanhpho"),
    "urban_district": ("q", "quan"),
    "district": ("h", "huyen"),
    "town": ("tx", "thixa"),
    "provincial_city": ("tp", "thanhpho"),
    "municipal_city": ("tp", "thanhpho"),
    "ward": ("p", "phuong"),
    "commune": ("x", "xa"),
    "special_zone": ("dk", "dackhu"),
}


def bare_name(name: str) -> str:
    """The name without its type words and without “Việt Nam”; a number keeps its type.

    >>> bare_name("Công đoàn Tổng công ty Hàng hải Việt Nam"), bare_name("Quận 1")
    ('Hàng hải', 'Quận 1')
    """
    bare = name.strip()
    for leading in _LEADING:
        found = leading.match(bare)
        if found and not bare[found.end() :].strip().isdecimal():
            bare = bare[found.end() :].strip()
    return _COUNTRY.sub("", bare)


def peeled(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What was typed, then with one more word around it taken off each time, down to the name.

    >>> peeled(("em", "o", "tp", "hue", "a"))[-1]
    ('hue',)
    """
    forms = [words]
    while (shorter := _without_ending(words)) != words:
        words = shorter
        forms.append(words)
    while (shorter := _without_beginning(words)) != words:
        words = shorter
        forms.append(words)
    return forms


def _without_beginning(words: tuple[str, ...]) -> tuple[str, ...]:
    for length in range(_LONGEST_TYPED, 0, -1):
        rest = words[length:]
        if words[:length] in _TYPED_BEFORE and rest and not "".join(rest).isdecimal():
            return rest
    return words


def _without_ending(words: tuple[str, ...]) -> tuple[str, ...]:
    for length in range(_LONGEST_TYPED, 0, -1):
        if len(words) > length and words[-length:] in _TYPED_AFTER:
            return words[:-length]
    return words
