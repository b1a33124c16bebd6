import Foundation
import TestSupport
import Testing

/// `tanpan review` on a workbook that somebody changed with another program.
@Suite("The review of a returned workbook")
struct ReviewCommandTests {
  /// A copy of the district's inventory, the report, and that report with one cell typed over.
  private struct Returned {
    let inventory: InventoryCopy
    let report: Report
    let room: TemporaryFolder
    let workbook: String

    init() throws {
      inventory = try InventoryCopy(of: "Inventories/example-district-2023")
      report = try Example.district.report()
      room = try TemporaryFolder()
      workbook = try Self.typed.get().path + "/returned.xlsx"
    }

    /// The folder with the workbook typed over, which no test changes.
    private static let typed = Result {
      let room = try TemporaryFolder()
      let script = """
        import sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        book["汇总"]["C8"] = 12.3
        book.save(sys.argv[2])
        """
      let run = try Command.run(
        "/usr/bin/python3",
        ["-c", script, try Example.district.report().workbook, room.path + "/returned.xlsx"])
      try #require(run.status == 0, "\(run.errors)")
      return room
    }

    func review(_ options: [String] = []) throws -> Command {
      try Command.run(Executable.tanpan, ["review", workbook] + options)
    }
  }

  @Test func `says nothing of a workbook as it was written, and ends well`() throws {
    let report = try Example.district.report()
    let run = try Command.run(Executable.tanpan, ["review", report.workbook])
    #expect(run.status == 0)
    #expect(run.output.contains("没有改动") && !run.output.contains("["), "\(run.output)")
  }

  @Test func `names the cell, what was filed and what it comes to, in four formats`() throws {
    let returned = try Returned()
    let run = try returned.review(["--output", returned.room.path + "/out"])
    #expect(run.status == 1)
    #expect(run.output.contains("returned.xlsx:汇总!C8: error: 公式被数字覆盖"))
    let files = try FileManager.default.contentsOfDirectory(atPath: returned.room.path + "/out")
    #expect(Set(files) == ["review.xlsx", "review.md", "review.txt", "review.json"])
    let json = try Data(contentsOf: URL(fileURLWithPath: returned.room.path + "/out/review.json"))
    let review = try JSONDecoder().decode(Reviewed.self, from: json)
    let causes = review.deviations.filter { $0.rule != "follows" }
    #expect(causes.map(\.cell) == ["C8"] && causes.map(\.filed) == ["12.3"])
    #expect(causes.first?.rule == "formula-overtyped" && review.basis == "record")
    #expect(review.deviations.count > 10)
  }

