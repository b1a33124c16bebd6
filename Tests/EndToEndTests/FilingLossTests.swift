import Foundation
import TestSupport
import Testing

/// What stands in a file or a workbook and would be gone after a run that says nothing.
@Suite("A filing loses nothing unseen")
struct FilingLossTests {
  private static let folder = "filings/energy-utilisation"

  private func works() throws -> InventoryCopy {
    try InventoryCopy(of: "Inventories/example-steel-works-2023")
  }

  private func tanpan(_ arguments: [String]) throws -> Command {
    try Command.run(Executable.tanpan, ["filing"] + arguments)
  }

  private func entry(of copy: InventoryCopy) throws -> String {
    let book = copy.path("form.xlsx")
    let run = try tanpan(["entry", copy.folder, "--output", book, "--overwrite"])
    try #require(run.status == 0, "\(run.errors)")
    return book
  }

  @Test("A file with contents that cannot be read is not written anew, nor a workbook made of it")
  func unread() throws {
    let copy = try works()
    let book = try entry(of: copy)
    let file = "\(Self.folder)/equipment.csv"
    try copy.write(copy.text(file).replacing(",model,", with: ",modle,"), to: file)
    let before = copy.text(file)
    _ = try OpenPyXL.run(
      book,
      """
      sheet = next(s for s in book if s.title.startswith("表8"))
      sheet.cell(4, 3).value = "另一台"
      book.save(sys.argv[1])
      """)
    let run = try tanpan(["import", book, "--into", copy.folder])
    #expect(run.status == 1 && run.errors.contains("[filing-file-unread]"), "\(run.errors)")
    #expect(copy.text(file) == before)
    let again = try tanpan(["entry", copy.folder, "--output", copy.path("again.xlsx")])
    #expect(again.status == 1)
    #expect(!FileManager.default.fileExists(atPath: copy.path("again.xlsx")))
  }

  @Test("Rows with a name twice or without one, and numbers with words, are told at their cells")
  func rows() throws {
    let copy = try works()
    let book = try entry(of: copy)
    let places = try OpenPyXL.run(
      book,
      """
      sheet = book["表2 能源消费结构表"]
      last = sheet.max_row + 1
      for offset, (name, value) in enumerate([("无烟煤", 999), (None, 500), ("兰炭", "１２００吨")]):
          sheet.cell(last + offset, 1).value = name
          sheet.cell(last + offset, 5).value = value
          print(sheet.cell(last + offset, 5).coordinate)
      book.save(sys.argv[1])
      """)
    let run = try tanpan(["import", book, "--into", copy.folder])
    #expect(run.status == 1)
    for place in places {
      #expect(run.errors.contains("表2 能源消费结构表!\(place): error"), "\(run.errors)")
    }
  }

  @Test("Settings whose head was changed are told, and so is their sheet when it is gone")
  func settings() throws {
    let copy = try works()
    let book = try entry(of: copy)
    _ = try OpenPyXL.run(
      book,
      """
      sheet = book["设定值"]
      head = next(c for row in sheet.iter_rows() for c in row if c.value == "填报")
      head.value = "填报值"
      book.save(sys.argv[1])
      """)
    let changed = try tanpan(["import", book, "--into", copy.folder])
    #expect(changed.status == 1 && changed.errors.contains("[filing-table-missing]"))
    _ = try OpenPyXL.run(book, "del book['设定值']\nbook.save(sys.argv[1])")
    let gone = try tanpan(["import", book, "--into", copy.folder])
    #expect(gone.errors.contains("[filing-sheet-missing]"), "\(gone.errors)")
  }

  @Test("Numbers that nobody changed keep their digits when another cell of the table changes")
  func digits() throws {
    let copy = try works()
    let file = "\(Self.folder)/energy-structure.csv"
    let number = try #require(copy.text(file).firstMatch(of: /,(\d{4,})\.?\d*,/)).output.1
    try copy.replace(",\(number)", with: ",\(number).00", in: file)
    let book = try entry(of: copy)
    _ = try OpenPyXL.run(
      book,
      """
      sheet = book["表2 能源消费结构表"]
      cell = next(c for row in sheet.iter_rows(min_row=4) for c in row
                  if c.column > 3 and isinstance(c.value, (int, float)) and c.value != \(number) and c.value > 50)
      cell.value += 1
      book.save(sys.argv[1])
      """)
    let run = try tanpan(["import", book, "--into", copy.folder])
    #expect(run.status == 0 && run.output.contains("改变1格"), "\(run.output)\(run.errors)")
    #expect(copy.text(file).contains(",\(number).00"))
  }

  @Test("Last year's filing that cannot be read is told, and nothing of it used")
  func lastYear() throws {
    let room = try TemporaryFolder()
    for year in ["2022", "2023"] {
      try FileManager.default.copyItem(
        atPath: Repository.path("Inventories/example-steel-works-\(year)"),
        toPath: "\(room.path)/example-steel-works-\(year)")
    }
    let file = "\(room.path)/example-steel-works-2022/\(Self.folder)/energy-conversion.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let number = try #require(text.firstMatch(of: /,(\d+),/)).output.1
    try text.replacing(",\(number),", with: ",\(number)x,", maxReplacements: 1)
      .write(toFile: file, atomically: true, encoding: .utf8)
    let run = try tanpan(["\(room.path)/example-steel-works-2023", "--check"])
    #expect(
      (run.output + run.errors).contains("[previous-filing-unread]"), "\(run.output)\(run.errors)")
  }

  @Test("Folders of one name are refused, and a unit's own regulation counts among many as alone")
  func manyUnits() throws {
    let room = try TemporaryFolder()
    let source = Repository.path("Inventories/example-office-building-2023")
    for town in ["A", "B"] {
      try FileManager.default.createDirectory(
        atPath: "\(room.path)/\(town)", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: source, toPath: "\(room.path)/\(town)/2023")
    }
    let units = ["\(room.path)/A/2023", "\(room.path)/B/2023"]
    let twins = try tanpan(["all"] + units + ["--output", "\(room.path)/out"])
    #expect(twins.status == 1 && twins.errors.contains("[unit-folders-alike]"), "\(twins.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(room.path)/out"))

    let rules = "Forms/energy-utilisation/rules"
    let rule = try String(
      contentsOfFile: Repository.path("Sources/RegulationLibrary/\(rules)/C-29.yaml"),
      encoding: .utf8)
    try room.write(
      rule.replacing(/severity: \w+/, with: "severity: nonsense"),
      to: "A/2023/regulations/\(rules)/C-29.yaml")
    let alone = try tanpan([units[0], "--check"])
    let among = try tanpan(["all", units[0], "--output", "\(room.path)/out"])
    #expect(alone.status == 1 && among.status == 1, "\(among.output)")
  }
}
