import SheetReferences

extension WrittenFormulaParser {
  /// A constant, a reference, a function or an expression in brackets.
  mutating func primary() throws(FormulaProblem) -> FormulaNode {
    guard let byte = scanner.next else { throw problem(.incomplete) }
    switch byte {
    case UInt8(ascii: "("): return try brackets()
    case UInt8(ascii: "\""): return .text(try quoted(by: "\""))
    case UInt8(ascii: "{"): return try array()
    case UInt8(ascii: "#"): return try error()
    case UInt8(ascii: "'"): return try qualified(by: try quoted(by: "'"))
    case UInt8(ascii: "["): return opaque(from: scanner.position)
    case UInt8(ascii: "@"):
      while scanner.take("@") {}
      return .call("SINGLE", [try primary()])
    case UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let rows = rows(on: sheet) { return rows }
      return try number()
    default:
      guard byte == UInt8(ascii: "$") || FormulaScanner.isName(byte) else {
        throw problem(.unexpected)
      }
      return try named()
    }
  }

  private mutating func quoted(by quote: Unicode.Scalar) throws(FormulaProblem) -> String {
    guard let words = scanner.takeQuoted(by: quote) else { throw problem(.unclosed) }
    return words
  }

  private mutating func brackets() throws(FormulaProblem) -> FormulaNode {
    _ = scanner.take("(")
    var parts = [try nested()]
    while scanner.take(",") { parts.append(try nested()) }
    guard scanner.take(")") else { throw unclosed }
    return parts.count == 1 ? parts[0] : .union(parts)
  }

  private var unclosed: FormulaProblem {
    problem(scanner.next == nil ? .unclosed : .unexpected)
  }

  private mutating func error() throws(FormulaProblem) -> FormulaNode {
    let fault = SheetFault.written.first { scanner.take(text: $0.rawValue) }
    guard let fault else { throw problem(.unexpected) }
    // `#REF!A1` names a cell of a sheet that was deleted.
    if fault == .reference { _ = scanner.take { FormulaScanner.isName($0) || $0 == 0x24 } }
    return .error(fault)
  }

  private mutating func number() throws(FormulaProblem) -> FormulaNode {
    let start = scanner.position
    _ = scanner.take { FormulaScanner.isDigit($0) || $0 == UInt8(ascii: ".") }
    takeExponent()
    guard let value = Double(scanner.text(from: start)), value.isFinite else {
      scanner.rewind(to: start)
      throw problem(.number)
    }
    return .number(value)
  }

  private mutating func takeExponent() {
    let start = scanner.position
    guard scanner.take("e") || scanner.take("E") else { return }
    _ = scanner.take("+") || scanner.take("-")
    let digits = scanner.take(while: FormulaScanner.isDigit)
    if digits.isEmpty { scanner.rewind(to: start) }
  }

  private mutating func array() throws(FormulaProblem) -> FormulaNode {
    _ = scanner.take("{")
    var rows: [[FormulaNode]] = [[]]
    while true {
      rows[rows.count - 1].append(try constant())
      scanner.skipBlanks()
      if scanner.take("}") { return .array(rows) }
      if scanner.take(";") { rows.append([]) } else if !scanner.take(",") { throw unclosed }
    }
  }

  private mutating func constant() throws(FormulaProblem) -> FormulaNode {
    scanner.skipBlanks()
    let isNegative = scanner.take("-")
    if !isNegative { _ = scanner.take("+") }
    scanner.skipBlanks()
    switch scanner.next {
    case UInt8(ascii: "\""): return .text(try quoted(by: "\""))
    case UInt8(ascii: "#"): return try error()
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "F"), UInt8(ascii: "f"):
      if scanner.take(text: "TRUE") { return .boolean(true) }
      if scanner.take(text: "FALSE") { return .boolean(false) }
      throw problem(.unexpected)
    default:
      guard case .number(let value) = try number() else { throw problem(.number) }
      return .number(isNegative ? -value : value)
    }
  }
}
