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
public final class WorkbookFile: Sendable {
  /// The path it was read from.
  public let path: String
  /// Its sheets in the order of their tabs.
  public let sheets: [SheetEntry]
  /// Its names for cells.
  public let definedNames: [WorkbookName]
  /// The number format code of each style, as cells count them; `General` where none is set.
  public let numberFormats: [String]
  /// How it is to be calculated; values of cells are converted to the epoch of 1900 all the same.
  public let calculation: CalculationSettings
  private let contents: WorkbookContents

  /// Opens the file; `nil` with findings when it is no workbook.
  public init?(
    reading path: String, limits: ReadingLimits = .usual, into findings: inout [Finding]
  ) {
    do {
      contents = try WorkbookContents(path, limits: limits)
    } catch {
      findings.append(error.finding(in: path))
      return nil
    }
    self.path = path
    sheets = contents.sheets
    definedNames = contents.names
    numberFormats = contents.looks.looks.map(\.numberFormat)
    calculation = contents.calculation
  }

  /// The number format code of a style; `General` for one that the workbook does not have.
  public func numberFormat(style: Int) -> String {
    contents.looks[style].numberFormat
  }

  /// Whether nobody sees what cells of a style say: it has the colour of what is behind.
  public func isUnseen(style: Int) -> Bool {
    contents.looks[style].isUnseen
  }

  /// Whether cells of a style are locked once their sheet is protected.
  public func isLocked(style: Int) -> Bool {
    contents.looks[style].isLocked
  }

  /// Reads the cells of a sheet one after the other, in the order of the file.
  ///
  /// Returns `nil` with findings when the sheet cannot be read to its end. A cell that is wrong by
  /// itself is a finding, and the rest is read all the same.
  public func read(
    _ sheet: SheetEntry, into findings: inout [Finding], each: (WorkbookCell) -> Void
  ) -> SheetFeatures? {
    withoutActuallyEscaping(each) { each in
      var part = contents.reading(of: sheet, each: each)
      let failure = contents.failure(reading: sheet, into: &part)
      findings += (part.faults + [failure].compactMap(\.self)).map { $0.finding(in: path) }
      return failure == nil ? part.features : nil
    }
  }

  /// Reads a whole sheet into memory.
  public func grid(of sheet: SheetEntry, into findings: inout [Finding]) -> SheetGrid? {
    var builder = GridBuilder(limit: contents.limits.gridBytes)
    guard let features = read(sheet, into: &findings, each: { builder.append($0) }) else {
      return nil
    }
    if let failure = builder.failure(in: sheet) {
      findings.append(failure.finding(in: path))
      return nil
    }
    return SheetGrid(entry: sheet, features: features, cells: builder.cells)
  }

  /// Reads what lies over the cells of a sheet; `nil` with a warning where it cannot be read.
  public func attachments(
    of sheet: SheetEntry, into findings: inout [Finding]
  ) -> SheetAttachments? {
    do {
      return try contents.attachments(of: sheet)
    } catch {
      findings.append(error.finding(.warning, in: path))
      return nil
    }
  }
}
