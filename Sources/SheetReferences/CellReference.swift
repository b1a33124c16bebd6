/// One cell of a sheet, counted from zero.
///
///     CellReference(row: 11, column: 3).a1            // "D12"
///     CellReference("D12")?.absolute(on: "能源平衡表")  // "'能源平衡表'!$D$12"
public struct CellReference: Hashable, Sendable {
  /// The row, 0 for row 1.
  public let row: Int
  /// The column, 0 for column A.
  public let column: Int

  /// How many rows a sheet has.
  public static let rowLimit = 1_048_576
  /// How many columns a sheet has.
  public static let columnLimit = 16_384

  /// Names a cell by its row and column, counted from zero.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Whether a sheet has such a cell.
  public var isOnSheet: Bool {
    row >= 0 && row < Self.rowLimit && column >= 0 && column < Self.columnLimit
  }

  /// The cell so many rows down and columns to the right.
  public func moved(rows: Int = 0, columns: Int = 0) -> CellReference {
    CellReference(row: row + rows, column: column + columns)
  }
}

extension CellReference {
  /// Reads `D12` or `$D$12`; `nil` for what is not a cell of a sheet.
  public init?(_ text: String) {
    let plain = text.filter { $0 != "$" }
    let letters = plain.prefix { $0.isASCII && $0.isLetter }
    let digits = plain.dropFirst(letters.count)
    guard letters.count <= 3, let column = Self.column(of: String(letters)),
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits)
    else { return nil }
    self.init(row: number - 1, column: column)
    guard isOnSheet else { return nil }
  }

  /// The reference as `D12`, which moves when the formula is copied.
  public var a1: String {
    Self.letters(ofColumn: column) + String(row + 1)
  }

  /// The reference as `$D$12`.
  public var absolute: String {
    "$" + Self.letters(ofColumn: column) + "$" + String(row + 1)
  }

  /// The reference as `'表'!D12`.
  public func a1(on sheet: String) -> String {
    Self.quoted(sheet) + "!" + a1
  }

  /// The reference as `'表'!$D$12`.
  public func absolute(on sheet: String) -> String {
    Self.quoted(sheet) + "!" + absolute
  }
}

extension CellReference {
  /// A sheet's name as formulas write it: in apostrophes, those inside doubled.
  ///
  /// Always quoted: a bare `2023` or `AB12` would be read as a number or a cell.
  public static func quoted(_ sheet: String) -> String {
    guard sheet.utf8.contains(UInt8(ascii: "'")) else { return "'\(sheet)'" }
    return "'\(sheet.replacing("'", with: "''"))'"
  }

  /// The letters of a column counted from zero: 0 is A, 26 is AA.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The column its letters name, counted from zero; `nil` for other text.
  public static func column(of letters: String) -> Int? {
    guard !letters.isEmpty, letters.utf8.count <= 3 else { return nil }
    var column = 0
    for letter in letters.uppercased().utf8 {
      guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { return nil }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return column - 1
  }
}
