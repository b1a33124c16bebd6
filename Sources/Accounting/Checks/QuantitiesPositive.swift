import Findings
import Inventories
import Parsing
import Regulations

/// A quantity of a table is not below zero, unless it is a change over the year or net of what goes out: then
/// it is asked about, for what is lost may have been counted as converted as well, and a sign may be a slip.
struct QuantitiesPositive: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.negativeQuantity: .error, .negativeChange: .warning, .negativeNet: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.inventory.activities.flatMap { table in
      let code = code(account.regulation.methods[table.method.value])
      return negative(table.quantities).map { line in
        finding(
          code,
          [
            "line": .text(table.lines[line]),
            "value": .number(table.quantities.values[line]),
          ], at: table.place(line, "quantity"))
      }
    }
  }

  private func code(_ method: Method?) -> Finding.Code {
    if method?.isChange == true { return .negativeChange }
    return method?.isNet == true ? .negativeNet : .negativeQuantity
  }

  /// The lines with a number below zero.
  private func negative(_ quantities: NumberColumn) -> [Int] {
    quantities.values.indices.filter { quantities.isPresent[$0] && quantities.values[$0] < 0 }
  }
}

extension MethodAccount {
  /// Whether a line of a table has a quantity below zero, which is told by itself.
  func isNegative(_ line: Int) -> Bool {
    guard case .table = lines.origin else { return false }
    return lines.activity[line] < 0
  }
}

extension Finding.Code {
  static let negativeQuantity: Self = "negative-quantity"
  static let negativeChange: Self = "negative-change"
  static let negativeNet: Self = "negative-net"
}
