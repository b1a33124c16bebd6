/// A made-up folder of regulation that fills in a guideline the library only declares.
///
/// Its numbers are invented: it proves that a new edition and next year's factor need no build.
public enum OverlayExample {
  /// Writes the folder, and returns its path.
  public static func write(to folder: TemporaryFolder) throws -> String {
    for (name, text) in files { try folder.write(text, to: "overlay/\(name)") }
    return "\(folder.path)/overlay"
  }

  /// Writes a small inventory under the overlaid guideline, and returns its path.
  public static func writeInventory(to folder: TemporaryFolder) throws -> String {
    try folder.write(inventory, to: "inventory/inventory.yaml")
    try folder.write(
      "row,fuel,quantity,unit\n工业,柴油,1000,t\n外省调入量,电力,10000,MWh\n",
      to: "inventory/balance.csv")
    return "\(folder.path)/inventory"
  }

  private static let inventory = """
    name: { zh: 虚构区2024年清单, en: Made-up district 2024 }
    entity: { kind: district, code: "310000", name: { zh: 虚构区, en: Made-up district }, regions: ["310000", grid-east, CN] }
    year: 2024
    guideline: provincial-2025

    """

  private static let files: [(String, String)] = [
    (
      "Guidelines/provincial-2025/guideline.yaml",
      """
      guideline: provincial-2025
      name: { zh: 虚构的2025年版, en: Made-up 2025 edition }
      citation: { source: made-up }
      status: complete
      entities: [district]
      gwp: AR5
      categories: provincial
      conversions: [ipcc-2006, gpc]
      methods: [made-up-combustion-co2, made-up-electricity-co2]

      """
    ),
    (
      "Guidelines/provincial-2025/balance.yaml",
      """
      balance: made-up-balance
      citation: { source: made-up }
      standing: unverified
      tolerance: 0.01
      rows:
      - { row: inflow, name: { zh: 外省调入量, en: Moved in }, treatment: supply, role: inflow }
      - { row: industry, name: { zh: 工业, en: Industry }, treatment: combusted, sector: industry, category: 1.1.3.1 }

      """
    ),
    (
      "Guidelines/provincial-2025/methods/made-up-combustion-co2.yaml",
      """
      method: made-up-combustion-co2
      name: { zh: 虚构的燃烧排放, en: Made-up combustion }
      citation: { source: made-up, clause: "1" }
      standing: unverified
      gas: CO2
      scope: 1
      approach: sectoral
      lines: { zh: 每种燃料一条, en: one a fuel }
      activity: { balance: [{ rows: combusted, fuels: fossil }] }
      formula:
        result: { symbol: E, name: { zh: 排放量, en: Emissions }, unit: tCO2 }
        is: FC × EF
        where:
          FC: { name: { zh: 消费量, en: Fuel burnt }, unit: fuel, from: activity }
          EF: { name: { zh: 排放因子, en: Factor }, unit: tCO2/fuel, parameter: made-up-factor, from: [measured, default], defaults: [made-up-fuels] }
      examples:
      - { name: { zh: 柴油两吨, en: two tonnes of diesel }, fuel-unit: t, given: { FC: 2 t, EF: 3 tCO2/t }, expect: 6 tCO2 }

      """
    ),
    (
      "Guidelines/provincial-2025/methods/made-up-electricity-co2.yaml",
      """
      method: made-up-electricity-co2
      name: { zh: 虚构的电力间接排放, en: Made-up electricity }
      citation: { source: made-up, clause: "2" }
      standing: unverified
      gas: CO2
      scope: 2
      approach: indirect
      category: M.4
      lines: { zh: 一条, en: one }
      activity: { balance: [{ rows: [inflow], fuels: [electricity] }] }
      formula:
        result: { symbol: E, name: { zh: 排放量, en: Emissions }, unit: tCO2 }
        is: AD × EF
        where:
          AD: { name: { zh: 电量, en: Electricity }, unit: MWh, from: activity }
          EF: { name: { zh: 电网因子, en: Grid factor }, unit: tCO2/MWh, parameter: grid-emission-factor, from: [measured, default], defaults: [grid-electricity-provincial] }
      examples:
      - { name: { zh: 十兆瓦时, en: ten megawatt-hours }, given: { AD: 10 MWh, EF: 0.5 tCO2/MWh }, expect: 5 tCO2 }

      """
    ),
    (
      "Factors/made-up-fuels.yaml",
      """
      factors: made-up-fuels
      parameter: made-up-factor
      name: { zh: 虚构的燃料因子, en: Made-up fuel factors }
      unit: tCO2/t
      kind: combustion
      after: holds
      reviewed: 2026-11-20
      values:
      - { fuel: diesel, from: 2024, value: 3.1, cites: made-up, standing: unverified }

      """
    ),
    (
      "Factors/grid-electricity-provincial.yaml",
      """
      factors: grid-electricity-provincial
      values:
      - { region: "310000", from: 2024, value: 0.5, cites: made-up, standing: unverified }

      """
    ),
    (
      "Sources/legal.yaml",
      """
      sources:
        made-up: { title: { zh: 虚构文件, en: A made-up document }, kind: guideline, standing: unverified }

      """
    ),
  ]
}
