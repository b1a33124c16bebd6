import Foundation

/// A condition as SUMIFS and its kin take it: a value, or text such as `">=3"` or `"煤*"`.
struct SheetCriterion: Hashable {
  private let sign: FormulaOperator
  private let wanted: SheetValue
  private let pattern: TextPattern?

  init(_ value: SheetValue) {
    guard case .text(let words) = value else {
      sign = .equal
      wanted = value == .blank ? .number(0) : value
      pattern = nil
      return
    }
    let (sign, rest) = Self.split(words)
    self.sign = sign ?? .equal
    wanted = Self.value(of: rest, isPlain: sign == nil)
    if case .text(let text) = wanted, self.sign == .equal || self.sign == .unequal {
      pattern = TextPattern(text)
    } else {
      pattern = nil
    }
  }

  /// Whether a cell meets it.
  func isMet(by value: SheetValue) -> Bool {
    switch sign {
    case .equal: isSame(value)
    case .unequal: !isSame(value)
    default: isInOrder(value)
    }
  }

  private static func split(_ words: String) -> (FormulaOperator?, String) {
    for sign: FormulaOperator in [.unequal, .lessOrEqual, .greaterOrEqual, .equal, .less, .greater]
    where words.hasPrefix(sign.rawValue) {
      return (sign, String(words.dropFirst(sign.rawValue.count)))
    }
    return (nil, words)
  }

  private static func value(of words: String, isPlain: Bool) -> SheetValue {
    if words.isEmpty { return isPlain ? .text("") : .blank }
    if let number = NumberInText.value(of: words) { return .number(number) }
    switch words.uppercased() {
    case "TRUE": return .boolean(true)
    case "FALSE": return .boolean(false)
    default: break
    }
    let fault = SheetFault(rawValue: words)
    return SheetFault.written.contains(fault) ? .error(fault) : .text(words)
  }

  private func isSame(_ value: SheetValue) -> Bool {
    switch (wanted, value) {
    case (.number(let wanted), .number(let number)): SheetArithmetic.isSame(number, wanted)
    case (.number(let wanted), .text(let words)):
      NumberInText.value(of: words).map { SheetArithmetic.isSame($0, wanted) } ?? false
    case (.text(""), .blank): true
    case (.text, .text(let words)): pattern?.matches(words) ?? false
    default: wanted == value
    }
  }

  private func isInOrder(_ value: SheetValue) -> Bool {
    switch (wanted, value) {
    case (.number, .number), (.text, .text), (.boolean, .boolean):
      SheetArithmetic.value(sign, value, wanted) == .boolean(true)
    default: false
    }
  }
}
