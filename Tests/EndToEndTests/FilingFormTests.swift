import Foundation
import TestSupport
import Testing

/// What a unit sees while it types, in the workbook of a form of which nothing is filled in yet.
@Suite("A blank form to fill in")
struct FilingFormTests {
  private static let folder = "filings/energy-utilisation"

  /// A form of a unit that has filed nothing, this year or last.
  private func blank() throws -> (InventoryCopy, book: String) {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    try copy.remove("filings")
    try copy.replace("previous: ../example-steel-works-2022\n", with: "", in: "inventory.yaml")
    return (copy, try entry(copy))
  }

  private func entry(_ copy: InventoryCopy) throws -> String {
    let book = copy.path("form.xlsx")
    let run = try Command.run(
      Executable.tanpan, ["filing", "entry", copy.folder, "--output", book, "--overwrite"])
    #expect(run.status == 0, "\(run.errors)")
    return book
  }

  /// What a program of another kind reads from the workbook.
  private func read(_ book: String, _ script: String) throws -> [String] {
    try OpenPyXL.run(book, script)
  }

  @Test("What last year comes to is not written down when nothing was typed")
  func untouched() throws {
    let room = try TemporaryFolder()
    for year in ["2022", "2023"] {
      try FileManager.default.copyItem(
        atPath: Repository.path("Inventories/example-steel-works-\(year)"),
        toPath: "\(room.path)/example-steel-works-\(year)")
    }
    let folder = "\(room.path)/works-2024"
    let (from, book) = ("\(room.path)/example-steel-works-2023", "\(room.path)/form.xlsx")
    let steps = [
      ["new", "enterprise", folder, "--from", from, "--year", "2024"],
      ["filing", "entry", folder, "--output", book], ["filing", "import", book, "--into", folder],
    ]
    for step in steps {
      let run = try Command.run(Executable.tanpan, step)
      #expect(run.status == 0, "\(run.output) \(run.errors)")
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: "\(folder)/\(Self.folder)")
    #expect(Set(files) == carried)
    let unit = try text("basic-unit.csv", in: folder)
    let last = try text("basic-unit.csv", in: from)
    #expect(Set(unit.keys).subtracting(last.keys).isEmpty && unit["year"] == "2024")
    #expect(unit["address"] == last["address"] && unit["fixed-assets"] == nil)
    // What was typed for this year is last year's.
    let indicators = try String(
      contentsOfFile: "\(folder)/\(Self.folder)/basic-indicators.csv", encoding: .utf8)
    #expect(indicators.contains("output-value,1268000") && indicators.hasPrefix("row,previous"))
    // Limits go on; what is announced anew each year does not.
    let settings = try text("settings.csv", in: folder)
    #expect(settings["factor-gap"] != nil && settings["electricity-primary-equivalent"] == nil)
  }

  /// What of last year's filing a new year takes along.
  private let carried: Set = [
    "basic-unit.csv", "basic-products.csv", "product-energy.csv", "equipment.csv", "meters.csv",
    "base-year-products.csv", "settings.csv", "basic-indicators.csv",
  ]

