/// How sure we are of a number or a formula.
public enum Standing: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Read in the official text, or in an export of its database.
  case official
  /// Seen only in others' programs or pages.
  case secondary
  /// From expert memory.
  case unverified

  /// Orders standings from sure to unsure: a derived value takes the greatest of its inputs.
  public static func < (left: Standing, right: Standing) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Standing.allCases.firstIndex(of: self) ?? 0 }
}
