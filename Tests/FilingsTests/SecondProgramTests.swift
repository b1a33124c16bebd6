import Filings
import Foundation
import StatutoryForms
import TestSupport
import Testing

/// The fixtures are what `Oracle/filing.py` computes, in exact fractions, of the form's data alone.
@Suite("Filings as a second program computes them")
struct SecondProgramTests {
  @Test(
    "Every cell agrees",
    arguments: [
      "example-steel-works-2023", "example-steel-works-2023-with-mistakes",
      "example-chemical-plant-2023", "example-chemical-plant-2023-with-mistakes",
      "example-office-building-2023", "example-office-building-2023-with-mistakes",
      "example-public-institution-2023",
    ])
  func agrees(example: String) throws {
    let filing = try #require(ExampleFiling(example)).filing
    let cells = try Self.cells(of: example)
    #expect(cells.count > 100)
    for cell in cells where !cell.isReadOtherwise {
      let ours = filing.result.value(cell)
      #expect(cell.isSame(as: ours), "\(cell) is \(String(describing: ours)) here")
    }
  }

  private static func cells(of example: String) throws -> [OracleCell] {
    let path = Repository.path("Tests/FilingsTests/Fixtures/\(example).csv")
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { OracleCell(String($0)) }
  }
}

/// A cell as the second program computes it.
struct OracleCell: CustomStringConvertible {
  let table: String
  let block: String
  let record: String
  let column: String
  let value: Double?
  let unit: String

  init(_ row: String) {
    let parts = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    table = parts[0]
    block = parts[1]
    record = parts[2]
    column = parts[3]
    value = Double(parts[4])
    unit = parts[5]
  }

  var description: String { "\(table).\(block).\(record).\(column) = \(value ?? .nan) \(unit)" }

  /// What the two programs read differently in the form, each for a reason.
  var isReadOtherwise: Bool {
    // The form leaves the unit of a product's energy open: theirs is tce, ours the indicator's.
    if table == "basic", block == "products", column == "unit-energy" { return true }
    // Theirs prints zero for a total without any details; here nobody stated it.
    return table == "energy-balance" && column.hasSuffix("-use") && value == 0
  }

  func isSame(as other: Double?) -> Bool {
    guard let value, let other else { return value == nil && other == nil }
    return abs(value - other) <= max(abs(value), abs(other)) * 1e-9 + 1e-12
  }
}

extension FilingResult {
  /// The number in the cell that the second program speaks of.
  func value(_ cell: OracleCell) -> Double? {
    for (index, sheet) in filing.sheets.enumerated()
    where sheet.table.id == cell.table && (sheet.layout.id ?? "") == cell.block {
      guard let column = sheet.position(of: cell.column),
        let record = sheet.record(of: cell.record)
      else { continue }
      return self[FilingCell(sheet: index, record: record, column: column)]
    }
    return nil
  }
}

extension FilingSheet {
  /// The position of a record by carrier, row, sum, or line counted from 1.
  fileprivate func record(of name: String) -> Int? {
    if let total = layout.totals.firstIndex(where: { $0.id == name }) {
      return records.count + total
    }
    return records.firstIndex { record in
      switch record {
      case .single: name.isEmpty
      case .carrier(let carrier): carrier.id == name
      case .row(let row): row.id == name
      case .line(let index, _): "\(index + 1)" == name
      case .change: false
      }
    }
  }
}
