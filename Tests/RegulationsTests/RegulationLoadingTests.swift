import Findings
import Formulas
import Quantities
import Regulations
import Testing

@Suite("A regulation library")
struct RegulationLoadingTests {
  @Test func `that is valid has no findings`() throws {
    let problems = try SampleLibrary().problems()
    #expect(problems.isEmpty)
  }

  @Test func `gives its methods with formula, letters and lines`() throws {
    let method = try #require(try SampleLibrary().load().regulation.methods["burning"])
    #expect(method.guideline == "guide" && method.gas == "CO2" && method.scope == 1)
    #expect(method.approach == .sectoral && method.category == "1.1")
    #expect(method.citation == Citation(source: "guide", locus: "1.2"))
    #expect(method.formula.expression.print == "FC × NCV × CC × 44 / 12")
    #expect(method.formula.activity?.letter.symbol.name == "FC")
    #expect(method.balanceLines.first?.rows == .named(["industry"]))
    #expect(method.balanceLines.first?.fuels == .fossil)
    let calorific = try #require(method.formula.variables.first { $0.letter.symbol.name == "NCV" })
    #expect(
      calorific.origin
        == .factor(
          parameter: "calorific-value", preference: [.measured, .default], defaults: ["ncv"]))
  }

  @Test func `gives factors with what they inherit from their set`() throws {
    let set = try #require(try SampleLibrary().load().regulation.factorSets["ncv"])
    #expect(set.values.map(\.value) == [20.9, 21.5, 389.31, nil])
    #expect(set.values.map(\.text) == ["20.9", "21.5", "389.31", "unknown"])
    #expect(set.values[0].until == 2014 && set.values[2].range == 380...400)
    #expect(set.values[0].citation.source == "book" && set.values[0].standing == .official)
    #expect(set.values[3].standing == nil, "nobody vouches for a value nobody knows")
    #expect(try set.values[3].unit == Unit("GJ/fuel"))
    #expect(set.values[3].keys == FactorKeys(fuels: ["coal"], sectors: ["steel"]))
    #expect(set.values[3].keys.narrowness == 2)
  }

  @Test func `gives fuels by id, name and alias`() throws {
    let regulation = try SampleLibrary().load().regulation
    for name in ["coal", "原煤", " 原 煤", "raw COAL", "煤"] {
      #expect(regulation.fuel(named: name)?.id == "coal", "\(name)")
    }
    #expect(regulation.fuel(named: "焦炭") == nil)
    #expect(regulation.properFuels.map(\.id) == ["coal", "gas"], "a heading is no fuel")
  }

  @Test(arguments: [
    "industry", "工业", "2.工业", "#工业", "（二）、工业", "二、工业", "工业(-)", "Industry", " 工 业 ",
  ])
  func `gives balance rows however they are numbered`(_ name: String) throws {
    let regulation = try SampleLibrary().load().regulation
    let layout = try #require(regulation.balances["guide"])
    #expect(regulation.balanceRow(named: name, in: layout)?.id == "industry")
  }

  @Test func `gives category trees with lineage and conversion`() throws {
    let regulation = try SampleLibrary().load().regulation
    let tree = try #require(regulation.trees["own"])
    #expect(tree.lineage(of: "1.1") == ["1.1", "1"])
    #expect(tree.children(of: "1").map(\.code) == ["1.1", "1.2"])
    #expect(tree.leaves.map(\.code) == ["1.1", "1.2"])
    let conversion = try #require(regulation.conversion(from: "own", to: "other"))
    #expect(
      conversion.target(of: "1.2.7", gas: "CO2") == "B", "a parent's pair serves its children")
    #expect(conversion.target(of: "1", gas: "CO2") == nil)
  }

  @Test func `gives an account only what its guideline needs`() throws {
    let sample = try SampleLibrary([
      "Factors/unused.yaml": SampleLibrary.files["Factors/ncv.yaml"]??.replacing(
        "factors: ncv", with: "factors: unused"),
      "Guidelines/more/guideline.yaml": """
      guideline: more
      name: { zh: 补充, en: More }
      citation: { source: guide }
      status: partial
      supplement: true

      """,
      "Guidelines/more/methods/extra.yaml":
        SampleLibrary.files["Guidelines/guide/methods/burning.yaml"]??.replacing(
          "method: burning", with: "method: extra"),
    ])
    #expect(sample.problems().isEmpty)
    let own = sample.load("guide")
    #expect(own.factorSets.keys.sorted() == ["carbon", "ncv"])
    #expect(own.methods.keys.sorted() == ["burning"])
    let more = sample.load("guide", extraMethods: ["extra"])
    #expect(more.methods.keys.sorted() == ["burning", "extra"])
    #expect(sample.load("none").guidelines.isEmpty)
  }

  /// 20.908 GJ/t × 0.02637 tC/GJ × 44/12, worked by hand.
  @Test func `works an example with its fuel's own unit`() throws {
    let method = try #require(try SampleLibrary().load().regulation.methods["burning"])
    let result = try #require(method.examples.first?.result(of: method.formula))
    #expect(abs(result.value - 2.02159452) < 1e-8)
    #expect(try result.unit == Unit("tCO2"))
  }
}
