import Findings
import Inventories
import Parsing
import Regulations
import Workbooks

/// The first sheet of a form: whose it is, how it is filled in, what colours and marks mean, what
/// sheets there are, what each column expects.
struct GuideSheet {
  let scope: FormScope
  let tables: [FormTable]
  let last: Inventory?
  let words: FormWords
  let program: String
  /// The sheet of the lists of words.
  let wordsSheet: String

  private static let widths = [34.0, 16, 10, 52]
  private typealias Cell = SheetPen.Cell

  func write(to sheet: Sheet, footer: String) throws(WorkbookError) {
    var pen = try SheetPen(sheet, widths: Self.widths)
    try pen.writeTitle(words["guide-title"])
    try writeFacts(&pen)
    try pen.writeHeading(words["guide-how"])
    try pen.writeText(words["guide-how-text"])
    try writeColours(&pen)
    try writeSheets(&pen)
    try writeMarks(&pen)
    try writeColumns(&pen)
    try pen.finish(footer: footer)
  }

  private func writeFacts(_ pen: inout SheetPen) throws(WorkbookError) {
    let inventory = scope.inventory
    let guideline = inventory.guideline.value
    let name = scope.regulation.guidelines[guideline]?.name[words.language]
    let code = inventory.entity.code
    let facts = [
      ("fact-entity", inventory.entity.name[words.language] + (code.isEmpty ? "" : " \(code)")),
      ("fact-year", "\(inventory.year)"),
      ("fact-guideline", name.map { "\($0) (\(guideline))" } ?? guideline),
      ("fact-inventory", inventory.id), ("fact-last", last.map { "\($0.id) (\($0.year))" } ?? "—"),
      ("fact-program", program),
    ]
    for (key, text) in facts { try pen.write([Cell(text: words[key]), Cell(text: text)]) }
  }

  private func writeColours(_ pen: inout SheetPen) throws(WorkbookError) {
    try pen.writeHeading(words["guide-colours"])
    let samples = [
      ("colour-input", FormLook.input.with { $0.locked = true }),
      ("colour-head", FormLook.head), ("colour-sum", FormLook.sumLabel),
      ("colour-last", FormLook.lastYear),
    ]
    for (key, look) in samples {
      try pen.write([Cell(text: words[key], look: look), Cell(text: words[key + "-text"])])
    }
  }

  private func writeSheets(_ pen: inout SheetPen) throws(WorkbookError) {
    try pen.writeHeading(words["guide-sheets"])
    try pen.writeHeads(["sheet", "need", "rows", "contents"].map { words["head-" + $0] })
    for table in tables {
      let purpose = scope.method(table.method)?.lines ?? LocalizedText("")
      try pen.write([
        Cell(text: table.sheet, look: FormLook.link, target: table.sheet),
        Cell(text: words["need-short-\(table.need.rawValue)"]),
        Cell(text: "\(table.content.rows.count)"),
        Cell(
          text: table.method == nil
            ? words["purpose-\(table.spec.id.rawValue)"] : purpose[words.language]),
      ])
    }
    try pen.write([
      Cell(text: wordsSheet, look: FormLook.link, target: wordsSheet),
      Cell(text: words["not-filled"]), Cell(text: "—"), Cell(text: words["purpose-words"]),
    ])
  }

  private func writeMarks(_ pen: inout SheetPen) throws(WorkbookError) {
    try pen.writeHeading(words["guide-notation"])
    for key in NotationKey.allCases.map(\.rawValue) {
      try pen.write([Cell(text: key), Cell(text: words["notation-" + key])])
    }
  }

  /// What each column of each kind of table expects; tables by method are all alike.
  private func writeColumns(_ pen: inout SheetPen) throws(WorkbookError) {
    try pen.writeHeading(words["guide-columns"])
    try pen.writeHeads(["table", "column", "required", "expected"].map { words["head-" + $0] })
    let specs = tables.map(\.spec).reduce(into: [TableSpec]()) { specs, spec in
      if !specs.contains(where: { $0.id == spec.id }) { specs.append(spec) }
    }
    for spec in specs {
      for column in spec.columns {
        try pen.write([
          Cell(text: spec.title[words.language]), Cell(text: column.name[words.language]),
          Cell(text: words[column.isRequired ? "required" : "optional"]),
          Cell(text: words.expectation(of: column, in: spec)),
        ])
      }
    }
  }
}
