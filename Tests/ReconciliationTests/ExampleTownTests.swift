import Findings
import Reconciliation
import TestSupport
import Testing

@Suite("The example town and the two example units inside")
struct ExampleTownTests {
  private static let found = try? Reconciled.folders(
    Repository.path("Inventories/example-new-town-2023"),
    ["chemical-plant", "office-building"].map {
      Repository.path("Inventories/example-\($0)-2023")
    })

  @Test(
    "agree: all that the units filed is within the statistics, but for raw material that no category has"
  )
  func agrees() throws {
    let found = try #require(Self.found)
    let told = found.findings.filter { $0.severity != .note }
    #expect(told.map(\.code.rawValue) == Array(repeating: "reconcile-nowhere", count: 4))
    let lost = found.entries.filter { $0.status == .nobody }.map(\.mass).reduce(0, +)
    // 228,000 × 0.728 − 200,000 × 0.2 − 30,000 × 0.375 − 38,000 × 0.16, each × 44 / 12
    #expect(abs(lost - 398_398) < 0.01)
  }

  @Test(
    "have the office in services and the works in industry, with the rest of the town as residual")
  func residuals() throws {
    let found = try #require(Self.found)
    let balances = found.categories
    let services = try #require(balances.first { $0.category == "1.1.5" })
    let industry = try #require(balances.first { $0.category == "1.1.3.1" })
    // 10⁴ m³ of gas at 389.31 GJ and 15.3 tC/TJ, 99 %; gasoline at 43.07 and 18.9, 98 %; diesel at 42.652 and 20.2.
    let fuels = [420 * 389.31 * 15.3 * 0.99, 310 * 43.07 * 18.9 * 0.98, 85 * 42.652 * 20.2 * 0.98]
    let byHand = fuels.map { $0 / 1000 * 44 / 12 }.reduce(0, +)
    #expect(abs(services.district - byHand) < 0.01)
    #expect(abs(services.units - 811.66) < 0.01)
    #expect(abs(industry.units - 124_049.03) < 0.01)
    #expect(balances.filter { $0.category != "M.6" }.allSatisfy { $0.district >= $0.units })
  }

  @Test(
    "say where a residual is no use of others, as the works gives heat and the town's figure is bought"
  )
  func outward() throws {
    let found = try #require(Self.found)
    let told = found.findings.filter { $0.code == "reconcile-outward" }
    #expect(told.map { $0.text("category") } == ["M.6"])
  }

  @Test("say the same electricity: the town's table, which names no fuel, and the units' meters")
  func electricity() throws {
    let found = try #require(Self.found)
    let electricity = try #require(found.fuels.first { $0.category == "M.4" })
    #expect(electricity.fuel == "electricity")
    #expect(electricity.district.quantity == 312_000)
    #expect(electricity.units.quantity == 238_800)
    #expect(found.fuels.filter { $0.category == "M.4" }.count == 1)
  }
}
