import Documents

extension String {
  /// The text filled with spaces to a width in columns.
  func padded(to width: Int, _ alignment: Table.Column.Alignment = .left) -> String {
    let missing = Swift.max(0, width - displayWidth)
    switch alignment {
    case .left: return self + Self.spaces(missing)
    case .right: return Self.spaces(missing) + self
    case .center: return Self.spaces(missing / 2) + self + Self.spaces(missing - missing / 2)
    }
  }

  /// So many spaces.
  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: Swift.max(0, count))
  }

  /// The text without spaces at its end.
  var withoutTrailingSpaces: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
