/// Where something stands: a file, and in it a line and column or a sheet's cell.
public struct Place: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int?
  /// The column in characters, counted from 1.
  public let column: Int?
  /// A sheet's cell, such as `能源购进!C17`.
  public let cell: String?

  /// Makes a place; what is not known stays out.
  public init(file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.cell = cell
  }
}

extension Place: CustomStringConvertible {
  /// The place as compilers print it: `file:line:column`, or `file:sheet!cell`.
  public var description: String {
    ([file] + [line.map(String.init), column.map(String.init), cell].compactMap(\.self))
      .joined(separator: ":")
  }
}

extension Place: Comparable {
  /// Orders places as a reader meets them: by file, then line, then column; cells by sheet, then
  /// row, then column.
  public static func < (left: Place, right: Place) -> Bool {
    let lines = (
      (left.file, left.line ?? 0, left.column ?? 0),
      (right.file, right.line ?? 0, right.column ?? 0)
    )
    return lines.0 == lines.1 ? left.cellOrder < right.cellOrder : lines.0 < lines.1
  }

  /// The sheet, the row's number, and the column's letters, the fewer first.
  private var cellOrder: (String, Int, Int, String) {
    guard let cell else { return ("", 0, 0, "") }
    let parts = cell.split(separator: "!", omittingEmptySubsequences: false)
    let last = parts.count > 1 ? parts[parts.count - 1] : ""
    let letters = last.prefix { $0.isLetter }
    let row = Int(last.dropFirst(letters.count)) ?? 0
    let sheet = parts.count > 1 ? parts.dropLast().joined(separator: "!") : cell
    return (sheet, row, letters.count, String(letters))
  }
}
