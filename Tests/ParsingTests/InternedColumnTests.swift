import Findings
import Parsing
import TestSupport
import Testing

@Suite("A column of words kept once")
struct InternedColumnTests {
  @Test("numbers words in the order they occur, as a dictionary does")
  func matchesDictionary() throws {
    var generator = SplitMix64(seed: 3)
    let letters = ["a", "b", "煤", "油", "0", "12345678"]
    let words = (0..<5000).map { _ in
      (0..<Int.random(in: 1...4, using: &generator))
        .map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
    }
    let column = try interned("line\n" + words.joined(separator: "\n"))

    var known: [String: Int32] = [:]
    let codes = words.map { word in
      known[word]
        ?? {
          known[word] = Int32(known.count)
          return Int32(known.count - 1)
        }()
    }
    #expect(column.codes == codes)
    #expect(known.count > 300, "more words than the first table of positions takes")
    #expect(column.names == known.sorted { $0.value < $1.value }.map(\.key))
  }

  @Test("knows a word again wherever in the file it stands")
  func placeDoesNotMatter() throws {
    let column = try interned("line,note\na,x\nb,x\na,y\n")
    #expect(column.codes == [0, 1, 0])
  }

  @Test("of a table without it holds the empty word on every row")
  func absentColumn() throws {
    var findings: [Finding] = []
    let table = try #require(
      CSVTable(
        SourceText("line\na\nb\n", named: "t.csv"), columns: [ColumnSpec(key: "line", names: [])],
        into: &findings))
    let column = table.interned(nil)
    #expect(column.codes == [0, 0])
    #expect(column.names == [""])
  }

  private func interned(_ text: String) throws -> InternedColumn {
    var findings: [Finding] = []
    let specs = ["line", "note"].map { ColumnSpec(key: $0, names: []) }
    let table = try #require(
      CSVTable(SourceText(text, named: "t.csv"), columns: specs, into: &findings))
    return table.interned(table.column(named: "line"))
  }
}
