import Findings
import Inventories
import Parsing
import Quantities
import Regulations

/// A line that says it is of another year is one of a method that asks for years; elsewhere it counts
/// for the accounting year all the same.
struct YearsMeant: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lineOfOtherYear: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    let year = account.inventory.year
    return account.methods.filter { !$0.method.asksForYears }.flatMap { method -> [Finding] in
      guard case .table(let table) = method.lines.origin else { return [] }
      let years = table.years
      return (0..<method.count).compactMap { line -> Finding? in
        guard years.isPresent[line], years.values[line] != Double(year) else { return nil }
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "year": .number(years.values[line]),
          "accounting": .count(year),
        ]
        return finding(.lineOfOtherYear, arguments, at: table.place(line, "year"))
      }
    }
  }
}

extension Finding.Code {
  static let lineOfOtherYear: Self = "line-of-other-year"
}
