import Documents
import Findings
import Foundation
import Rendering
import TestSupport
import Testing

@Suite("A workbook made of sheet plans")
struct WorkbookRendererTests {
  private let renderer = WorkbookRenderer(words: Sample.words)

  private func written(
    _ sheets: [SheetPlan], _ renderer: WorkbookRenderer? = nil
  ) throws -> SheetFile {
    let folder = try TemporaryFolder()
    let path = folder.path + "/book.xlsx"
    let findings = (renderer ?? self.renderer).write(
      sheets, title: "测试", properties: Sample.document.properties, to: path)
    #expect(findings == [])
    return try SheetFile(path)
  }

  @Test("has formulas that refer to the cells where tables came to lie")
  func formulas() throws {
    let file = try written(Sample.sheets)
    let energy = try #require(file.sheets["能源活动"])
    #expect(energy["A5"]?.value == "燃料品种" || energy["A6"]?.value == "燃料品种")
    #expect(energy["E8"]?.formula == "B8*C8*D8*44/12")
    #expect(energy["E12"]?.formula == "SUM(E8:E11)")
    let summary = try #require(file.sheets["汇总与图"])
    #expect(summary["B6"]?.formula == "'能源活动'!E8")
    #expect(summary["C6"]?.formula == "'能源活动'!E8/'能源活动'!E12")
    #expect(summary["B10"]?.formula == "AVERAGE('因子'!B3:B6)")
  }

  @Test("carries the known results of its formulas, or none when they are to be left out")
  func cachedValues() throws {
    let total = try written(Sample.sheets).sheets["能源活动"]?["E12"]?.value.flatMap(Double.init)
    #expect(abs((total ?? 0) - Sample.total) < 1e-9 * Sample.total)
    let bare = try written(
      Sample.sheets, WorkbookRenderer(words: Sample.words, cachedValues: .leftOut))
    #expect(bare.sheets["能源活动"]?["E12"]?.value == "0")
  }

  @Test("never takes text for a formula")
  func textStaysText() throws {
    let file = try written(Sample.sheets)
    let texts = file.sheets.values.flatMap(\.values).filter { $0.value?.hasPrefix("=") == true }
    #expect(texts.count == 4)
    #expect(texts.allSatisfy { $0.formula == nil && $0.type == "s" })
  }

  @Test("locks what is computed and leaves inputs open")
  func protection() throws {
    let file = try written(Sample.sheets)
    let sheet = try #require(file.parts["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<sheetProtection "))
    #expect(!sheet.contains("password="))
    let styles = try #require(file.parts["xl/styles.xml"])
    #expect(styles.contains("<protection locked=\"0\"/>"))
  }

  @Test("prints on A4, one page wide, with repeated heads")
  func page() throws {
    let file = try written(Sample.sheets)
    let sheet = try #require(file.parts["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("paperSize=\"9\""))
    #expect(sheet.contains("fitToHeight=\"0\""))
    #expect(sheet.contains("fitToPage=\"1\""))
    #expect(sheet.contains("&amp;L&amp;A&amp;R&amp;P / &amp;N"))
    #expect(sheet.contains("<oddHeader>&amp;R"))
    #expect(file.parts["xl/workbook.xml"]?.contains("'能源活动'!$5:$6") == true)
  }

  @Test("cuts no short table where a page ends")
  func shortTables() throws {
    let tables = (1...12).map { number in
      Table(
        id: .init(rawValue: "t\(number)"), title: "第\(number)张",
        columns: [Table.Column(id: "a", heading: "数")],
        rows: (1...6).map { Table.Row([.number(Double($0), .full)]) })
    }
    let file = try written([
      SheetPlan(name: "一", blocks: tables.map(Block.table), orientation: .portrait)
    ])
    let sheet = try #require(file.parts["xl/worksheets/sheet1.xml"])
    let strings = try #require(file.parts["xl/sharedStrings.xml"])
      .matches(of: /<t[^>]*>([^<]*)<\/t>/).map { String($0.output.1) }
    let titles = sheet.matches(of: /<c r="A([0-9]+)"[^>]*t="s"[^>]*><v>([0-9]+)<\/v>/)
      .compactMap { cell -> Int? in
        guard let index = Int(cell.output.2), strings[index].hasPrefix("第") else { return nil }
        return Int(cell.output.1)
      }
    let ends = sheet.matches(of: /<brk id="([0-9]+)"/).compactMap { Int($0.output.1) }
    #expect(titles.count == 12 && !ends.isEmpty)
    // A title, a head and six rows; a page ends behind the row of its number.
    for end in ends {
      #expect(!titles.contains { ($0..<$0 + 7).contains(end) }, "\(end) \(titles)")
    }
  }

