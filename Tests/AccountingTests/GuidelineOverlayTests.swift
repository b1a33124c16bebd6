import Accounting
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("A guideline laid over the library")
struct GuidelineOverlayTests {
  @Test("serves an account, with next year's factor, and is named as not built in")
  func accounts() throws {
    let folder = try TemporaryFolder()
    let overlay = try OverlayExample.write(to: folder)
    var inventoryLoader = InventoryLoader(try OverlayExample.writeInventory(to: folder))
    let (loaded, inventoryFindings) = inventoryLoader.load()
    let inventory = try #require(loaded)
    let library = Repository.path("Sources/RegulationLibrary")
    var loader = RegulationLoader(RegulationFolders(library: library, overlays: [overlay]))
    let (regulation, regulationFindings) = loader.load(guideline: inventory.guideline.value)
    var accountant = Accountant(inventory, under: regulation)
    let (account, findings) = accountant.account()

    let errors = (inventoryFindings + regulationFindings + regulation.checked + findings)
      .filter { $0.severity == .error }
    #expect(errors == [])
    let methods = try #require(account?.methods)
    #expect(methods.map(\.method.id) == ["made-up-combustion-co2", "made-up-electricity-co2"])
    #expect(methods.map(\.total) == [3100, 5000])
    #expect(account?.gwp.id == "AR5")
    let subjects = regulation.overlays.map { ($0.subject, $0.replaces) }
    #expect(subjects.contains { $0 == ("guideline provincial-2025", true) })
    #expect(subjects.contains { $0 == ("method made-up-combustion-co2", false) })
    #expect(
      subjects.contains { $0.0 == "grid-electricity-provincial region=310000 from 2024" })
    #expect(regulation.overlays.allSatisfy { $0.place.file.hasPrefix(overlay) })
  }
}
