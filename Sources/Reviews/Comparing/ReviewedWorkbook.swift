public import Findings
public import WorkbookReading

/// A workbook in memory, sheet by sheet, to be held against another.
public struct ReviewedWorkbook: Sendable {
  /// Its path.
  public let path: String
  /// Its sheets in order.
  public let sheets: [SheetGrid]
  /// What lies over the cells of each sheet, as far as it could be read.
  let attachments: [String: SheetAttachments]
  /// Its names for cells.
  public let names: [WorkbookName]
  /// The number format of each style.
  public let numberFormats: [String]
  /// The styles that write in the colour of what is behind.
  public let unseenStyles: Set<Int>
  /// How it is to be calculated.
  public let calculation: CalculationSettings
  /// The sheets by name.
  let byName: [String: Int]

  /// Reads all of a workbook's sheets; `nil` with findings when one cannot be read.
  public init?(_ book: WorkbookFile, into findings: inout [Finding]) {
    var sheets: [SheetGrid] = []
    var attachments: [String: SheetAttachments] = [:]
    for entry in book.sheets {
      attachments[entry.name] = book.attachments(of: entry, into: &findings)
      guard let grid = book.grid(of: entry, into: &findings) else { continue }
      sheets.append(grid)
    }
    guard sheets.count == book.sheets.count else { return nil }
    self.init(
      path: book.path, sheets: sheets, names: book.definedNames, numberFormats: book.numberFormats,
      unseenStyles: Set(book.numberFormats.indices.filter(book.isUnseen)),
      calculation: book.calculation, attachments: attachments)
  }

  /// Puts a workbook together.
  public init(
    path: String, sheets: [SheetGrid], names: [WorkbookName] = [], numberFormats: [String] = [],
    unseenStyles: Set<Int> = [], calculation: CalculationSettings = CalculationSettings(),
    attachments: [String: SheetAttachments] = [:]
  ) {
    self.path = path
    self.sheets = sheets
    self.names = names
    self.numberFormats = numberFormats
    self.unseenStyles = unseenStyles
    self.calculation = calculation
    self.attachments = attachments
    byName = Dictionary(sheets.enumerated().map { ($1.entry.name, $0) }) { first, _ in first }
  }

  /// The sheet of a name.
  func sheet(named name: String) -> SheetGrid? {
    byName[name].map { sheets[$0] }
  }

  /// The number format of a cell.
  func format(of cell: WorkbookCell) -> String {
    numberFormats.indices.contains(cell.style) ? numberFormats[cell.style] : ""
  }
}
