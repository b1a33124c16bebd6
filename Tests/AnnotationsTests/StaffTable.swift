import Annotations
import Findings
import SheetReferences
import TestSupport

/// A table such as staff make, written by openpyxl: a note of their own, merged cells, whole
/// columns and rows with a look, a hidden sheet, colours of every kind.
enum StaffTable {
  /// Writes it.
  static func write(in folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/staff.xlsx"
    try Python.run(script, [path])
    return path
  }

  /// Remarks on every kind of cell.
  static let remarks = [
    remark(.warning, "A1", "表头有空格"), remark(.error, "C3", "合并的单元格里"),
    remark(.error, "D4", "同一合并区"), remark(.note, "F10", "空列里的空格"),
    remark(.error, "G12", "有格式的空行里"), remark(.warning, "B7", "主题色"),
    remark(.error, "XFD1048576", "最后一格"),
    remark(.error, "B20", String(repeating: "长", count: 40_000)),
    Remark(.note, sheet: "隐藏", cell: CellReference("A1"), fact: "在隐藏的表里"),
    Remark(.error, sheet: "没有这张表", cell: CellReference("A1"), fact: "表不在"),
  ]

  private static func remark(
    _ severity: Finding.Severity, _ cell: String, _ fact: String
  ) -> Remark {
    Remark(severity, sheet: "台账", cell: CellReference(cell), fact: fact)
  }

  private static let script = """
    import sys, openpyxl
    from openpyxl.comments import Comment
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import *
    from openpyxl.styles.colors import Color
    from openpyxl.worksheet.datavalidation import DataValidation
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet["A1"] = " 名称 "
    sheet["A1"].comment = Comment("张三的说明", "张三")
    sheet["E1"].comment = Comment("另一条", "李四")
    sheet["B2"] = "合并"
    sheet["B2"].font = Font(name="黑体", bold=True)
    sheet.merge_cells("B2:D4")
    sheet["B6"], sheet["B8"] = 12.5, "=B6*2"
    sheet["B7"] = "2023-05-01"
    sheet["B7"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.6))
    sheet["B7"].number_format = "yyyy-mm-dd"
    sheet.column_dimensions["F"].width = 30
    sheet.column_dimensions["F"].protection = Protection(locked=False)
    sheet.column_dimensions["F"].number_format = "0.000"
    sheet.row_dimensions[12].height = 40
    sheet.row_dimensions[12].font = Font(italic=True)
    sheet.row_dimensions[14].hidden = True
    sheet["B20"] = "尾"
    choices = DataValidation(type="list", formula1='"原煤,汽油"', allow_blank=True)
    choices.add("A2:A30")
    sheet.add_data_validation(choices)
    sheet.conditional_formatting.add("B6:B8", CellIsRule(operator="lessThan", formula=["0"],
        font=Font(color="FF0000")))
    sheet.protection.sheet = True
    hidden = book.create_sheet("隐藏")
    hidden["A1"] = True
    hidden.sheet_state = "veryHidden"
    book.create_sheet("空")
    book.save(sys.argv[1])
    """
}
