import Findings
import Parsing
import Regulations
import TestSupport
import Testing

/// Each check has a file of cases: at least one in which it finds what it is for, and at least one
/// in which it finds nothing.
@Suite("The checks of regulation")
struct CheckCaseTests {
  private static let cases = FindingCase.all(
    in: Repository.path("Tests/RegulationsTests/Fixtures/checks"))
  private static let base = SampleLibrary.files.compactMapValues(\.self)

  private static var checks: [any RegulationCheck] {
    Regulation.checks + [Day("2024-06-01")].compactMap(\.self).map { FactorsReviewed(on: $0) }
  }

  @Test("find what their cases say, and nothing else", arguments: cases)
  func found(_ example: FindingCase) throws {
    let check = try #require(Self.checks.first { $0.id == example.check })
    let (files, expected) = try example.applied(to: Self.base)
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    var loader = RegulationLoader(RegulationFolders(library: folder.path))
    let (regulation, _) = loader.loadEverything()
    let ours = check.findings(in: regulation).map { finding in
      let place = finding.place.map { "\($0)".replacing(folder.path + "/", with: "") } ?? "—"
      return "\(place) \(finding.severity.rawValue) \(finding.code.rawValue)"
    }
    #expect(ours.sorted() == expected)
    #expect(expected.isEmpty != example.fires)
  }

  @Test(
    "have a case that fires and one that does not, and a case for each code",
    arguments: checks.map(\.id))
  func complete(_ id: String) throws {
    let check = try #require(Self.checks.first { $0.id == id })
    let own = Self.cases.filter { $0.check == id }
    #expect(own.contains { $0.fires } && own.contains { !$0.fires })
    let told = try own.flatMap { try $0.applied(to: Self.base).expected }
    for (code, severity) in check.codes {
      let words = " \(severity.rawValue) \(code.rawValue)"
      #expect(told.contains { $0.hasSuffix(words) }, "\(code.rawValue)")
    }
  }
}
