import Documents
import Rendering
import SheetReferences
import WorkbookReading

/// Holds one cell of a returned workbook against the one expected.
struct CellComparison {
  let expected: WorkbookCell?
  let found: WorkbookCell?
  /// What the cell is, where it belongs to a table.
  let placed: PlacedCell?
  /// Whether it stands above the cells of a table.
  let isHead: Bool
  /// The formulas, where they are not letter by letter the same.
  let formulas: FormulaPair?

  /// What was done to the cell, apart from what its formula shows.
  var rule: Deviation.Rule? {
    switch (expected?.content, found?.content) {
    case (nil, nil): nil
    case (nil, .some): .cellAdded
    case (.some, nil): .cellEmptied
    case (.formula, .formula): formulaRule
    case (.formula, .value(let theirs)):
      theirs.number == nil ? .formulaAsText : .formulaOvertyped
    case (.some, .formula): .formulaAdded
    case (.value(let mine), .value(let theirs)): mine.isSame(as: theirs) ? nil : rule(mine, theirs)
    }
  }

  private var formulaRule: Deviation.Rule? {
    guard let formulas, !formulas.isSame else { return nil }
    if formulas.isCarriedAlong { return formulas.isBroken ? .follows : nil }
    guard formulas.expected != nil, formulas.found != nil else {
      return expected?.formula == found?.formula ? nil : .formulaEdited
    }
    if formulas.isBroken { return .formulaBroken }
    return placed?.role == .total || formulas.isSum ? .totalBroken : .formulaEdited
  }

  private func rule(
    _ mine: WorkbookCell.Value, _ theirs: WorkbookCell.Value
  ) -> Deviation.Rule {
    if mine.number != nil {
      return theirs.number == nil ? .numberAsText : numberRule
    }
    return theirs.number != nil ? .textAsNumber : textRule
  }

  private var numberRule: Deviation.Rule {
    switch placed?.role {
    case .input: .inputChanged
    case .factor: .factorChanged
    default: .numberChanged
    }
  }

  private var textRule: Deviation.Rule {
    guard let placed else { return isHead ? headRule : .textChanged }
    if case .notationKey = placed.cell.content { return .notationChanged }
    let column = placed.column.rawValue
    if column.hasSuffix("unit") { return .unitChanged }
    if placed.table == Self.cover, column == "value" { return .otherInventory }
    return column == "source" || placed.role == .reference ? .citationChanged : .textChanged
  }

  /// The table that says whose inventory it is, of which year and by which guideline.
  private static let cover: Table.ID = "cover"

  /// The name of a column and its unit stand one below the other.
  private var headRule: Deviation.Rule {
    let (mine, theirs) = (expected?.value.text ?? "", found?.value.text ?? "")
    let isUnit = mine.contains("\n") && mine.prefix { $0 != "\n" } == theirs.prefix { $0 != "\n" }
    return isUnit ? .unitChanged : .headChanged
  }
}

extension WorkbookCell {
  /// What a cell holds, as far as it can be typed.
  fileprivate enum Content {
    case formula(String)
    case value(Value)
  }

  fileprivate var content: Content? {
    if let formula { return .formula(formula) }
    return value == .empty || value == .text("") ? nil : .value(value)
  }
}
