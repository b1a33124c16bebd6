import Findings
import Parsing

/// Every table of activity data has lines, and every line a quantity.
struct QuantitiesGiven: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.tableWithoutLines: .error, .missingQuantity: .error]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    inventory.activities.flatMap { table in
      empty(table) + absent(table.quantities).compactMap { blank(table, $0) }
    }
  }

  /// A table without lines would silently take the place of those that the balance gives.
  private func empty(_ table: ActivityTable) -> [Finding] {
    table.count == 0 ? [Finding(.error, .tableWithoutLines, at: table.method.place)] : []
  }

  /// The lines without a number.
  private func absent(_ quantities: NumberColumn) -> [Int] {
    quantities.isPresent.indices.filter { !quantities.isPresent[$0] }
  }

  /// A cell that holds something that is no number has had its finding already.
  private func blank(_ table: ActivityTable, _ line: Int) -> Finding? {
    guard table.table.isBlank(line, table.table.column(named: "quantity")) else { return nil }
    return Finding(.error, .missingQuantity, at: table.place(line, "quantity"))
  }
}

extension Finding.Code {
  static let tableWithoutLines: Self = "table-without-lines"
  static let missingQuantity: Self = "missing-quantity"
}