  @Test("begins the axis of a chart at zero where nothing is below it", arguments: [1.0, -1.0])
  func axis(_ sign: Double) throws {
    let rows = [100.0, 101].map { Table.Row([.text("a"), .number(sign * $0, .full)]) }
    let table = Table(
      id: "t", title: "", columns: [.init(id: "n", heading: "n"), .init(id: "v", heading: "v")],
      rows: rows)
    let range = { (column: Table.Column.ID) in
      CellRange(CellAddress("t", row: 0, column: column), CellAddress("t", row: 1, column: column))
    }
    let chart = Chart(
      id: "c", kind: .line, title: "c", categories: range("n"),
      series: [.init(name: "v", values: range("v"))])
    let file = try written([SheetPlan(name: "一", blocks: [.table(table), .chart(chart)])])
    let drawn = try #require(file.parts["xl/charts/chart1.xml"])
    #expect(drawn.contains("<c:min val=\"0\"/>") == (sign > 0))
  }

  @Test("sets text off from the numbers that end where it begins, and no other text")
  func besideNumbers() throws {
    func sheet(_ cells: [Cell]) throws -> String {
      let columns = cells.indices.map { Table.Column(id: .init(rawValue: "\($0)"), heading: "a") }
      let table = Table(id: "a", title: "", columns: columns, rows: [Table.Row(cells)])
      let file = try written([SheetPlan(name: "一", blocks: [.table(table)])])
      return try #require(file.parts["xl/styles.xml"])
    }
    let setOff = "horizontal=\"left\" vertical=\"center\" indent=\"1\""
    #expect(try sheet([.number(1, .plain), .text("a")]).contains(setOff))
    #expect(try !sheet([.text("a"), .text("a"), .number(1, .plain)]).contains("indent"))
  }

  @Test("gives wrapped text rows high enough, reckoned from the measures of the file")
  func rowHeights() throws {
    let sheet = try #require(written(Sample.sheets).parts["xl/worksheets/sheet3.xml"])
    func numbers(_ pattern: Regex<(Substring, Substring)>) -> [Double] {
      sheet.matches(of: pattern).compactMap { Double($0.output.1) }
    }
    let widths = numbers(/<col [^>]*width="([0-9.]+)"/)
    let heights = numbers(/<row [^>]* ht="([0-9.]+)"/)
    let text = try #require(Sample.factors.rows.first?.cells.last?.printed)
    let (pixelsPerColumn, pixelsPerLetter, pointsPerLine) = (7.0, 20.0 / 3, 13.5)
    let lines = (Double(text.displayWidth) * pixelsPerLetter / (widths[2] * pixelsPerColumn))
      .rounded(.up)
    #expect(lines >= 2)
    #expect(heights[2] >= lines * pointsPerLine)
    #expect(widths[0] * pixelsPerColumn >= 42 * pixelsPerLetter)
  }

  @Test("is byte for byte the same when made twice")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    let paths = ["a", "b"].map { "\(folder.path)/\($0).xlsx" }
    for path in paths {
      _ = renderer.write(
        Sample.sheets, title: "测试", properties: Sample.document.properties, to: path)
    }
    let files = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    #expect(files[0] == files[1])
  }

  @Test("is not written while a formula, link or chart speaks of a cell that is nowhere")
  func unknownCells() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/book.xlsx"
    let findings = renderer.write(
      [SheetPlan(name: "汇总", blocks: [.table(Sample.summary), .chart(Sample.charts[0])])],
      title: "", properties: Document.Properties(), to: path)
    #expect(Set(findings.map(\.code.rawValue)) == ["unknown-cell"])
    #expect(findings.first?.arguments["cell"] == "energy[2, emission]")
    #expect(findings.first?.place?.file == "汇总")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("is not written with two tables of one name, a link to nowhere or an unfit sheet name")
  func refusals() throws {
    let folder = try TemporaryFolder()
    func codes(_ sheets: [SheetPlan]) -> [String] {
      renderer.write(
        sheets, title: "", properties: Document.Properties(), to: folder.path + "/book.xlsx"
      ).map(\.code.rawValue)
    }
    let factors = Block.table(Sample.factors)
    #expect(codes([SheetPlan(name: "一", blocks: [factors, factors])]) == ["duplicate-table"])
    #expect(codes([SheetPlan(name: "一/二", blocks: [factors])]) == ["unfit-sheet-name"])
    let links = Table(
      id: "links", title: "", columns: [],
      rows: [Table.Row([.text("a", link: .sheet("无")), .text("b", link: .table("none"))])])
    #expect(
      codes([SheetPlan(name: "一", blocks: [.table(links)])]) == ["unknown-sheet", "unknown-cell"])
    #expect(
      renderer.write(
        [SheetPlan(name: "一", blocks: [factors])], title: "", properties: Document.Properties(),
        to: folder.path + "/none/book.xlsx"
      ).map(\.code.rawValue) == ["workbook-not-writable"])
  }
}
