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
      let wanted = plant.causes(by: program)
      let beyond = causes.subtracting(wanted).map(\.description).sorted().prefix(8)
      let missing = wanted.subtracting(causes).map(\.description).sorted()
      let comment: Comment = "\(program) \(plant.kind): beyond \(Array(beyond)), missing \(missing)"
      #expect(causes == plant.causes(by: program), comment)
      print(
        "TABLE|\(name)|\(program)|\(plant.kind)|\(causes == plant.causes(by: program))|\(causes.count)|\(review.consequences.count)"
      )
    }
  }
}
