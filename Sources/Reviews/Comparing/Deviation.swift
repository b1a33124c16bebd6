public import Findings
public import SheetReferences

/// One way in which a returned workbook is not what it should be.
public struct Deviation: Hashable, Sendable {
  /// What was done.
  public let rule: Rule
  /// The sheet, as the returned workbook names it.
  public let sheet: String
  /// The cell in the returned workbook; for what is gone, where it was; `nil` for a whole sheet.
  public let cell: CellReference?
  /// What the cell is: the words of its row and the heading of its column.
  public let subject: String
  /// What was filed, as the cell shows it.
  public let filed: String
  /// What it should be, recomputed.
  public let expected: String
  /// The formula found.
  public let filedFormula: String?
  /// The formula expected.
  public let expectedFormula: String?

  /// Puts a deviation together; what does not apply stays empty.
  public init(
    _ rule: Rule, sheet: String, cell: CellReference? = nil, subject: String = "",
    filed: String = "", expected: String = "", filedFormula: String? = nil,
    expectedFormula: String? = nil
  ) {
    self.rule = rule
    self.sheet = sheet
    self.cell = cell
    self.subject = subject
    self.filed = filed
    self.expected = expected
    self.filedFormula = filedFormula
    self.expectedFormula = expectedFormula
  }

  /// Where it stands, as formulas write it; empty for the workbook as a whole.
  public var address: String {
    sheet.isEmpty ? "" : cell.map { "\(sheet)!\($0.a1)" } ?? sheet
  }
}

extension Deviation {
  /// What was done to a workbook; the words for it are in the message catalogue as `review-…`.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// A figure that was put in was changed.
    case inputChanged = "input-changed"
    /// A factor or another parameter was changed.
    case factorChanged = "factor-changed"
    /// Another number was changed.
    case numberChanged = "number-changed"
    /// A unit was changed.
    case unitChanged = "unit-changed"
    /// The name of a column was changed.
    case headChanged = "head-changed"
    /// A source or citation was changed.
    case citationChanged = "citation-changed"
    /// A notation key was changed.
    case notationChanged = "notation-changed"
    /// Other text was changed.
    case textChanged = "text-changed"
    /// A number became text.
    case numberAsText = "number-as-text"
    /// A text became a number.
    case textAsNumber = "text-as-number"
    /// A number was typed over a formula.
    case formulaOvertyped = "formula-overtyped"
    /// Text, or what is no number, was typed over a formula.
    case formulaAsText = "formula-as-text"
    /// A formula stands where a number or text was put in.
    case formulaAdded = "formula-added"
    /// A formula was changed.
    case formulaEdited = "formula-edited"
    /// A sum no longer adds up what it should.
    case totalBroken = "total-broken"
    /// A formula speaks of a cell that is gone, or of another file.
    case formulaBroken = "formula-broken"
    /// A formula shows a number that it does not come to.
    case cachedChanged = "cached-changed"
    /// A cell was emptied.
    case cellEmptied = "cell-emptied"
    /// Something was written into an empty cell.
    case cellAdded = "cell-added"
    /// A row was deleted.
    case rowDeleted = "row-deleted"
    /// A row was inserted.
    case rowInserted = "row-inserted"
    /// A blank row was inserted, and formulas were left as they were.
    case blankRowInserted = "blank-row-inserted"
    /// Rows stand in another order.
    case rowMoved = "row-moved"
    /// A row was hidden.
    case rowHidden = "row-hidden"
    /// A column was deleted.
    case columnDeleted = "column-deleted"
    /// A column was inserted.
    case columnInserted = "column-inserted"
    /// A column was hidden.
    case columnHidden = "column-hidden"
    /// A sheet was deleted.
    case sheetDeleted = "sheet-deleted"
    /// A sheet was added.
    case sheetAdded = "sheet-added"
    /// A sheet was renamed.
    case sheetRenamed = "sheet-renamed"
    /// A sheet stands elsewhere.
    case sheetMoved = "sheet-moved"
    /// A sheet was hidden.
    case sheetHidden = "sheet-hidden"
    /// A hidden sheet was shown.
    case sheetShown = "sheet-shown"
    /// A sheet's protection was taken off.
    case protectionRemoved = "protection-removed"
    /// A number format shows another number than is there.
    case formatChanged = "format-changed"
    /// What a cell says has the colour of what is behind it.
    case textUnseen = "text-unseen"
    /// How cells look depends on their values, which may hide them.
    case conditionAdded = "condition-added"
    /// A comment was put on a cell.
    case commentAdded = "comment-added"
    /// A chart was put on a sheet.
    case chartAdded = "chart-added"
    /// A comment on a cell was changed or taken away.
    case commentChanged = "comment-changed"
    /// A chart draws other cells, has another title, or is gone.
    case chartChanged = "chart-changed"
    /// A text box, picture or other shape was laid over the sheet.
    case shapeAdded = "shape-added"
    /// Numbers are taken as they are shown, so that formulas come to other ones.
    case precisionAsShown = "precision-as-shown"
    /// Formulas are recalculated only when somebody asks.
    case calculationManual = "calculation-manual"
    /// Days count from another year.
    case epochChanged = "epoch-changed"
    /// Cells were merged or taken apart.
    case mergeChanged = "merge-changed"
    /// A name stands for other cells.
    case nameChanged = "name-changed"
    /// The record that the workbook carries was changed.
    case recordChanged = "record-changed"
    /// The workbook is of another entity, year or guideline than the inventory.
    case otherInventory = "other-inventory"
    /// A number follows from what was changed elsewhere.
    case follows
  }
}

extension Deviation.Rule {
  /// How bad it is: what may be harmless is a warning, what only follows from others a note.
  public var severity: Finding.Severity {
    switch self {
    case .follows, .sheetShown, .sheetMoved, .mergeChanged: .note
    case .textChanged, .citationChanged, .cellAdded, .columnInserted, .sheetAdded, .sheetRenamed,
      .protectionRemoved, .rowMoved, .nameChanged, .headChanged, .conditionAdded,
      .commentChanged, .commentAdded, .chartChanged, .chartAdded, .shapeAdded,
      .calculationManual, .epochChanged:
      .warning
    default: .error
    }
  }
}
