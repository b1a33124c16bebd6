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
  /// Orders places as a reader meets them: by file, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0, left.cell ?? "")
      < (right.file, right.line ?? 0, right.column ?? 0, right.cell ?? "")
  }
}
