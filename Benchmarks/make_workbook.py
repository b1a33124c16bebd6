"""Writes a workbook to be read: `make_workbook.py OUT.xlsx [--rows 100000] [--inline]`.

Twenty columns, ten of numbers and ten of texts: five of words that come again and again, five of
texts that come once. Texts are shared strings, or stand in their cells with `--inline`.
"""

import argparse
import random

import xlsxwriter

WORDS = ["原煤", "洗精煤", "焦炭", "焦炉煤气", "柴油", "燃料油", "天然气", "液化石油气", "农林牧渔业",
         "工业", "建筑业", "交通运输、仓储和邮政业", "批发、零售业和住宿、餐饮业", "居民生活", "万吨",
         "吨标准煤", "亿立方米", "万千瓦时", "测量值", "缺省值"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--inline", action="store_true")
    options = parser.parse_args()
    chance = random.Random(1)
    with xlsxwriter.Workbook(options.out, {"constant_memory": options.inline}) as book:
        sheet = book.add_worksheet("明细")
        for row in range(options.rows):
            for pair in range(10):
                text = chance.choice(WORDS) if pair % 2 else f"条目-{row:06}-{pair}"
                sheet.write_string(row, 2 * pair, text)
                sheet.write_number(row, 2 * pair + 1, chance.uniform(-1e6, 1e6))


if __name__ == "__main__":
    main()
