import Foundation
import TestSupport
import Testing

/// What becomes of a filing's workbook that somebody changed.
@Suite("A filing's workbook read back")
struct FilingReadingTests {
  private static let folder = "filings/energy-utilisation"

  private func entry(_ copy: InventoryCopy) throws -> String {
    let book = copy.path("form.xlsx")
    let run = try Command.run(
      Executable.tanpan, ["filing", "entry", copy.folder, "--output", book, "--overwrite"])
    #expect(run.status == 0, "\(run.errors)")
    return book
  }

  /// What a program of another kind reads from the workbook.
  private func read(_ book: String, _ script: String) throws -> [String] {
    let head = "import openpyxl, sys\nbook = openpyxl.load_workbook(sys.argv[1])\n"
    let run = try Command.run("/usr/bin/python3", ["-c", head + script, book])
    guard run.status == 0 else { throw LibreOffice.Failure(run.errors) }
    return run.output.split(separator: "\n").map(String.init)
  }

  private func imported(_ book: String, into copy: InventoryCopy) throws -> Command {
    try Command.run(Executable.tanpan, ["filing", "import", book, "--into", copy.folder])
  }

  @Test(
    "Rows put into a list are read, its sums and notes are none of it, and a second time nothing changes"
  )
  func lists() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let book = try entry(copy)
    let files = ["self-assessment.csv", "product-energy.csv", "standards.csv", "meters.csv"]
    let before = files.map { copy.text("\(Self.folder)/\($0)") }
    _ = try read(
      book,
      """
      sheet = next(s for s in book if s.title.startswith("表8 "))
      sheet.insert_rows(15, 3)
      for number in range(5, 16):
        sheet.cell(number + 2, 1).value = "空调"
        sheet.cell(number + 2, 3).value = f"风机盘管{number}"
      book.save(sys.argv[1])
      """)
    let first = try imported(book, into: copy)
    #expect(first.status == 0, "\(first.errors)")
    let lines = copy.text("\(Self.folder)/equipment.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count == 1 + 15)
    #expect(lines.last?.contains("风机盘管15") == true)
    let second = try imported(book, into: copy)
    #expect(second.output.contains("改变0格"), "\(second.output)")
    #expect(files.map { copy.text("\(Self.folder)/\($0)") } == before)
  }

  @Test(
    "A day where a number belongs and a per cent shown as one are refused; 78% is 78 in per cents")
  func misread() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let book = try entry(copy)
    _ = try read(
      book,
      """
      import datetime
      sheet = next(s for s in book if s.title.startswith("表8 "))
      load = next(c for c in sheet[2] if "负载率" in str(c.value)).column
      sheet.cell(3, load).value = "78%"
      sheet.cell(4, load).value = 0.61
      sheet.cell(4, load).number_format = "0%"
      book["表2 能源消费结构表"]["E3"] = datetime.date(2023, 3, 1)
      book.save(sys.argv[1])
      """)
    let run = try imported(book, into: copy)
    #expect(run.status == 1)
    let codes = ["percent-shown", "date-for-number"].map(run.errors.contains)
    #expect(codes == [true, true], "\(run.errors)")
    #expect(!run.errors.contains("percent-sign"))
  }

  @Test("Words beside a table are told, for nothing keeps them")
  func words() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let book = try entry(copy)
    let silent = try imported(book, into: copy)
    #expect(silent.errors == "", "\(silent.errors)")
    let cell = try read(
      book,
      """
      sheet = book["表2 能源消费结构表"]
      cell = sheet.cell(4, sheet.max_column + 1)
      cell.value = "抄表员：老王"
      print(cell.coordinate)
      book.save(sys.argv[1])
      """)
    let run = try imported(book, into: copy)
    #expect(run.status == 0)
    #expect(run.errors.contains("[filing-words-unread]") && run.errors.contains(cell[0]))
  }

  @Test("A report that somebody edited lists each cell that differs, and is read back")
  func editedReport() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    let out = copy.path("out")
    let made = try Command.run(
      Executable.tanpan, ["filing", "report", copy.folder, "--output", out])
    let book = try #require(
      made.output.split(separator: "\n").map(String.init).first { $0.hasSuffix(".xlsx") })
    let untouched = try imported(book, into: copy)
    #expect(untouched.status == 0 && untouched.output.contains("改变0格"), "\(untouched.output)")
    let cells = try read(
      book,
      """
      sheet = book["表2 能源消费结构表"]
      row = next(c.row for c in sheet["A"] if c.value == "一般烟煤")
      column = next(c.column for r in sheet["1:3"] for c in r if str(c.value).startswith("购进量"))
      typed = sheet.cell(row, column)
      print(typed.coordinate, typed.value)
      typed.value += 1000
      total = next(c for r in sheet for c in r if str(c.value).startswith("="))
      print(total.coordinate)
      total.value = 12345
      book.save(sys.argv[1])
      """)
    let typed = try #require(cells[0].split(separator: " ").first)
    let run = try Command.run(
      Executable.tanpan, ["filing", "import", book, "--into", copy.folder, "--dry-run"])
    #expect(run.output.contains("\(typed)") && run.output.contains("改变1格"), "\(run.output)")
    #expect(run.errors.contains("\(cells[1]): warning") && run.errors.contains("filing-overtyped"))
    // A product put in above the last and one renamed: both are read, and no other's figures are.
    _ = try read(
      book,
      """
      sheet = book["表4 单位产品综合能耗指标情况表"]
      row = next(c.row for c in sheet["A"] if c.value == "甲醇")
      sheet.insert_rows(row)
      sheet.cell(row, 1).value = "新产品"
      sheet.cell(row + 1, 1).value = "精甲醇"
      book.save(sys.argv[1])
      """)
    let list = try Command.run(
      Executable.tanpan, ["filing", "import", book, "--into", copy.folder, "--dry-run"])
    #expect(!list.errors.contains("filing-row-unread"), "\(list.errors)")
    #expect(list.output.contains("新产品") && list.output.contains("精甲醇"), "\(list.output)")
    let review = try Command.run(Executable.tanpan, ["review", book])
    #expect(review.errors.contains("record-of-form"), "\(review.errors)")
  }

  @Test("A sheet of the form under another name is told, and nothing is written")
  func renamed() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let book = try entry(copy)
    _ = try read(
      book,
      """
      book["表2 能源消费结构表"].title = "表2"
      book.create_sheet("备忘")
      book.save(sys.argv[1])
      """)
    let run = try imported(book, into: copy)
    #expect(run.status == 1 && run.output.contains("没有写入"), "\(run.output)")
    #expect(
      run.errors.contains("表2!A1: error") && run.errors.contains("备忘!A1: note"), "\(run.errors)")
  }

  @Test("Words of merged cells are those of each row, and what was entered since is told")
  func mergedAndChanged() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let book = try entry(copy)
    try copy.replace("空调,1,", with: "空调系统,1,", in: "\(Self.folder)/equipment.csv")
    _ = try read(
      book,
      """
      sheet = next(s for s in book if s.title.startswith("表8 "))
      sheet.cell(7, 3).value = "冷却塔"
      sheet.merge_cells("A6:A7")
      book.save(sys.argv[1])
      """)
    let run = try imported(book, into: copy)
    #expect(run.status == 0 && run.errors.contains("filing-changed-since"), "\(run.errors)")
    let lines = copy.text("\(Self.folder)/equipment.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count == 1 + 5)
    let kinds = lines.suffix(2).map { $0.split(separator: ",").first }
    #expect(lines.last?.contains("冷却塔") == true && kinds[0] == kinds[1], "\(lines)")
  }
}
