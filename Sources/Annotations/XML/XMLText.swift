/// Text as parts of a workbook hold it.
enum XMLText {
  /// The longest text a cell or a note holds, in UTF-16 units.
  static let limit = 32_767

  /// The text for an attribute or between tags; what XML cannot hold becomes `�`.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text of a cell or note: cut where it is too long, `…` saying so.
  static func stored(_ text: String) -> String {
    escaped(
      cut(guarded(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")), to: limit))
  }

  /// `_x0041_` would be read as the letter it numbers; its first `_` is numbered in turn.
  private static func guarded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }

  /// The text, or as much of it as there is room for and `…`.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var room = limit - 1
    let kept = text.prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
    return kept + "…"
  }
}
