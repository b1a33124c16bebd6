import Findings
import Parsing
import TestSupport
import Testing

@testable import Inventories

@Suite("Twins among the lines of a table")
struct LineTwinsTests {
  @Test("are those a dictionary finds, each with the first of its kind")
  func matchesDictionary() throws {
    var generator = SplitMix64(seed: 5)
    let lines = (0..<20_000).map { _ in
      let entity = Int.random(in: 0..<300, using: &generator)
      let fuel = ["原煤", "柴油", "天然气"].randomElement(using: &generator) ?? ""
      return "设备\(Int.random(in: 0..<40, using: &generator)),\(entity),\(fuel)"
    }
    let twins = LineTwins(try table(lines))

    var first: [String: Int] = [:]
    var expected: [[Int]] = []
    for (number, line) in lines.enumerated() {
      if let earlier = first[line] {
        expected.append([earlier, number])
      } else {
        first[line] = number
      }
    }
    #expect(twins.pairs.map { [$0.earlier, $0.line] } == expected)
    #expect(!expected.isEmpty)
  }

  @Test("are all lines but the first where nothing tells them apart")
  func allAlike() throws {
    let twins = LineTwins(try table(["a,b,c", "a,b,c", "a,b,c"]))
    #expect(twins.pairs.map(\.earlier) == [0, 0])
    #expect(twins.pairs.map(\.line) == [1, 2])
  }

  @Test("are none in an empty table")
  func empty() throws {
    #expect(LineTwins(try table([])).pairs.isEmpty)
  }

  private func table(_ lines: [String]) throws -> ActivityTable {
    var findings: [Finding] = []
    let rows = lines.map { "\($0),1\n" }.joined()
    let source = SourceText("line,entity,fuel,quantity\n" + rows, named: "t.csv")
    let table = try #require(
      CSVTable(source, columns: TableSpec.activity.columns, into: &findings))
    return ActivityTable(table, method: Located("m", at: Place(file: "t.csv")), into: &findings)
  }
}
