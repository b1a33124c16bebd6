import Foundation
import TestSupport
import Testing
import Uncertainties

@Suite("Key categories")
struct KeyCategoryTests {
  private static let fixtures = Repository.path("Tests/UncertaintiesTests/Fixtures")

  @Test("of Finland are those of a script that knows nothing of this program")
  func finland() throws {
    let table = try finlandTable()
    let run = try Command.run(
      "/usr/bin/python3", ["-B", "\(Self.fixtures)/key-categories.py"])
    try #require(run.status == 0, "\(run.errors)")
    let theirs = run.output.split(separator: "\n").map { $0.split(separator: "\t") }
    try #require(theirs.count == KeyCategories.Assessment.allCases.count * table.rows.count)

    for assessment in KeyCategories.Assessment.allCases {
      let ours = try #require(KeyCategories(table, by: assessment, threshold: 0.95)).entries
      let rows = theirs.filter { $0[0] == assessment.rawValue }
      #expect(ours.map { "\($0.category) \($0.gas)" } == rows.map { "\($0[1]) \($0[2])" })
      for (entry, row) in zip(ours, rows) {
        #expect(abs(entry.share - (Double(row[3]) ?? .nan)) < 1e-12)
        #expect(abs(entry.cumulative - (Double(row[4]) ?? .nan)) < 1e-12)
        #expect(entry.isKey == (row[5] == "1"))
      }
    }
  }

  @Test("weighted by uncertainty put the doubtful before the large")
  func weighted() throws {
    let table = PropagationTable([
      row("large", value: 90, uncertainty: 1), row("doubtful", value: 10, uncertainty: 50),
    ])
    let level = try #require(KeyCategories(table, by: .level, threshold: 0.95))
    let second = try #require(KeyCategories(table, by: .uncertainLevel, threshold: 0.95))
    #expect(level.entries.map(\.category) == ["large", "doubtful"])
    #expect(second.entries.map(\.category) == ["doubtful", "large"])
    #expect(abs(second.entries[0].share - 500.0 / 590) < 1e-12)
  }

  @Test("of a trend need an earlier year, and a removal counts by its size")
  func needs() throws {
    let table = PropagationTable([row("a", value: 60), row("sink", value: -40)])
    #expect(KeyCategories(table, by: .trend, threshold: 0.95) == nil)
    let level = try #require(KeyCategories(table, by: .level, threshold: 0.95))
    #expect(level.entries.map(\.share) == [0.6, 0.4])
    #expect(level.key.count == 2)
  }

  private func row(_ category: String, value: Double, uncertainty: Double = 0) -> PropagationRow {
    PropagationRow(
      category: category, gas: "CO2", base: nil, value: value, activity: 0, factor: uncertainty)
  }

  private func finlandTable() throws -> PropagationTable {
    let text = try String(contentsOfFile: "\(Self.fixtures)/finland.csv", encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    return PropagationTable(
      try lines.enumerated().map { row, line in
        let cells = line.split(separator: ",").map(String.init)
        let base: Double = try #require(Double(cells[2]))
        let value: Double = try #require(Double(cells[3]))
        return PropagationRow(
          category: cells[0], gas: cells[1], base: base, value: value,
          activity: Double(1 + row % 7), factor: Double(5 + row * 13 % 60))
      })
  }
}