  @Test(
    "says nothing of a workbook as it was written, whichever example it is of",
    arguments: ["example-steel-works-2023", "example-steel-national-2024"])
  func untouched(example: String) throws {
    let room = try TemporaryFolder()
    let folder = Repository.path("Inventories/\(example)")
    try #require(
      try Command.run(Executable.tanpan, ["report", folder, "--output", room.path]).status == 0)
    let run = try Command.run(Executable.tanpan, ["review", "\(room.path)/\(example).xlsx"])
    #expect(run.status == 0 && run.output.contains("没有改动"), "\(run.output)")
  }

  /// What hides numbers, or makes them others, without any cell being changed.
  private static let disguises: [(rule: String, python: String)] = [
    (
      "text-unseen",
      "sheet['C8'].font = openpyxl.styles.Font(color='FFFFFFFF')"
    ),
    (
      "condition-added",
      "sheet.conditional_formatting.add('C3:C9', openpyxl.formatting.rule.CellIsRule("
        + "operator='greaterThan', formula=['0'], font=openpyxl.styles.Font(color='FFFFFFFF')))"
    ),
    ("text-unseen", "sheet['C8'].font = openpyxl.styles.Font(size=1)"),
    (
      "comment-added",
      "sheet['C8'].comment = openpyxl.comments.Comment('已核实', 'x')"
    ),
    (
      "comment-changed",
      "next(c for r in sheet.iter_rows() for c in r if c.comment).comment.text = '无此类排放'"
    ),
    (
      "chart-changed",
      "next(s for s in book.worksheets if s._charts)._charts[0].title = '减半'"
    ),
    ("row-hidden", "sheet.row_dimensions[8].height = 0.5"),
    ("column-hidden", "sheet.column_dimensions['C'].width = 0.1"),
    ("precision-as-shown", "book.calculation.fullPrecision = False"),
    ("calculation-manual", "book.calculation.calcMode = 'manual'"),
    ("epoch-changed", "book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904"),
    ("blank-row-inserted", "sheet.insert_rows(5)"),
  ]

  @Test("tells a text box laid over figures")
  func coveredByShape() throws {
    let room = try TemporaryFolder()
    let script = """
      import sys, zipfile
      shape = ('<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="900000" cy="900000"/><xdr:sp macro="">'
               '<xdr:nvSpPr><xdr:cNvPr id="99" name="T"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/></xdr:sp>'
               '<xdr:clientData/></xdr:absoluteAnchor>')
      with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], 'w') as new:
          for name in old.namelist():
              data = old.read(name)
              if name == 'xl/drawings/drawing1.xml':
                  data = data.replace(b'</xdr:wsDr>', shape.encode() + b'</xdr:wsDr>')
              new.writestr(name, data)
      """
    let path = room.path + "/returned.xlsx"
    let made = try Command.run(
      "/usr/bin/python3", ["-c", script, try Example.district.report().workbook, path])
    try #require(made.status == 0, "\(made.errors)")
    let run = try Command.run(Executable.tanpan, ["review", path])
    #expect(run.output.contains("[review-shape-added]"), "\(run.output.prefix(2000))")
  }

  @Test("tells what hides numbers or makes them others", arguments: disguises.indices)
  func disguised(index: Int) throws {
    let (rule, python) = Self.disguises[index]
    let room = try TemporaryFolder()
    let script = """
      import sys, openpyxl, openpyxl.comments, openpyxl.styles, openpyxl.formatting.rule, openpyxl.utils.datetime
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book["汇总"]
      \(python)
      book.save(sys.argv[2])
      """
    let path = room.path + "/returned.xlsx"
    let made = try Command.run(
      "/usr/bin/python3", ["-c", script, try Example.district.report().workbook, path])
    try #require(made.status == 0, "\(made.errors)")
    let run = try Command.run(Executable.tanpan, ["review", path])
    #expect(run.status == 1)
    #expect(run.output.contains("[review-\(rule)]"), "\(run.output.prefix(2000))")
  }

  @Test func `says first that a workbook is of another entity than the inventory given`() throws {
    let report = try Example.district.report()
    let works = Repository.path("Inventories/example-steel-works-2023")
    let run = try Command.run(
      Executable.tanpan, ["review", report.workbook, "--inventory", works])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("warning: 工作簿是"), "\(run.output.prefix(200))")
  }

  @Test func `asks once in the inventory's record, which the next report prints`() throws {
    let returned = try Returned()
    let options = [
      "--inventory", returned.inventory.folder, "--record", "--person", "示例评审", "--date",
      "2024-06-01",
    ]
    #expect(try returned.review(options).status == 1)
    let path = returned.inventory.path("review/record.csv")
    let once = try String(contentsOfFile: path, encoding: .utf8)
    #expect(once.contains("R2023-1,open,changed-cell") && once.contains("汇总!C8"))
    #expect(try returned.review(options).status == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == once)
    let next = try Report(of: returned.inventory.folder)
    #expect(next.text("report.md").contains("R2023-1"))
    // The report written before the question was asked is still what it was.
    let earlier = try Command.run(
      Executable.tanpan,
      ["review", returned.report.workbook, "--inventory", returned.inventory.folder])
    #expect(earlier.status == 0, "\(earlier.output)")
  }

  @Test func `takes no regulation from the workbook when it has the inventory`() throws {
    // A forger lays a folder over the library, so that record and cells agree with each other.
    let room = try TemporaryFolder()
    let overlay = try OverlayExample.write(to: room)
    let inventory = "Inventories/example-district-2023"
    let forged = try Report(of: inventory, ["--regulations", overlay])
    try #require(forged.run.status == 0, "\(forged.run.errors)")
    let alone = try Command.run(Executable.tanpan, ["review", forged.workbook])
    #expect(alone.status == 0, "\(alone.output)")
    let held = try Command.run(
      Executable.tanpan, ["review", forged.workbook, "--inventory", inventory],
      in: Repository.root.path)
    #expect(held.status == 1)
    #expect(held.output.contains("[review-record-changed]"), "\(held.output)")
    let told = try Command.run(
      Executable.tanpan,
      ["review", forged.workbook, "--inventory", inventory, "--regulations", overlay],
      in: Repository.root.path)
    #expect(told.status == 0, "\(told.output)")
  }

  @Test func `finds inputs exchanged in the inventory since the workbook was written`() throws {
    let returned = try Returned()
    try returned.inventory.replace(
      "火力发电,原煤,-48.50", with: "火力发电,原煤,-48.51", in: "balance.csv")
    let run = try Command.run(
      Executable.tanpan,
      ["review", returned.report.workbook, "--inventory", returned.inventory.folder])
    #expect(run.status == 1)
    #expect(run.output.contains("[review-record-changed]"), "\(run.output)")
    #expect(run.output.contains("[review-input-changed]"), "\(run.output)")
  }

  /// What the JSON of a review says.
  private struct Reviewed: Decodable {
    let basis: String
    let deviations: [Entry]

    struct Entry: Decodable {
      let rule: String
      let cell: String?
      let filed: String
    }
  }
}
