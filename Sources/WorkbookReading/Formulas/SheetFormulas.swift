import Findings
import SheetReferences

/// The formulas of a sheet that more than one cell has.
struct SheetFormulas {
  private var shared: [Int: SharedFormula] = [:]
  private var arrays: [(range: CellRange, formula: String)] = []
  private var bytes = 0
  private let limit: Int

  /// Keeps and writes out no more than so many bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// The formula of a cell as its element says; `nil` for a shared one that was never given.
  ///
  /// ECMA-376, part 1, 18.3.1.40: the first cell of a group overrides what later ones say.
  mutating func formula(
    of cell: CellReference, _ element: FormulaElement
  ) throws(ReadingFailure) -> String? {
    guard element.kind == .shared, let group = element.group else {
      if element.kind == .array, let range = element.range { try add(range, element.text) }
      return element.text
    }
    if !element.bytes.isEmpty, element.range != nil || shared[group] == nil {
      try count(element.bytes.count)
      shared[group] = SharedFormula(element.bytes, at: cell)
      return element.text
    }
    let formula = shared[group]?.formula(at: cell)
    try count(formula?.utf8.count ?? 0)
    return formula
  }

  /// The array formula of a cell that has none of its own.
  func arrayFormula(of cell: CellReference) -> String? {
    guard !arrays.isEmpty else { return nil }
    return arrays.first { $0.range.overlaps(CellRange(cell)) }?.formula
  }

  private mutating func add(_ range: CellRange, _ formula: String) throws(ReadingFailure) {
    guard !range.isSingleCell else { return }
    // Arrays above this one are done with; beside it there are never many.
    arrays.removeAll { $0.range.last.row < range.first.row }
    guard arrays.count < Self.mostArrays else { return }
    try count(formula.utf8.count)
    arrays.append((range, formula))
  }

  private mutating func count(_ more: Int) throws(ReadingFailure) {
    bytes += more
    guard bytes <= limit else {
      throw ReadingFailure(.formulasTooLarge, ["limit": .text(limit.mebibytes)])
    }
  }

  private static let mostArrays = 256
}

extension Finding.Code {
  static let formulasTooLarge: Self = "formulas-too-large"
}
