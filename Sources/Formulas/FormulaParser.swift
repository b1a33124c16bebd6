import Quantities

extension Expression where Variable == Symbol {
  /// Reads a formula in the guideline's notation:
  /// `FC × NCV × CC × OF × 44[tCO2]/12[tC]`.
  ///
  /// Signs: `+ - − × * · / ÷ ^ ( )`, `Σ(…)` or `total(…)` for the sum over all lines, and the
  /// functions of ``NamedFunction``, such as `FOD(k, n)`.
  /// A number may carry its unit in square brackets.
  public init(_ text: String) throws(FormulaSyntaxError) {
    var parser = FormulaParser(text)
    self = try parser.formula()
  }
}

/// Reads one formula from its text.
struct FormulaParser {
  private static let longestText = 2000
  private static let deepestNesting = 64
  private static let largestPower = 9

  private let characters: [Character]
  private var position = 0
  private var depth = 0

  init(_ text: String) {
    characters = Array(text.prefix(Self.longestText + 1))
  }

  mutating func formula() throws(FormulaSyntaxError) -> Expression<Symbol> {
    guard characters.count <= Self.longestText else { throw fault(.tooLong) }
    let formula = try sum()
    if let rest = peek { throw fault(.unexpected(rest)) }
    return formula
  }

  private mutating func sum() throws(FormulaSyntaxError) -> Expression<Symbol> {
    var result = try product()
    while let sign = take(oneOf: "+-−") {
      let right = try product()
      result = sign == "+" ? .sum(result, right) : .difference(result, right)
    }
    return result
  }

  private mutating func product() throws(FormulaSyntaxError) -> Expression<Symbol> {
    var result = try power()
    while let sign = take(oneOf: "×*·/÷") {
      let right = try power()
      result = "/÷".contains(sign) ? .quotient(result, right) : .product(result, right)
    }
    return result
  }

  private mutating func power() throws(FormulaSyntaxError) -> Expression<Symbol> {
    let base = try factor()
    guard take(oneOf: "^") != nil else { return base }
    let start = position
    let digits = takeWhile { $0.isASCII && $0.isNumber }
    guard let exponent = Int(digits), (1...Self.largestPower).contains(exponent) else {
      throw FormulaSyntaxError(fault: .power(digits), offset: start)
    }
    return .power(base, exponent)
  }

  private mutating func factor() throws(FormulaSyntaxError) -> Expression<Symbol> {
    guard let next = peek else { throw fault(.incomplete) }
    if next == "(" { return try bracketed() }
    if next == "Σ" || next == "∑" {
      position += 1
      return .total(try bracketed())
    }
    if next.isASCII && next.isNumber || next == "." { return try number() }
    return try symbol(startingWith: next)
  }

  private mutating func bracketed() throws(FormulaSyntaxError) -> Expression<Symbol> {
    try open()
    let inner = try sum()
    try close()
    return inner
  }

  /// The arguments of a function, from its bracket on.
  private mutating func call(
    _ function: NamedFunction
  ) throws(FormulaSyntaxError) -> Expression<Symbol> {
    try open()
    var arguments = [try sum()]
    while arguments.count < function.argumentUnits.count {
      guard take(oneOf: ",，") != nil else { throw unfinished }
      arguments.append(try sum())
    }
    try close()
    return .call(function, arguments)
  }

  private mutating func open() throws(FormulaSyntaxError) {
    depth += 1
    guard depth <= Self.deepestNesting else { throw fault(.tooLong) }
    guard take(oneOf: "(") != nil else { throw unfinished }
  }

  private mutating func close() throws(FormulaSyntaxError) {
    guard take(oneOf: ")") != nil else { throw fault(.unclosed) }
    depth -= 1
  }

  /// Another sign was expected than the one that follows.
  private var unfinished: FormulaSyntaxError {
    mutating get { fault(peek.map { .unexpected($0) } ?? .incomplete) }
  }

  private mutating func symbol(
    startingWith next: Character
  ) throws(FormulaSyntaxError) -> Expression<Symbol> {
    let name = takeWhile { $0.isLetter || ($0.isASCII && $0.isNumber) || $0 == "_" }
    guard let symbol = Symbol(name) else { throw fault(.unexpected(next)) }
    guard peek == "(" else { return .variable(symbol) }
    if name == "total" { return .total(try bracketed()) }
    guard let function = NamedFunction(rawValue: name) else { return .variable(symbol) }
    return try call(function)
  }

  private mutating func number() throws(FormulaSyntaxError) -> Expression<Symbol> {
    let start = position
    let text = takeWhile { $0.isASCII && $0.isNumber || $0 == "." }
    guard let value = Double(text), value.isFinite else {
      throw FormulaSyntaxError(fault: .number(text), offset: start)
    }
    return .number(Literal(value: value, text: text, unit: try literalUnit()))
  }

  /// The unit in square brackets behind a number; it may itself hold a bracketed GWP set.
  private mutating func literalUnit() throws(FormulaSyntaxError) -> Unit {
    guard peek == "[" else { return .one }
    let start = position + 1
    guard let end = matchingBracket(from: position) else { throw fault(.unclosed) }
    position = end + 1
    do {
      return try Unit(String(characters[start..<end]))
    } catch {
      throw FormulaSyntaxError(fault: .unit(error), offset: start)
    }
  }

  private func matchingBracket(from open: Int) -> Int? {
    var depth = 0
    for index in open..<characters.count {
      if characters[index] == "[" { depth += 1 }
      if characters[index] == "]" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The next character that is not a blank; blanks before it are passed over.
  private var peek: Character? {
    mutating get {
      while position < characters.count, characters[position].isWhitespace { position += 1 }
      return position < characters.count ? characters[position] : nil
    }
  }

  private mutating func take(oneOf signs: String) -> Character? {
    guard let next = peek, signs.contains(next) else { return nil }
    position += 1
    return next
  }

  private mutating func takeWhile(_ belongs: (Character) -> Bool) -> String {
    let start = position
    while position < characters.count, belongs(characters[position]) { position += 1 }
    return String(characters[start..<position])
  }

  private func fault(_ fault: FormulaSyntaxError.Fault) -> FormulaSyntaxError {
    FormulaSyntaxError(fault: fault, offset: position)
  }
}