  /// The first two columns of a file of a filing.
  private func text(_ file: String, in folder: String) throws -> [String: String] {
    let text = try String(contentsOfFile: "\(folder)/\(Self.folder)/\(file)", encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  @Test("Last year's columns of table 4 are open where nothing was filed last year, else locked")
  func lastYear() throws {
    let script = """
      sheet = book["表4 单位产品综合能耗指标情况表"]
      for column in "KLM":
        print([sheet.cell(row, openpyxl.utils.column_index_from_string(column)).protection.locked
               for row in (3, 6, 10)])
      """
    let open = "[False, False, False]"
    let (copy, book) = try blank()
    defer { _ = copy.folder }
    #expect(try read(book, script) == [open, open, open])
    let works = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    try FileManager.default.copyItem(
      atPath: Repository.path("Inventories/example-steel-works-2022"),
      toPath: works.path("last"))
    try works.replace(
      "previous: ../example-steel-works-2022", with: "previous: last", in: "inventory.yaml")
    // Three products were filed last year; the last line is for a new one.
    let filed = "[True, True, False]"
    #expect(try read(entry(works), script) == [filed, filed, filed])
  }

  @Test("Words that the form names are offered, and only those")
  func choices() throws {
    let (copy, book) = try blank()
    defer { _ = copy.folder }
    let offered = try read(
      book,
      """
      for sheet in book:
        for rule in sheet.data_validations.dataValidation:
          print(sheet.title[:3], rule.sqref, rule.errorStyle, rule.formula1)
      """)
    let classes = "燃煤工业锅炉(窑炉)改造,发电(供热)机组,区域热电联产,余热余压,节约替代石油,电机系统,能量系统优化,建筑节能,绿色照明"
    #expect(offered.contains("表10 A3:A10 warning \"\(classes)\""))
    #expect(offered.contains("表8附 A3:A10 warning \"进出用能单位,进出主要次级用能单位,主要用能设备\""))
    #expect(offered.contains("表9  B3:B10 warning \"是,否\""))
    #expect(!offered.contains { $0.hasPrefix("表11") || $0.hasPrefix("表8 主 A") })
  }

  @Test("Rows that a unit names in table 3 have their thousands set off as others have")
  func details() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let formats = try read(
      entry(copy),
      """
      sheet = book["表3 能源实物平衡(明细)表"]
      row = next(c.row for r in sheet.iter_rows() for c in r if c.value == "高炉炼铁")
      print([(c.value, c.number_format) for c in sheet[row] if c.value == 275600])
      """)
    #expect(formats == ["[(275600, '#,##0')]"])
  }

  @Test("Totals follow what is typed, are empty while a part is missing, and are locked")
  func totals() throws {
    let (copy, book) = try blank()
    defer { _ = copy.folder }
    let (two, annex) = ("表2 能源消费结构表", "表2-1 能源消费结构附表")
    let four = "表4 单位产品综合能耗指标情况表"
    let typed: [String: LibreOffice.Value] = [
      // Raw coal and diesel whole; briquettes within coal products, which are not there.
      "\(two)!D3": .number(100), "\(two)!E3": .number(1000), "\(two)!F3": .number(800),
      "\(two)!H3": .number(1050), "\(two)!M3": .number(0.7),
      "\(two)!D11": .number(10), "\(two)!E11": .number(0), "\(two)!F11": .number(7),
      "\(two)!H11": .number(8),
      "\(two)!M11": .number(0.5),
      "\(two)!D27": .number(5), "\(two)!E27": .number(40), "\(two)!F27": .number(300),
      "\(two)!H27": .number(41), "\(two)!M27": .number(1.4571),
      // Electricity: 3 tce for 10⁴ kWh in primary equivalents.
      "\(two)!D39": .number(0), "\(two)!E39": .number(20), "\(two)!F39": .number(140),
      "\(two)!H39": .number(20), "\(two)!M39": .number(1.229), "设定值!C3": .number(0.3),
      "表7 节能目标责任自评价考核表!D3": .number(38), "表7 节能目标责任自评价考核表!D6": .number(20.5),
      // 120 kgce for a tonne last year, 110 this year, of 1000 t: 10 tce.
      "\(four)!D4": .text("千克标准煤"), "\(four)!F4": .number(1), "\(four)!I4": .number(110_000),
      "\(four)!J4": .number(1000), "\(four)!L4": .number(120_000), "\(four)!M4": .number(1000),
    ]
    let books = try LibreOffice.recalculate([
      LibreOffice.Job(book), LibreOffice.Job(book, setting: typed),
      LibreOffice.Job(
        book,
        setting: typed.filter { $0.key != "\(two)!M39" }.merging(["\(two)!D10": .number(1)]) { $1 }),
    ])
    let value = { (book: Int, sheet: String, cell: String) in books[book][sheet]?[cell]?.value }
    let cells: [(String, String, Double)] = [
      (two, "E52", 1000 * 0.7 + 40 * 1.4571 + 20 * 1.229),
      (two, "D52", 100 * 0.7 + 10 * 0.5 + 5 * 1.4571),
      (two, "E53", 1000 * 0.7 + 40 * 1.4571 + 20 * 3.0),
      (two, "G52", 1050 * 0.7 + 8 * 0.5 + 41 * 1.4571 + 20 * 1.229),
      (two, "F54", 800 + 7 + 300 + 140), ("表7 节能目标责任自评价考核表", "D11", 58.5),
      ("表6 节能目标完成情况", "B4", 10.0),
      (annex, "B61", (1050 * 0.7 + 8 * 0.5 + 41 * 1.4571 + 20 * 1.229) / 10000),
    ]
    for (sheet, cell, expected) in cells {
      #expect(value(0, sheet, cell) == .text(""), "\(sheet) \(cell)")
      guard case .number(let number) = value(1, sheet, cell) else {
        Issue.record("\(sheet) \(cell) is \(String(describing: value(1, sheet, cell)))")
        continue
      }
      #expect(abs(number - expected) < 1e-9, "\(sheet) \(cell)")
    }
    // Without its coefficient electricity empties the total; what is within another is not added again.
    #expect(value(2, two, "E52") == .text(""))
    #expect(value(2, two, "F54") == .number(1240))
    let locked = try read(
      book,
      """
      for sheet, cell in (("\(two)", "E52"), ("\(annex)", "B61"), ("表6 节能目标完成情况", "B4")):
        print(book[sheet][cell].protection.locked)
      """)
    #expect(locked == ["True", "True", "True"])
  }

  @Test("The totals of a form that is partly filled are those that the program computes")
  func filled() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    let sheets = try LibreOffice.recalculate(entry(copy))
    let formulas = sheets.values.flatMap(\.values).filter { $0.formula != nil }
    #expect(formulas.count > 200)
    #expect(formulas.allSatisfy { $0.error == nil })
    let wrong = formulas.filter { cell in
      guard case .number(let cached) = cell.cached else {
        return cell.value != .text("") && cell.cached != nil && cell.cached != cell.value
      }
      guard case .number(let value) = cell.value else { return true }
      return abs(cached - value) > abs(cached) * 1e-9 + 1e-9
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  @Test(
    "A row and a unit that somebody changed are told at their cells, and an unchanged form changes nothing"
  )
  func strays() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let book = try entry(copy)
    let imported = {
      try Command.run(Executable.tanpan, ["filing", "import", book, "--into", copy.folder])
    }
    #expect(try imported().output.contains("改变0格"))
    _ = try read(
      book,
      """
      sheet = book["表2 能源消费结构表"]
      sheet["B4"] = "万吨"
      last = sheet.max_row + 1
      sheet.cell(last, 1).value = "兰炭"
      sheet.cell(last, 5).value = 500
      book.save(sys.argv[1])
      """)
    let run = try imported()
    #expect(run.status == 1)
    #expect(run.errors.contains("表2 能源消费结构表!B4: error"), "\(run.errors)")
    #expect(run.errors.contains("filing-unit-changed") && run.errors.contains("filing-row-unread"))
  }

  @Test(
    "Fields whose names were not seen are told apart by their codes, and read back as they were")
  func unnamed() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let file = "\(Self.folder)/data-centre.csv"
    let text = "field,value\nroom-area,900\nf2201,11\nf2202,22\nf2203,33\nf2401,44\n"
    try copy.write(text, to: file)
    let book = try entry(copy)
    let run = try Command.run(Executable.tanpan, ["filing", "import", book, "--into", copy.folder])
    #expect(run.status == 0 && run.output.contains("改变0格"), "\(run.output)\(run.errors)")
    #expect(copy.text(file) == text)
  }
}
