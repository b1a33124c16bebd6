/// The known name that a mistyped one most resembles.
public enum NearestName {
  /// The name in `known` closest to `name`, or `nil` when none is close enough to be meant.
  ///
  /// Closeness is the number of edits (Damerau–Levenshtein without transposition over a window);
  /// a name further away than half its length is not offered. Names that differ in their number
  /// alone are compared by it, for an edit of a digit says nothing of what was meant.
  public static func of(_ name: String, among known: some Sequence<String>) -> String? {
    numbered(name, among: known) ?? spelt(name, among: known)
  }

  /// What to offer for a name that is not known: the closest, else the first, of the names in the
  /// script that it was typed in where there are any.
  ///
  /// Who typed Chinese reads Chinese names; an id would tell him nothing. A Chinese name that has the
  /// other in it comes before all, and so does an id that goes on where it ends; one that shares most
  /// characters with it comes before the first.
  public static func offered(for name: String, among known: [String]) -> String? {
    let alike = known.filter { $0.hasHan == name.hasHan }
    let names = alike.isEmpty ? known : alike
    return names.first { name.hasHan ? $0.contains(name) : $0.hasPrefix(name + "-") }
      ?? of(name, among: names)
      ?? (names + known).first { isPart(name, $0) }
      ?? sharing(name, among: names) ?? names.first
  }

  /// Whether a name has another in it, blanks and capitals aside; of names in letters alone only the
  /// typed one is sought, and no scrap of one.
  private static func isPart(_ typed: String, _ name: String) -> Bool {
    let (typed, name) = (plain(typed), plain(name))
    if typed.hasHan, name.count > 1, typed.contains(name) { return true }
    return typed.count >= (typed.hasHan ? 1 : shortestPart) && name.contains(typed)
  }

  private static func plain(_ name: String) -> String {
    name.filter { !$0.isWhitespace }.lowercased()
  }

  private static let shortestPart = 4

  private static func numbered(
    _ name: String, among known: some Sequence<String>
  ) -> String? {
    guard let wanted = NumberedName(name) else { return nil }
    return known.compactMap { other in
      NumberedName(other).flatMap { $0.pattern == wanted.pattern ? (other, $0.number) : nil }
    }.min {
      (abs($0.1 - wanted.number), $0.1) < (abs($1.1 - wanted.number), $1.1)
    }?.0
  }

  private static func spelt(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = shape(name)
    let limit = max(1, (wanted.count + 1) / 2)
    return
      known
      .map { (name: $0, distance: distance(wanted, shape($0), limit: limit)) }
      .filter { $0.distance <= limit && $0.distance < max(wanted.count, 2) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
      .name
  }

  /// A name without capitals, with a letter for the digit that looks like it.
  private static func shape(_ name: String) -> [Character] {
    name.lowercased().map { $0 == "0" ? "o" : $0 == "1" ? "l" : $0 }
  }

  /// The name that shares most characters with a Chinese one, if any does.
  private static func sharing(_ name: String, among known: [String]) -> String? {
    guard name.hasHan else { return nil }
    let own = Set(name)
    let shared = known.map { (name: $0, count: own.intersection($0).count) }
    return shared.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.name : nil }
  }

  private static func distance(_ left: [Character], _ right: [Character], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let substitution = previous[column] + (character == other ? 0 : 1)
        current.append(Swift.min(substitution, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
