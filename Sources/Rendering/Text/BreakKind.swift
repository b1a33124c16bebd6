/// What a character is to the end of a line.
struct BreakKind {
  private let isPartOfWord: Bool
  private let isSpace: Bool
  /// Whether no line starts with it.
  private let isNeverFirst: Bool
  /// Whether no line ends with it.
  private let isNeverLast: Bool
  private let isWide: Bool

  /// The kind of a character that is one scalar.
  init(_ scalar: Unicode.Scalar) {
    isPartOfWord = scalar.isLetterOrDigit
    isSpace = scalar == " "
    isNeverFirst = !isPartOfWord && scalar.isClosing
    isNeverLast = !isPartOfWord && scalar.isOpening
    isWide = !scalar.isASCII && scalar.displayWidth == 2
  }

  /// The kind of a character, which may be of several scalars.
  init(_ character: Character) {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1 {
      self.init(only)
    } else {
      self.init(isWide: character.displayWidth == 2)
    }
  }

  /// The kind of one that lines may begin and end with.
  private init(isWide: Bool) {
    (isPartOfWord, isSpace, isNeverFirst, isNeverLast) = (false, false, false, false)
    self.isWide = isWide
  }

  /// Whether a line may end after this one, with the other one at the start of the next.
  func mayBreak(before other: BreakKind) -> Bool {
    if isPartOfWord && other.isPartOfWord { return false }
    if other.isSpace || other.isNeverFirst { return false }
    if isSpace { return true }
    return !isNeverLast && (isWide || other.isWide)
  }
}

extension Unicode.Scalar {
  /// Whether it is a Latin letter or a digit, which lines do not end between.
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Whether it closes something, or ends a clause.
  fileprivate var isClosing: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "〕", "〉", "”", "’", "…", "—",
      "～", "％",
      "℃", "·", ",", ".", ";", ":", "!", "?", ")", "]", "}", "%":
      true
    default: false
    }
  }

  /// Whether it opens something.
  fileprivate var isOpening: Bool {
    switch self {
    case "（", "《", "「", "『", "【", "〔", "〈", "“", "‘", "(", "[", "{", "￥", "$": true
    default: false
    }
  }
}
