import Findings
import Regulations
import Testing

/// One thing in a valid library is spoilt; that is found where it stands, with what follows from it.
@Suite("A spoilt regulation library")
struct RegulationProblemTests {
  struct Spoilt: Sendable, CustomTestStringConvertible {
    let file: String
    let from: String
    let to: String
    let problems: [String]
    var testDescription: String { "\(problems.first ?? ""): \(to.prefix(40))" }

    /// Problems are written `line:column code`, or with the path behind `@` for another file's.
    init(_ file: String, _ from: String, _ to: String, _ problems: String...) {
      self.file = file
      self.from = from
      self.to = to
      self.problems = problems.map { $0.hasPrefix("@") ? String($0.dropFirst()) : "\(file):\($0)" }
    }
  }

  private static let burning = "Guidelines/guide/methods/burning.yaml"
  private static let guideline = "Guidelines/guide/guideline.yaml"
  private static let balance = "Guidelines/guide/balance.yaml"
  private static let conversion = "Categories/own-to-other.yaml"
  private static let ncv = "Factors/ncv.yaml"
  private static let carbon = "Factors/energy/carbon.yaml"
  private static let noSet = "@\(burning):18:5 unknown-factor-set"
  private static let noMethod = "@\(guideline):1:1 unknown-method-listed"

  private static let factors: [Spoilt] = [
    Spoilt(ncv, "after: holds", "aftr: holds", "1:1 missing-key", "6:1 unknown-key", noSet),
    Spoilt(ncv, "kind: fuel-property", "kind: fuel-propert", "5:7 unknown-choice", noSet),
    Spoilt(ncv, "factors: ncv", "factors: nvc", "1:1 file-name-not-id"),
    Spoilt(ncv, "unit: GJ/fuel", "unit: gj/fuel", "4:7 mistyped-unit", noSet),
    Spoilt(ncv, "unit: GJ/fuel", "unit: furlong", "4:7 unknown-unit", noSet),
    Spoilt(ncv, "unit: GJ/fuel", "unit: \"\"", "4:7 empty-unit", noSet),
    Spoilt(ncv, "unit: GJ/fuel", "unit: 5 GJ/fuel", "4:7 unit-syntax", noSet),
    Spoilt(ncv, "value: 21.5", "vlaue: 21.5", "12:3 missing-key", "12:29 unknown-key"),
    Spoilt(ncv, "value: 21.5", "value: 21,5", "12:39 surplus-key"),
    Spoilt(ncv, "value: 21.5", "value: about 21", "12:36 not-a-number"),
    Spoilt(ncv, "from: 2015, ", "", "12:3 value-without-year"),
    Spoilt(ncv, "from: 2015", "from: 2014", "12:3 overlapping-years"),
    Spoilt(ncv, "[380, 400]", "[400, 380]", "13:68 bad-range"),
    Spoilt(ncv, "fuel: gas", "fuel: gass", "13:3 unknown-fuel-key"),
    Spoilt(ncv, "sector: steel", "sector: stel", "14:3 unknown-sector-key"),
    Spoilt(
      ncv, "cites: book", "cites: bok", "11:3 unknown-source", "12:3 unknown-source",
      "13:3 unknown-source", "14:3 unknown-source"),
    Spoilt(ncv, "21.5, unit: GJ/t", "21.5, unit: GJ/m3", "12:3 unfit-unit"),
    Spoilt(
      ncv, "parameter: calorific-value", "parameter: heat", "@\(burning):18:5 other-parameter"),
    Spoilt(ncv, "reviewed: ", "reviewed: &day ", "7:11 yaml-anchor", noSet),
    Spoilt(ncv, "cites: book", "cites: *day", "8:8 yaml-alias", noSet),
    Spoilt(
      carbon, "cites: guide, standing: unverified", "standing: unverified",
      "10:3 value-without-source"),
    Spoilt(
      carbon, "cites: guide, standing: unverified", "cites: guide", "10:3 value-without-standing"),
    Spoilt(carbon, "seen: book, ", "", "9:3 secondary-without-seen"),
    Spoilt(carbon, "seen: book", "seen: bok", "9:3 unknown-source"),
  ]

