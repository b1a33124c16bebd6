/// Gives each sheet of a workbook a name that Excel takes: short, of letters allowed, no other sheet's.
public struct SheetNames {
  private let limit: Int
  private var taken: Set<String> = []

  /// Names of at most so many UTF-16 units.
  public init(limit: Int = SheetNames.longest) {
    self.limit = limit
  }

  /// The most that Excel takes.
  public static let longest = 31

  /// The name of the next sheet: its title, cut where it is long, and numbered where another sheet has it.
  public mutating func name(for title: String) -> String {
    var name = Self.fitting(title, in: limit)
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let mark = " (\(number))"
      name = Self.fitting(title, in: limit - mark.utf16.count) + mark
    }
    return name
  }

  /// A title without what no name may have, and no longer than a name may be.
  public static func fitting(_ title: String, in limit: Int = longest) -> String {
    var name = title.filter { !forbidden.contains($0) }
    while name.utf16.count > limit { name.removeLast() }
    return name
  }

  private static let forbidden = "[]:*?/\\'"
}
