import Reviews
import TestSupport
import Testing

@Suite("Rows are recognised though others came and went")
struct RowAlignmentTests {
  @Test("An untouched sheet has every row at its place") func untouched() {
    let rows = (0..<1_000).map { ["行\($0 / 3)", nil, "\($0 % 2)"] as [String?] }
    let alignment = RowAlignment(expected: rows, found: rows)
    #expect(alignment.matches.allSatisfy { $0.expected == $0.found && $0.isExact })
    #expect(alignment.matches.count == 1_000)
    #expect(alignment.missing.isEmpty && alignment.added.isEmpty)
  }

  @Test("Rows taken out, put in and edited at random are found, exactly those", arguments: 1...40)
  func random(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let rows = (0..<200).map { SampleRows.row($0) }
    let edited = SampleRows.Edited(rows, changes: seed % 20 + 1, using: &random)
    let alignment = RowAlignment(expected: rows, found: edited.rows)

    #expect(alignment.missing == edited.missing)
    #expect(alignment.added == edited.added)
    #expect(alignment.matches.map(\.expected) == edited.kept.map(\.0))
    #expect(alignment.matches.map(\.found) == edited.kept.map(\.1))
    #expect(alignment.matches.filter { !$0.isExact }.count == edited.changed)
  }

  @Test("So are columns", arguments: 1...10) func columns(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let columns = (0..<12).map { column in
      (0..<60).map { "\(column)-\($0)" as String? }
    }
    let edited = SampleRows.Edited(columns, changes: 3, using: &random)
    let alignment = RowAlignment(
      expected: columns, found: edited.rows)
    #expect(alignment.missing == edited.missing)
    #expect(alignment.added == edited.added)
  }

  @Test("Blank rows and repeated labels keep what is between them together") func repeated() {
    let block: [[String?]] = [["小计", nil], [], ["煤", "1"], ["油", "2"], ["小计", nil], []]
    let expected = block + [["甲", "3"]] + block + [["乙", "4"]] + block
    var found = expected
    found.remove(at: 8)
    found.insert([], at: 2)
    let alignment = RowAlignment(expected: expected, found: found)
    #expect(alignment.missing.count == 1 && alignment.added.count == 1)
    #expect(expected[alignment.missing[0]] == expected[8])
    #expect(found[alignment.added[0]] == [])
    #expect(alignment.matches.allSatisfy { $0.isExact })
  }

  @Test("A row that moved is missing at one place and added at another") func moved() {
    let rows = (0..<50).map { SampleRows.row($0) }
    var found = rows
    found.insert(found.remove(at: 10), at: 40)
    let alignment = RowAlignment(expected: rows, found: found)
    #expect(alignment.missing == [10])
    #expect(alignment.added == [40])
  }

  @Test("A column put in does not make rows strangers") func columnInserted() {
    let rows = (0..<3_000).map { SampleRows.row($0) }
    var found = rows.map { [$0[0], "备注"] + Array($0.dropFirst()) }
    found.remove(at: 77)
    let alignment = RowAlignment(expected: rows, found: found)
    #expect(alignment.missing == [77])
    #expect(alignment.added.isEmpty)
  }

  @Test("Nothing in common is nothing found") func strangers() {
    let left = (0..<1_500).map { ["a\($0)"] as [String?] }
    let right = (0..<1_500).map { ["b\($0)"] as [String?] }
    let alignment = RowAlignment(expected: left, found: right)
    #expect(alignment.matches.isEmpty)
    #expect(alignment.missing.count == 1_500 && alignment.added.count == 1_500)
  }

  @Test("Many rows of few kinds lose few rows to few changes") func fewKinds() {
    let expected = (0..<5_000).map { ["\($0 % 3)", "x", "\($0 % 7)"] as [String?] }
    var found = expected
    for row in [4_000, 2_500, 1_000] { found.remove(at: row) }
    found.insert(["新", "新", "新"], at: 3_000)
    let alignment = RowAlignment(expected: expected, found: found)
    #expect(alignment.missing.count == 3)
    #expect(alignment.added == [3_000])
  }

  @Test("Every row edited in a sheet of many is still itself") func allEdited() {
    let rows = (0..<5_000).map { SampleRows.row($0) }
    var found = rows.map { Array($0.dropLast()) + ["改"] }
    found.removeSubrange(100..<110)
    let alignment = RowAlignment(expected: rows, found: found)
    #expect(alignment.missing == Array(100..<110))
    #expect(alignment.added.isEmpty)
  }
}
