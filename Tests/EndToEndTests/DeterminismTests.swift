import Foundation
import TestSupport
import Testing

@Suite("The same inventory gives the same bytes")
struct DeterminismTests {
  @Test(
    "of every file, with a date set from outside and without",
    arguments: zip(Example.allCases, ["1700000000", nil]))
  func sameBytes(example: Example, date: String?) throws {
    let reports = try [1, 2].map { _ in
      try Report(of: example.rawValue, environment: ["SOURCE_DATE_EPOCH": date])
    }
    #expect(reports[0].files.count >= 5)
    #expect(reports[0].files == reports[1].files)
    for file in reports[0].files {
      let bytes = try reports.map { try Data(contentsOf: URL(fileURLWithPath: $0.path(file))) }
      #expect(bytes[0] == bytes[1], "\(file)")
    }
  }
}
