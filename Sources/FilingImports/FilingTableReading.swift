import Documents
import FilingReports
import Filings
import Findings
import Forms
import Foundation
import Parsing
import StatutoryForms

/// Reads the rows of one table of a filing's workbook, each found by the name in front of it.
struct FilingTableReading {
  let found: FoundFilingTable
  /// The row behind the last that can be the table's: the head of the next, or the sheet's end.
  let end: Int
  /// What begins the rows that stand below the table.
  let below: [String]
  let result: FilingResult
  let sheetIndex: Int

  private var filing: Filing { result.filing }
  var sheet: FilingSheet { filing.sheets[sheetIndex] }
  var cells: FilingCellReading { FilingCellReading(sheet: found.sheet) }

  func read(into findings: inout [Finding]) -> FilingRows {
    findings +=
      FilingStrays(
        found: found, end: end, takesOwnRows: sheet.hasDetails, isList: sheet.layout.isList
      ).findings + overtypedTotals
    return switch sheet.layout.records {
    case .single: fields(into: &findings)
    case .carriers(across: true): across(into: &findings)
    case .carriers, .rows: named(into: &findings)
    case .lines: lines(into: &findings)
    case .changes: changes()
    }
  }

  /// The text in front of a row.
  private func label(_ row: Int) -> String { found.sheet.text(row, found.left) }

  /// The row that has a name in front; one that is gone is told, so that nothing is lost unseen.
  private func row(_ name: String, from first: Int, into findings: inout [Finding]) -> Int? {
    let wanted = FoundFilingTable.plain(name)
    if let row = (first..<max(first, end)).first(where: {
      FoundFilingTable.plain(label($0)) == wanted
    }) {
      return row
    }
    findings.append(
      Finding(
        .error, .filingRowMissing, ["row": .text(name), "table": .text(found.table.title)],
        at: found.sheet.place(found.head, found.left)))
    return nil
  }

  /// The name that was printed in front of a row of the table.
  private func printed(_ row: Int) -> String { found.table.rows[row].cells[0].printed }

  private func place(_ record: Int, _ column: Int) -> FilingCell {
    FilingCell(sheet: sheetIndex, record: record, column: column)
  }

  // MARK: Fields

  private func fields(into findings: inout [Finding]) -> FilingRows {
    var rows = FilingRows()
    guard let value = found.column(FilingLayout.value) else { return rows }
    for (index, field) in sheet.layout.columns.enumerated() {
      guard let row = row(printed(index), from: found.head + 1, into: &findings) else { continue }
      let text = typed(row, value, field, place(0, index), into: &findings)
      for part in field.repeats ? text.components(separatedBy: TypedCell.separator) : [text] {
        var read = FilingRow(["field": field.id])
        read.put(part, for: "value", at: found.cell(row, value))
        rows.add(read, named: "field")
      }
    }
    return rows
  }

  // MARK: Down the page

  private func named(into findings: inout [Finding]) -> FilingRows {
    var rows = FilingRows()
    for (index, record) in sheet.records.enumerated() {
      guard let key = key(of: record),
        let row = row(printed(index), from: found.head + 1, into: &findings)
      else { continue }
      var read = texts(row, index, into: &findings)
      read.put(key.value, for: key.name)
      rows.add(read, named: key.name)
    }
    return rows
  }

  /// What was typed in a row, by the ids of its columns.
  func texts(
    _ row: Int, _ record: Int?, into findings: inout [Finding]
  ) -> FilingRow {
    var read = FilingRow()
    for (index, field) in sheet.layout.columns.enumerated() where !field.isOfCarriers {
      guard let column = found.column(Table.Column.ID(rawValue: field.id)) else { continue }
      let text =
        record.map { record in
          let cell = place(record, index)
          return typed(row, column, result.scope.entry(of: cell), cell, into: &findings)
        } ?? new(row, column, field, into: &findings)
      read.put(text, for: field.id, at: found.cell(row, column))
    }
    return read
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
    var read = sheet.records.map { record in
      FilingRow(key(of: record).map { [$0.name: $0.value] } ?? [:])
    }
    var from = found.head + 1
    let layout = FilingLayout(filing: filing)
    for (index, field) in sheet.layout.columns.enumerated() {
      let name = printed(layout.acrossRow(of: index, in: sheet))
      guard let row = row(name, from: from, into: &findings) else { continue }
      if field.hasDetails {
        for detail in from..<row { rows.details += details(field, detail, into: &findings) }
      }
      from = row + 1
      for record in sheet.records.indices {
        guard let column = found.column(FilingLayout.record(record)) else { continue }
        read[record].put(
          typed(row, column, field, place(record, index), into: &findings), for: field.id,
          at: found.cell(row, column))
      }
    }
    for (record, texts) in zip(sheet.records, read) {
      guard let key = key(of: record) else { continue }
      rows.add(texts, named: key.name)
    }
    return rows
  }

