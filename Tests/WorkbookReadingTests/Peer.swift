import Foundation
import SheetReferences
import TestSupport
import WorkbookReading

/// What openpyxl finds in workbooks.
struct Peer: Decodable {
  struct Sheet: Decodable {
    let name: String
    let state: String
    let cells: [String: Cell]
    let merges: [String]
    let hiddenRows: [Int]
    let hiddenColumns: [Int]
    let isProtected: Bool
  }

  struct Cell: Decodable {
    let value: [String]
    let formula: String?
    let format: String
    let isLocked: Bool
  }

  let sheets: [Sheet]

  /// What it finds in each of several workbooks.
  static func books(_ paths: [String]) throws -> [String: Peer] {
    let script = Repository.path("Tests/WorkbookReadingTests/Fixtures/openpyxl_cells.py")
    let run = try Command.run(
      "/usr/bin/python3", [script] + paths, environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    guard run.status == 0 else { throw PeerFailure(description: run.errors) }
    return try JSONDecoder().decode([String: Peer].self, from: Data(run.output.utf8))
  }
}

struct PeerFailure: Error, CustomStringConvertible {
  let description: String
}

extension Peer.Cell {
  /// Whether it shows what we say it shows, numbers to the last digit, moments to a microsecond.
  func shows(_ ours: WorkbookCell.Value) -> Bool {
    switch ours {
    case .empty: value == ["empty"] || value == ["text", ""]
    case .number(let number): value[0] == "number" && Double(value[1]) == number
    case .date(let serial):
      value[0] == "date" && Double(value[1]).map { abs($0 - serial) < 1e-8 } == true
    case .text(let text): value == ["text", text] || text.isEmpty && value == ["empty"]
    case .boolean(let truth): value == ["boolean", "\(truth)"]
    case .error(let name): value == ["error", name]
    }
  }
}
