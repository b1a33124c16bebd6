"""Writes the workbooks of `programs/` anew: `python3 make_programs.py`.

It needs openpyxl, XlsxWriter and LibreOffice. The tests need only what it wrote.
"""

import datetime
import pathlib
import subprocess

import openpyxl
import openpyxl.styles
import openpyxl.workbook.defined_name
import xlsxwriter

HERE = pathlib.Path(__file__).parent / "programs"
DAY = datetime.datetime(2023, 2, 28, 12, 30)


def by_openpyxl(path, epoch=None):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = "能源'购进 表"
    sheet.append(["燃料", "数量", "日期", "是否", "备注"])
    for row, fuel in enumerate(["原煤", "焦炭 <&>", "  天然气 ", "柴油\n0 号"], 2):
        sheet.append([fuel, row * 1.1, DAY + datetime.timedelta(days=row), row % 2 == 0])
    sheet["B7"] = "=SUM(B2:B6)"
    sheet["B8"] = "=B2:B3*2"
    sheet.formula_attributes["B8"] = {"t": "array", "ref": "B8:B9"}
    sheet["C7"] = datetime.date(1910 if epoch else 1900, 2, 1)
    sheet["C8"] = datetime.time(6, 30)
    sheet["C9"] = datetime.timedelta(hours=30)
    sheet["B5"].number_format = '#,##0.00" 吨"'
    sheet["D9"] = "#N/A"
    sheet.merge_cells("D1:E1")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.protection.enable()
    sheet["B2"].protection = openpyxl.styles.Protection(locked=False)
    for name, state in [("隐藏", "hidden"), ("深藏", "veryHidden")]:
        other = book.create_sheet(name)
        other.sheet_state = state
        other["A1"] = name
    name = openpyxl.workbook.defined_name.DefinedName("总量", attr_text="'能源''购进 表'!$B$7")
    book.defined_names.append(name)
    book.save(path)


def by_xlsxwriter(path, inline):
    with xlsxwriter.Workbook(path, {"constant_memory": inline}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("明细")
        for row in range(40):
            sheet.write_string(row, 0, f"第 {row} 行 <{row}>" if row % 3 else "重复")
            sheet.write_number(row, 1, row / 7)
            sheet.write_formula(row, 2, f"=B{row + 1}*2", None, row / 7 * 2)
            sheet.write_formula(row, 3, '=IF(B1>1,"大","小")', None, "大" if row > 7 else "小")
            sheet.write_datetime(row, 4, DAY, day)
            sheet.write_boolean(row, 5, row % 2 == 0)
            if not inline:
                sheet.write_rich_string(row, 6, "粗", bold, "体", "字")
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.set_column("I:K", None, None, {"hidden": True})
        sheet.protect()
        book.add_worksheet("藏").hide()
        book.define_name("明细!本表", "=明细!$A$1")


def by_libreoffice(source, path):
    room = HERE / "room"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{HERE}/profile", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", room, source],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    (room / source.name).rename(path)
    subprocess.run(["rm", "-r", room, HERE / "profile"], check=True)


def main():
    HERE.mkdir(exist_ok=True)
    by_openpyxl(HERE / "openpyxl.xlsx")
    by_openpyxl(HERE / "openpyxl-1904.xlsx", openpyxl.utils.datetime.CALENDAR_MAC_1904)
    by_xlsxwriter(HERE / "xlsxwriter.xlsx", inline=False)
    by_xlsxwriter(HERE / "xlsxwriter-inline.xlsx", inline=True)
    by_libreoffice(HERE / "openpyxl.xlsx", HERE / "libreoffice.xlsx")


if __name__ == "__main__":
    main()