  /// A row that the unit names, which stands above the row it is part of.
  private func details(
    _ field: FormField, _ row: Int, into findings: inout [Finding]
  ) -> [FilingRow] {
    sheet.records.enumerated().compactMap { index, record in
      guard let column = found.column(FilingLayout.record(index)), let key = key(of: record) else {
        return nil
      }
      let quantity = checked(row, column, as: field, isComputed: false, into: &findings)
      guard !quantity.isEmpty else { return nil }
      var read = FilingRow(["total": field.id, "detail": label(row), key.name: key.value])
      read.put(quantity, for: "quantity", at: found.cell(row, column))
      return read
    }
  }

  // MARK: Changes

  private func changes() -> FilingRows {
    var rows = FilingRows()
    guard let name = found.column("indicator"), let words = found.column("explanation") else {
      return rows
    }
    for row in found.head + 1..<max(end, found.head + 1) {
      let indicator = plainName(of: found.sheet.text(row, name))
      let explanation = found.sheet.text(row, words)
      if !indicator.isEmpty, !explanation.isEmpty {
        var read = FilingRow(["indicator": indicator])
        read.put(explanation, for: "explanation", at: found.cell(row, words))
        rows.rows.append(read)
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
    let isComputed = result.scope.isComputed(place)
    if !isComputed, cells.isUncomputed(row, column) {
      findings.append(
        Finding(
          .error, .filingFormulaUncomputed, ["field": .name(result.name(of: place))],
          at: found.sheet.place(row, column)))
    }
    let text = checked(row, column, as: field, isComputed: isComputed, into: &findings)
    guard isMade(place) else { return text }
    // What goes before a typed figure is not typed; the file keeps that.
    let kept = sheet.cell(place.record, place.column)?.text ?? ""
    if text.isEmpty { return kept }
    if let value = result[place], let number = Double(text), number.isStored(value) { return kept }
    if field.kind == .reference || field.mayBeTyped { return text }
    // Last year's is open where there is nothing to bring, and locked else.
    if result.scope.isLastYears(place), result.isOpenOfLastYear(place) { return text }
    findings.append(overtyped(place, at: found.sheet.place(row, column)))
    return kept
  }

  /// What is said of a number typed over what follows from others.
  func overtyped(_ cell: FilingCell, at place: Place) -> Finding {
    Finding(.warning, .filingOvertyped, ["field": .name(result.name(of: cell))], at: place)
  }

  /// The text of a cell; a number that is none, or not the one that is meant, is told.
  func checked(
    _ row: Int, _ column: Int, as field: FormField, isComputed: Bool,
    into findings: inout [Finding]
  ) -> String {
    let text = cells.typed(row, column, as: field, isComputed: isComputed)
    guard field.isNumber, !text.isEmpty else { return text }
    let place = found.sheet.place(row, column)
    _ = NumberText(text).value(of: text, at: place, into: &findings)
    if let code = cells.misread(row, column, as: field) {
      let arguments: [String: Finding.Argument] = [
        "text": .text(text), "value": .text(text), "unit": .text("%"),
      ]
      findings.append(Finding(.error, code, arguments, at: place))
    }
    return text
  }

  /// Whether a cell holds what follows from others or from the year before.
  private func isMade(_ place: FilingCell) -> Bool {
    switch result.definition(of: place) {
    case .formula, .filed: true
    case .typed, .coefficient, .empty: false
    }
  }
}

extension Double {
  /// Whether this is another number as a workbook stores it, with fewer digits than it has.
  func isStored(_ other: Double) -> Bool {
    (self - other).magnitude <= Self.storedDigits * other.magnitude
  }

  private static let storedDigits = 1e-14
}

extension FormBlock {
  /// Whether its records are lines that the unit adds.
  fileprivate var isList: Bool {
    if case .lines = records { true } else { false }
  }
}

extension Finding.Code {
  static let filingRowMissing: Self = "filing-row-missing"
  static let filingFormulaUncomputed: Self = "filing-formula-uncomputed"
  static let filingOvertyped: Self = "filing-overtyped"
}
