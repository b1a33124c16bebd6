import Documents
import SheetReferences
import Workbooks

extension SheetWriter {
  func writeTable(_ place: TableLayout) throws(WorkbookError) {
    if !place.table.title.isEmpty {
      try writeText(place.table.title, row: place.top, CellLook.tableTitle)
    }
    if let row = place.captionRow {
      try writeText(place.table.caption, row: row, CellLook.note)
    }
    if let row = place.titleRow { try writeTitles(place.table, row: row) }
    var formats: [CellAppearance: Format] = [:]
    for (index, row) in place.table.rows.enumerated() {
      try write(row, at: place.sheetRow(of: index), of: place, &formats)
    }
    try offerChoices(in: place)
    for (index, note) in words.numbered(place.table.notes).enumerated() {
      try writeText(note, row: place.notesTop + index, CellLook.note)
    }
  }

  /// Offers the words of a column in its cells to fill in; another one is let pass when asked.
  private func offerChoices(in place: TableLayout) throws(WorkbookError) {
    for (column, spec) in place.table.columns.enumerated() where !spec.choices.isEmpty {
      let rows = place.table.rows.indices.filter { index in
        let row = place.table.rows[index]
        return CellLook.role(of: row.cells[column], in: row, column: spec) == .input
      }
      guard let first = rows.first, let last = rows.last else { continue }
      let range = CellRange(
        rows: place.sheetRow(of: first)...place.sheetRow(of: last), columns: column...column)
      try sheet.validate(range, Validation(.choice(spec.choices), severity: .warning))
    }
  }

  /// The format of an appearance, made for the first cell that has it.
  private func known(
    _ look: CellAppearance, _ formats: inout [CellAppearance: Format]
  ) throws(WorkbookError) -> Format {
    if let format = formats[look] { return format }
    let format = try sheet.workbook.format(look.format)
    formats[look] = format
    return format
  }

  private func writeTitles(_ table: Table, row: Int) throws(WorkbookError) {
    let look = try sheet.workbook.format(CellLook.head)
    for (column, title) in table.columns.map(\.title).enumerated() {
      try write(title, at: CellReference(row: row, column: column), look)
    }
    try sheet.setHeight(heights.height(ofTitles: table.columns.map(\.title)), row: row)
  }

  private func write(
    _ row: Table.Row, at sheetRow: Int, of place: TableLayout,
    _ formats: inout [CellAppearance: Format]
  ) throws(WorkbookError) {
    for (column, cell) in row.visibleCells {
      let look = CellAppearance(cell, in: row, column: column, of: place)
      let format = try known(look, &formats)
      let corner = CellReference(row: sheetRow, column: column)
      let last = min(column + cell.columnSpan, place.table.columns.count) - 1
      if last > column {
        try sheet.merge(CellRange(rows: sheetRow...sheetRow, columns: column...last), "", format)
      }
      try write(cell, at: corner, format)
    }
    try sheet.setHeight(heights.height(of: row, in: place), row: sheetRow)
  }

  private func write(
    _ cell: Cell, at corner: CellReference, _ format: Format
  ) throws(WorkbookError) {
    switch cell.content {
    case .empty: try sheet.writeBlank(at: corner, format)
    case .number(let value): try write(value, at: corner, format)
    case .text(let text), .notationKey(let text):
      if let target = cell.link.flatMap(resolver.target(of:)), !text.isEmpty {
        try sheet.writeLink(text, to: target.cell, on: target.sheet, at: corner, format)
      } else {
        try write(text, at: corner, format)
      }
    case .formula(let formula, let value):
      try write(formula, cached: .number(value), at: corner, format)
    case .textFormula(let formula, let text):
      try write(formula, cached: .text(text), at: corner, format)
    }
    if let comment = cell.comment, !comment.isEmpty {
      try sheet.writeNote(TextRole.note.fitting(comment), at: corner)
    }
  }

  private func write(
    _ text: String, at corner: CellReference, _ format: Format
  ) throws(WorkbookError) {
    if text.isEmpty {
      try sheet.writeBlank(at: corner, format)
    } else {
      try sheet.write(text, at: corner, format)
    }
  }

  private func write(
    _ value: Double, at corner: CellReference, _ format: Format
  ) throws(WorkbookError) {
    try sheet.write(value, at: corner, format)
  }

  private func write(
    _ formula: SheetFormula, cached: CachedValue, at corner: CellReference, _ format: Format
  ) throws(WorkbookError) {
    guard case .success(let text) = resolver.text(of: formula, on: sheet.name) else { return }
    let value = cachedValues == .written ? cached : .unknown
    try sheet.write(formula: text, cached: value, at: corner, format)
  }
}
