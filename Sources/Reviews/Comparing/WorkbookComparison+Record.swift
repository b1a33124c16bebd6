import Inventories
import SheetReferences
import WorkbookReading

extension WorkbookComparison {
  /// What the record says otherwise than that of the workbook expected: it was made of other files,
  /// or of another entity's inventory.
  ///
  /// Where the workbook expected was made from the record itself, both say the same.
  var recordDeviations: [Deviation] {
    guard let mine = expected.sheet(named: WorkbookRecord.sheetName).map(RecordRows.init),
      let theirs = found.sheet(named: WorkbookRecord.sheetName).map(RecordRows.init)
    else { return [] }
    let keys = mine.keys + theirs.keys.filter { mine[$0] == nil }
    return keys.filter(\.isCompared).compactMap { key in
      let (wanted, given) = (mine[key], theirs[key])
      guard wanted?.text != given?.text else { return nil }
      return Deviation(
        key.kind.isIdentity ? .otherInventory : .recordChanged, sheet: WorkbookRecord.sheetName,
        cell: (given ?? wanted)?.cell, subject: key.path, filed: given?.text ?? "",
        expected: wanted?.text ?? "")
    }
  }

  /// Whether a cell only names the edition of the program that wrote each of the two workbooks.
  func isOtherEdition(_ mine: WorkbookCell?, _ theirs: WorkbookCell?) -> Bool {
    guard let wanted = mine?.value.text, let given = theirs?.value.text, wanted != given else {
      return false
    }
    return wanted == Self.program(of: expected) && given == Self.program(of: found)
  }

  private static func program(of book: ReviewedWorkbook) -> String? {
    book.sheet(named: WorkbookRecord.sheetName).map(RecordRows.init)?.program
  }
}

/// The rows of a record by what they speak of.
private struct RecordRows {
  /// What a row speaks of: a fact, or a file.
  struct Key: Hashable {
    let kind: RecordRow
    let path: String

    /// Whether a difference is somebody's deed: regulation and templates differ between editions of
    /// the program, and what reviewers asked since, or a year frozen since, changes no input.
    var isCompared: Bool {
      switch kind {
      case .input: ![TableSpec.review.file(), LockFile.name].contains(path)
      case .previous, .base, .overlay, .entityCode, .year, .guideline: true
      case .library, .template, .format, .program, .report, .inventory, .language: false
      }
    }
  }

  /// What a row says: a fact, or a file's digest.
  struct Row {
    let text: String
    let cell: CellReference
  }

  private(set) var keys: [Key] = []
  private var rows: [Key: Row] = [:]

  init(_ sheet: SheetGrid) {
    for row in 0..<sheet.rowCount {
      let texts = (0..<4).map { sheet[row, $0]?.plainText ?? "" }
      guard let kind = RecordRow(rawValue: texts[0]) else { continue }
      // A file is told by what stands before its digest.
      let column = kind.digestColumn ?? 1
      let key = Key(kind: kind, path: texts[1..<column].joined(separator: "/"))
      keys.append(key)
      rows[key] = Row(text: texts[column], cell: CellReference(row: row, column: column))
    }
  }

  subscript(key: Key) -> Row? { rows[key] }

  /// The program that wrote the record.
  var program: String? { rows[Key(kind: .program, path: "")]?.text }
}

extension RecordRow {
  /// Whether it says whose inventory it is, and of what.
  fileprivate var isIdentity: Bool {
    self == .entityCode || self == .year || self == .guideline
  }

  /// Where the digest stands of what a file held; `nil` for what is no file.
  fileprivate var digestColumn: Int? {
    switch self {
    case .input, .previous, .base, .library, .template: 2
    case .overlay: 3
    case .format, .program, .report, .inventory, .entityCode, .year, .guideline, .language: nil
    }
  }
}
