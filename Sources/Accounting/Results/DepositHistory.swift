import Regulations

/// What was put on one site, year by year: lines of a method that asks for the year of each quantity.
struct DepositHistory {
  let method: MethodAccount
  /// The lines, in the order of the table.
  let lines: [Int]
  /// The method, the entity and the kind of waste, whatever the lines are called.
  let kind: String
  /// What the site's lines are called; empty where no name has several years.
  let name: String

  /// Quantities by year, in the unit that the formula wants.
  var quantities: [Int: Double] {
    lines.reduce(into: [:]) { sums, line in
      sums[year(line), default: 0] += method.lines.activity[line]
    }
  }

  /// The years of the lines.
  var years: [Int] { lines.map(year) }

  private func year(_ line: Int) -> Int { Int(method.lines.years[line]) }

  /// The histories of an account.
  static func all(in account: EmissionAccount) -> [Self] {
    account.methods.filter { $0.method.asksForYears && $0.method.claims == nil }
      .flatMap(all)
  }

  /// The lines of each entity and kind of waste, and of each name where names stand for sites.
  private static func all(in method: MethodAccount) -> [Self] {
    let lines = method.lines
    let kinds = Dictionary(grouping: 0..<method.count) { line in
      let words = [lines.entities[line], lines.technologies[line], lines.fuels[line]]
      return ([method.method.id] + words).filter { !$0.isEmpty }.joined(separator: "/")
    }
    let histories = kinds.flatMap { kind, lines in
      named(lines, in: method).map {
        Self(method: method, lines: $0.lines, kind: kind, name: $0.name)
      }
    }
    return histories.sorted { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
  }

  /// Names stand for sites where one of them has several years; else they may be of the years themselves.
  private static func named(
    _ lines: [Int], in method: MethodAccount
  ) -> [(name: String, lines: [Int])] {
    let names = Dictionary(grouping: lines) { method.lines.labels[$0] }
    let areSites = names.values.contains { Set($0.map { method.lines.years[$0] }).count > 1 }
    return areSites ? names.map { ($0.key, $0.value) } : [("", lines)]
  }
}
