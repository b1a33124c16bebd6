import Foundation
import TestSupport
import Testing

@Suite("tanpan import")
struct ImportCommandTests {
  private let copy: InventoryCopy
  private let room: TemporaryFolder

  init() throws {
    copy = try InventoryCopy(of: "Inventories/example-district-2023")
    room = try TemporaryFolder()
  }

  private var form: String { "\(room.path)/form.xlsx" }

  private func tanpan(_ arguments: String...) throws -> Command {
    try Command.run(
      Executable.tanpan, arguments, environment: ["SOURCE_DATE_EPOCH": "1716163200"])
  }

  /// Writes the form, and sets cells in it by another program.
  private func fill(
    _ sheet: String, _ cells: [String: String], then more: String = ""
  ) throws {
    let made = try tanpan("form", copy.folder, "--output", form)
    try #require(made.status == 0, "\(made.errors)")
    let sets = cells.map { "sheet['\($0.key)'] = \($0.value)" }.joined(separator: "\n")
    let script = """
      from openpyxl import load_workbook
      book = load_workbook("\(form)")
      sheet = book["\(sheet)"]
      \(sets)
      \(more)
      book.save("\(form)")
      """
    let run = try Command.run("/usr/bin/python3", ["-"], input: script)
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test func `shows what changes, writes it, and changes nothing the second time`() throws {
    try fill("移动源甲烷排放", ["F7": "5.1"])
    let shown = try tanpan("import", form, "--into", copy.folder, "--dry-run")
    #expect(shown.status == 0)
    #expect(shown.output.contains("数量 4.80 → 5.1"))
    #expect(!copy.text("activity/mobile-ch4.csv").contains("5.1"))
    let written = try tanpan("import", form, "--into", copy.folder)
    #expect(written.status == 0, "\(written.errors)")
    #expect(copy.text("activity/mobile-ch4.csv").contains("road-gasoline-low-mileage,5.1,"))
    #expect(copy.text("evidence/index.csv").contains("form.xlsx,2024-05-20,"))
    let again = try tanpan("import", form, "--into", copy.folder)
    #expect(again.output.contains("与清单相比没有变化\n没有要写的"))
  }

  @Test func `tells a number shown as a percentage, and a sheet that nobody sees`() throws {
    try fill(
      "移动源甲烷排放", ["F7": "0.55"],
      then: "sheet['F7'].number_format = '0%'; sheet.sheet_state = 'hidden'")
    let run = try tanpan("import", form, "--into", copy.folder, "--dry-run")
    #expect(run.status == 1)
    #expect(run.errors.contains("移动源甲烷排放!F7: error") && run.errors.contains("[percent-shown]"))
    #expect(run.errors.contains("[hidden-sheet]"))
  }

  @Test
  func `compares with the year before, which lies beside the inventory and not beside a copy`()
    throws
  {
    try FileManager.default.copyItem(
      atPath: Repository.path("Inventories/example-district-2022"), toPath: copy.path("last"))
    try copy.replace(
      "previous: ../example-district-2022", with: "previous: last", in: "inventory.yaml")
    try fill("移动源甲烷排放", ["F7": "48000"])
    let run = try tanpan("import", form, "--into", copy.folder, "--dry-run")
    let told = run.output + run.errors
    #expect(!told.contains("previous-missing"), "\(told)")
    #expect(told.contains("slip-against-last-year"), "\(told)")
  }

  @Test func `refuses mistakes at their cells, and sends the form back with them`() throws {
    try fill("移动源甲烷排放", ["D7": "'汽油油'", "F8": "'约0.8'"])
    let back = "\(room.path)/back.xlsx"
    let run = try tanpan("import", form, "--into", copy.folder, "--annotate", back)
    #expect(run.status == 1)
    #expect(run.errors.contains("\(form):移动源甲烷排放!D7: error"))
    #expect(run.errors.contains("\(form):移动源甲烷排放!F8: error"))
    #expect(run.output.contains("没有写入"))
    let script = """
      from openpyxl import load_workbook
      sheet = load_workbook("\(back)")["移动源甲烷排放"]
      print(sheet["D7"].comment.text, sheet["F8"].comment.text)
      """
    let notes = try Command.run("/usr/bin/python3", ["-"], input: script).output
    #expect(notes.contains("汽油油") && notes.contains("约0.8"))
    #expect(!FileManager.default.fileExists(atPath: copy.path("evidence")))
  }

  @Test func `refuses two sheets that changed their names`() throws {
    let plant = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    let book = "\(room.path)/swapped.xlsx"
    let made = try tanpan("form", plant.folder, "--output", book)
    try #require(made.status == 0, "\(made.errors)")
    let script = """
      from openpyxl import load_workbook
      book = load_workbook("\(book)")
      first, second = book["化工原料含碳"], book["化工产品和废物含碳扣减"]
      first.title = "x"
      second.title = "化工原料含碳"
      first.title = "化工产品和废物含碳扣减"
      book.save("\(book)")
      """
    try #require(try Command.run("/usr/bin/python3", ["-"], input: script).status == 0)
    let run = try tanpan("import", book, "--into", plant.folder)
    #expect(run.status == 1)
    #expect(run.errors.ranges(of: "[sheet-of-other-method]").count == 2, "\(run.errors)")
  }

  @Test func `does not guess the inventory, nor take two ways at once`() throws {
    #expect(try tanpan("import", form).status == 2)
    #expect(try tanpan("import", form, "--map", "a.yaml", "--suggest", "b.yaml").status == 2)
    #expect(try tanpan("import").status == 2)
    #expect(try tanpan("import", form, "--into", copy.folder).status == 1)
  }
}
