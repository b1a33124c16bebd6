import TestSupport
import Testing

@Suite("Last year's figures in a form")
struct LastYearTests {
  private static let head = """
    name: { zh: 甲, en: A }
    entity: { kind: district, code: "310000", name: { zh: 甲, en: A }, regions: [CN] }
    year: 2023
    guideline: provincial-2011

    """

  private func read(
    _ files: [String: String], last: [String: String]
  ) throws -> SeenForm {
    let own = try InventoryCopy(files.merging(["inventory.yaml": Self.head]) { $1 })
    let earlier = try InventoryCopy(
      last.merging(["inventory.yaml": Self.head.replacing("2023", with: "2022")]) { $1 })
    return try WrittenForm(of: own.folder, last: earlier.folder).read()
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
