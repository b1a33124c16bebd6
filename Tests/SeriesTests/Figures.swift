import Foundation
import TestSupport
import Testing

/// The figures of a fixture: a name and numbers in each row, below one head.
struct Figures {
  let rows: [(name: String, values: [Double])]

  init(_ file: String) throws {
    let path = Repository.path("Tests/SeriesTests/Fixtures/\(file).csv")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    rows = try lines.dropFirst(file == "lmdi-by-hand" ? 0 : 1).map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let values = cells.dropFirst().compactMap { Double($0) }
      try #require(values.count == cells.count - 1, "\(line)")
      return (String(cells[0]), values)
    }
  }

  subscript(name: String) -> [Double] {
    get throws { try #require(rows.first { $0.name == name }).values }
  }
}

/// Whether two numbers are as near as a published figure allows.
func near(_ value: Double?, _ published: Double, within tolerance: Double) -> Bool {
  value.map { abs($0 - published) <= tolerance } ?? false
}
