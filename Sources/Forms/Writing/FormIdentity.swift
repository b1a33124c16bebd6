public import Findings
public import Inventories
import SheetReferences
import Workbooks

/// What a form says of itself on a hidden sheet, for who reads it back: rows of texts, the first
/// a key.
public struct FormIdentity: Hashable, Sendable {
  /// The hidden sheet's name.
  public static let sheetName = "_form"
  /// The version of this layout.
  public static let version = "1"

  /// The keys of its rows.
  public enum Key {
    /// The version of the layout.
    public static let format = "format"
    /// The program and its version.
    public static let program = "program"
    /// The inventory's id.
    public static let inventory = "inventory"
    /// The administrative or credit code of the entity.
    public static let entityCode = "entity-code"
    /// The accounting year.
    public static let year = "year"
    /// The guideline.
    public static let guideline = "guideline"
    /// The language of sheet names and heads.
    public static let language = "language"
    /// The head of columns that show last year's figures and are not read.
    public static let lastYear = "last-year"
    /// What kind of a statutory form's workbook it is: ``report``, or one to fill in.
    public static let layout = "layout"
    /// The layout of a filing's report, which prints what was filed and has no room for more.
    public static let report = "report"
    /// How many files of a filing there were when the workbook was written.
    public static let files = "files"
    /// A file of a filing: its name, its digest when the workbook was written.
    public static let file = "file"
    /// A table: its id, its method or nothing, its sheet, the digest of its file or nothing.
    public static let table = "table"
    /// The list of what a matrix has no room for: the table's id, its method or nothing, the sheet.
    public static let remarks = "remarks"
  }

  /// The rows.
  public let rows: [[String]]

  /// What every form says of itself: whose it is, of which year, in which language.
  public static func head(
    of inventory: Inventory, in language: Language, by program: String
  ) -> [[String]] {
    [
      [Key.format, version], [Key.program, program], [Key.inventory, inventory.id],
      [Key.entityCode, inventory.entity.code], [Key.year, "\(inventory.year)"],
      [Key.guideline, inventory.guideline.value], [Key.language, language.rawValue],
    ]
  }

  /// Keeps rows.
  public init(rows: [[String]]) {
    self.rows = rows
  }

  /// Writes the sheet, and hides it.
  func write(to book: Workbook) throws(WorkbookError) {
    let sheet = try book.addSheet(named: Self.sheetName)
    let look = try book.format(FormLook.text(FormLook.text))
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        try sheet.write(text, at: CellReference(row: row, column: column), look)
      }
    }
    try sheet.protect()
    try sheet.hide()
  }
}
