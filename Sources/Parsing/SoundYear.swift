package import Findings

/// A year that something can be accounted for in.
///
/// A slip of the finger such as 2203 or 1024 is a number of four digits all the same.
package enum SoundYear {
  /// The years that are taken without asking.
  package static let range = 1900...2100

  /// What is wrong with a number that should be such a year.
  package static func problem(with number: Double, at place: Place?) -> Finding? {
    if let year = Int(exactly: number), range.contains(year) { return nil }
    let arguments: [String: Finding.Argument] = [
      "year": .number(number), "first": .count(range.lowerBound),
      "last": .count(range.upperBound),
    ]
    return Finding(.error, .yearBeyondReason, arguments, at: place)
  }
}

extension Finding.Code {
  package static let yearBeyondReason: Self = "year-beyond-reason"
}
