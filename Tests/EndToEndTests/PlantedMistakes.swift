import Findings
import Parsing
import TestSupport

/// The mistakes that were put into an example, as its tables beside the tests have them.
struct PlantedMistakes {
  /// How the check must tell a mistake.
  struct Telling {
    let mistake: Int
    let code: String
    let file: String
    let line: String
    let word: String

    /// The code, and the place below the inventory's folder.
    var text: String { "`\(code)` \(line.isEmpty ? file : "\(file):\(line)")" }
  }

  /// What puts a mistake right.
  struct Mend {
    let mistake: Int
    let file: String
    let wrong: String
    let right: String
  }

  /// The inventory.
  static let folder = "Inventories/example-district-with-mistakes"
  /// Every way that a mistake is told.
  static let tellings = rows(of: "planted.csv", ["mistake", "code", "file", "line", "word"]).map {
    Telling(mistake: Int($0[0]) ?? 0, code: $0[1], file: $0[2], line: $0[3], word: $0[4])
  }
  /// One for each mistake.
  static let mends = rows(of: "mended.csv", ["mistake", "file", "wrong", "right"]).map {
    Mend(
      mistake: Int($0[0]) ?? 0, file: $0[1], wrong: $0[2].replacing("\\n", with: "\n"),
      right: $0[3].replacing("\\n", with: "\n"))
  }

  /// A copy of the inventory with some mistakes mended.
  static func copy(mending mistakes: Set<Int>) throws -> InventoryCopy {
    let copy = try InventoryCopy(of: folder)
    for mend in mends where mistakes.contains(mend.mistake) {
      try copy.replace(mend.wrong, with: mend.right, in: mend.file)
    }
    return copy
  }

  /// The rows of a table beside the tests.
  static func rows(of file: String, _ columns: [String]) -> [[String]] {
    var findings: [Finding] = []
    let table = CSVTable(
      reading: Repository.path("Tests/EndToEndTests/Fixtures/mistakes/\(file)"),
      columns: columns.map { ColumnSpec(key: $0, required: true) }, into: &findings)
    guard let table, findings.isEmpty else { return [] }
    return (0..<table.rowCount).map { row in
      columns.map { table.text(row, table.column(named: $0)) }
    }
  }
}
