import Findings
import Regulations

/// How many values of factor sets are how sure, and which years they are for.
struct StandingCount {
  private let values: [FactorValue]
  private let holds: Bool

  /// Counts the values of these sets.
  init(_ sets: [FactorSet]) {
    values = sets.flatMap(\.values)
    holds = sets.contains { $0.after == .holds }
  }

  /// How many values there are, known or not.
  var total: Int { values.count }

  /// How many known values have a standing.
  func count(_ standing: Standing) -> Int {
    values.count { $0.value != nil && $0.standing == standing }
  }

  /// How many values nobody knows.
  var unknown: Int { values.count { $0.value == nil } }

  /// The counts in words, those of nothing left out.
  func text(in words: RegulationWords) -> String {
    let known = Standing.allCases.map { (words.standing($0), count($0)) }
    return words.joined(
      (known + [(words["unknown"], unknown)]).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" })
  }

  /// The first and last year: open at the end when the last value stays in force.
  var years: String {
    guard let first = values.map(\.from).min() else { return "" }
    guard let last = values.map({ $0.until ?? $0.from }).max(), !holds else { return "\(first)–" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}

extension Listing {
  /// Adds a column for each standing, one for unknown values, and one for the years.
  func counts(
    _ family: String = "count", _ sets: @escaping (Item) -> [FactorSet]
  ) -> Self {
    Standing.allCases
      .reduce(self) { listing, standing in
        listing.count("\(family)-\(standing.rawValue)") { StandingCount(sets($0)).count(standing) }
      }
      .count("\(family)-unknown") { StandingCount(sets($0)).unknown }
  }
}
