/// Breaks text into lines as Chinese typesetting does.
///
/// A line breaks at a space or between Chinese characters, but no line starts with a closing mark
/// such as `，` or `）` and none ends with an opening one; Latin words and numbers stay whole unless
/// one alone is wider than a line.
public enum LineBreaking {
  /// The lines of a text, none wider than `width` columns; line breaks in the text are kept.
  public static func lines(of text: String, width: Int) -> [String] {
    if text.isOneLine { return lines(ofParagraph: text[...], width: max(2, width)) }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { lines(ofParagraph: $0, width: max(2, width)) }
  }

  /// The width of the widest part of a text that lines should not break.
  public static func longestUnit(in text: String) -> Int {
    text.split(whereSeparator: \.isNewline)
      .flatMap(units)
      .map { trimmed($0).displayWidth }
      .max() ?? 0
  }

  private static func lines(ofParagraph text: Substring, width: Int) -> [String] {
    if text.displayWidth <= width { return [trimmed(text)] }
    var lines: [String] = []
    var line = ""
    var taken = 0
    for unit in units(of: text) {
      if taken + trimmed(unit).displayWidth > width {
        if !line.isEmpty { lines.append(trimmed(line)) }
        line = lastPiece(of: String(unit), width: width, earlier: &lines)
        taken = line.displayWidth
      } else {
        line += unit
        taken += unit.displayWidth
      }
    }
    return lines + [trimmed(line)]
  }

  /// Cuts a unit wider than a line by force and returns what is left for the next line.
  private static func lastPiece(of unit: String, width: Int, earlier: inout [String]) -> String {
    guard trimmed(unit).displayWidth > width else { return unit }
    var piece = ""
    for character in unit {
      if !piece.isEmpty, piece.displayWidth + character.displayWidth > width {
        earlier.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return piece
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    guard rest.utf8.last == UInt8(ascii: " ") else { return String(text) }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  /// Whether no line breaks in it.
  var isOneLine: Bool {
    // Most texts have no byte that such a scalar begins with.
    !utf8.contains(where: \.mayBreakLines) || !unicodeScalars.contains(where: \.breaksLines)
  }
}

extension UInt8 {
  /// Whether a scalar that breaks lines may begin with it.
  fileprivate var mayBreakLines: Bool {
    switch self {
    case 0x0A...0x0D, 0xC2, 0xE2: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of those that `Character.isNewline` names.
  fileprivate var breaksLines: Bool {
    switch self {
    case "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension LineBreaking {
  /// The pieces of a paragraph between which a line may break; spaces stay with the piece before.
  private static func units(of text: Substring) -> [Substring] {
    text.isOfPlainScalars
      ? pieces(of: text, text.unicodeScalars) { BreakKind($0) }
      : pieces(of: text, text) { BreakKind($0) }
  }

  private static func pieces<Signs: Collection>(
    of text: Substring, _ signs: Signs, _ kind: (Signs.Element) -> BreakKind
  ) -> [Substring] where Signs.Index == String.Index {
    var pieces: [Substring] = []
    var start = text.startIndex
    var left: BreakKind?
    for index in signs.indices {
      let right = kind(signs[index])
      if let left, left.mayBreak(before: right) {
        pieces.append(text[start..<index])
        start = index
      }
      left = right
    }
    return start < text.endIndex ? pieces + [text[start...]] : pieces
  }
}
