import Filings
import Findings
import Forms
import Foundation
import StatutoryForms

/// The rows of a filing's file, as a workbook has them.
struct FilingRows: Hashable {
  /// The rows, each a text for each key of the file's columns; empty ones are left out.
  var rows: [[String: String]] = []
  /// Rows that the unit names below a grid's columns.
  var details: [[String: String]] = []

  /// Adds a row if anything but its name is in it.
  mutating func add(_ row: [String: String], named key: String?) {
    let filled = row.filter { !$0.value.isEmpty }
    guard filled.contains(where: { $0.key != key }) else { return }
    rows.append(filled)
  }
}

/// Reads the rows of one table of a filing's workbook.
struct FilingTableReading {
  let found: FoundFilingTable
  let result: FilingResult
  let sheetIndex: Int

  private var filing: Filing { result.filing }
  private var sheet: FilingSheet { filing.sheets[sheetIndex] }
  private var cells: FilingCellReading { FilingCellReading(sheet: found.sheet) }

  func read(into findings: inout [Finding]) -> FilingRows {
    switch sheet.layout.records {
    case .single: fields(into: &findings)
    case .carriers(across: true): across(into: &findings)
    case .carriers, .rows, .lines: down(into: &findings)
    case .changes: changes()
    }
  }

  // MARK: Fields

  private func fields(into findings: inout [Finding]) -> FilingRows {
    var rows = FilingRows()
    guard let value = found.column("value") else { return rows }
    for (index, field) in sheet.layout.columns.enumerated() {
      let row = found.head + 1 + index
      let place = FilingCell(sheet: sheetIndex, record: 0, column: index)
      for part in parts(of: typed(row, value, field, place, into: &findings), field) {
        rows.add(["field": field.id, "value": part], named: "field")
      }
    }
    return rows
  }

  /// The values of a field that may be given several times.
  private func parts(of text: String, _ field: FormField) -> [String] {
    field.repeats ? text.components(separatedBy: TypedCell.separator) : [text]
  }

  // MARK: Down the page

  private func down(into findings: inout [Finding]) -> FilingRows {
    var rows = FilingRows()
    for (index, record) in sheet.records.enumerated() {
      let row = found.head + 1 + index
      var read: [String: String] = [:]
      for field in sheet.layout.columns {
        guard let column = found.column(field.id), field.source?.hasPrefix("carriers") != true
        else { continue }
        let place = FilingCell(
          sheet: sheetIndex, record: index, column: sheet.position(of: field.id) ?? 0)
        read[field.id] = typed(row, column, entry(field, record), place, into: &findings)
      }
      let key = key(of: record)
      if let key { read[key.name] = key.value }
      rows.add(read, named: key?.name)
    }
    return rows
  }

  /// The field that says what a cell is: the column's, or the row's where it is left to it.
  private func entry(_ field: FormField, _ record: FilingSheet.Record) -> FormField {
    if field.kind == .row, case .row(let row) = record { row } else { field }
  }

  private func key(of record: FilingSheet.Record) -> (name: String, value: String)? {
    switch record {
    case .carrier(let carrier): ("carrier", carrier.id)
    case .row(let row): ("row", row.id)
    case .single, .line, .change: nil
    }
  }

  // MARK: Across the page

  private func across(into findings: inout [Finding]) -> FilingRows {
    var rows = FilingRows()
    var row = found.head + 1
    var read = Array(repeating: [String: String](), count: sheet.records.count)
    for field in sheet.layout.columns {
      let below = field.hasDetails ? sheet.details.filter { $0.column == field.id } : []
      for detail in below {
        rows.details += details(field, detail.name, row)
        row += 1
      }
      for record in sheet.records.indices {
        guard let column = found.column("record-\(record)") else { continue }
        let place = FilingCell(
          sheet: sheetIndex, record: record, column: sheet.position(of: field.id) ?? 0)
        read[record][field.id] = typed(row, column, field, place, into: &findings)
      }
      row += 1
    }
    for (index, record) in sheet.records.enumerated() {
      guard let key = key(of: record) else { continue }
      read[index][key.name] = key.value
      rows.add(read[index], named: key.name)
    }
    return rows
  }

  private func details(_ field: FormField, _ name: String, _ row: Int) -> [[String: String]] {
    sheet.records.enumerated().compactMap { index, record in
      guard let column = found.column("record-\(index)"), case .carrier(let carrier) = record else {
        return nil
      }
      let quantity = cells.typed(row, column, as: field)
      guard !quantity.isEmpty else { return nil }
      return [
        "total": field.id, "detail": name, "carrier": carrier.id, "quantity": quantity,
      ]
    }
  }

  // MARK: Changes

  private func changes() -> FilingRows {
    var rows = FilingRows()
    guard let name = found.column("indicator"), let words = found.column("explanation") else {
      return rows
    }
    for row in found.rows {
      let indicator = plainName(of: found.sheet.text(row, name))
      let explanation = found.sheet.text(row, words)
      if !indicator.isEmpty, !explanation.isEmpty {
        rows.rows.append(["indicator": indicator, "explanation": explanation])
      }
    }
    return rows
  }

  /// The name that the file calls an indicator by, whatever the language of the workbook.
  private func plainName(of indicator: String) -> String {
    sheet.records.map(\.name).first { [$0.zh, $0.en].contains(indicator) }?.zh ?? indicator
  }

  // MARK: Cells

  /// What was typed in a cell; empty where it holds what follows from others or the year before.
  private func typed(
    _ row: Int, _ column: Int, _ field: FormField, _ place: FilingCell,
    into findings: inout [Finding]
  ) -> String {
    let text = cells.typed(row, column, as: field)
    guard !text.isEmpty, case .formula = result.scope.definition(of: place) else { return text }
    if let value = result[place], let number = Double(text), number == value { return "" }
    if field.kind == .reference || field.mayBeTyped { return text }
    findings.append(
      Finding(
        .warning, .filingOvertyped, ["field": .name(field.name)],
        at: found.sheet.place(row, column)))
    return ""
  }
}

extension Finding.Code {
  static let filingOvertyped: Self = "filing-overtyped"
}
