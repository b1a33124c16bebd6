import Findings
import Reviews
import TestSupport
import Testing

@Suite("Tampering with a report, planted by other programs")
struct TamperingTests {
  @Test(
    "is found at its cell, and nothing else", arguments: ReportedExample.names, Program.allCases)
  func found(in name: String, by program: Program) throws {
    let example = try ReportedExample.shared(name)
    let planted = try PlantedWorkbooks.once()
    for (index, plant) in (planted.plants[name] ?? []).enumerated()
    where plant.programs.contains(program) {
      let returned = try ReportedExample.read(planted.path(name, program, index))
      let review = Review(
        of: returned, against: example.book, placed: example.placed, record: nil)
      let causes = Set(review.causes.map { Cause($0.rule, $0.address) })
      let comment: Comment =
        "\(program) \(plant.kind): \(causes.subtracting(plant.causes(by: program)).prefix(12)) beyond, missing \(plant.causes(by: program).subtracting(causes)), followers \(review.consequences.count)"
      #expect(causes == plant.causes(by: program), comment)
      print(
        "TABLE|\(name)|\(program)|\(plant.kind)|\(causes == plant.causes(by: program))|\(causes.count)|\(review.consequences.count)"
      )
    }
  }
}
