import Findings
import Foundation
import Reviews
import SheetReferences
import TestSupport
import Testing

@Suite("Tampering with a report, planted by other programs")
struct TamperingTests {
  @Test(
    "is found at its cell, and nothing else", arguments: ReportedExample.names, Program.allCases)
  func found(in name: String, by program: Program) throws {
    let example = try ReportedExample.shared(name)
    let copies = try PlantedWorkbooks.once().copies
      .filter { $0.example == name && $0.program == program }
    #expect(!copies.isEmpty)
    for copy in copies {
      let review = try example.review(copy.path)
      let causes = Set(review.causes.map { Cause($0.rule, $0.address) })
      let wanted = copy.plant.causes(by: program)
      let beyond = causes.subtracting(wanted).map(\.description).sorted().prefix(9)
      let missing = wanted.subtracting(causes).map(\.description).sorted()
      #expect(
        causes == wanted,
        "\(program), \(copy.plant.kind): \(missing) not found, \(Array(beyond)) beyond")
      #expect(!copy.plant.deeds.isEmpty || !review.hasDeviations)
    }
  }
}
