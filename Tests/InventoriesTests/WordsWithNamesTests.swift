import Findings
import Parsing
import TestSupport
import Testing

@testable import Inventories

@Suite("A word written with its name, as messages tell it")
struct WordsWithNamesTests {
  @Test(
    "is the word",
    arguments: [
      "不存在（NO）", "不存在(NO)", "NO（不存在）", "NO (不存在)", "不存在 （ NO ）", "NO",
    ])
  func word(_ written: String) {
    #expect(written.withoutName == "NO")
  }

  @Test(
    "is no other text", arguments: ["原煤（洗精煤）", "CO2 (fossil)", "天然气（", "（NO）", "(1)", "甲）"])
  func otherText(_ written: String) {
    #expect(written.withoutName == written)
  }

  @Test("is one with the word alone in a column of words")
  func sharesItsCode() throws {
    let text = "category,quantity\n1.1,1\n能源（1.1）,2\n1.2,3\n"
    var findings: [Finding] = []
    let table = try #require(
      CSVTable(
        SourceText(text, named: "a.csv"), columns: TableSpec.activity.columns, into: &findings))
    let words = table.interned(table.column(named: "category")).map { $0.withoutName }
    #expect(words.names == ["1.1", "1.2"])
    #expect(words.codes == [0, 0, 1])
  }
}
