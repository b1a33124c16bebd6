import Findings
import Foundation
import Freezing
import TestSupport
import Testing

/// Each check has cases: the small year is frozen, then the case's changes are made in it.
///
/// What lies in `overlay` is laid over the library; of a place in the lock only the file is told.
@Suite("The checks of frozen years")
struct CheckCaseTests {
  private static let cases = FindingCase.all(
    in: Repository.path("Tests/FreezingTests/Fixtures/checks"))

  @Test("find what their cases say, and nothing else", arguments: cases)
  func found(_ example: FindingCase) throws {
    let check = try #require(LockComparison.checks.first { $0.id == example.check })
    let year = try FrozenCopy(InventoryCopy(SmallYear.files))
    let (files, expected) = try example.applied(to: SmallYear.files)
    for name in SmallYear.files.keys where files[name] == nil { try year.copy.remove(name) }
    for (name, text) in files { try year.copy.write(text, to: name) }
    let overlay = year.copy.path("overlay")
    let isOverlaid = FileManager.default.fileExists(atPath: overlay)
    let comparison = try year.comparison(overlays: isOverlaid ? [overlay] : [])
    let ours = check.findings(in: comparison).map { finding in
      let place = finding.place.map { place in
        let name = "\(place)".replacing(year.copy.folder + "/", with: "")
        return name.hasPrefix("inventory.lock") ? "inventory.lock" : name
      }
      return "\(place ?? "—") \(finding.severity.rawValue) \(finding.code.rawValue)"
    }
    #expect(ours.sorted() == expected)
    #expect(expected.isEmpty != example.fires)
  }

  @Test(
    "have a case that fires and one that does not, and a case for each code",
    arguments: LockComparison.checks.map(\.id))
  func complete(_ id: String) throws {
    let check = try #require(LockComparison.checks.first { $0.id == id })
    let own = Self.cases.filter { $0.check == id }
    #expect(own.contains { $0.fires } && own.contains { !$0.fires })
    let told = try own.flatMap { try $0.applied(to: SmallYear.files).expected }
    // Another program that makes something else of the same is no case of files: see CauseTests.
    for code in check.codes.keys where code.rawValue != "lock-calculation-changed" {
      #expect(told.contains { $0.hasSuffix(" " + code.rawValue) }, "\(code.rawValue)")
    }
  }
}
