import Findings
import Parsing

/// The year of every line of activity data is one, and not after the accounting year.
struct YearsFit: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.yearBeyondReason: .error, .unfitLineYear: .error]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    inventory.activities.flatMap { table -> [Finding] in
      let years = table.years
      return years.values.indices.filter { years.isPresent[$0] }.compactMap { line in
        problem(with: years.values[line], of: inventory.year) { table.place(line, "year") }
      }
    }
  }

  private func problem(
    with year: Double, of accountingYear: Int, at place: () -> Place
  ) -> Finding? {
    let isSound = SoundYear.problem(with: year, at: nil) == nil
    if isSound, year <= Double(accountingYear) { return nil }
    guard isSound else { return SoundYear.problem(with: year, at: place()) }
    let arguments: [String: Finding.Argument] = [
      "year": .number(year), "last": .count(accountingYear),
    ]
    return Finding(.error, .unfitLineYear, arguments, at: place())
  }
}

extension Finding.Code {
  static let unfitLineYear: Self = "unfit-line-year"
}
