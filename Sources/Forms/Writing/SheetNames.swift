/// Names of sheets that no two share.
struct SheetNames {
  private var taken: Set<String> = []

  /// The longest name a sheet may have, in UTF-16 units.
  private static let limit = 31
  private static let forbidden = "[]:*?/\\'"

  /// A name for a sheet that is called so.
  mutating func name(for title: String) -> String {
    let plain = Self.fit(title)
    var name = plain
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " \(number)"
      name = plain.cut(to: Self.limit - ending.utf16.count) + ending
      number += 1
    }
    return name
  }

  /// A text as a sheet may be called.
  static func fit(_ text: String) -> String {
    String(text.map { forbidden.contains($0) ? " " : $0 }).cut(to: limit)
  }
}
