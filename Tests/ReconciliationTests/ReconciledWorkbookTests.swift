import Documents
import Findings
import Foundation
import Reconciliation
import Rendering
import Templates
import TestSupport
import Testing

@Suite("The workbook of a reconciliation", .serialized)
struct ReconciledWorkbookTests {
  /// A seed with a share, a factor, elsewhere, a supplier and claimed twice.
  private static let seed = 7

  @Test(
    "names only cells that are there, and tells everything in words", arguments: Language.allCases)
  func closed(language: Language) throws {
    let publication = try publication(language)
    let sheets = try #require(publication.workbooks.first).sheets
    let index = TableIndex(sheets)
    let cells = sheets.flatMap(\.blocks.tables).flatMap(\.rows).flatMap(\.cells)
    #expect(cells.compactMap(\.sheetFormula).flatMap(\.addresses).allSatisfy { index[$0] != nil })
    let words = cells.map(\.printed) + sheets.map(\.name)
    #expect(words.allSatisfy { !$0.contains("reconcile-") })
    #expect(sheets.count == 5)
  }

  @Test("gives in another program what the engine wrote into it")
  func agrees() throws {
    let room = try TemporaryFolder()
    let book = try write(.zh, into: room)
    let formulas = try LibreOffice.recalculate(book).flatMap { sheet in
      sheet.value.filter { $0.value.formula != nil }
        .map { (place: "\(sheet.key)!\($0.key)", cell: $0.value) }
    }
    #expect(formulas.count > 100)
    #expect(formulas.filter { !$0.cell.cacheIsRight }.map(\.place) == [])
    #expect(formulas.filter { $0.cell.error != nil }.map(\.place) == [])
  }

  @Test("follows a line that is moved to another category, and one that is another quantity")
  func follows() throws {
    let room = try TemporaryFolder()
    let book = try write(.zh, into: room)
    let before = try LibreOffice.recalculate(book)
    let ledger = try #require(before["台账"])
    let (row, mass) = try #require(try countedRow(in: ledger))
    let moved = try LibreOffice.recalculate(
      book, setting: ["台账!\(try column("地区类别", ledger))\(row)": "1.1.1.1"])
    let halved = try LibreOffice.recalculate(
      book, setting: ["台账!\(try column("比例", ledger))\(row)": 0.0])
    let (own, changed, gone) = (
      try residuals(before), try residuals(moved), try residuals(halved)
    )
    let industry = try #require(own["1.1.3.1"])
    let power = try #require(own["1.1.1.1"])
    #expect(isSame(try #require(changed["1.1.3.1"]), industry + mass))
    #expect(isSame(try #require(changed["1.1.1.1"]), power - mass, scale: mass))
    #expect(isSame(try #require(gone["1.1.3.1"]), industry + mass))
    #expect(isSame(try #require(gone["1.1.1.1"]), power, scale: mass))
  }

  private func publication(_ language: Language) throws -> Publication {
    let room = try TemporaryFolder()
    let folders = try PlantedDistrict(seed: Self.seed).write(into: room)
    let found = try withExtendedLifetime(room) {
      try Reconciled.folders(folders.district, folders.units)
    }
    var findings: [Finding] = []
    let words = ReconciliationWords(Templates.messages(into: &findings), in: language)
    return ReconciliationReport(found, findings: found.findings, in: words).publication(with: [])
  }

  private func write(_ language: Language, into room: TemporaryFolder) throws -> String {
    var findings: [Finding] = []
    let writer = PublicationWriter(
      words: RenderingWords(from: Templates.messages(into: &findings), in: language))
    let files = writer.write(try publication(language), to: room.path, into: &findings)
    #expect(findings.isEmpty)
    return try #require(files.first { $0.hasSuffix(".xlsx") })
  }

  /// The row of a line of fuel that industry counts, and its tonnes.
  private func countedRow(in ledger: LibreOffice.Sheet) throws -> (String, Double)? {
    let (key, mass) = (try column("键", ledger), try column("排放量\n(t)", ledger))
    let rows = ledger.filter { $0.key.hasPrefix(key) && $0.value.words == "1.1.3.1 CO2" }
      .keys.map { $0.dropFirst(key.count) }.sorted()
    return rows.first.flatMap { row in
      ledger["\(mass)\(row)"]?.number.map { (String(row), $0) }
    }
  }

  /// The letters of the column with a heading.
  private func column(_ heading: String, _ sheet: LibreOffice.Sheet) throws -> String {
    let found = sheet.filter { $0.value.words == heading }.keys
    try #require(found.count == 1, "\(heading)")
    return String(found.first?.filter(\.isLetter) ?? "")
  }

  /// The residuals of CO₂ by category.
  private func residuals(_ book: [String: LibreOffice.Sheet]) throws -> [String: Double] {
    let sheet = try #require(book["类别余项"])
    let letters = try column("余项\n(t)", sheet)
    let (codes, gases) = (try column("地区类别", sheet), try column("气体", sheet))
    return sheet.filter { $0.key.filter(\.isLetter) == codes }.reduce(into: [:]) { found, cell in
      let row = cell.key.filter(\.isNumber)
      guard sheet["\(gases)\(row)"]?.words == "CO2" else { return }
      found[cell.value.words] = sheet["\(letters)\(row)"]?.number
    }
  }

  private func isSame(_ left: Double, _ right: Double, scale: Double = 0) -> Bool {
    abs(left - right) <= 1e-9 * max(abs(left), abs(right), abs(scale))
  }
}

extension LibreOffice.Cell {
  /// The text it holds; of a number, none.
  fileprivate var words: String {
    if case .text(let text) = value { text } else { "" }
  }
}
