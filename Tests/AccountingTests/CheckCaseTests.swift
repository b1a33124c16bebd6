import Accounting
import Findings
import Inventories
import TestSupport
import Testing

/// Each check has a file of cases: at least one in which it finds what it is for, and at least one
/// in which it finds nothing.
@Suite("The checks of accounts")
struct CheckCaseTests {
  private static let cases = FindingCase.all(
    in: Repository.path("Tests/AccountingTests/Fixtures/checks"))
  private static let base = ProblemInventory.files.compactMapValues(\.self)
  private static let checks: [any AccountCheck] = EmissionAccount.checks + [FilingAllowed()]

  @Test("find what their cases say, and nothing else", arguments: cases)
  func found(_ example: FindingCase) throws {
    let check = try #require(Self.checks.first { $0.id == example.check })
    let (files, expected) = try example.applied(to: Self.base)
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    var (account, findings) = ProblemInventory.account(of: folder.path)
    if check is FilingAllowed, let account { findings += check.findings(in: account) }
    let ours = findings.filter { check.codes[$0.code] != nil }.map { finding in
      let place = (finding.place.map { "\($0) " } ?? "").replacing(folder.path + "/", with: "")
      return "\(place)\(finding.severity.rawValue) \(finding.code.rawValue)"
    }
    #expect(ours.sorted() == expected)
    #expect(expected.isEmpty != example.fires)
    #expect(account != nil || !expected.filter { $0.contains(" error ") }.isEmpty, "\(findings)")
  }

  @Test(
    "have a case that fires and one that does not, and a case for each code",
    arguments: checks.map(\.id))
  func complete(_ id: String) throws {
    let check = try #require(Self.checks.first { $0.id == id })
    let own = Self.cases.filter { $0.check == id }
    #expect(own.contains { $0.fires } && own.contains { !$0.fires })
    let told = try own.flatMap { try $0.applied(to: Self.base).expected }
    for code in check.codes.keys {
      #expect(told.contains { $0.hasSuffix(" " + code.rawValue) }, "\(code.rawValue)")
    }
  }
}
