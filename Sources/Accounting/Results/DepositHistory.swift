import Regulations

/// What was put on one site, year by year: lines of a method that asks for the year of each quantity.
struct DepositHistory {
  let method: MethodAccount
  /// The lines, in the order of the table.
  let lines: [Int]
  /// What the site and its waste are called; the same in another year's inventory.
  let id: String

  /// Quantities by year, in the unit that the formula wants.
  var quantities: [Int: Double] {
    lines.reduce(into: [:]) { sums, line in
      sums[year(line), default: 0] += method.lines.activity[line]
    }
  }

  /// The years, each once for every line.
  var years: [Int] { lines.map(year) }

  private func year(_ line: Int) -> Int { Int(method.lines.years[line]) }

  /// The histories of an account.
  static func all(in account: EmissionAccount) -> [Self] {
    account.methods.filter { $0.method.asksForYears && $0.method.claims == nil }
      .flatMap(all)
  }

  /// The lines of each entity and kind of waste; where these say a year more than once, of each name.
  private static func all(in method: MethodAccount) -> [Self] {
    let lines = method.lines
    func kind(_ line: Int) -> [String] {
      [lines.entities[line], lines.technologies[line], lines.fuels[line]]
    }
    return histories(of: Array(0..<method.count), in: method, by: kind).flatMap { history in
      Set(history.years).count == history.lines.count
        ? [history]
        : histories(of: history.lines, in: method) { [lines.labels[$0]] + kind($0) }
    }
  }

  private static func histories(
    of lines: [Int], in method: MethodAccount, by key: (Int) -> [String]
  ) -> [Self] {
    let groups: [Self] = Dictionary(grouping: lines, by: key).map { key, lines in
      let words = ([method.method.id] + key).filter { !$0.isEmpty }
      return Self(method: method, lines: lines, id: words.joined(separator: "/"))
    }
    return groups.sorted { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
  }
}
