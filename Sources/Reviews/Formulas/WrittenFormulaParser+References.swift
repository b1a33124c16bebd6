import SheetReferences

extension WrittenFormulaParser {
  /// What begins with a letter: a cell, columns, a sheet, a truth value, a function or a name.
  mutating func named() throws(FormulaProblem) -> FormulaNode {
    let start = scanner.position
    if let area = cells(on: sheet) { return area }
    let name = scanner.take(while: FormulaScanner.isName)
    guard !name.isEmpty else { throw problem(.unexpected) }
    if scanner.next == UInt8(ascii: "!") { return try qualified(by: name) }
    if scanner.next == UInt8(ascii: "[") || isSeveralSheets { return opaque(from: start) }
    let end = scanner.position
    scanner.skipBlanks()
    if scanner.take("(") { return try call(name) }
    scanner.rewind(to: end)
    switch name.uppercased() {
    case "TRUE": return .boolean(true)
    case "FALSE": return .boolean(false)
    default: return .name(name, sheet: nil)
    }
  }

  /// What stands behind the name of a sheet and its exclamation mark.
  mutating func qualified(by sheet: String) throws(FormulaProblem) -> FormulaNode {
    let isOpaque = sheet.contains { "[]:".contains($0) }
    guard scanner.take("!") else { throw problem(.unexpected) }
    if scanner.next == UInt8(ascii: "#") {
      guard scanner.take(text: SheetFault.reference.rawValue) else { throw problem(.unexpected) }
      return .error(.reference)
    }
    if isOpaque {
      let cells = scanner.take { FormulaScanner.isName($0) || $0 == 0x24 || $0 == 0x3A }
      return .opaque(Self.plain(CellReference.quoted(sheet) + "!" + cells))
    }
    if let area = cells(on: sheet) { return area }
    if let rows = rows(on: sheet) { return rows }
    let name = scanner.take(while: FormulaScanner.isName)
    guard !name.isEmpty else { throw problem(.unexpected) }
    return .name(name, sheet: sheet)
  }

  /// `Sheet1:Sheet3!A1`, standing at the colon.
  private var isSeveralSheets: Bool {
    guard scanner.next == UInt8(ascii: ":") else { return false }
    var ahead = scanner
    _ = ahead.take(":")
    return !ahead.take(while: FormulaScanner.isName).isEmpty
      && ahead.next == UInt8(ascii: "!")
  }

  /// A reference that is understood no further: all up to what cannot belong to it.
  mutating func opaque(from start: Int) -> FormulaNode {
    var depth = 0
    _ = scanner.take { byte in
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") {
        depth -= 1
        return depth >= 0
      }
      return depth > 0 || byte == UInt8(ascii: "[") || FormulaScanner.isName(byte)
        || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ":")
    }
    return .opaque(Self.plain(scanner.text(from: start)))
  }

  private static func plain(_ text: String) -> String {
    text.filter { $0 != "$" }.lowercased()
  }

  /// `A1`, `A1:B2` or `A:C`, if that and nothing longer stands there.
  private mutating func cells(on sheet: String) -> FormulaNode? {
    let start = scanner.position
    if let first = corner() {
      let end = scanner.position
      if scanner.take(":"), let last = corner() {
        return .area(SheetArea(sheet, CellRange(first, last)))
      }
      scanner.rewind(to: end)
      return .area(SheetArea(sheet, first))
    }
    if let first = columnLetters(), scanner.take(":"), let last = columnLetters() {
      let rows = 0...(CellReference.rowLimit - 1)
      let columns = min(first, last)...max(first, last)
      return .area(SheetArea(sheet, CellRange(rows: rows, columns: columns)))
    }
    scanner.rewind(to: start)
    return nil
  }

  /// `3:5` or `$3:$5`.
  mutating func rows(on sheet: String) -> FormulaNode? {
    let start = scanner.position
    if let first = rowNumber(), scanner.take(":"), let last = rowNumber() {
      let columns = 0...(CellReference.columnLimit - 1)
      let rows = min(first, last)...max(first, last)
      return .area(SheetArea(sheet, CellRange(rows: rows, columns: columns)))
    }
    scanner.rewind(to: start)
    return nil
  }

  /// A cell that ends where a name would; else nothing is passed over.
  private mutating func corner() -> CellReference? {
    let start = scanner.position
    _ = scanner.take("$")
    let letters = scanner.take(while: FormulaScanner.isLetter)
    _ = scanner.take("$")
    let digits = scanner.take(while: FormulaScanner.isDigit)
    if letters.utf8.count <= 3, digits.utf8.count <= 7, endsReference,
      let cell = CellReference(letters + digits)
    {
      return cell
    }
    scanner.rewind(to: start)
    return nil
  }

  private mutating func columnLetters() -> Int? {
    let start = scanner.position
    _ = scanner.take("$")
    let letters = scanner.take(while: FormulaScanner.isLetter)
    let column = letters.utf8.count <= 3 ? CellReference.column(of: letters) : nil
    if let column, column < CellReference.columnLimit, endsReference { return column }
    scanner.rewind(to: start)
    return nil
  }

  private mutating func rowNumber() -> Int? {
    let start = scanner.position
    _ = scanner.take("$")
    let digits = scanner.take(while: FormulaScanner.isDigit)
    if digits.utf8.count <= 7, let number = Int(digits), endsReference,
      (1...CellReference.rowLimit).contains(number)
    {
      return number - 1
    }
    scanner.rewind(to: start)
    return nil
  }

  private var endsReference: Bool {
    guard let byte = scanner.next else { return true }
    return !FormulaScanner.isName(byte) && byte != UInt8(ascii: "(")
      && byte != UInt8(ascii: "!") && byte != UInt8(ascii: "$") && byte != UInt8(ascii: "[")
  }

  /// The arguments of a function, behind its opening bracket.
  private mutating func call(_ written: String) throws(FormulaProblem) -> FormulaNode {
    let name = Self.withoutPrefix(written.uppercased())
    var parts: [FormulaNode] = []
    scanner.skipBlanks()
    if scanner.take(")") { return Self.constant(name) ?? .call(name, []) }
    while true {
      scanner.skipBlanks()
      let isOmitted = scanner.next == UInt8(ascii: ",") || scanner.next == UInt8(ascii: ")")
      parts.append(isOmitted ? .omitted : try nested())
      if scanner.take(")") { return .call(name, parts) }
      guard scanner.take(",") else {
        throw problem(scanner.next == nil ? .unclosed : .unexpected)
      }
    }
  }

  /// The name without what files put before functions younger than their format.
  private static func withoutPrefix(_ name: String) -> String {
    var name = name[...]
    for prefix in ["_XLFN.", "_XLWS."] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    return String(name)
  }

  private static func constant(_ name: String) -> FormulaNode? {
    switch name {
    case "TRUE": .boolean(true)
    case "FALSE": .boolean(false)
    default: nil
    }
  }
}