  private static let methods: [Spoilt] = [
    Spoilt(burning, "method: burning", "method: burnin", "1:1 file-name-not-id"),
    Spoilt(burning, "×", "x", "15:7 formula-syntax", noMethod),
    Spoilt(burning, "/12[tC]", "/", "15:7 formula-incomplete", noMethod),
    Spoilt(burning, "FC ×", "(FC ×", "15:7 formula-unclosed", noMethod),
    Spoilt(burning, "44[tCO2]", "44[tco2]", "15:7 mistyped-unit", noMethod),
    Spoilt(burning, "44[tCO2]/12[tC]", "44/12", "15:3 formula-unit"),
    Spoilt(burning, " × 44[tCO2]/12[tC]", "", "15:3 formula-unit", "21:3 example-fails"),
    Spoilt(burning, "× CC", "× CC × XX", "15:3 undeclared-letter", "21:3 example-incomplete"),
    Spoilt(burning, "× CC", "× (CC + FC)", "15:3 not-addable", "21:3 example-fails"),
    Spoilt(
      burning, "    CC: {",
      "    OF: { name: { zh: 率, en: Rate }, unit: \"1\", from: [stated] }\n    CC: {",
      "19:5 unused-letter", "22:3 example-incomplete"),
    Spoilt(burning, "[measured, default]", "[measured, guess]", "18:82 unknown-origin", noMethod),
    Spoilt(burning, "    FC: {", "    \"F C\": {", "17:5 not-a-symbol", noMethod),
    Spoilt(burning, "defaults: [ncv]", "defaults: [nvc]", "18:5 unknown-factor-set"),
    Spoilt(burning, "expect: 2.02159", "expect: 2.02160", "21:3 example-fails"),
    Spoilt(burning, "2.02159 tCO2", "much", "24:11 not-a-quantity", "1:1 method-without-example"),
    Spoilt(burning, "20908 kJ/kg", "20908 kJ/m3", "21:3 example-incomplete"),
    Spoilt(burning, ", CC: 26.37 tC/TJ", "", "21:3 example-incomplete"),
    Spoilt(burning, "examples:\n", "exampels:\n", "1:1 method-without-example", "20:1 unknown-key"),
    Spoilt(burning, "fuels: fossil", "fuels: fossil, per: plant", "12:40 unknown-grouping"),
    Spoilt(burning, "[industry]", "[industri]", "12:5 unknown-balance-row-listed"),
    Spoilt(burning, "category: \"1.1\"", "category: \"1.9\"", "1:1 unknown-category"),
    Spoilt(burning, "source: guide", "source: gide", "1:1 unknown-source"),
    Spoilt(burning, "scope: 1", "scope: one", "6:8 yaml-expected-integer", noMethod),
  ]

  private static let others: [Spoilt] = [
    Spoilt(guideline, "guideline: guide", "guideline: gide", "1:1 folder-name-not-id"),
    Spoilt(guideline, "[burning]", "[burning, buring]", "1:1 unknown-method-listed"),
    Spoilt(guideline, "gwp: AR5", "gwp: AR7", "1:1 unknown-gwp-set"),
    Spoilt(guideline, "[other]", "[another]", "1:1 unknown-tree"),
    Spoilt(guideline, "[other]", "[other, own]", "1:1 missing-conversion"),
    Spoilt(balance, "plus: [industry]", "plus: [industri]", "6:3 unknown-balance-row-listed"),
    Spoilt(balance, "within: industry", "within: nowhere", "8:3 unknown-balance-row-listed"),
    Spoilt(
      balance, "rows:", "columns:\n- { fuel: raw-cole, unit: t }\nrows:", "6:3 unknown-fuel-key"),
    Spoilt(balance, ", category: \"1.1\"", "", "7:3 burnt-nowhere"),
    Spoilt(balance, "category: \"1.1\"", "category: \"9\"", "7:3 unknown-category"),
    Spoilt(balance, "sector: industry", "sector: idustry", "7:3 unknown-sector-key"),
    Spoilt(balance, "source: book", "source: bok", "1:1 unknown-source"),
    Spoilt(
      "Categories/own.yaml", "\"1.2\"", "\"2.2\"", "8:3 category-without-parent",
      "@\(conversion):1:1 category-not-converted", "@\(conversion):8:3 unknown-category"),
    Spoilt(
      "Categories/other.yaml", "code: B", "code: A", "7:3 category-twice",
      "@\(conversion):8:3 unknown-category"),
    Spoilt(conversion, "- { from: \"1.2\", to: B }\n", "", "1:1 category-not-converted"),
    Spoilt(conversion, "to: B", "to: C", "8:3 unknown-category"),
    Spoilt(conversion, "cites: guide", "cites: guid", "1:1 unknown-source"),
    Spoilt("Fuels/fuels.yaml", "[coal]", "[coke]", "4:3 unknown-fuel-key"),
    Spoilt(
      "Fuels/fuels.yaml", "class: gas", "class: gass", "3:53 unknown-choice",
      "@\(carbon):10:3 unknown-fuel-key", "@\(ncv):13:3 unknown-fuel-key"),
    Spoilt("Fuels/sectors.yaml", "within: industry", "within: industri", "3:3 unknown-sector-key"),
    Spoilt(
      "Gases/gwp.yaml", "CH4: 28", "CH4: \"28\"", "2:98 yaml-expected-number",
      "@\(guideline):1:1 unknown-gwp-set"),
    Spoilt("Gases/gwp.yaml", "cites: book", "cites: bok", "2:3 unknown-source"),
    Spoilt(
      "Sources/legal.yaml", "kind: statistics", "kind: statistics, nubmer: x", "3:71 unknown-key"),
  ]

  @Test(arguments: factors + methods + others)
  func `has its problem found where it stands`(_ spoilt: Spoilt) throws {
    let valid = try #require(SampleLibrary.files[spoilt.file] ?? nil)
    try #require(valid.contains(spoilt.from))
    let text = valid.replacing(spoilt.from, with: spoilt.to, maxReplacements: 1)
    let problems = try SampleLibrary([spoilt.file: text]).problems()
    #expect(problems.sorted() == spoilt.problems.sorted())
  }

  @Test func `is told when a letter's defaults are of different kinds`() throws {
    let method = try #require(SampleLibrary.files[Self.burning] ?? nil)
    let set = try #require(SampleLibrary.files[Self.ncv] ?? nil)
    let problems = try SampleLibrary([
      Self.burning: method.replacing("defaults: [ncv]", with: "defaults: [ncv, other-ncv]"),
      "Factors/other-ncv.yaml":
        set.replacing("factors: ncv", with: "factors: other-ncv")
        .replacing("kind: fuel-property", with: "kind: combustion"),
    ]).problems()
    #expect(problems == ["\(Self.burning):18:5 mixed-kinds"])
  }
}
