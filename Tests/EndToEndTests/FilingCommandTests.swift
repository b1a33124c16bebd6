import Foundation
import TestSupport
import Testing

@Suite("tanpan filing")
struct FilingCommandTests {
  private static let folder = "filings/energy-utilisation"

  /// What is said where nothing is to be written.
  private static let shown = "Only shown: no file was written.\n"

  private func tanpan(_ arguments: [String]) throws -> Command {
    try Command.run(Executable.tanpan, ["filing"] + arguments)
  }

  @Test(
    "A form to fill in comes back as it went out",
    arguments: ["steel-works-2023", "chemical-plant-2023", "office-building-2023"])
  func roundTrip(example: String) throws {
    for language in ["zh", "en"] {
      let room = try TemporaryFolder()
      let inventory = Repository.path("Inventories/example-\(example)")
      let book = "\(room.path)/form.xlsx"
      let entry = try tanpan(["entry", inventory, "--output", book, "--language", language])
      #expect(entry.status == 0, "\(entry.errors)")
      let back = try tanpan(["import", book, "--into", inventory, "--dry-run", "--language", "en"])
      #expect(
        back.output == "0 cells change\n\(Self.shown)" && back.status == 0,
        "\(back.output)\(back.errors)")
    }
  }

  @Test("What of a rule no program can decide is asked of the reviewer, and who signed is printed")
  func reviewer() throws {
    // The steel works files the coal sheet that K-05 is about, the office building does not.
    for (example, isCoalFiled) in [("office-building-2023", false), ("steel-works-2023", true)] {
      let text = try report(of: "example-\(example)")
      let list = try #require(text.components(separatedBy: "审核人员核对清单").last)
      #expect(list.contains("X-01") && list.contains("应盖章的表没有公章"))
      #expect(list.contains("K-05") == isCoalFiled)
    }
    let text = try report(of: "example-steel-works-2023")
    let list = try #require(text.components(separatedBy: "审核人员核对清单").last)
    #expect(list.contains("C-20"))
    #expect(text.contains("填报负责人：示例"))
  }

  /// The filing's report as text.
  private func report(of name: String) throws -> String {
    let room = try TemporaryFolder()
    _ = try tanpan(["report", Repository.path("Inventories/\(name)"), "--output", room.path])
    return try String(
      contentsOfFile: "\(room.path)/\(name)-energy-utilisation.txt", encoding: .utf8)
  }

  @Test("What is typed into the form is written into its files, and nothing else changes")
  func typed() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let before = try Self.texts(of: copy)
    let book = copy.path("form.xlsx")
    _ = try tanpan(["entry", copy.folder, "--output", book])
    try Self.edit(book, "表2 能源消费结构表", row: "天然气", column: "购进量-实物量〔2〕", to: "2050")
    try Self.edit(book, "表2 能源消费结构表", row: "液化石油气", column: "期初库存量〔1〕", to: "3.5")
    let run = try tanpan(["import", book, "--into", copy.folder, "--language", "en"])
    #expect(run.status == 0, "\(run.errors)")
    let file = "\(Self.folder)/energy-structure.csv"
    let sheet = "表2 能源消费结构表"
    let bought = try Self.place(book, sheet, row: "天然气", column: "购进量-实物量〔2〕")
    let opening = try Self.place(book, sheet, row: "液化石油气", column: "期初库存量〔1〕")
    #expect(
      run.output == """
        \(sheet)!\(bought) Natural gas Purchased, physical quantity〔2〕: 2021 → 2050
        \(sheet)!\(opening) LPG Opening stock〔1〕: — → 3.5
        2 cells change

        """)
    let after = try Self.texts(of: copy)
    #expect(before.keys == after.keys)
    #expect(Set(before.keys.filter { before[$0] != after[$0] }) == ["energy-structure.csv"])
    #expect(copy.text(file).contains("natural-gas,0,2050,71746,1956,,65,,"))
    #expect(copy.text(file).contains("折标系数：实测值（虚构）"))
  }

  @Test("A cell that is no number, or a formula without its value, is told and nothing is written")
  func unread() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let before = try Self.texts(of: copy)
    let (sheet, column) = ("表2 能源消费结构表", "购进量-实物量〔2〕")
    for (typed, code) in [("3000万", "not-a-number"), ("=30+1", "filing-formula-uncomputed")] {
      let book = copy.path("form.xlsx")
      _ = try tanpan(["entry", copy.folder, "--output", book, "--overwrite"])
      try Self.edit(book, sheet, row: "天然气", column: column, to: typed)
      let run = try tanpan(["import", book, "--into", copy.folder])
      let place = try Self.place(book, sheet, row: "天然气", column: column)
      #expect(run.status == 1 && run.errors.contains("[\(code)]"), "\(run.errors)")
      #expect(run.errors.contains("\(sheet)!\(place)"))
      #expect(try Self.texts(of: copy) == before)
    }
  }

  @Test("A form of a unit that filed nothing yet says whose it is and of which year")
  func named() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let file = "\(Self.folder)/basic-unit.csv"
    try FileManager.default.removeItem(atPath: copy.path(file))
    let book = copy.path("form.xlsx")
    _ = try tanpan(["entry", copy.folder, "--output", book])
    let run = try tanpan(["import", book, "--into", copy.folder, "--language", "en"])
    #expect(run.status == 0, "\(run.errors)")
    let written = copy.text(file)
    let entity = copy.text("inventory.yaml")
    #expect(written.contains("2023"))
    let code = try #require(written.firstMatch(of: /[0-9A-Z]{18}/)).output
    #expect(entity.contains(code))
  }

  @Test("Coefficients and thresholds that nobody set yet have a line in the form, and come back")
  func settings() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let file = "\(Self.folder)/settings.csv"
    let before = copy.text(file)
    let line = try #require(before.split(separator: "\n").first { $0.hasPrefix("factor-gap") })
    try copy.replace("\(line)\n", with: "", in: file)
    let book = copy.path("form.xlsx")
    _ = try tanpan(["entry", copy.folder, "--output", book])
    let (sheet, row) = ("设定值", "采用系数与参考系数之差的限值")
    try Self.edit(book, sheet, row: row, column: "填报", to: "0.05")
    let run = try tanpan(["import", book, "--into", copy.folder, "--language", "en"])
    let place = try Self.place(book, sheet, row: row, column: "填报")
    #expect(
      run.output == """
        \(sheet)!\(place) Limit of a coefficient’s distance from the reference Value: — → 0.05
        1 cells change

        """, "\(run.errors)")
    #expect(copy.text(file).contains("factor-gap,,0.05"))
  }

  @Test("A number over a formula is not imported, and a workbook of something else is refused")
  func damaged() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let book = copy.path("form.xlsx")
    _ = try tanpan(["entry", copy.folder, "--output", book])
    try Self.edit(book, "表2 能源消费结构表", row: "天然气", column: "消费量-合计〔4〕", to: "1")
    let over = try tanpan(["import", book, "--into", copy.folder, "--dry-run"])
    #expect(over.errors.contains("[filing-overtyped]") && over.output.hasPrefix("改变0格\n"))
    #expect(over.errors.contains("“表2 天然气 〔4〕消费量-合计”"))

    let other = try tanpan([
      "import", Repository.path("Tests/FormsTests/none.xlsx"), "--into", copy.folder,
    ])
    #expect(other.status == 1 && other.errors.contains("[missing-workbook-file]"))
    let again = try tanpan(["entry", copy.folder, "--output", book])
    #expect(again.status == 2 && again.errors.contains("[filing-file-in-the-way]"))
  }

  @Test("A form older than its files is read by the names of its rows")
  func older() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let book = copy.path("form.xlsx")
    _ = try tanpan(["entry", copy.folder, "--output", book])
    let file = "\(Self.folder)/energy-balance-details.csv"
    try copy.replace(
      "total,detail,carrier,quantity,note\n",
      with: "total,detail,carrier,quantity,note\nconversion-use,新增明细,coking-coal,5,\n", in: file)
    let run = try tanpan(["import", book, "--into", copy.folder, "--dry-run", "--language", "en"])
    let said =
      "表3 Physical energy balance (details) detail Used in conversion, total 新增明细 Coking bituminous coal"
    #expect(run.output == "\(said): 5 → —\n1 cells change\n\(Self.shown)", "\(run.errors)")
    #expect(
      run.errors.contains("energy-balance-details.csv: note")
        && run.errors.contains("[filing-changed-since]"))
  }

  @Test("A form of another unit or year is refused, and so is a row that is gone")
  func others() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let before = try Self.texts(of: copy)
    let book = copy.path("form.xlsx")
    let other = Repository.path("Inventories/example-chemical-plant-2023")
    _ = try tanpan(["entry", other, "--output", book])
    let foreign = try tanpan(["import", book, "--into", copy.folder])
    #expect(foreign.status == 1 && foreign.errors.contains("[form-of-other-entity]"))
    let last = Repository.path("Inventories/example-steel-works-2022")
    _ = try tanpan(["entry", last, "--output", book, "--overwrite"])
    let older = try tanpan(["import", book, "--into", copy.folder])
    #expect(older.status == 1 && older.errors.contains("[form-of-other-year]"))
    _ = try tanpan(["entry", copy.folder, "--output", book, "--overwrite"])
    try Self.rename(book, "表2 能源消费结构表", row: "天然气", to: "管道气")
    let renamed = try tanpan(["import", book, "--into", copy.folder])
    #expect(renamed.status == 1 && renamed.errors.contains("[filing-row-missing]"))
    #expect(try Self.texts(of: copy) == before)
  }

  @Test("A mistake in the inventory is told once beside what it files")
  func once() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    try copy.append("热水锅炉二,天然汽,1,万立方米,x\n", to: "activity/shanghai-fuel-combustion-co2.csv")
    try copy.replace("示例甲", with: "", in: "\(Self.folder)/basic-sign-off.csv")
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    #expect(run.output.components(separatedBy: "[unknown-fuel]").count == 2, "\(run.output)")
    #expect(run.output.contains("X-01"))
  }

  @Test(
    "Another program computes from the workbook what the engine wrote into it",
    arguments: ["steel-works-2023", "office-building-2023"])
  func recalculated(example: String) throws {
    let room = try TemporaryFolder()
    let name = "example-\(example)"
    let run = try tanpan([Repository.path("Inventories/\(name)"), "--output", room.path])
    #expect(run.status == 0, "\(run.errors)")
    let sheets = try LibreOffice.recalculate("\(room.path)/\(name)-energy-utilisation.xlsx")
    let formulas = sheets.values.flatMap(\.values).filter { $0.formula != nil }
    #expect(formulas.count > 80)
    #expect(formulas.allSatisfy { $0.error == nil })
    let wrong = formulas.filter { !Self.isSame($0.cached, $0.value) }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  @Test("A changed cell moves what follows from it in the workbook as in the program")
  func followsInputs() throws {
    let room = try TemporaryFolder()
    let name = "example-steel-works-2023"
    _ = try tanpan([Repository.path("Inventories/\(name)"), "--output", room.path])
    let book = "\(room.path)/\(name)-energy-utilisation.xlsx"
    let place = try Self.place(
      book, "表2 能源消费结构表", row: "天然气", column: "消费量-工业生产消费量〔5〕")
    let annex = try Self.place(
      book, "表2-1 能源消费结构附表", row: "天然气", column: "工业生产消费量〔1〕")
    let sheets = try LibreOffice.recalculate(
      book,
      setting: [
        "表2 能源消费结构表!\(place)": .number(2956), "表2-1 能源消费结构附表!\(annex)": .number(2956),
      ])
    // A thousand 10⁴ m³ more, 13.3 tce each: 13300 tce, 1.33 (10⁴ tce).
    let totals = sheets["表2-1 能源消费结构附表"]?.values.compactMap { cell -> Double? in
      guard cell.formula != nil, case .number(let now) = cell.value,
        case .number(let before) = cell.cached, now != before
      else { return nil }
      return now - before
    }
    #expect(totals?.count == 2)
    #expect(totals?.allSatisfy { abs($0 - 1.33) < 1e-9 } == true)
  }

  @Test("Breaches do not keep the workbook from being written, unreadable cells do")
  func writes() throws {
    let room = try TemporaryFolder()
    let broken = try tanpan([
      Repository.path("Inventories/example-office-building-2023-with-mistakes"), "--output",
      room.path,
    ])
    #expect(broken.status == 1)
    #expect(broken.output.contains("energy-utilisation.xlsx"))
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    try copy.append("gasoline,一,,,,,,,,\n", to: "\(Self.folder)/energy-structure.csv")
    let unread = try tanpan([copy.folder, "--output", "\(room.path)/none"])
    #expect(unread.status == 1 && unread.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "\(room.path)/none"))
  }

  // MARK: Files and cells

  private static func texts(of copy: InventoryCopy) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: copy.path(folder))
    return Dictionary(uniqueKeysWithValues: names.map { ($0, copy.text("\(folder)/\($0)")) })
  }

  private static func isSame(_ left: LibreOffice.Value?, _ right: LibreOffice.Value?) -> Bool {
    if case .number(let first) = left, case .number(let second) = right {
      return abs(first - second) <= max(abs(first), abs(second)) * 1e-9 + 1e-9
    }
    return left == right || (left == nil && right == .text(""))
  }

  /// Types a number into the cell of a row and column, as a user would.
  private static func edit(
    _ book: String, _ sheet: String, row: String, column: String, to value: String
  ) throws {
    let place = try place(book, sheet, row: row, column: column)
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      text = sys.argv[4]
      book[sys.argv[2]][sys.argv[3]] = float(text) if text.replace('.', '').isdigit() else text
      book.save(sys.argv[1])
      """
    let run = try Command.run("/usr/bin/python3", ["-c", script, book, sheet, place, value])
    guard run.status == 0 else { throw LibreOffice.Failure(run.errors) }
  }

  /// Types another name in front of a row.
  private static func rename(
    _ book: String, _ sheet: String, row: String, to name: String
  ) throws {
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      cell = next(c for r in book[sys.argv[2]].iter_rows() for c in r if c.value == sys.argv[3])
      cell.value = sys.argv[4]
      book.save(sys.argv[1])
      """
    let run = try Command.run("/usr/bin/python3", ["-c", script, book, sheet, row, name])
    guard run.status == 0 else { throw LibreOffice.Failure(run.errors) }
  }

  /// The address of the cell in the first row of a name, below the first head of a name.
  private static func place(
    _ book: String, _ sheet: String, row: String, column: String
  ) throws -> String {
    let script = """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.argv[1])[sys.argv[2]]
      plain = lambda cell: "".join(str(cell.value or "").split()).split("(")[0]
      head = next(c for r in sheet.iter_rows() for c in r if plain(c) == sys.argv[4])
      name = next(c for r in sheet.iter_rows(min_row=head.row + 1) for c in r if plain(c) == sys.argv[3])
      print(sheet.cell(name.row, head.column).coordinate, end="")
      """
    let run = try Command.run("/usr/bin/python3", ["-c", script, book, sheet, row, column])
    guard run.status == 0 else { throw LibreOffice.Failure(run.errors) }
    return run.output
  }
}
