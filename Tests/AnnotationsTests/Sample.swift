import Annotations
import Findings
import SheetReferences
import TestSupport
import Workbooks

/// Workbooks to annotate, the words for their lists, and the remarks on them.
enum Sample {
  /// The words of the lists.
  static let listing = RemarkListing(
    sheetName: "核对意见", title: "填报表核对意见", lead: "共 2 个错误、2 个警告、1 个提示",
    heads: RemarkListing.Heads(
      number: "序号", severity: "级别", sheet: "工作表", cell: "单元格", fact: "问题", remedy: "改法"),
    severities: RemarkListing.Severities(error: "错误", warning: "警告", note: "提示"))

  /// The first sheet of the form.
  static let sheet = "能源购进 & 'A'区"

  /// Two remarks on one cell, one on the next, one on an empty row, one about the whole.
  static let remarks = [
    Remark(
      .warning, sheet: sheet, cell: CellReference("A2"), fact: "燃料名里有 <错字> & 其他",
      remedy: "改为“原煤”"),
    Remark(
      .error, sheet: sheet, cell: CellReference("A2"), fact: "没有名为“原媒”的燃料", remedy: "改为“原煤”"),
    Remark(.error, sheet: sheet, cell: CellReference("B2"), fact: "数量是负数", remedy: "改为正数"),
    Remark(.note, sheet: "说明", cell: CellReference("C9"), fact: "此处可以留空"),
    Remark(.warning, fact: "工作簿没有填写单位名称", remedy: "补上"),
  ]

  /// A note as it stands on its cell.
  static func note(_ text: String) -> String { "—— 碳盘 Tanpan ——\n\(text)\n\(foot)" }

  /// The line under a note.
  static let foot = "————————————"

  /// Annotates a workbook in a folder of its own choice; fails when anything is found.
  static func annotated(
    _ path: String, _ remarks: [Remark] = remarks, to output: String
  ) throws -> String {
    let findings = WorkbookAnnotator.annotate(path, with: remarks, listing: listing, to: output)
    guard findings.isEmpty else { throw Python.Refused(description: "\(findings)") }
    return output
  }

  /// A form of our own: drop-downs, locked and open cells, a note, a chart, hidden choices.
  static func form(in folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/form.xlsx"
    let book = try Workbook(path: path)
    let sheet = try book.addSheet(named: Self.sheet)
    try write(sheet, of: book)
    try dress(sheet, of: book)
    let second = try book.addSheet(named: "说明")
    try second.write("无需填写", at: CellReference(row: 0, column: 0))
    try book.defineName("数量合计", refersTo: CellReference(row: 6, column: 1).absolute(on: "说明"))
    try book.close()
    return path
  }

  private static func write(_ sheet: Sheet, of book: Workbook) throws {
    let head = try book.format(CellFormat { $0.bold = true })
    let open = try book.format(
      CellFormat {
        $0.fill = Color(0xFFF2CC)
        $0.locked = false
        $0.numberFormat = "#,##0.00"
        $0.borders = CellFormat.Borders(all: .thin)
      })
    try sheet.setWidth(18, columns: 0...3)
    try sheet.setHeight(30, row: 0)
    for (column, text) in ["燃料", "数量", "单位", "备注"].enumerated() {
      try sheet.write(text, at: CellReference(row: 0, column: column), head)
    }
    for place in 0..<15 {
      try sheet.writeBlank(at: CellReference(row: 1 + place / 3, column: place % 3), open)
    }
    try sheet.write("原媒", at: CellReference(row: 1, column: 0), open)
    try sheet.write(-12.5, at: CellReference(row: 1, column: 1), open)
    try sheet.write(
      formula: "SUM(B2:B6)", cached: .number(-12.5), at: CellReference(row: 6, column: 1))
  }

  private static func dress(_ sheet: Sheet, of book: Workbook) throws {
    let fuels = (1...40).map { "燃料品种第\($0)号" }
    let prompt = Validation.Notice(title: "燃料", message: "从列表中选")
    let (names, amounts) = (
      CellRange(rows: 1...5, columns: 0...0), CellRange(rows: 1...5, columns: 1...1)
    )
    try sheet.validate(names, Validation(.choice(fuels), prompt: prompt))
    try sheet.validate(amounts, Validation(.decimal(from: 0, to: nil)))
    try sheet.writeNote("填写说明", at: CellReference(row: 0, column: 1), author: "设计者")
    let series = Chart.Series(name: "数量", sheet: sheet.name, categories: names, values: amounts)
    try sheet.insert(
      Chart(.clusteredColumn, title: "数量", series: [series]),
      at: CellReference(row: 9, column: 0))
    try sheet.freeze(rows: 1, columns: 0)
    try sheet.protect(password: "secret")
  }
}
