/// Reads a formula by the precedence of its operators.
struct WrittenFormulaParser {
  /// Longer than the 8,192 characters that programs write, in whatever letters.
  private static let longestText = 65_536
  /// Deeper than the 64 functions that programs allow in one another.
  private static let deepestNesting = 100

  let sheet: String
  var scanner: FormulaScanner
  private let isTooLong: Bool
  private var depth = 0

  init(_ text: String, on sheet: String) {
    isTooLong = text.utf8.count > Self.longestText
    scanner = FormulaScanner(isTooLong ? "" : text)
    self.sheet = sheet
  }

  mutating func formula() throws(FormulaProblem) -> FormulaNode {
    guard !isTooLong else { throw problem(.tooLong) }
    scanner.skipBlanks()
    _ = scanner.take("=")
    let node = try expression()
    guard scanner.next == nil else { throw problem(.unexpected) }
    return node
  }

  /// An expression and the blanks behind it.
  mutating func expression(
    from level: FormulaOperator.Level = .comparison
  ) throws(FormulaProblem) -> FormulaNode {
    var left = try operand()
    while let sign = nextOperator(), sign.level >= level {
      var steps: [FormulaNode.Step] = []
      while let following = nextOperator(), following.level == sign.level {
        _ = scanner.take(text: following.rawValue)
        steps.append(
          FormulaNode.Step(sign: following, operand: try expression(from: sign.level.tighter)))
      }
      left = .joined(left, steps)
    }
    return left
  }

  /// The same, one bracket deeper.
  mutating func nested() throws(FormulaProblem) -> FormulaNode {
    depth += 1
    guard depth <= Self.deepestNesting else { throw problem(.tooDeep) }
    let node = try expression()
    depth -= 1
    return node
  }

  func problem(_ kind: FormulaProblem.Kind) -> FormulaProblem {
    FormulaProblem(kind: kind, position: scanner.character)
  }

  /// The operator to be read next, not yet passed over.
  private func nextOperator() -> FormulaOperator? {
    guard let byte = scanner.next else { return nil }
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      let pair = String(decoding: [byte, scanner.byte(after: 1) ?? 0], as: UTF8.self)
      return FormulaOperator(rawValue: pair)
        ?? FormulaOperator(rawValue: String(decoding: [byte], as: UTF8.self))
    case UInt8(ascii: ":"), 0x20: return nil
    default: return FormulaOperator(rawValue: String(decoding: [byte], as: UTF8.self))
    }
  }

  /// Signs, a reference or another operand, percent signs, and the blanks behind.
  private mutating func operand() throws(FormulaProblem) -> FormulaNode {
    let minuses = takeSigns()
    var node = try primary()
    node = try joinedReferences(node)
    var percents = 0
    while scanner.take("%") {
      percents += 1
      scanner.skipBlanks()
    }
    return .withSigns(minuses, .withPercents(percents, node))
  }

  /// The number of minus signs; a plus sign changes nothing, not even text.
  private mutating func takeSigns() -> Int {
    var minuses = 0
    scanner.skipBlanks()
    while true {
      if scanner.take("-") {
        minuses += 1
      } else if !scanner.take("+") {
        return minuses
      }
      scanner.skipBlanks()
    }
  }

  /// A reference with those that follow it after a colon or a mere blank.
  private mutating func joinedReferences(
    _ first: FormulaNode
  ) throws(FormulaProblem) -> FormulaNode {
    let node = try joinedRange(first)
    var steps: [FormulaNode.Step] = []
    while scanner.skipBlanks(), Self.isReference(node), beginsReference {
      let right = try joinedRange(try primary())
      guard Self.isReference(right) else { throw problem(.unexpected) }
      steps.append(FormulaNode.Step(sign: .intersection, operand: right))
    }
    return .joined(node, steps)
  }

  private mutating func joinedRange(_ first: FormulaNode) throws(FormulaProblem) -> FormulaNode {
    var node = first
    var steps: [FormulaNode.Step] = []
    while takeColon() {
      let right = try primary()
      if steps.isEmpty, let area = Self.area(from: node, to: right) {
        node = area
      } else {
        steps.append(FormulaNode.Step(sign: .range, operand: right))
      }
    }
    return .joined(node, steps)
  }

  private mutating func takeColon() -> Bool {
    let start = scanner.position
    scanner.skipBlanks()
    if scanner.take(":") {
      scanner.skipBlanks()
      return true
    }
    scanner.rewind(to: start)
    return false
  }

  private static func area(from left: FormulaNode, to right: FormulaNode) -> FormulaNode? {
    guard case .area(let first) = left, case .area(let last) = right,
      first.sheet.lowercased() == last.sheet.lowercased()
    else { return nil }
    return .area(first.reaching(last))
  }

  private static func isReference(_ node: FormulaNode) -> Bool {
    switch node {
    case .area, .name, .union, .opaque, .call: true
    case .chain(_, let steps): steps.first.map { $0.sign.level >= .intersection } ?? false
    default: false
    }
  }

  /// Whether what comes next can be a reference.
  private var beginsReference: Bool {
    guard let byte = scanner.next else { return false }
    return FormulaScanner.isName(byte) || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
  }
}
