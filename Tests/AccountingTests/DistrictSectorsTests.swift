import Accounting
import Foundation
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("The example district in five sectors and three years")
struct DistrictSectorsTests {
  @Test("Every sector beside energy and every gas is what a script computes by itself")
  func byHand() throws {
    let account = try Self.account(of: 2023)
    let script = Repository.path("Tests/AccountingTests/Fixtures/district-by-hand.py")
    let run = try Command.run("/usr/bin/python3", ["-B", script])
    try #require(run.status == 0, "\(run.errors)")
    let tree = try #require(account.tree)
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }

    #expect(rows.count == 11)
    for row in rows {
      let ours = try #require(account.totals.mass(of: row[1], in: tree, below: row[0]))
      let theirs = try #require(Double(row[2]))
      #expect(agree(ours, theirs), "\(row[0]) \(row[1]): \(ours), by hand \(theirs)")
    }
    let told = Set(rows.map { [$0[0], $0[1]] })
    for (gas, masses) in account.totals.direct {
      for code in masses.keys where !code.hasPrefix("1") && !code.hasPrefix("M") {
        #expect(told.contains([String(code.prefix(1)), gas]), "\(code) \(gas) is not told by hand")
      }
    }
  }

  @Test("A year has all sectors, every key, and one method for its landfill", arguments: years)
  func whole(year: Int) throws {
    let account = try Self.account(of: year)
    let tree = try #require(account.tree)
    for sector in ["1", "2", "3", "4", "5"] {
      #expect(account.totals.equivalent(in: tree, below: sector) != nil, "\(sector)")
    }
    #expect(Set(account.inventory.notation.map(\.key)) == Set(NotationKey.allCases))
    #expect(try account.method("landfill-fod-ch4").count == 13)
    #expect(
      account.methods(.sectoral).allSatisfy { $0.method.id != "landfill-ch4" || $0.count == 0 })
    #expect(!account.inventory.uncertainties.isEmpty)
  }

  @Test("The closed landfill decays: each year yields exp(−0.09) of the year before")
  func decays() throws {
    let yields = try Self.years.map { try Self.account(of: $0).method("landfill-fod-ch4").total }
    for (before, after) in zip(yields, yields.dropFirst()) {
      #expect(agree(after / before, exp(-0.09)))
    }
  }

  @Test("Carbon of coal is a default in 2021, and measured from 2022 on")
  func newlyMeasured() throws {
    let kinds = try Self.years.map { year in
      try Self.account(of: year)
        .selection(of: "CC", on: "fossil-combustion-co2/thermal-power/raw-coal").chosen.declared?
        .kind
    }
    #expect(kinds == [.proxy, .measured, .measured])
  }

  private static let years = [2021, 2022, 2023]

  private static func account(of year: Int) throws -> EmissionAccount {
    try InventoryCopy(of: "Inventories/example-district-\(year)").outcome().made()
  }
}
