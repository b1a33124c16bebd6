public import Findings

/// A workbook file (`.xlsx`) of any program, open for reading.
///
///     var findings: [Finding] = []
///     if let book = WorkbookFile(reading: "填报表.xlsx", into: &findings) {
///       for sheet in book.sheets { let grid = book.grid(of: sheet, into: &findings) }
///     }
///
/// What cannot be read is a finding with the part of the package, the line and the column; memory
/// is bounded whatever the file says of itself.
public final class WorkbookFile {
  /// The path it was read from.
  public let path: String
  /// Its sheets in the order of their tabs.
  public let sheets: [SheetEntry]
  /// Its names for cells.
  public let definedNames: [WorkbookName]
  /// The number format code of each style, as cells count them; `General` where none is set.
  public let numberFormats: [String]
  /// Whether its dates count from 1904; values of cells are converted to the 1900 epoch.
  public let usesEpoch1904: Bool

  /// Opens the file; `nil` with findings when it is no workbook.
  public init?(
    reading path: String, limits: ReadingLimits = .usual, into findings: inout [Finding]
  ) {
    return nil
  }

  /// Reads the cells of a sheet one after the other, in the order of the file.
  ///
  /// Returns `nil` with findings when the sheet cannot be read to its end.
  public func read(
    _ sheet: SheetEntry, into findings: inout [Finding], each: (WorkbookCell) -> Void
  ) -> SheetFeatures? {
    nil
  }

  /// Reads a whole sheet into memory.
  public func grid(of sheet: SheetEntry, into findings: inout [Finding]) -> SheetGrid? {
    var cells: [WorkbookCell] = []
    let features = read(sheet, into: &findings) { cells.append($0) }
    return features.map { SheetGrid(entry: sheet, features: $0, cells: cells) }
  }
}

/// A name that a workbook gives to cells.
public struct WorkbookName: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The sheet it holds on, by its place; `nil` for the whole workbook.
  public let sheet: Int?
  /// What it stands for, as written: `'汇总'!$B$3`.
  public let reference: String
  /// Whether users see it.
  public let isHidden: Bool
}

/// How much a workbook may make its reader do.
public struct ReadingLimits: Hashable, Sendable {
  /// The bytes of one part after decompression.
  public var partBytes: Int
  /// The bytes of all shared strings.
  public var sharedStringBytes: Int

  /// Generous for any form or report.
  public static let usual = ReadingLimits(partBytes: 1 << 30, sharedStringBytes: 1 << 28)
}
