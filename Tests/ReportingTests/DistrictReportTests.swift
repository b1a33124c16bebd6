import Accounting
import Documents
import Findings
import Foundation
import Inventories
import Regulations
import TestSupport
import Testing

@testable import Reporting

@Suite("The report of a district")
struct DistrictReportTests {
  @Test(arguments: Language.allCases, ["report.md", "bulletin.txt"])
  func `reads as it was last looked at`(_ language: Language, _ file: String) throws {
    let text = try SampleReport(in: language).text(file)
    let parts = file.split(separator: ".")
    try Snapshot.expect(
      text, matches: "example-district-2023-\(parts[0]).\(language.rawValue).\(parts[1])")
  }

  @Test(arguments: Language.allCases, ["example-suburb-2023", "shanghai-2007"])
  func `counts the headings that are printed, and none that is not`(
    _ language: Language, _ name: String
  ) throws {
    for document in try #require(SampleReport(name, in: language).publication().0).documents {
      let headings = document.document.sections.map(\.heading)
      let numbers = headings.compactMap { heading in
        try? /^(?:附录|Annex )?([0-9.]*[0-9]|[一二三四五六七八九十]+)[ .、　:]/.firstMatch(in: heading)
      }.map { String($0.output.1) }
      let chapters = numbers.compactMap(Self.whole)
      #expect(chapters.count > 3)
      // Annexes begin anew.
      for (before, after) in zip(chapters, chapters.dropFirst()) {
        #expect(after == before + 1 || after == 1, "\(before) \(after)")
      }
      let sections = numbers.filter { $0.contains(".") }
      #expect(sections == sections.indices.map { "2.\($0 + 1)" })
      #expect(!headings.contains { $0.contains("{") })
    }
  }

  /// A number in digits or in Chinese numerals to ten.
  private static func whole(_ text: String) -> Int? {
    let numerals = Array("一二三四五六七八九十").map(String.init)
    return Int(text) ?? numerals.firstIndex(of: text).map { $0 + 1 }
  }

  @Test(arguments: Language.allCases, ["example-district-2023", "shanghai-2007"])
  func `has a bulletin of at most two pages`(_ language: Language, _ name: String) throws {
    let lines = try SampleReport(name, in: language).text("bulletin.txt")
      .components(separatedBy: "\n")
    #expect(lines.count <= 120)
    #expect(lines.allSatisfy { $0.displayColumns <= 80 })
  }

  /// The headline is rounded once, so every output must print the same digits.
  @Test(arguments: ["example-district-2023", "shanghai-2007"])
  func `carries the same totals everywhere`(_ name: String) throws {
    let sample = try SampleReport(name)
    let totals = sample.context.account.totals
    let workbook = try #require(sample.publication().0?.workbooks.first)
    let cells = workbook.sheets.flatMap(\.blocks).flatMap(\.printed)
    let documents = try [sample.text("report.md"), sample.text("bulletin.txt")]
    for amount in [totals.directEquivalent, totals.withIndirect] {
      let printed = DisplayNumber(amount / 10_000, .decimals(2)).description
      #expect(cells.contains(printed))
      #expect(documents.allSatisfy { $0.contains(printed) })
    }
  }

  @Test(arguments: Language.allCases, ["example-district-2023", "shanghai-2007"])
  func `leaves no label without words`(_ language: Language, _ name: String) throws {
    let sample = try SampleReport(name, in: language)
    let text = try sample.text("report.md") + sample.text("bulletin.txt")
    let families = [
      "column", "row", "table", "note", "standing", "preference", "use", "role", "scope", "check",
      "cover", "unit", "energy",
    ]
    let words = Set(text.split { !($0.isLetter || $0 == "-") })
    let keys = words.filter { word in
      families.contains { word.hasPrefix("\($0)-") && word.count > $0.count + 1 }
    }
    #expect(keys.isEmpty)
  }

  /// In the suburb, woods remove about as much as anything emits.
  @Test(arguments: Language.allCases)
  func `shows what the total rests on without signs, as the finding counts it`(
    _ language: Language
  ) throws {
    let sample = try SampleReport("example-suburb-2023", in: language)
    let publication = try #require(sample.publication().0)
    let sheets = publication.workbooks.flatMap(\.sheets).flatMap(\.blocks)
    let sections = publication.documents.flatMap(\.document.sections).flatMap(\.blocks)
    let tables = (sheets + sections).compactMap { block in
      if case .table(let table) = block, table.id == "standings" { table } else { nil }
    }
    #expect(tables.count == 3)
    let account = sample.context.account
    var amounts: [String: Double] = [:]
    for method in account.methods(.sectoral) {
      let potential = account.totals.potential(of: method.method.gas)
      for line in 0..<method.count where method.counts(line) {
        let name = sample.context.basisName(account.basis(line, of: method))
        amounts[name, default: 0] += abs(method.results[line]) * potential
      }
    }
    let all = amounts.values.reduce(0, +)
    for table in tables {
      let rows = table.rows.filter { $0.role == .item }
      for row in rows {
        let name = row.cells[0].printed
        let wanted = (amounts[name] ?? 0) / all
        #expect(abs(try #require(row.cells.last?.value) - wanted) < 1e-9, "\(name)")
      }
      #expect(abs(rows.compactMap { $0.cells.last?.value }.reduce(0, +) - 1) < 1e-9)
      #expect(rows.contains { ($0.cells[2].value ?? 0) < 0 })
      #expect(table.columns.last?.heading == sample.context.label("column-share-magnitude"))
      #expect(table.notes.contains(sample.context.label("note-magnitudes")))
    }
  }

  @Test(arguments: Language.allCases)
  func `says on its sheet that key categories are no formulas`(_ language: Language) throws {
    let sample = try SampleReport(in: language)
    let workbook = try #require(sample.publication().0?.workbooks.first)
    let tables = workbook.sheets.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block, table.id.rawValue.hasPrefix("key-categories-") {
        table
      } else {
        nil
      }
    }
    #expect(!tables.isEmpty)
    for table in tables {
      let isLive = table.rows.flatMap(\.cells).contains { cell in
        if case .formula = cell.content { true } else { false }
      }
      #expect(!isLive)
      #expect(table.notes.contains(sample.context.label("note-key-static")))
    }
    let words = language == .zh ? "不是公式" : "no formulas"
    #expect(sample.context.label("note-key-static").contains(words))
  }

  @Test(arguments: Language.allCases)
  func `names its sheets differently and as programs allow`(_ language: Language) throws {
    let workbook = try #require(SampleReport(in: language).publication().0?.workbooks.first)
    let names = workbook.sheets.map(\.name)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { (1...31).contains($0.utf16.count) })
    #expect(names.count > 30)
  }
}

