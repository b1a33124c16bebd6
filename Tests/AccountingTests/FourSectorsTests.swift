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

  @Test("Area converted times what is lost of each hectare comes to what biomass typed comes to")
  func conversionByArea() throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    for table in ["burning-co2", "burning-ch4", "burning-n2o", "decay-co2"] {
      try copy.remove("activity/forest-conversion-\(table).csv")
    }
    // 12 × (90 − 5) = 1,020 t burnt on and off site, 10 × (95 − 5) = 900 t decayed.
    try copy.write("条目,数量,单位,凭证\n乔木林,12,公顷,e\n", to: "activity/forest-conversion-biomass.csv")
    try copy.write(
      "条目,数量,单位,凭证\n乔木林,10,公顷,e\n", to: "activity/forest-conversion-mean-biomass.csv")
    let values = [("biomass", 90), ("mean-biomass", 95)].flatMap { method, before in
      [("before", before), ("after", 5)].map { side, value in
        "biomass-\(side)-conversion,forest-conversion-\(method),,,,measured,\(value),t/ha,,e,r,s\n"
      }
    }
    try copy.append(values.joined(), to: "factors.csv")
    let other = try copy.outcome().made()
    let tree = try #require(account.tree)
    for (category, gas) in [("4.2.1", "CO2"), ("4.2.1", "CH4"), ("4.2.1", "N2O"), ("4.2.2", "CO2")]
    {
      let typed = try #require(account.totals.mass(of: gas, in: tree, below: category))
      let computed = try #require(other.totals.mass(of: gas, in: tree, below: category))
      #expect(agree(typed, computed), "\(category) \(gas)")
    }
  }

  @Test("Waste landfilled by component has the carbon of each, and none of plastics")
  func landfillByComposition() throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    try copy.remove("activity/landfill-ch4.csv")
    try copy.write(
      """
      条目,技术,数量,单位,凭证
      厨余,waste-food,60000,吨,e
      纸类,waste-paper,10000,吨,e
      塑料,waste-plastic,30000,吨,e

      """, to: "activity/landfill-carbon.csv")
    try copy.replace(
      "degradable-organic-carbon,,", with: "degradable-organic-carbon,landfill-ch4,",
      in: "factors.csv")
    try copy.append(
      "methane-correction-factor,landfill-composition-ch4,,,,measured,0.8,1,,e,r,s\n",
      to: "factors.csv")
    let made = try copy.outcome().made()
    let method = try #require(made.methods.first { $0.method.id == "landfill-composition-ch4" })
    // (60,000 × 0.15 + 10,000 × 0.4) tC × 0.8 × 0.5 × 0.5 × 16 / 12 × (1 − 0.1)
    #expect(agree(method.total, 3120))
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
