import Findings
import TestSupport
import Testing

@Suite("What a form must not lose")
struct NothingLostTests {
  private static let head = """
    name: { zh: 甲, en: A }
    entity: { kind: district, code: "310000", name: { zh: 甲, en: A }, regions: ["310000", CN] }
    year: 2023
    guideline: provincial-2011

    """

  private func form(_ files: [String: String]) throws -> WrittenForm {
    let copy = try InventoryCopy(files.merging(["inventory.yaml": Self.head]) { $1 })
    return try WrittenForm(of: copy.folder)
  }

  @Test func `remarks on cells of the balance stand in a list of their own`() throws {
    let read = try form([
      "balance.csv": "row,fuel,quantity,unit,note\n工业,原煤,3,万吨,见年鉴\n工业,柴油,,万吨,未公布\n"
    ]).read()
    let remarks = try #require(read.sheet("能源平衡表备注"))
    let columns = try #require(remarks.columns(underHead: "项目"))
    let row = columns.row + 1
    #expect(remarks["\(columns.letters["备注"] ?? "")\(row)"] == "见年鉴")
    #expect(remarks.cells["\(columns.letters["数量"] ?? "")\(row)"] == nil)
    #expect(remarks["\(columns.letters["备注"] ?? "")\(row + 1)"] == "未公布")
  }

  @Test func `a cell given twice is listed with its number`() throws {
    let read = try form([
      "balance.csv": "row,fuel,quantity,unit\n工业,原煤,3,万吨\n工业,原煤,4,万吨\n"
    ]).read()
    let remarks = try #require(read.sheet("能源平衡表备注"))
    let columns = try #require(remarks.columns(underHead: "项目"))
    #expect(remarks.number("\(columns.letters["数量"] ?? "")\(columns.row + 1)") == 4)
  }

  @Test func `two units of one fuel have a column each`() throws {
    let read = try form([
      "balance.csv": "row,fuel,quantity,unit\n工业,天然气,3,亿立方米\n建筑业,天然气,4,万立方米\n"
    ]).read()
    let balance = try #require(read.sheet("能源平衡表"))
    let columns = try #require(balance.columns(underHead: "项目"))
    let (first, second) = (columns.letters["天然气\n(亿立方米)"], columns.letters["天然气\n(万立方米)"])
    let industry = try #require(balance.places(of: "工业").first).dropFirst()
    let construction = try #require(balance.places(of: "建筑业").first).dropFirst()
    #expect(balance.number("\(first ?? "")\(industry)") == 3)
    #expect(balance.number("\(second ?? "")\(construction)") == 4)
  }

  @Test func `names that nobody knows and numbers that are none stay as written`() throws {
    let read = try form([
      "balance.csv": "row,fuel,quantity,unit\n工亚,柴有,三,万屯\n",
      "activity/refining-ch4.csv": "fuel,quantity,unit\n原油,约5,t\n",
      "activity/unheard-of.csv": "line,quantity,unit\n甲,5,t\n",
    ]).read()
    let balance = try #require(read.sheet("能源平衡表"))
    let letter = try #require(balance.columns(underHead: "项目")?.letters["柴有\n(万屯)"])
    let row = try #require(balance.places(of: "工亚").first).dropFirst()
    #expect(balance["\(letter)\(row)"] == "三")
    #expect(read.sheet("原油炼制环节甲烷逃逸")?.places(of: "约5").count == 1)
    #expect(read.sheet("unheard-of")?.places(of: "甲").count == 1)
  }

  @Test func `a table that cannot be read as it stands gives no form`() throws {
    let form = try form(["notation.csv": "category,key,reason,mood\n1.3,NO,none,good\n"])
    #expect(form.findings.hasErrors)
    #expect(throws: SeenForm.Unreadable.self) { try form.read() }
  }
}