extension DistrictReportTests {
  /// Heads are repeated on paper for a sheet's only table.
  @Test(arguments: ["example-district-2023", "example-suburb-2023"])
  func `has every table of more than a page on a sheet of its own`(_ name: String) throws {
    let workbook = try #require(SampleReport(name).publication().0?.workbooks.first)
    let long = workbook.sheets.filter { $0.blocks.tables.contains { $0.rows.count > 80 } }
    #expect(long.count > 1)
    let shared = long.filter { $0.blocks.tables.count > 1 || !$0.keepsHeads }
    #expect(shared.map(\.name) == [])
  }

  /// Sums by method, gas, standing and other categories are those of the summary, and the report says so.
  @Test(arguments: ["example-district-2023", "example-suburb-2023", "shanghai-2007"])
  func `agrees with itself`(_ name: String) throws {
    let publication = try #require(SampleReport(name).publication().0)
    let checks = publication.workbooks.flatMap(\.sheets).flatMap(\.blocks).tables
      .filter { $0.id == "self-check" }
    #expect(!checks.isEmpty)
    for row in checks.flatMap(\.rows) {
      #expect(row.cells.last?.printed == "相符", "\(row.cells.map(\.printed))")
    }
  }

  /// Every category of the guideline that has a key and no number shows it in the other systems as well, and
  /// the families of gases add up to the total.
  @Test func `has numbers by family and keys in other systems`() throws {
    let sample = try SampleReport()
    let publication = try #require(sample.publication().0)
    let tables = publication.workbooks.flatMap(\.sheets).flatMap(\.blocks).tables
    let gpc = try #require(tables.first { $0.id == "conversion-gpc" })
    let total = try #require(gpc.rows.last)
    let numbers = total.cells.compactMap(\.value)
    let sum = numbers.dropLast().reduce(0, +)
    #expect(numbers.count == 7 && abs(sum - numbers[6]) < 1e-9 * sum)
    // Coal mining (1.3) does not occur; of own use of energy industries part is IE, part NA.
    let cells = Dictionary(
      uniqueKeysWithValues: gpc.rows.map { ($0.cells[0].printed, $0.cells.map(\.printed)) })
    #expect(cells["I.7.1"]?.dropFirst(2).prefix(7) == ["", "NO", "", "", "", "", "NO"])
    #expect(cells["I.4.1"]?[8] == "NA, IE")
  }

  /// A plan of draws is part of the inventory, so that a filed interval can be made again.
  @Test func `prints the interval of the draws that the inventory declares, and none else`() throws
  {
    let sample = try SampleReport()
    let plan = try #require(sample.context.account.inventory.sampling)
    #expect(plan.draws == 10_000)
    let text = try sample.text("report.md")
    #expect(text.contains("10,000 次抽样，随机种子 1") || text.contains("10000 次抽样，随机种子 1"))
    #expect(try !SampleReport("example-suburb-2023").text("report.md").contains("次抽样"))
  }

  /// The stock of a landfill is its lines added up year by year.
  @Test func `has the years of a deposit, and no difference to its lines`() throws {
    let workbook = try #require(SampleReport().publication().0?.workbooks.first)
    let tables = workbook.sheets.flatMap(\.blocks.tables)
    let decay = try #require(tables.first { $0.id.rawValue == "decay-landfill-fod-ch4" })
    let years = decay.rows.filter { $0.role == .item }
    #expect(years.count == 21)
    let difference = try #require(decay.rows.last?.cells.last?.value)
    #expect(abs(difference) < 1e-9)
  }

  @Test(arguments: Language.allCases)
  func `calls lines by their names, not by their ids`(_ language: Language) throws {
    let sample = try SampleReport(in: language)
    let workbook = try #require(sample.publication().0?.workbooks.first)
    let account = sample.context.account
    let ids = Set(
      account.methods.flatMap { method in (0..<method.count).map { method.id($0) } })
    let cells = workbook.sheets.flatMap(\.blocks).flatMap(\.printed)
    #expect(cells.filter(ids.contains) == [])
    #expect(cells.contains(language == .zh ? "火力发电 · 原煤" : "Thermal Power · Raw coal"))
  }
}

extension Block {
  /// What the cells of a table print.
  fileprivate var printed: [String] {
    guard case .table(let table) = self else { return [] }
    return table.rows.flatMap { $0.cells.map(\.printed) }
  }
}

extension String {
  /// How many columns of a terminal it takes: Chinese characters and signs take two.
  fileprivate var displayColumns: Int {
    unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
