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
  /// The formula expected and the one found, both as the expected workbook would write them.
  let formulas: (expected: WrittenFormula?, found: WrittenFormula?)

  /// What was done to the cell, apart from what its formula shows.
  var rule: Deviation.Rule? {
    switch (expected?.content, found?.content) {
    case (nil, nil): nil
    case (nil, .some): .cellAdded
    case (.some, nil): .cellEmptied
    case (.formula, .formula): formulaRule
    case (.formula, .some): .formulaOvertyped
    case (.some, .formula): .formulaAdded
    case (.value(let mine), .value(let theirs)): mine.isSame(as: theirs) ? nil : rule(mine, theirs)
    }
  }

  private var formulaRule: Deviation.Rule? {
    guard let found = formulas.found, let expected = formulas.expected else {
      return self.expected?.formula == self.found?.formula ? nil : .formulaEdited
    }
    guard !found.isSame(as: expected) else { return nil }
    if found.isBroken { return .formulaBroken }
    return placed?.role == .total || expected.isSum ? .totalBroken : .formulaEdited
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
    guard let placed else { return .headChanged }
    if case .notationKey = placed.cell.content { return .notationChanged }
    if placed.column.rawValue.hasSuffix("unit") { return .unitChanged }
    return placed.role == .reference ? .citationChanged : .textChanged
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

extension WrittenFormula {
  /// Whether another formula means the same, but for what saving takes from a number's digits.
  fileprivate func isSame(as other: WrittenFormula) -> Bool {
    if canonical == other.canonical { return true }
    let (mine, theirs) = (numbers, other.numbers)
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isStored(as: $1) }
      && withoutNumbers.canonical == other.withoutNumbers.canonical
  }

  private var withoutNumbers: WrittenFormula { mappingNumbers { _ in 0 } }

  private var numbers: [Double] {
    var numbers: [Double] = []
    _ = mappingNumbers { number in
      numbers.append(number)
      return number
    }
    return numbers
  }

  /// Whether it adds cells up.
  fileprivate var isSum: Bool {
    if case .call("SUM", _) = root { true } else { false }
  }

  /// Whether it speaks of a cell that is gone, or of another file.
  fileprivate var isBroken: Bool { Self.isBroken(root) }

  private static func isBroken(_ node: FormulaNode) -> Bool {
    switch node {
    case .error(.reference), .opaque: true
    default: node.children.contains(where: isBroken)
    }
  }
}
