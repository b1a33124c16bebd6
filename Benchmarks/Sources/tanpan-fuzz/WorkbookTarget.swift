import Findings
import Foundation
import TestSupport
import WorkbookReading

/// Reads workbooks of several programs, damaged as bytes or part by part.
struct WorkbookTarget: Target {
  private let mutation: WorkbookMutation
  private let folder: TemporaryFolder
  private let limits: ReadingLimits

  init(_ seed: UInt64) throws {
    mutation = try WorkbookMutation(Self.books(), seed: seed)
    folder = try TemporaryFolder()
    var limits = ReadingLimits.usual
    limits.gridBytes = 1 << 26
    self.limits = limits
  }

  func read(case number: Int) throws {
    let path = "\(folder.path)/\(number % 2).xlsx"
    try Data(mutation.bytes(case: number)).write(to: URL(fileURLWithPath: path))
    var findings: [Finding] = []
    guard let book = WorkbookFile(reading: path, limits: limits, into: &findings) else { return }
    for sheet in book.sheets {
      guard let grid = book.grid(of: sheet, into: &findings) else { continue }
      for cell in grid.cells.values { _ = book.numberFormat(style: cell.style) }
    }
    _ = findings.inFileOrder
  }

  /// Those of the tests, a report that the renderer wrote, and some of Excel's.
  private static func books() throws -> [String] {
    let fixtures = Repository.path("Tests/WorkbookReadingTests/Fixtures")
    return try ["programs", "excel"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: "\(fixtures)/\(folder)").sorted()
        .filter { $0.hasSuffix(".xlsx") }.map { "\(fixtures)/\(folder)/\($0)" }
    } + report
  }

  /// Where the workbook of an example report was put, if it was.
  private static var report: [String] {
    [ProcessInfo.processInfo.environment["TANPAN_FUZZ_WORKBOOK"]].compactMap(\.self)
  }
}
