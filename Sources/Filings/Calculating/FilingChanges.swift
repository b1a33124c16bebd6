public import Findings
import Inventories
import Parsing
import StatutoryForms

/// The changes that a unit has to explain: lines that follow from what other tables say.
struct FilingChanges {
  private let scope: FilingScope
  private let values: [FilingCell: Measure]

  init(_ scope: FilingScope, _ values: [FilingCell: Measure]) {
    self.scope = scope
    self.values = values
  }

  /// The filing with a line for each change.
  var filled: Filing {
    scope.filing.with(scope.filing.sheets.map { $0.isOfChanges ? sheet($0) : $0 })
  }

  private func sheet(_ sheet: FilingSheet) -> FilingSheet {
    guard case .changes(let names, let direction, let most) = sheet.layout.records else {
      return sheet
    }
    let changes = names.flatMap(rates).filter { change in
      switch direction {
      case .down: change.rate < 0
      case .up: change.rate > 0
      case nil: change.rate != 0
      }
    }
    .sorted { abs($0.rate) > abs($1.rate) }
    let listed = changes.prefix(most ?? changes.count)
    return FilingSheet(
      table: sheet.table, block: sheet.block,
      records: listed.map { .change(of: $0.cell, name: $0.name) },
      cells: listed.map { change in sheet.explanation(of: change.name) }, file: sheet.file,
      source: sheet.source)
  }

  private struct Change {
    let cell: FilingCell
    let name: LocalizedText
    let rate: Double
  }

  /// The rates of change that a name stands for: of a row, or of each line of a list.
  private func rates(_ name: String) -> [Change] {
    let parts = name.split(separator: ".").map(String.init)
    return scope.filing.sheets.enumerated().flatMap { index, sheet -> [Change] in
      guard sheet.table.id == parts[0], let column = sheet.position(of: "change-rate") else {
        return []
      }
      return sheet.records.indices.compactMap { record in
        guard parts.count == 1 || sheet.records[record].rowID == parts[1] else { return nil }
        let cell = FilingCell(sheet: index, record: record, column: column)
        guard let rate = values[cell]?.value else { return nil }
        return Change(cell: cell, name: sheet.records[record].name, rate: rate)
      }
    }
  }
}

extension FilingSheet {
  /// Whether its lines follow from other tables.
  var isOfChanges: Bool {
    if case .changes = layout.records { true } else { false }
  }

  /// The cells of a change: what the unit typed as its explanation.
  fileprivate func explanation(of name: LocalizedText) -> [TypedCell?] {
    guard let source else { return layout.columns.map { _ in nil } }
    let row = (0..<source.rowCount).first { row in
      let text = CSVRecord(source, row).text("indicator")
      return text == name.zh || text == name.en
    }
    return layout.columns.map { column in
      guard let row, column.id == "explanation" else { return nil }
      let place = source.column(named: column.id)
      let text = source.text(row, place)
      return text.isEmpty ? nil : TypedCell(text: text, number: nil, row: row, column: place)
    }
  }
}

extension FilingSheet {
  /// What is explained in the file and is no change that the form lists.
  var unlistedExplanations: [(indicator: String, place: Place)] {
    guard isOfChanges, let source else { return [] }
    let listed = records.flatMap { [$0.name.zh, $0.name.en] }
    return (0..<source.rowCount).compactMap { row in
      let cells = CSVRecord(source, row)
      let indicator = cells.text("indicator")
      return listed.contains(indicator) ? nil : (indicator, cells.place(of: "indicator"))
    }
  }
}

extension FilingSheet.Record {
  /// What the record is called.
  public var name: LocalizedText {
    switch self {
    case .single: LocalizedText("")
    case .carrier(let carrier): carrier.name
    case .row(let row): row.name
    case .line(let index, let text): LocalizedText(text.isEmpty ? "\(index + 1)" : text)
    case .change(_, let name): name
    }
  }
}
