package import Digests
package import Findings
package import Inventories
import WorkbookReading

/// What a form says of itself on its hidden sheet `_form`: whose it is, and which sheet is what.
package struct FormOrigin {
  /// A table of the form.
  struct Entry: Hashable {
    let table: TableSpec
    let method: String?
    let sheet: String
    /// The digest of the table's file when the form was made; `nil` when there was no file.
    let digest: SHA256?
  }

  /// The head of columns that show last year's figures.
  var lastYear: String? { facts[FormIdentity.Key.lastYear].flatMap { $0.isEmpty ? nil : $0 } }
  /// The language of its sheets and heads.
  package var language: Language? { facts[FormIdentity.Key.language].flatMap(Language.init) }
  /// Whether it is the report on a filing, without room for more.
  package var isReport: Bool { facts[FormIdentity.Key.layout] == FormIdentity.Key.report }
  /// The sheets that list what a matrix has no room for, by the table's id.
  private(set) var remarks: [(table: String, sheet: String)] = []
  /// Its tables, in the order they are listed.
  private(set) var tables: [Entry] = []
  /// The digests of a filing's files when the workbook was written, by their names.
  package private(set) var files: [String: SHA256] = [:]
  /// Whether it says which files there were, be it none.
  package var listsFiles: Bool { facts[FormIdentity.Key.files] != nil }
  private var facts: [String: String] = [:]

  /// Reads the hidden sheet of a workbook; `nil` for one that has none.
  package init?(of workbook: FilledWorkbook) {
    guard let grid = workbook.sheets.first(where: { $0.entry.name == FormIdentity.sheetName })
    else {
      return nil
    }
    for row in 0..<min(grid.rowCount, Self.longest) {
      let cells = (0..<Self.width).map { grid[row, $0]?.plainText ?? "" }
      switch cells[0] {
      case FormIdentity.Key.table: add(cells)
      case FormIdentity.Key.file: files[cells[1]] = SHA256(hex: cells[2])
      case FormIdentity.Key.remarks:
        remarks.append((cells[1], cells[3].isEmpty ? cells[2] : cells[3]))
      default: facts[cells[0]] = cells[1]
      }
    }
  }

  /// What the form is not: of this entity, of this year, under this guideline.
  package func problems(for inventory: Inventory, at place: Place) -> [Finding] {
    [
      problem(
        .error, .formOfOtherEntity, FormIdentity.Key.entityCode, inventory.entity.code, at: place),
      problem(.error, .formOfOtherYear, FormIdentity.Key.year, String(inventory.year), at: place),
      problem(
        .warning, .formOfOtherGuideline, FormIdentity.Key.guideline, inventory.guideline.value,
        at: place),
    ].compactMap(\.self)
  }

  private func problem(
    _ severity: Finding.Severity, _ code: Finding.Code, _ fact: String, _ wanted: String,
    at place: Place
  ) -> Finding? {
    guard let found = facts[fact], !found.isEmpty, found != wanted else { return nil }
    return Finding(severity, code, ["found": .text(found), "wanted": .text(wanted)], at: place)
  }

  /// A hidden sheet may say anything, but not name a file elsewhere.
  private mutating func add(_ cells: [String]) {
    guard MethodName.isSafe(cells[2]),
      let table = TableSpec.all.first(where: { $0.id.rawValue == cells[1] })
    else { return }
    tables.append(
      Entry(
        table: table, method: cells[2].isEmpty ? nil : cells[2], sheet: cells[3],
        digest: cells[4].isEmpty ? nil : SHA256(hex: cells[4])))
  }

  private static let width = 5
  private static let longest = 10_000
}

extension Finding.Code {
  static let formOfOtherEntity: Self = "form-of-other-entity"
  static let formOfOtherYear: Self = "form-of-other-year"
  static let formOfOtherGuideline: Self = "form-of-other-guideline"
}
