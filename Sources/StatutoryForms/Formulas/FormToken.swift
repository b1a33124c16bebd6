/// A piece of a form's formula.
enum FormToken: Hashable {
  case name(String)
  case number(String)
  case text(String)
  case sign(String)

  /// The pieces of a text, or the position of what is none.
  static func tokens(of text: String) -> Result<[FormToken], FormSyntaxError> {
    var scanner = FormScanner(text)
    return scanner.tokens()
  }
}

/// Why a text is not a formula of a form, and where.
struct FormSyntaxError: Error, Hashable {
  /// What stands there.
  let near: String
}

/// Cuts a form's formula into pieces.
struct FormScanner {
  private static let signs = ["<=", ">=", "=", "<", ">", "(", ")", "+", "-", "×", "/", ",", "%"]
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  mutating func tokens() -> Result<[FormToken], FormSyntaxError> {
    var tokens: [FormToken] = []
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return .success(tokens) }
      guard let token = token(from: first) else {
        return .failure(FormSyntaxError(near: String(rest.prefix(12))))
      }
      tokens.append(token)
    }
  }

  private mutating func token(from first: Character) -> FormToken? {
    if first.isLetter { return .name(take { $0.isLetter || $0.isNumber || "-._[]".contains($0) }) }
    if first.isNumber { return .number(take { $0.isNumber || $0 == "." }) }
    if first == "\"" { return quoted() }
    guard let sign = Self.signs.first(where: { rest.hasPrefix($0) }) else { return nil }
    rest = rest.dropFirst(sign.count)
    return .sign(sign)
  }

  private mutating func quoted() -> FormToken? {
    let inner = rest.dropFirst()
    guard let close = inner.firstIndex(of: "\"") else { return nil }
    rest = inner[inner.index(after: close)...]
    return .text(String(inner[..<close]))
  }

  private mutating func take(while belongs: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }
}
