import Findings

/// No two values of a set with the same keys are in force in the same year.
struct YearsDoNotOverlap: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] { [.overlappingYears: .error] }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.factorSets.values.sorted { $0.id < $1.id }.flatMap { set in
      set.values.indices.flatMap { index in
        set.values[..<index].compactMap { earlier in clash(earlier, set.values[index]) }
      }
    }
  }

  private func clash(_ first: FactorValue, _ second: FactorValue) -> Finding? {
    let (older, newer) = first.from <= second.from ? (first, second) : (second, first)
    let isClash = older.from == newer.from || (older.until.map { $0 >= newer.from } ?? false)
    // Values that overlap are equally narrow: both are limited by the same kinds of keys.
    guard isClash, first.keys.overlaps(second.keys) else { return nil }
    let arguments: [String: Finding.Argument] = [
      "first": .text(first.subject), "second": .text(second.subject),
      "line": .count(first.place.line ?? 0),
    ]
    return Finding(.error, .overlappingYears, arguments, at: second.place)
  }
}

extension Finding.Code {
  static let overlappingYears: Self = "overlapping-years"
}
