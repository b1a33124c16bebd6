import SheetReferences

/// A cell, a row or a column in a formula: `$B3`, the `B` or the `C` of `B:C`, the `5` of `3:5`.
struct FormulaReference: Hashable, Sendable {
  /// A row or column, from zero, and whether it stays when the formula moves.
  struct Line: Hashable, Sendable {
    let index: Int
    let isFixed: Bool
  }

  /// The column; `nil` for a whole row.
  let column: Line?
  /// The row; `nil` for a whole column.
  let row: Line?

  /// Reads a word that names a cell; `nil` for any other word.
  init?(cell word: ArraySlice<UInt8>) {
    guard let column = Self.column(word, from: word.startIndex),
      let row = Self.row(word, from: column.end), row.end == word.endIndex
    else { return nil }
    self.init(column: column.line, row: row.line)
  }

  private init(column: Line? = nil, row: Line? = nil) {
    self.column = column
    self.row = row
  }
}

extension FormulaReference {
  /// The reference as a cell so far away has it; `#REF!` where a sheet has no such cell.
  func text(movedBy rows: Int, _ columns: Int) -> String {
    var text = ""
    if let column {
      let index = column.isFixed ? column.index : column.index + columns
      guard (0..<CellReference.columnLimit).contains(index) else { return Self.lost }
      text += (column.isFixed ? "$" : "") + CellReference.letters(ofColumn: index)
    }
    if let row {
      let index = row.isFixed ? row.index : row.index + rows
      guard (0..<CellReference.rowLimit).contains(index) else { return Self.lost }
      text += (row.isFixed ? "$" : "") + String(index + 1)
    }
    return text
  }

  private static let lost = "#REF!"
}

extension FormulaReference {
  /// The whole columns or rows that begin at a place; `nil` when none do.
  static func lines(
    in bytes: [UInt8], at start: Int
  ) -> (first: FormulaReference, last: FormulaReference, end: Int)? {
    if let (first, last, end) = range(in: bytes[...], at: start, of: column) {
      return (FormulaReference(column: first), FormulaReference(column: last), end)
    }
    if let (first, last, end) = range(in: bytes[...], at: start, of: row) {
      return (FormulaReference(row: first), FormulaReference(row: last), end)
    }
    return nil
  }

  private typealias Found = (line: Line, end: Int)

  private static func range(
    in bytes: ArraySlice<UInt8>, at start: Int, of line: (ArraySlice<UInt8>, Int) -> Found?
  ) -> (Line, Line, Int)? {
    guard let first = line(bytes, start), first.end < bytes.endIndex,
      bytes[first.end] == UInt8(ascii: ":"), let last = line(bytes, first.end + 1)
    else { return nil }
    // `Jan:Dec!A1` are sheets, `A:INDEX(…)` a function, `A:B2` nothing at all.
    let next = bytes[last.end...].first ?? UInt8(ascii: " ")
    guard !next.isInWord, next != UInt8(ascii: "!"), next != UInt8(ascii: "(") else { return nil }
    return (first.line, last.line, last.end)
  }

  private static func column(_ bytes: ArraySlice<UInt8>, from start: Int) -> Found? {
    let (isFixed, first) = mark(bytes, at: start)
    let letters = bytes[first...].prefix { $0.isColumnLetter }
    guard letters.count <= 3,
      let index = CellReference.column(of: String(decoding: letters, as: UTF8.self)),
      index < CellReference.columnLimit
    else { return nil }
    return (Line(index: index, isFixed: isFixed), letters.endIndex)
  }

  private static func row(_ bytes: ArraySlice<UInt8>, from start: Int) -> Found? {
    let (isFixed, first) = mark(bytes, at: start)
    let digits = bytes[first...].prefix { $0.isDigit }
    guard digits.count <= mostDigits, let number = Int(String(decoding: digits, as: UTF8.self)),
      (1...CellReference.rowLimit).contains(number)
    else { return nil }
    return (Line(index: number - 1, isFixed: isFixed), digits.endIndex)
  }

  private static func mark(_ bytes: ArraySlice<UInt8>, at start: Int) -> (Bool, Int) {
    let isMarked = start < bytes.endIndex && bytes[start] == UInt8(ascii: "$")
    return (isMarked, isMarked ? start + 1 : start)
  }

  private static let mostDigits = 7
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it is a letter of the columns.
  var isColumnLetter: Bool { self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z") }

  /// Whether names, functions, numbers and references are made of it.
  var isInWord: Bool {
    switch self {
    case 0x80..., UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"),
      UInt8(ascii: "?"):
      true
    default: isDigit || isColumnLetter
    }
  }
}
