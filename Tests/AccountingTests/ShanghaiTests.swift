import Accounting
import Findings
import Inventories
import Quantities
import Regulations
import TestSupport
import Testing

@Suite("Shanghai 2007")
struct ShanghaiTests {
  private let findings: [Finding]
  private let account: EmissionAccount

  init() throws {
    let outcome = try #require(Outcome.shanghai)
    findings = outcome.findings
    account = try outcome.made()
  }

  @Test("Every line of fuel burnt is what a script computes that knows nothing of this program")
  func byHand() throws {
    let script = Repository.path("Tests/AccountingTests/Fixtures/shanghai-by-hand.py")
    let balance = Repository.path("Inventories/shanghai-2007/balance.csv")
    let run = try Command.run("/usr/bin/python3", ["-B", script, balance])
    try #require(run.status == 0, "\(run.errors)")
    let expected = try Dictionary(
      uniqueKeysWithValues: run.output.split(separator: "\n").map { line in
        let cells = line.split(separator: "\t").map(String.init)
        let fuel = try #require(account.regulation.fuel(named: cells[1]))
        let layout = try #require(account.balance?.layout)
        let row = try #require(account.regulation.balanceRow(named: cells[0], in: layout))
        return ("\(row.id)/\(fuel.id)", try #require(Double(cells[2])))
      })
    let method = try account.method("fossil-combustion-co2")
    let counted = (0..<method.count).filter(method.counts)

    #expect(counted.count > 60)
    #expect(Set(counted.map { method.lines.labels[$0] }) == Set(expected.keys))
    for line in counted {
      let ours = method.results[line]
      let theirs = try #require(expected[method.lines.labels[line]])
      #expect(agree(ours, theirs), "\(method.id(line)): \(ours) and \(theirs)")
    }
    #expect(agree(method.total, expected.values.sorted().reduce(0, +)))
  }

  @Test("Raw coal in power stations, on one line of arithmetic")
  func rawCoal() throws {
    let tonnes = 2754.04e4 * 20908e-6 * 26.18 * 0.93 * 44 / 12
    #expect(agree(try account.result("fossil-combustion-co2/thermal-power/raw-coal"), tonnes))
  }

  @Test("Fuel taken on abroad leaves transport and stands as a memo item")
  func bunkers() throws {
    let perTonne = 41816e-6 * 21.1 * 0.98 * 44 / 12
    let transport = try account.result("fossil-combustion-co2/transport/fuel-oil")
    let abroad = try account.result("international-bunkers-co2/refuelling-abroad/fuel-oil")

    #expect(agree(transport, (688.75 - 588.23) * 1e4 * perTonne, to: 1e-10))
    #expect(agree(abroad, 588.23e4 * perTonne))
    #expect(try account.method("international-bunkers-co2").method.approach == .memo)
    #expect(account.totals.memo["CO2"]?["M.2"] != nil)
    #expect(account.totals.direct["CO2"]?["M.2"] == nil)
    #expect(account.totals.direct["CO2"]?["M.1"] == nil)
  }

  @Test("What the balance contradicts itself in is told, at its cell")
  func contradictions() throws {
    let sums = findings.of("balance-sum")
    #expect(sums.map { $0.place?.line } == [96, 328])
    #expect(sums.first?.arguments["published"] == .text("763.02"))
    #expect(sums.first?.arguments["sum"] == .text("724.7"))
    #expect(findings.of("heading-sum").map { $0.place?.line } == [328])
    #expect(findings.of("supply-incomplete").count == 1)
    #expect(findings.of("no-feedstock-row").count == 1)
    #expect(findings.of("letter-taken-out").count == 1)
    #expect(!findings.hasErrors)
  }

  @Test("Other petroleum products of industry: two totals, apart by exactly those lines")
  func feedstockOrFuel() throws {
    let judged = try #require(account.alternatives.first { $0.treatment.fuel.value == "其他石油制品" })
    let otherwise = try #require(judged.totalOtherwise)
    let lines = account.methods(.sectoral).flatMap { method in
      (0..<method.count).filter { method.lines.labels[$0] == "industry/other-petroleum-products" }
        .map { method.results[$0] * account.totals.potential(of: method.method.gas) }
    }.reduce(0, +)

    #expect(lines > 0)
    #expect(agree(judged.equivalent, lines))
    #expect(agree(account.totals.directEquivalent - otherwise, lines, to: 1e-9))
  }

  @Test("The second total is what an inventory with that treatment comes to")
  func secondTotal() throws {
    let copy = try InventoryCopy(of: "Inventories/shanghai-2007")
    try copy.replace(
      "treat: combusted\n  alternative: feedstock",
      with: "treat: feedstock\n  alternative: combusted",
      in: "inventory.yaml")
    let other = try copy.outcome().made()
    let judged = try #require(account.alternatives.first)
    let judgedThere = try #require(other.alternatives.first)

    #expect(agree(try #require(judged.totalOtherwise), other.totals.directEquivalent))
    #expect(agree(try #require(judgedThere.totalOtherwise), account.totals.directEquivalent))
  }

  @Test("The two approaches differ, fuel by fuel, by items that add up")
  func referenceApproach() throws {
    let comparison = try #require(account.referenceComparison)
    // What the table's own contradictions leave: 38.32 of coke put into gas works.
    let unexplained = comparison.fuels.filter { abs($0.residual) > 0.02 }

    #expect(comparison.fuels.count >= 14)
    #expect(unexplained.map(\.fuel.id) == ["coke"])
    #expect(unexplained.allSatisfy { abs(abs($0.residual) - 38.32) < 0.01 })
    #expect(comparison.isSupplyIncomplete)
    #expect(try account.method("reference-approach-co2").isIncomplete)
  }

  @Test("What the supply rows lack of coal and oil is the opening stock that is not printed")
  func openingStocks() throws {
    let comparison = try #require(account.referenceComparison)
    let gaps = Dictionary(
      uniqueKeysWithValues: comparison.fuels.filter { $0.supplyGap != 0 }
        .map { ($0.fuel.id, -$0.supplyGap) })
    let published = [
      "raw-coal": 97.63, "cleaned-coal": 73.68, "coke": 14.42, "crude-oil": 63.26,
      "gasoline": 10.97, "kerosene": 23.06, "diesel": 5.74, "fuel-oil": 12.58, "lpg": 3.0,
      "refinery-gas": 0.22, "other-petroleum-products": 28.37, "other-coking-products": 2.52,
    ]
    #expect(Set(gaps.keys) == Set(published.keys))
    for (fuel, stock) in published {
      #expect(abs((gaps[fuel] ?? 0) - stock) < 0.005, "\(fuel): \(gaps[fuel] ?? 0)")
    }
  }

  @Test("Other category systems come to the same total, and lose nothing on the way")
  func conversions() throws {
    #expect(account.conversions.map(\.tree.id) == ["ipcc-2006", "gpc"])
    for converted in account.conversions {
      #expect(converted.unconverted.isEmpty)
      for gas in account.totals.gases {
        let mass = (converted.masses[gas] ?? [:]).values.sorted().reduce(0, +)
        #expect(agree(mass, account.totals.mass(of: gas)), "\(converted.tree.id) \(gas)")
      }
    }
  }

  @Test("Every category has a number or a notation key")
  func covered() throws {
    #expect(findings.of("categories-open").isEmpty)
    #expect(findings.of("key-and-number").isEmpty)
    #expect(account.inventory.notation.count == 10)
  }

  @Test("Shares of what the total rests on add up to it")
  func shares() throws {
    let shares = account.shares
    #expect(agree(shares.byBasis.map(\.amount.equivalent).reduce(0, +), shares.total.equivalent))
    #expect(agree(shares.total.equivalent, account.totals.directEquivalent, to: 1e-9))
    #expect(shares.byBasis.allSatisfy { $0.amount.equivalent >= 0 })

    let proxies = account.methods(.sectoral).flatMap { method in
      (0..<method.count).filter { method.counts($0) && method.usesProxy($0) }
        .map { method.results[$0] * account.totals.potential(of: method.method.gas) }
    }.reduce(0, +)
    #expect(agree(shares.proxies.equivalent, proxies, to: 1e-9))
    #expect(shares.proxies.equivalent > 0.3 * shares.total.equivalent)
  }

  @Test("Electricity takes the factor of 2005, and says so")
  func stale() throws {
    let stale = findings.of("stale-factor")
    #expect(stale.count == 1)
    #expect(stale.first?.arguments["used"] == .count(2005))
    #expect(stale.first?.arguments["year"] == .count(2007))

    let imports = try account.result("electricity-import-co2/inflow/electricity")
    let exports = try account.result("electricity-import-co2/outflow/electricity")
    #expect(agree(imports / 346.76, exports / -16.23, to: 1e-9))
    #expect(agree(account.totals.indirectEquivalent, imports + exports, to: 1e-9))
    #expect(
      agree(
        account.totals.withIndirect,
        account.totals.directEquivalent + account.totals.indirectEquivalent))
  }

  @Test("It is not fit for filing while values rest on memory")
  func filing() throws {
    let filed = FilingAllowed().findings(in: account)
    let refused = filed.of("unverified-factor")

    #expect(refused.count > 5)
    #expect(refused.allSatisfy { $0.severity == .error && $0.place != nil })
    #expect(Set(refused).count == refused.count)
    // Its proxies are signed by nobody either.
    #expect(!filed.of("unsigned-factor").isEmpty)
  }
}
