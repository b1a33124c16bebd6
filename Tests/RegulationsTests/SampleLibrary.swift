import Findings
import Regulations
import TestSupport

/// A small valid library in a folder of its own, of which a test may change single files, with
/// overlays over it.
struct SampleLibrary {
  private let folder: TemporaryFolder
  private let overlays: [TemporaryFolder]

  /// Writes the sample, with the files that `changes` names written otherwise, or not at all, and
  /// an overlay of the files given for each.
  init(_ changes: [String: String?] = [:], overlays files: [[String: String]] = []) throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      if let text { try folder.write(text, to: name) }
    }
    overlays = try files.map { files in
      let overlay = try TemporaryFolder()
      for (name, text) in files { try overlay.write(text, to: name) }
      return overlay
    }
  }

  private var folders: RegulationFolders {
    RegulationFolders(library: folder.path, overlays: overlays.map(\.path))
  }

  /// Everything that is in it, with what is wrong with it.
  func load() -> (regulation: Regulation, findings: [Finding]) {
    var loader = RegulationLoader(folders)
    let (regulation, findings) = loader.loadEverything()
    return (regulation, findings + regulation.checked)
  }

  /// What an account under a guideline needs.
  func load(_ guideline: String, extraMethods: [String] = []) -> Regulation {
    var loader = RegulationLoader(folders)
    return loader.load(guideline: guideline, extraMethods: extraMethods).0
  }

  /// What is wrong with what an account under a guideline needs.
  func findings(under guideline: String) -> [Finding] {
    var loader = RegulationLoader(folders)
    return loader.load(guideline: guideline).1
  }

  /// Each finding as `file:line:column code`, the file as it is called in its folder.
  func problems() -> [String] {
    load().findings.inFileOrder.map { finding in
      let place = finding.place.map { "\($0)" } ?? ""
      let file = ([folder] + overlays).reduce(place) { $0.replacing($1.path + "/", with: "") }
      return "\(file) \(finding.code.rawValue)"
    }
  }

  static let files: [String: String?] = [
    "Sources/legal.yaml": """
    sources:
      guide: { title: { zh: 示例指南, en: Sample guide }, kind: guideline, standing: unverified }
      book: { title: { zh: 示例年鉴, en: Sample yearbook }, kind: statistics, standing: official }

    """,
    "Fuels/fuels.yaml": """
    fuels:
      coal: { name: { zh: 原煤, en: Raw coal }, class: coal, unit: t, aliases: [煤] }
      gas: { name: { zh: 天然气, en: Natural gas }, class: gas, unit: 10^4 m3 }
      all-coal: { name: { zh: 煤合计, en: Coal total }, class: coal, unit: t, total-of: [coal] }

    """,
    "Fuels/sectors.yaml": """
    sectors:
      industry: { name: { zh: 工业, en: Industry } }
      steel: { name: { zh: 钢铁, en: Steel }, within: industry }

    """,
    "Gases/gwp.yaml": """
    sets:
      AR5: { name: { zh: 第五次评估报告, en: AR5 }, cites: book, standing: official, values: { CO2: 1, CH4: 28 } }

    """,
    "Categories/own.yaml": """
    categories: own
    name: { zh: 自有, en: Own }
    cites: guide
    standing: unverified
    tree:
    - { code: "1", name: { zh: 能源, en: Energy } }
    - { code: "1.1", name: { zh: 燃烧, en: Combustion } }
    - { code: "1.2", name: { zh: 逃逸, en: Fugitive } }

    """,
    "Categories/other.yaml": """
    categories: other
    name: { zh: 其他, en: Other }
    cites: guide
    standing: unverified
    tree:
    - { code: A, name: { zh: 甲, en: A } }
    - { code: B, name: { zh: 乙, en: B } }

    """,
    "Categories/own-to-other.yaml": """
    conversion: own-to-other
    from: own
    to: other
    cites: guide
    standing: unverified
    pairs:
    - { from: "1.1", to: A }
    - { from: "1.2", to: B }

    """,
    "Factors/ncv.yaml": """
    factors: ncv
    parameter: calorific-value
    name: { zh: 热值, en: Calorific value }
    unit: GJ/fuel
    kind: fuel-property
    after: holds
    reviewed: "2024-01-01"
    cites: book
    standing: official
    values:
    - { fuel: coal, from: 2005, until: 2014, value: 20.9, unit: GJ/t }
    - { fuel: coal, from: 2015, value: 21.5, unit: GJ/t }
    - { fuel: gas, from: 2005, value: 389.31, unit: GJ/10^4 m3, range: [380, 400] }
    - { fuel: coal, sector: steel, from: 2005, value: unknown }

    """,
    "Factors/energy/carbon.yaml": """
    factors: carbon
    parameter: carbon-content
    name: { zh: 含碳量, en: Carbon content }
    unit: tC/TJ
    kind: fuel-property
    after: holds
    reviewed: "2024-01-01"
    values:
    - { fuel: coal, from: 2005, value: 26.37, cites: guide, seen: book, standing: secondary }
    - { fuel: gas, from: 2005, value: 15.3, cites: guide, standing: unverified }

    """,
    "Guidelines/guide/guideline.yaml": """
    guideline: guide
    name: { zh: 示例指南, en: Sample guide }
    citation: { source: guide }
    status: partial
    entities: [district]
    gwp: AR5
    categories: own
    conversions: [other]
    methods: [burning]

    """,
    "Guidelines/guide/balance.yaml": """
    balance: sample-balance
    citation: { source: book, table: "6-9" }
    standing: official
    tolerance: 0.03
    rows:
    - { row: final, name: { zh: 终端消费, en: Final }, treatment: computed, plus: [industry] }
    - { row: industry, name: { zh: 工业, en: Industry }, treatment: combusted, sector: industry, category: "1.1" }
    - { row: feedstock, name: { zh: 原料, en: Feedstock }, treatment: feedstock, within: industry }

    """,
    "Guidelines/guide/methods/burning.yaml": """
    method: burning
    name: { zh: 燃烧, en: Burning }
    citation: { source: guide, clause: "1.2" }
    standing: unverified
    gas: CO2
    scope: 1
    approach: sectoral
    category: "1.1"
    lines: { zh: 每种燃料一条, en: one a fuel }
    activity:
      balance:
      - { rows: [industry], fuels: fossil }
    formula:
      result: { symbol: E, name: { zh: 排放, en: Emissions }, unit: tCO2 }
      is: FC × NCV × CC × 44[tCO2]/12[tC]
      where:
        FC: { name: { zh: 消费量, en: Fuel }, unit: fuel, from: activity }
        NCV: { name: { zh: 热值, en: NCV }, unit: GJ/fuel, parameter: calorific-value, from: [measured, default], defaults: [ncv] }
        CC: { name: { zh: 含碳量, en: Carbon }, unit: tC/GJ, parameter: carbon-content, from: [default], defaults: carbon }
    examples:
    - name: { zh: 煤一吨, en: a tonne of coal }
      fuel-unit: t
      given: { FC: 1 t, NCV: 20908 kJ/kg, CC: 26.37 tC/TJ }
      expect: 2.02159 tCO2

    """,
  ]
}
