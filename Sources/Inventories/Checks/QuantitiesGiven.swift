import Findings
import Parsing

/// Every table of activity data has lines, and every line a quantity that is not negative.
struct QuantitiesGiven: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.negativeQuantity: .error, .tableWithoutLines: .error, .missingQuantity: .error]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    inventory.activities.flatMap { table in
      empty(table)
        + suspects(table.quantities).compactMap { line -> Finding? in
          if !table.quantities.isPresent[line] {
            return blank(table, line)
          }
          return Finding(
            .error, .negativeQuantity, ["value": .number(table.quantities.values[line])],
            at: table.place(line, "quantity"))
        }
    }
  }

  /// A table without lines would silently take the place of those that the balance gives.
  private func empty(_ table: ActivityTable) -> [Finding] {
    table.count == 0 ? [Finding(.error, .tableWithoutLines, at: table.method.place)] : []
  }

  /// The lines without a number or with one below zero.
  private func suspects(_ quantities: NumberColumn) -> [Int] {
    let (values, isPresent) = (quantities.values, quantities.isPresent)
    return values.indices.filter { !isPresent[$0] || values[$0] < 0 }
  }

  /// A cell that holds something that is no number has had its finding already.
  private func blank(_ table: ActivityTable, _ line: Int) -> Finding? {
    guard table.table.isBlank(line, table.table.column(named: "quantity")) else { return nil }
    return Finding(.error, .missingQuantity, at: table.place(line, "quantity"))
  }
}

extension Finding.Code {
  static let negativeQuantity: Self = "negative-quantity"
  static let tableWithoutLines: Self = "table-without-lines"
  static let missingQuantity: Self = "missing-quantity"
}
