import Accounting
import Findings
import Regulations
import TestSupport
import Testing

@Suite("Processes, agriculture, forestry and waste")
struct FourSectorsTests {
  private let account: EmissionAccount
  private let findings: [Finding]

  init() throws {
    let outcome = try InventoryCopy(of: "Inventories/example-suburb-2023").outcome()
    findings = outcome.findings
    account = try outcome.made()
  }

  @Test("Every sector and gas is what a script computes that knows nothing of this program")
  func byHand() throws {
    let script = Repository.path("Tests/AccountingTests/Fixtures/suburb-by-hand.py")
    let run = try Command.run("/usr/bin/python3", ["-B", script])
    try #require(run.status == 0, "\(run.errors)")
    let tree = try #require(account.tree)
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }

    #expect(rows.count == 22)
    for row in rows {
      let ours = try #require(account.totals.mass(of: row[1], in: tree, below: row[0]))
      let theirs = try #require(Double(row[2]))
      #expect(agree(ours, theirs), "\(row[0]) \(row[1]): \(ours), by hand \(theirs)")
    }
  }

  @Test("Removals are negative, and the total without land use is larger by them")
  func removals() throws {
    let tree = try #require(account.tree)
    let removals = try #require(account.totals.equivalent(in: tree, below: "4"))
    let without = try #require(account.totals.equivalentWithoutLandUse(in: tree))

    #expect(removals < 0)
    #expect(agree(without + removals, account.totals.directEquivalent))
  }

  @Test(
    "Waste typed as a fuel is told where waste burnt belongs, and nothing else",
    arguments: ["城市固体废物", "垃圾焚烧", "城市生活垃圾", "工业废料", "MSW"])
  func wasteAsFuel(name: String) throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    try copy.replace(
      "居民用气,", with: "垃圾炉,工业,\(name),1000,吨,台账\n居民用气,",
      in: "activity/fossil-combustion-co2.csv")
    let findings = copy.outcome().findings
    #expect(findings.map(\.code) == ["fuel-of-own-method"])
    #expect(findings.first?.place?.line == 4)
    guard case .name(let files) = findings.first?.arguments["files"] else {
      return #expect(Bool(false), "\(findings)")
    }
    for file in ["activity/waste-to-energy-co2.csv", "activity/incineration-co2.csv"] {
      #expect(files.zh.contains(file) && files.en.contains(file))
    }
  }

  @Test("A category has a number or a key; all there is to say is how little is verified")
  func complete() {
    #expect(findings.map(\.code) == ["unverified-share"], "\(findings)")
  }

  @Test("Three trees, one total by gas", arguments: ["ipcc-2006", "gpc"])
  func converted(tree: String) throws {
    let conversion = try #require(account.regulation.conversion(from: "provincial", to: tree))
    for (gas, masses) in account.totals.direct {
      for code in masses.keys {
        let target = try #require(conversion.target(of: code, gas: gas), "\(code) \(gas)")
        #expect(account.regulation.trees[tree]?[target] != nil, "\(target)")
      }
    }
    let converted = try #require(account.conversions.first { $0.tree.id == tree })
    #expect(converted.unconverted.isEmpty)
    for gas in account.totals.gases {
      let mass = (converted.masses[gas] ?? [:]).values.sorted().reduce(0, +)
      #expect(agree(mass, account.totals.mass(of: gas)), "\(gas)")
    }
  }
}
