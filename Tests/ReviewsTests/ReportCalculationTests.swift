import Foundation
import Reviews
import SheetReferences
import TestSupport
import Testing

@Suite("The formulas of a report give the engine's values")
struct ReportCalculationTests {
  @Test(
    "all of them, to a relative 1e-9",
    arguments: [
      "Inventories/shanghai-2007", "Inventories/example-district-2023",
      "Inventories/example-suburb-2023",
    ])
  func agrees(inventory: String) throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(
      Executable.tanpan, ["report", inventory, "--output", folder.path], in: Repository.root.path)
    try #require(run.status == 0)
    let name = inventory.split(separator: "/").last.map(String.init) ?? ""
    let book = try LoadedWorkbook(reading: "\(folder.path)/\(name).xlsx")
    var calculator = SheetCalculator(book.contents)
    let wrong = book.cached.filter { place, value in
      !Self.isSame(calculator.outcome(at: place.range.first, on: place.sheet), value)
    }

    #expect(book.cached.count > 1_000)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  private static func isSame(_ outcome: SheetOutcome, _ cached: SheetValue) -> Bool {
    guard case .value(let value) = outcome else { return false }
    guard case .number(let ours) = value, case .number(let theirs) = cached else {
      return value == cached
    }
    return abs(ours - theirs) <= 1e-9 * max(1, abs(theirs))
  }
}
