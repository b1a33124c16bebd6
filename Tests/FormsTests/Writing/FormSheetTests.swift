import Findings
import Foundation
import TestSupport
import Testing

@Suite("The sheets of a form")
struct FormSheetTests {
  private static let form = Result { try WrittenForm(of: WrittenForm.district) }
  private static let read = Result { try form.get().read() }

  private func sheet(_ name: String) throws -> SeenForm.Sheet {
    try #require(try Self.read.get().sheet(name))
  }

  @Test func `are written without findings`() throws {
    #expect(try Self.form.get().findings == [])
  }

  @Test func `begin with the explanations and hide what only programs read`() throws {
    let sheets = try Self.read.get().sheets
    #expect(sheets.map(\.name).prefix(3) == ["填表说明", "能源平衡表", "能源平衡表备注"])
    #expect(sheets.map(\.name).suffix(3) == ["可填的词", "_form", "_choices"])
    #expect(sheets.filter { $0.state != "visible" }.map(\.name) == ["_form", "_choices"])
  }

  @Test func `hold what the tables hold`() throws {
    let mobile = try sheet("移动源甲烷排放")
    #expect(mobile["A7"] == "汽油车（国三及以后）")
    #expect(mobile["D7"] == "汽油")
    #expect(mobile.number("F7") == 4.8)
    #expect(mobile["G14"] == "亿立方米")
    #expect(mobile.cells["G7"] == nil)
    let notation = try sheet("标记")
    let columns = try #require(notation.columns(underHead: "类别"))
    #expect(notation["\(columns.letters["标记"] ?? "")\(columns.row + 2)"] == "IE")
  }

  @Test(arguments: Language.allCases) func `say everything in words`(
    _ language: Language
  ) throws {
    let sheets = try WrittenForm(of: WrittenForm.district, in: language).read().sheets
    let words = sheets.filter { $0.state == "visible" }.flatMap { sheet in
      sheet.cells.keys.compactMap { sheet[$0] }
    }
    let keys = words.filter { $0.contains(/form-(purpose|column|table)-/) }
    #expect(words.count > 100 && keys == [])
  }

  @Test func `lay the balance out as rows and fuels with their units`() throws {
    let balance = try sheet("能源平衡表")
    let columns = try #require(balance.columns(underHead: "项目"))
    let gas = try #require(columns.letters["天然气\n(亿立方米)"])
    let row = try #require(balance.places(of: "一.可供本地区消费的能源量").first).dropFirst()
    #expect(balance.number("\(gas)\(row)") == 4.78)
    #expect(columns.letters["原油\n(万吨)"] != nil, "a column that this balance leaves out")
    #expect(!balance.places(of: "炼焦").isEmpty, "a row that this balance leaves out")
    #expect(balance.places(of: "表观消费量").isEmpty, "no row of the printed table")
  }

  @Test func `offer words in drop-down lists`() throws {
    let mobile = try sheet("移动源甲烷排放")
    let lists = mobile.validations.filter { $0.kind == "list" }
    let fuels = try #require(lists.first { $0.words?.contains("汽油") == true })
    #expect(fuels.formula?.contains("_choices") == true, "a long list stands on the hidden sheet")
    #expect(fuels.alert == "“能源品种”只能从列表中选；找不到合适的词，见“可填的词”。")
    #expect(fuels.severity == nil, "what is not in the list is refused")
    let units = try #require(lists.first { $0.words?.contains("万吨") == true })
    #expect(units.severity == "warning", "units have no complete list")
    #expect(lists.contains { $0.words?.contains("道路柴油") == true })
    #expect(lists.allSatisfy { $0.words?.isEmpty == false })
  }

  @Test func `take numbers alone where numbers are asked for`() throws {
    let mobile = try sheet("移动源甲烷排放")
    let rule = try #require(mobile.validations.first { $0.kind == "decimal" })
    #expect(rule.cells == "F7:F214", "eight lines there are, two hundred more may come")
    #expect(rule.alert?.contains("只填数字") == true)
    #expect(rule.prompt?.isEmpty == false)
  }

  @Test func `lock heads and free what is to be filled in`() throws {
    for sheet in try Self.read.get().sheets where !["_choices"].contains(sheet.name) {
      #expect(sheet.isProtected, "\(sheet.name)")
    }
    let mobile = try sheet("移动源甲烷排放")
    let free = Set(mobile.unlocked)
    #expect(mobile.allowsInsertingRows)
    #expect(free.isSuperset(of: ["A7", "F7", "I14", "A15", "I26"]))
    #expect(free.isDisjoint(with: ["A1", "A2", "A5", "A6", "F6"]))
    #expect(mobile.unlockedColumns.contains("F"), "rows below the frame are free too")
    let balance = try sheet("能源平衡表")
    #expect(Set(balance.unlocked).isDisjoint(with: ["A6", "A7", "B5", "W5"]))
    #expect(Set(balance.unlocked).isSuperset(of: ["B6", "W40", "X5", "X6"]))
  }

  @Test func `keep texts as they are typed`() throws {
    let notation = try sheet("标记")
    let columns = try #require(notation.columns(underHead: "类别"))
    #expect(notation.formats["A\(columns.row + 1)"] == "@", "1.10 must not become 1.1")
    #expect(try sheet("移动源甲烷排放").formats["F7"] == "#,##0.00")
  }

  @Test func `print on A4 with their heads on every page`() throws {
    let sheets = try Self.read.get().sheets.filter { $0.state == "visible" }
    #expect(sheets.allSatisfy { $0.paper == "9" && $0.pagesHigh == 0 })
    #expect(sheets.allSatisfy { $0.footer?.isEmpty == false })
    let mobile = try sheet("移动源甲烷排放")
    #expect(mobile.repeatedRows == "$5:$6")
    #expect(mobile.orientation == "landscape")
    #expect(mobile.pagesWide == nil || mobile.pagesWide == 1)
    #expect(mobile.frozen == "B7")
    #expect(try sheet("能源平衡表").frozen == "B6")
  }

  @Test func `say what the form is for who reads it back`() throws {
    let rows = try Self.read.get().identity
    #expect(rows.prefix(2).map { $0[0] } == ["format", "program"])
    #expect(rows.contains(["inventory", "example-district-2023", "", "", ""]))
    #expect(rows.contains(["year", "2023", "", "", ""]))
    #expect(rows.contains(["remarks", "balance", "", "能源平衡表备注", ""]))
    let factors = try #require(rows.first { $0[1] == "factors" })
    let sum = try Command.run("/usr/bin/sha256sum", ["\(WrittenForm.district)/factors.csv"])
    #expect(factors[3] == "自有和替代因子")
    #expect(sum.output.hasPrefix(factors[4]) && factors[4].count == 64)
    let empty = try #require(rows.first { $0[2] == "refining-ch4" })
    #expect(empty[4].isEmpty, "there is no such file")
  }

  @Test func `give the same bytes for the same inventory`() throws {
    let again = try WrittenForm(of: WrittenForm.district)
    let paths = [try Self.form.get().path, again.path]
    let bytes = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    #expect(bytes[0] == bytes[1])
  }

  @Test func `speak English when asked`() throws {
    let read = try WrittenForm(of: WrittenForm.shanghai, in: .en).read()
    #expect(read.sheets.first?.name == "How to fill in")
    let balance = try #require(read.sheet("Energy balance"))
    #expect(balance.columns(underHead: "item")?.letters["原煤\n(万吨)"] != nil, "as written")
    #expect(read.sheets.allSatisfy { $0.name.utf16.count <= 31 })
    #expect(read.identity.contains(["language", "en", "", "", ""]))
  }
}
