import TestSupport
import Testing

@Suite("Last year's figures in a form")
struct LastYearTests {
  private static let head = """
    name: { zh: 甲, en: A }
    entity: { kind: district, code: "310000", name: { zh: 甲, en: A }, regions: ["310000", CN] }
    year: 2023
    guideline: provincial-2011

    """

  private static let landfill = Self.head + "methods: [landfill-fod-ch4]\n"

  private func read(
    _ files: [String: String], last: [String: String], head: String = Self.head,
    showing isShown: Bool = true
  ) throws -> SeenForm {
    let own = try InventoryCopy(files.merging(["inventory.yaml": head]) { $1 })
    let earlier = try InventoryCopy(
      last.merging(["inventory.yaml": head.replacing("2023", with: "2022")]) { $1 })
    let form = try WrittenForm(
      of: own.folder, last: isShown ? earlier.folder : nil,
      deposits: isShown ? nil : earlier.folder)
    return try form.read()
  }

  private static let deposits = """
    line,year,technology,quantity(万吨),evidence
    老场,2015,waste-bulk,8.8,汇编
    新场,2021,waste-bulk,10,磅单A
    新场,2022,waste-bulk,12,磅单B

    """

  /// A landfill goes on yielding from what was deposited: only this year's deposit is asked for.
  @Test(arguments: [true, false])
  func `are this year's too where they are deposits of earlier years`(isShown: Bool) throws {
    let read = try read(
      [:], last: ["activity/landfill-fod-ch4.csv": Self.deposits], head: Self.landfill,
      showing: isShown)
    let sheet = try #require(read.sheet("固体废弃物填埋甲烷排放（一阶衰减法）"))
    let columns = try #require(sheet.columns(underHead: "条目"))
    let quantity = try #require(columns.letters.keys.first { $0.hasPrefix("数量") })
    func cell(_ head: String, _ row: Int) -> String {
      "\(columns.letters[head] ?? "")\(columns.row + row)"
    }
    #expect((1...5).map { sheet[cell("条目", $0)] } == ["老场", "新场", "新场", "新场", nil])
    #expect((1...4).map { sheet.number(cell("年份", $0)) } == [2015, 2021, 2022, 2023])
    #expect((1...4).map { sheet.number(cell(quantity, $0)) } == [8.8, 10, 12, nil])
    #expect((1...4).map { sheet[cell("单位", $0)] } == ["万吨", "万吨", "万吨", "万吨"])
    #expect((1...4).map { sheet[cell("凭证", $0)] } == ["汇编", "磅单A", "磅单B", nil])
    #expect((columns.letters["上年数"] != nil) == isShown)
  }

  @Test(arguments: [true, false])
  func `leave deposits alone where this year has lines of its own`(isShown: Bool) throws {
    let own = Self.deposits.replacing("老场,2015,waste-bulk,8.8,汇编\n", with: "")
    let read = try read(
      ["activity/landfill-fod-ch4.csv": own],
      last: ["activity/landfill-fod-ch4.csv": Self.deposits], head: Self.landfill,
      showing: isShown)
    let sheet = try #require(read.sheet("固体废弃物填埋甲烷排放（一阶衰减法）"))
    let columns = try #require(sheet.columns(underHead: "条目"))
    let quantity = try #require(columns.letters.keys.first { $0.hasPrefix("数量") })
    let last = "\(columns.letters[quantity] ?? "")\(columns.row + 3)"
    #expect(sheet.cells[last] == nil)
    #expect(sheet.places(of: "老场").count == (isShown ? 1 : 0))
  }

  @Test func `stand beside this year's in the balance, in this year's unit`() throws {
    let read = try read(
      ["balance.csv": "row,fuel,quantity,unit\n二.工业,原煤,3,万吨\n"],
      last: ["balance.csv": "row,fuel,quantity,unit\n工业,原煤,25000,t\n"])
    let balance = try #require(read.sheet("能源平衡表"))
    let columns = try #require(balance.columns(underHead: "项目"))
    let coal = try #require(columns.letters["原煤\n(万吨)"])
    let row = try #require(balance.places(of: "二.工业").first).dropFirst()
    let beside = try #require(coal.unicodeScalars.first.flatMap { UnicodeScalar($0.value + 1) })
    #expect(balance.number("\(coal)\(row)") == 3)
    #expect(balance["\(beside)\(columns.row)"] == "上年数")
    #expect(balance.number("\(beside)\(row)") == 2.5)
    #expect(!balance.unlocked.contains("\(beside)\(row)"))
    #expect(balance.unlocked.contains("\(coal)\(row)"))
  }

  @Test func `ask again for lines that only last year had, without number or proof`() throws {
    let read = try read(
      ["activity/mobile-n2o.csv": "line,fuel,quantity,unit\n货车,柴油,3,万吨\n"],
      last: [
        "activity/mobile-n2o.csv":
          "line,fuel,quantity(万吨),evidence\n货车,柴油,2,账\n轿车,汽油,1,账\n"
      ])
    let sheet = try #require(read.sheet("移动源氧化亚氮排放"))
    let columns = try #require(sheet.columns(underHead: "条目"))
    func cell(_ head: String, _ row: Int) -> String {
      "\(columns.letters[head] ?? "")\(columns.row + row)"
    }
    #expect(sheet.number(cell("数量", 1)) == 3)
    #expect(sheet.number(cell("上年数", 1)) == 2)
    #expect(sheet[cell("条目", 2)] == "轿车")
    #expect(sheet.cells[cell("数量", 2)] == nil)
    #expect(sheet.number(cell("上年数", 2)) == 1)
    #expect(sheet[cell("单位", 2)] == "万吨")
    #expect(sheet.cells[cell("凭证", 2)] == nil)
    #expect(!sheet.unlocked.contains(cell("上年数", 1)))
    #expect(read.identity.contains(["last-year", "上年数", "", "", ""]))
  }

  @Test func `leave no column where last year had no such table`() throws {
    let read = try read(
      ["balance.csv": "row,fuel,quantity,unit\n工业,原煤,3,万吨\n"], last: [:])
    #expect(read.sheet("能源平衡表")?.places(of: "上年数").isEmpty == true)
  }
}
