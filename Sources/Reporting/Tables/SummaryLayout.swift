import Accounting
import Documents
import Regulations

/// Where things stand in the summary: the categories in their order, the direct total, the indirect
/// line, both together.
struct SummaryLayout {
  /// The categories that are no memo items.
  let categories: [Regulations.Category]
  private let rows: [String: Int]

  init(_ tree: CategoryTree) {
    categories = tree.categories.filter { !tree.isMemo($0.code) }
    rows = Dictionary(
      categories.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// The row of a category.
  func row(of code: String) -> Int? { rows[code] }

  /// The row of the direct total.
  var totalRow: Int { categories.count }

  /// The tonnes of CO₂e of a row.
  func equivalent(row: Int) -> CellAddress {
    CellAddress(.summary, row: row, column: "equivalent")
  }

  /// The direct total.
  var direct: CellAddress { equivalent(row: totalRow) }
  /// The indirect line.
  var indirect: CellAddress { equivalent(row: totalRow + 1) }
  /// Both together.
  var withIndirect: CellAddress { equivalent(row: totalRow + 2) }
}

extension EmissionAccount {
  /// Where things stand in the summary; `nil` where the guideline has no categories.
  var summary: SummaryLayout? { tree.map(SummaryLayout.init) }
}
