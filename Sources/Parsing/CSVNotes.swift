import Findings

/// What a table has in many cells and is told once, with the first place and the count.
struct CSVNotes {
  /// How often something occurred, and where first.
  struct Occurrences {
    private(set) var number = 0
    /// The first one's offset.
    private(set) var first = 0

    mutating func count(at offset: Int) {
      if number == 0 { first = offset }
      number += 1
    }
  }

  /// Carriage returns without line feed.
  var loneReturn = Occurrences()
  /// Cells with characters at their ends that cannot be seen.
  var invisible = Occurrences()

  /// The notes as findings.
  func findings(in source: SourceText) -> [Finding] {
    [
      finding(.error, .loneReturn, loneReturn, in: source),
      finding(.note, .invisibleBlank, invisible, in: source),
    ].compactMap(\.self)
  }

  private func finding(
    _ severity: Finding.Severity, _ code: Finding.Code, _ occurrences: Occurrences,
    in source: SourceText
  ) -> Finding? {
    guard occurrences.number > 0 else { return nil }
    return Finding(
      severity, code, ["count": .count(occurrences.number)], at: source.place(at: occurrences.first)
    )
  }
}

extension Finding.Code {
  static let loneReturn: Self = "lone-carriage-return"
  static let invisibleBlank: Self = "invisible-blank"
}
