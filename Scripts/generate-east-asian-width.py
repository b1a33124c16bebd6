#!/usr/bin/env python3
"""Writes Sources/Rendering/Text/EastAsianWidth.swift from Python's unicodedata.

    Scripts/generate-east-asian-width.py > Sources/Rendering/Text/EastAsianWidth.swift

Wide and full-width characters take two columns; marks and format characters take none; all
others, the ambiguous ones among them, take one.
"""

import unicodedata

# Blocks that Unicode reserves for ideographs: wide even where nothing is assigned yet.
IDEOGRAPHS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
# Vowels and final consonants of Hangul, drawn over the consonant before them.
HANGUL_MARKS = [(0x1160, 0x11FF), (0xD7B0, 0xD7FF)]
SOFT_HYPHEN = 0xAD


def within(code, blocks):
    return any(first <= code <= last for first, last in blocks)


def width(code):
    character = chr(code)
    category = unicodedata.category(character)
    if category == "Cn":
        return 2 if within(code, IDEOGRAPHS) else 1
    if code != SOFT_HYPHEN and category in ("Mn", "Me", "Mc", "Cf", "Zl", "Zp"):
        return 0
    if within(code, HANGUL_MARKS):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def runs(wanted):
    found, start = [], None
    for code in range(0x110001):
        inside = code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and width(code) == wanted
        if inside and start is None:
            start = code
        if not inside and start is not None:
            found.append((start, code - 1))
            start = None
    return found


def table(name, doc, ranges):
    print(f"  /// {doc}")
    print(f"  static let {name}: [ClosedRange<UInt32>] = [")
    line = "   "
    for first, last in ranges:
        item = f" 0x{first:X}...0x{last:X},"
        if len(line + item) > 100:
            print(line)
            line = "   "
        line += item
    print(line)
    print("  ]")


print("/// Which characters take two columns and which take none in text of fixed pitch.")
print("///")
print(f"/// Written by `Scripts/generate-east-asian-width.py` from Unicode {unicodedata.unidata_version}.")
print("enum EastAsianWidth {")
table("wide", "Characters of two columns.", runs(2))
print()
table("zero", "Characters of no column.", runs(0))
print("}")
