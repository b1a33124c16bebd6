import Findings
import Parsing
import Regulations
import TestSupport
import Testing

@Suite("The review of factors")
struct FactorsReviewedTests {
  @Test("serves 400 days, and not one more")
  func limit() throws {
    let library = Repository.path("Sources/RegulationLibrary")
    var loader = RegulationLoader(RegulationFolders(library: library))
    let (regulation, _) = loader.loadEverything()
    let oldest = try #require(regulation.factorSets.values.map(\.reviewed).min())
    #expect(oldest >= "2026-11-20")
    let lastDay = try #require(Day("2027-12-25"))
    let dayAfter = try #require(Day("2027-12-26"))
    let reviewed = regulation.factorSets.values.filter { $0.reviewed == "2026-11-20" }.count
    #expect(FactorsReviewed(on: lastDay).findings(in: regulation) == [])
    #expect(FactorsReviewed(on: dayAfter).findings(in: regulation).count == reviewed)
  }

  @Test("counts days over leap years and refuses what is no day")
  func days() throws {
    let first = try #require(Day("2024-02-28"))
    #expect(Day("2024-03-01")?.days(since: first) == 2)
    #expect(Day("2025-02-28")?.days(since: first) == 366)
    #expect(["2025-02-30", "2025-2-3", "20250203", "yesterday", ""].compactMap { Day($0) } == [])
  }
}
