import Comparisons
import TestSupport
import Testing

@Suite("Two inventories that say the same")
struct ReorderTests {
  @Test("compare as nothing", arguments: Example.allCases)
  func nothing(_ example: Example) throws {
    let comparison = try example.comparison { _ in }
    #expect(comparison.isNothing)
    #expect(comparison.declared.isEmpty)
  }

  @Test("compare as nothing when every table is turned about", arguments: Example.allCases)
  func turned(_ example: Example) throws {
    let comparison = try example.comparison { copy in
      let tables = ["balance", "factors", "notation", "answers", "reported"]
      for table in tables where !copy.text("\(table).csv").isEmpty {
        try copy.reverseLines(of: "\(table).csv")
      }
      for table in ["biomass-ch4", "mobile-ch4", "power-boiler-n2o"]
      where !copy.text("activity/\(table).csv").isEmpty {
        try copy.reverseLines(of: "activity/\(table).csv")
      }
    }
    #expect(comparison.declared == [])
    #expect(comparison.methods.flatMap(\.changes) == [])
    #expect(comparison.isNothing)
  }
}
