public import Quantities
public import Sharing
import StatutoryForms

/// What follows from a filing: the number in each cell, typed or computed.
public struct FilingResult: Sendable {
  /// What names stand for.
  @Shared public private(set) var scope: FilingScope
  /// What could not be computed because a cell that it needs is empty.
  public let gaps: [FilingGap]
  /// Sums that leave out a record that says something, for want of a cell that could not be computed.
  public let partials: [FilingGap]
  /// Cells that could not be computed because their parts are of units that do not convert.
  public let odds: [FilingCell]
  private let values: [FilingCell: Measure]
  private let substitutes: [FilingCell: FilingScope.Definition]

  init(
    scope: FilingScope, values: [FilingCell: Measure], gaps: [FilingGap],
    partials: [FilingGap], odds: [FilingCell], substitutes: [FilingCell: FilingScope.Definition]
  ) {
    self.scope = scope
    self.values = values
    self.gaps = gaps
    self.partials = partials
    self.odds = odds
    self.substitutes = substitutes
  }

  /// The filing.
  public var filing: Filing { scope.filing }

  /// What a cell is made of, once all is computed: what stands for a formula that lacks a cell too.
  package func definition(of cell: FilingCell) -> FilingScope.Definition {
    substitutes[cell] ?? scope.definition(of: cell)
  }

  /// The number in a cell, in the unit that the form prints; `nil` for an empty one.
  public subscript(cell: FilingCell) -> Double? { values[cell]?.value }

  /// Whether anything on a sheet has a number.
  package func hasValues(onSheet sheet: Int) -> Bool { values.keys.contains { $0.sheet == sheet } }

  /// The unit of the number in a cell, where it is known.
  public func unit(of cell: FilingCell) -> Unit? { values[cell]?.unit }

  /// The number in a cell with its unit.
  func measure(_ cell: FilingCell) -> Measure? { values[cell] }

  /// The number as typed where one was, else as computed: what a reader of the form sees.
  func stated(_ cell: FilingCell) -> Measure? {
    let sheet = filing.sheets[cell.sheet]
    guard let typed = sheet.cell(cell.record, cell.column)?.number else { return values[cell] }
    return Measure(typed, values[cell]?.unit ?? scope.unit(of: cell))
  }

  /// The number in a cell by table, record and column.
  ///
  /// The record is a carrier's or row's id, the text of a line's first words, a total's id, or
  /// `nil` where there is only one.
  public func value(_ table: String, _ record: String? = nil, _ column: String) -> Double? {
    for (index, sheet) in filing.sheets.enumerated() where sheet.table.id == table {
      guard let position = sheet.position(of: column), let row = sheet.record(named: record) else {
        continue
      }
      return self[FilingCell(sheet: index, record: row, column: position)]
    }
    return nil
  }
}

extension FilingResult: CellValues {
  /// The number in a cell for a formula that is read again.
  func value(of cell: FilingCell) -> Measure? { values[cell] }
}

/// A cell that could not be computed, and the empty cell that it needs.
public struct FilingGap: Hashable, Sendable {
  /// The cell that stays empty.
  public let cell: FilingCell
  /// The empty cell that it needs.
  public let needs: FilingCell
}

extension FilingSheet {
  /// The position of the record of a name.
  fileprivate func record(named name: String?) -> Int? {
    guard let name else { return layout.records == .single ? 0 : nil }
    let index = records.firstIndex { record in
      switch record {
      case .carrier(let carrier): carrier.id == name
      case .row(let row): row.id == name
      case .line(_, let text): text == name
      case .single, .change: false
      }
    }
    return index ?? layout.totals.firstIndex { $0.id == name }.map { records.count + $0 }
  }
}
