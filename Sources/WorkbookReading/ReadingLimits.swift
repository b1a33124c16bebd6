/// How much a workbook may make its reader do.
public struct ReadingLimits: Hashable, Sendable {
  /// The bytes of one part after decompression.
  public var partBytes: Int
  /// The bytes of all parts after decompression, as the package says itself.
  public var packageBytes: Int
  /// The bytes of all shared strings, eight more for each.
  public var sharedStringBytes: Int
  /// The bytes of a sheet in memory: its texts, its formulas, and something for each cell.
  public var gridBytes: Int
  /// The parts of a package.
  public var parts: Int
  /// The sheets of a workbook.
  public var sheets: Int
  /// The looks of a workbook; likewise its number formats, its names, the merged ranges of a sheet.
  public var declarations: Int

  /// Sets every limit.
  public init(
    partBytes: Int, packageBytes: Int = 1 << 32, sharedStringBytes: Int,
    gridBytes: Int = 1 << 29, parts: Int = 1 << 16, sheets: Int = 1 << 10,
    declarations: Int = 1 << 17
  ) {
    self.partBytes = partBytes
    self.packageBytes = packageBytes
    self.sharedStringBytes = sharedStringBytes
    self.gridBytes = gridBytes
    self.parts = parts
    self.sheets = sheets
    self.declarations = declarations
  }

  /// Generous for any form or report.
  public static let usual = ReadingLimits(partBytes: 1 << 30, sharedStringBytes: 1 << 28)
}
