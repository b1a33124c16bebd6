/// A name that a tab can bear and no other tab has.
enum ListingName {
  /// The longest name of a tab, in UTF-16 units.
  static let limit = 31

  /// The name asked for, mended where needed and numbered where it is taken.
  static func free(_ wanted: String, among taken: [String]) -> String {
    let taken = Set(taken.map { $0.lowercased() })
    let name = mended(wanted)
    guard taken.contains(name.lowercased()) else { return name }
    var number = 2
    while taken.contains(numbered(name, number).lowercased()) { number += 1 }
    return numbered(name, number)
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    let ending = " (\(number))"
    return cut(name, to: limit - ending.utf16.count) + ending
  }

  private static func mended(_ name: String) -> String {
    let fit = String(name.map { "[]:*?/\\".contains($0) || $0.isNewline ? "_" : $0 })
    let bare = cut(fit, to: limit).drop { $0 == "'" || $0 == " " }
    let name = String(bare.reversed().drop { $0 == "'" || $0 == " " }.reversed())
    return name.isEmpty ? "Tanpan" : name
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    var room = limit
    return String(
      name.prefix { character in
        room -= character.utf16.count
        return room >= 0
      })
  }
}
