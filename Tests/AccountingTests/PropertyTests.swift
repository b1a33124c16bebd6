import Accounting
import Findings
import Inventories
import Quantities
import Regulations
import TestSupport
import Testing

@Suite("What holds of every account")
struct PropertyTests {
  @Test("Twice the activity is twice the emissions", arguments: [2, 3.7, 0.001])
  func scales(by factor: Double) throws {
    var scaled = SampleDistrict()
    for index in scaled.balance.indices { scaled.balance[index].quantity *= factor }

    let plain = try SampleDistrict().outcome().made()
    let larger = try scaled.outcome().made()
    #expect(agree(plain, larger, times: factor))
    #expect(
      agree(plain.totals.directEquivalent * factor, larger.totals.directEquivalent))
  }

  @Test("The order of lines decides nothing", arguments: [1, 2, 3] as [UInt64])
  func permutes(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var shuffled = SampleDistrict()
    shuffled.balance.shuffle(using: &generator)

    let plain = try SampleDistrict().outcome().made()
    let other = try shuffled.outcome().made()
    #expect(agree(plain, other))
    #expect(agree(plain.totals.directEquivalent, other.totals.directEquivalent))
    #expect(agree(plain.totals.withIndirect, other.totals.withIndirect))
  }

  @Test(
    "A unit written otherwise changes nothing",
    arguments: [("t", 1e4), ("吨", 1e4), ("kg", 1e7), ("千克", 1e7), ("10^4 t", 1), ("百万吨", 0.01)])
  func unitSpellings(unit: String, factor: Double) throws {
    var other = SampleDistrict()
    for index in other.balance.indices where other.balance[index].unit == "万吨" {
      other.balance[index].unit = unit
      other.balance[index].quantity *= factor
    }
    #expect(agree(try SampleDistrict().outcome().made(), try other.outcome().made()))
  }

  @Test("Every category is the sum of its lines, in every gas")
  func categoriesAddUp() throws {
    let account = try SampleDistrict().outcome().made()
    let tree = try #require(account.tree)
    var summed = 0
    for gas in account.totals.gases {
      for category in tree.categories where !category.isMemo {
        let lines = account.methods(.sectoral).filter { $0.method.gas == gas }.flatMap { method in
          (0..<method.count).filter {
            method.counts($0)
              && tree.lineage(of: method.lines.categories[$0]).contains(category.code)
          }.map { method.results[$0] }
        }
        let mass = account.totals.mass(of: gas, in: tree, below: category.code)
        #expect((mass != nil) == !lines.isEmpty, "\(category.code) \(gas)")
        #expect(agree(mass ?? 0, lines.reduce(0, +)), "\(category.code) \(gas)")
        summed += lines.isEmpty ? 0 : 1
      }
    }
    #expect(summed > 10)
  }

  @Test("Every category is the sum of those below it, in every system converted to")
  func treesAddUp() throws {
    let account = try SampleDistrict().outcome().made()
    #expect(account.conversions.count == 2)
    for converted in account.conversions {
      let tops = converted.tree.categories.filter { $0.parent == nil && !$0.isMemo }
      let sum = tops.compactMap { converted.equivalent(below: $0.code, account.totals) }
      #expect(agree(sum.reduce(0, +), account.totals.directEquivalent), "\(converted.tree.id)")
      for category in converted.tree.categories {
        let children = converted.tree.children(of: category.code)
        guard !children.isEmpty,
          let whole = converted.equivalent(below: category.code, account.totals)
        else { continue }
        let own = converted.masses.reduce(0) { sum, gas in
          sum + (gas.value[category.code] ?? 0) * account.totals.potential(of: gas.key)
        }
        let parts = children.compactMap { converted.equivalent(below: $0.code, account.totals) }
        #expect(agree(whole, own + parts.reduce(0, +)), "\(category.code)")
      }
    }
  }

  @Test("One set of warming potentials converts every gas", arguments: ["SAR", "AR4", "AR5"])
  func warmingPotentials(set: String) throws {
    var sample = SampleDistrict()
    sample.head += "gwp: \(set)\n"
    let account = try sample.outcome().made()
    let known = ["SAR": (21.0, 310.0), "AR4": (25, 298), "AR5": (28, 265)]
    let (methane, nitrousOxide) = try #require(known[set])

    #expect(account.totals.potential(of: "CH4") == methane)
    #expect(account.totals.potential(of: "N2O") == nitrousOxide)
    let expected =
      account.totals.mass(of: "CO2") + account.totals.mass(of: "CH4") * methane
      + account.totals.mass(of: "N2O") * nitrousOxide
    #expect(agree(account.totals.directEquivalent, expected))
    #expect(account.totals.mass(of: "N2O") > 0)
    #expect(agree(account, try SampleDistrict().outcome().made()))
  }
}
