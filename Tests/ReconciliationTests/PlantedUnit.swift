import TestSupport

/// A unit that is made up: its lines and how it is filed.
struct PlantedUnit {
  /// A quantity of a fuel.
  struct Line {
    var label: String
    var sector = "industry"
    let fuel: String
    let quantity: Double
    var entity = ""
    var evidence = ""
  }

  var name: String
  let code: String
  var entityName = "示例单位"
  var regions = "\"310199\", \"310000\""
  var year = 2023
  var guideline = "general-industry-2015"
  var lines: [Line]
  /// MWh of purchased electricity.
  var electricity: Double?
  /// Ten thousand cubic metres of natural gas at 0 °C, as the guideline wants it.
  var gas: Double?
  /// How many times the district's its calorific value of a fuel is.
  var calorific: [String: Double] = [:]

  /// The id of a fuel's line, as the ledger names it.
  func id(_ line: Line) -> String {
    let parts = ["enterprise-fuel-combustion-co2", line.entity, line.label]
    return "\(name): " + parts.filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// What people call a fuel's line.
  func title(_ line: Line) -> String {
    let method = "CO2 from burning solid and liquid fossil fuels"
    return id(line).replacing("enterprise-fuel-combustion-co2", with: method)
  }

  /// What people call the line of electricity.
  var electricityTitle: String {
    "\(name): Indirect CO2 of net purchased electricity/总表"
  }

  /// The id of the line of electricity.
  var electricityID: String { "\(name): purchased-electricity-co2/总表" }

  /// Tonnes of CO₂ of a line, worked out here.
  func tonnes(_ line: Line) -> Double {
    line.quantity * PlantedFuel.factor(line.fuel) * (calorific[line.fuel] ?? 1)
  }

  func write(into room: TemporaryFolder) throws -> String {
    try room.write(
      """
      name: { zh: 示例单位, en: Example works }
      entity:
        kind: enterprise
        code: "\(code)"
        name: { zh: \(entityName), en: \(entityName) }
        regions: [\(regions), grid-east, CN]
      year: \(year)
      guideline: \(guideline)

      """, to: "\(name)/inventory.yaml")
    let rows = lines.map {
      "\($0.label),\($0.entity),\($0.sector),\($0.fuel),\($0.quantity),t,\($0.evidence)"
    }
    try room.write(
      (["line,entity,sector,fuel,quantity,unit,evidence"] + rows).joined(separator: "\n") + "\n",
      to: "\(name)/activity/enterprise-fuel-combustion-co2.csv")
    if let electricity {
      try room.write(
        "line,quantity,unit\n总表,\(electricity),MWh\n",
        to: "\(name)/activity/purchased-electricity-co2.csv")
    }
    if let gas {
      try room.write(
        "line,fuel,quantity,unit\n炉,natural-gas,\(gas),10^4 Nm3\n",
        to: "\(name)/activity/enterprise-gas-combustion-co2.csv")
    }
    try room.write(
      PlantedFuel.factors(calorific: calorific), to: "\(name)/factors.csv")
    return "\(room.path)/\(name)"
  }
}

/// The fuels that are made up, with one factor for all who do not say otherwise.
enum PlantedFuel {
  static let calorific = ["raw-coal": 20.0, "diesel": 42.0, "fuel-oil": 40.0]
  static let carbon = ["raw-coal": 0.026, "diesel": 0.02, "fuel-oil": 0.021]
  static let oxidation = ["raw-coal": 0.94, "diesel": 0.98, "fuel-oil": 0.98]
  static let names = ["raw-coal", "diesel", "fuel-oil"]
  /// Tonnes of CO₂ a MWh: Shanghai's factor of 2023, as published.
  static let electricity = 0.5737

  /// Tonnes of CO₂ a tonne.
  static func factor(_ fuel: String) -> Double {
    calorific[fuel, default: 0] * carbon[fuel, default: 0] * oxidation[fuel, default: 0] * 44 / 12
  }

  static func factors(calorific own: [String: Double] = [:]) -> String {
    let rows = names.flatMap { fuel in
      [
        ("net-calorific-value", calorific[fuel, default: 0] * (own[fuel] ?? 1), "GJ/t"),
        ("carbon-per-energy", carbon[fuel, default: 0], "tC/GJ"),
        ("oxidation-factor", oxidation[fuel, default: 0], "1"),
      ].map { "\($0.0),,\(fuel),measured,\($0.1),\($0.2),report,measured" }
    }
    return (["parameter,method,fuel,kind,value,unit,evidence,reason"] + rows)
      .joined(separator: "\n") + "\n"
  }
}
