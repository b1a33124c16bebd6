import TestSupport

/// A district that is made up with its units, so that where every tonne is, and what is wrong, is
/// known beforehand and without the engine.
struct PlantedDistrict {
  /// A part of a line, and where it is.
  struct Part: Hashable {
    let line: String
    let status: String
    let category: String?
  }

  private(set) var units: [PlantedUnit] = []
  /// The rows of units.csv.
  private(set) var rows: [String] = []
  /// Tonnes of CO₂ by where they are.
  private(set) var parts: [Part: Double] = [:]
  /// What has to be found: the code and the line, fuel, category or carrier that it names.
  private(set) var warnings: Set<String> = []
  /// What the district's statistics have beyond the units, by fuel, in tonnes of fuel of industry.
  private(set) var residual: [String: Double] = [:]
  /// What units burn at other factors, by fuel: tonnes at the district's factor less their own.
  private(set) var factorParts: [String: Double] = [:]
  /// What units burn that industry holds, by fuel.
  private(set) var burnt: [String: Double] = [:]
  private var power: [String: Double] = [:]
  private(set) var brought = 0.0
  private(set) var made = 0.0
  /// MWh that units bought and the indirect line holds.
  private(set) var purchased = 0.0

  private var draws: Draws
  private static let plant = "power-plant"
  private static let district = "310199"

  init(seed: Int) {
    draws = Draws(seed: seed)
    addPlain()
    made = draws.once(in: 4) ? 0 : Double(draws.whole(1...900)) * 1000
    brought = Double(draws.whole(500...900)) * 1000
    countPlain()
    plantTwins()
    plantOthers()
    finish()
  }

  // MARK: units of which nothing is wrong

  private mutating func addPlain() {
    units.append(
      PlantedUnit(
        name: Self.plant, code: "P0",
        lines: [.init(label: "机组", sector: "power", fuel: "raw-coal", quantity: 90_000.5)]))
    for number in 1...draws.whole(3...8) {
      let lines = (1...draws.whole(1...3)).map { line in
        PlantedUnit.Line(
          label: "锅炉\(line)", fuel: PlantedFuel.names[draws.whole(0...2)],
          quantity: draws.quantity() + Double(line) / 64)
      }
      units.append(
        PlantedUnit(
          name: "works-\(number)", code: "C\(number)", lines: lines,
          electricity: draws.once(in: 2) ? draws.quantity() : nil))
    }
  }

  /// Plain units burn in industry; some take another calorific value, share a site, or buy of the plant.
  private mutating func countPlain() {
    for position in units.indices {
      let isPlant = units[position].name == Self.plant
      if !isPlant, draws.once(in: 3) {
        units[position].calorific[units[position].lines[0].fuel] = 1.125
      }
      let share = isPlant || !draws.once(in: 4) ? 1 : Double(draws.whole(1...9)) / 10
      let unit = units[position]
      if share < 1 { rows.append("\(unit.name),,,\(share),,,,site crosses the border") }
      for line in unit.lines {
        count(line, of: unit, share, isPlant ? "1.1.1.1" : "1.1.3.1", isPlant ? nil : "counted")
      }
      countElectricity(of: unit, share)
    }
  }

  private mutating func count(
    _ line: PlantedUnit.Line, of unit: PlantedUnit, _ share: Double, _ category: String,
    _ status: String?
  ) {
    let tonnes = unit.tonnes(line)
    parts[Part(line: unit.id(line), status: status ?? "counted", category: category)] =
      tonnes * share
    if share < 1 {
      parts[Part(line: unit.id(line), status: "outside", category: "1.1.3.1")] =
        tonnes * (1 - share)
    }
    let quantity = line.quantity * share
    guard category != "1.1.1.1" else {
      power[line.fuel, default: 0] += quantity
      return
    }
    burnt[line.fuel, default: 0] += quantity
    factorParts[line.fuel, default: 0] +=
      quantity * PlantedFuel.factor(line.fuel) - tonnes * share
    if unit.calorific[line.fuel] != nil { warnings.insert("reconcile-factor \(unit.title(line))") }
  }

  private mutating func countElectricity(of unit: PlantedUnit, _ share: Double) {
    guard let bought = unit.electricity else { return }
    let tonnes = bought * PlantedFuel.electricity
    func part(_ status: String, _ category: String) -> Part {
      Part(line: unit.electricityID, status: status, category: category)
    }
    if share < 1 { parts[part("outside", "M.4")] = tonnes * (1 - share) }
    var inside = share
    if share == 1, draws.once(in: 3) {
      rows.append("\(unit.name),,5,,,\(Self.plant),0.25,direct line")
      parts[part("twice", "M.4")] = tonnes * 0.25
      warnings.insert("reconcile-supplied \(unit.electricityTitle)")
      inside = 0.75
    }
    let mix = brought / (brought + made)
    parts[part("counted", "M.4")] = tonnes * inside * mix
    if made > 0 { parts[part("generated", "1.1.1.1")] = tonnes * inside * (1 - mix) }
    purchased += bought * inside * mix
  }

  // MARK: units of which something is wrong

  private mutating func plantTwins() {
    let plain = units.filter { $0.name != Self.plant && !isShared($0) }
    guard !plain.isEmpty else { return }
    if draws.once(in: 2) {
      var copy = plain[draws.whole(0...(plain.count - 1))]
      let original = copy
      copy.name += "-again"
      let isRenamed = draws.once(in: 2)
      if isRenamed {
        copy.guideline = "ndrc-machinery-2015"
        copy.lines = copy.lines.map { line in
          var line = line
          line.label = "另报\(line.label)"
          return line
        }
      }
      units.append(copy)
      for (line, first) in zip(copy.lines, original.lines) {
        claimTwice(
          copy.id(line), copy.tonnes(line), "1.1.3.1", copy.title(line), original.title(first))
      }
      if let bought = copy.electricity {
        claimTwice(
          copy.electricityID, bought * PlantedFuel.electricity, "M.4", copy.electricityTitle,
          original.electricityTitle)
      }
    }
    if draws.once(in: 2) { plantStranger(plain[draws.whole(0...(plain.count - 1))]) }
    if draws.once(in: 2) { plantHolding(plain[draws.whole(0...(plain.count - 1))]) }
  }

  /// A unit of another code that says what one of the works says: both are counted, and it is told.
  private mutating func plantStranger(_ works: PlantedUnit) {
    var stranger = PlantedUnit(name: "stranger", code: "S0", lines: [works.lines[0]])
    stranger.entityName = "另一单位"
    units.append(stranger)
    count(stranger.lines[0], of: stranger, 1, "1.1.3.1", nil)
    warnings.insert(
      "reconcile-alike \(stranger.title(stranger.lines[0])) = \(works.title(works.lines[0]))")
  }

  /// A holding that files a line of one of its works, which files it as well.
  private mutating func plantHolding(_ works: PlantedUnit) {
    var line = works.lines[0]
    line.entity = works.code
    var holding = PlantedUnit(name: "holding", code: "H0", lines: [line])
    holding.calorific = works.calorific
    units.append(holding)
    claimTwice(
      holding.id(line), holding.tonnes(line), "1.1.3.1", holding.title(line),
      works.title(works.lines[0]))
  }

  private mutating func claimTwice(
    _ line: String, _ tonnes: Double, _ category: String, _ title: String, _ other: String
  ) {
    parts[Part(line: line, status: "twice", category: category)] = tonnes
    warnings.insert("reconcile-twice \(title) = \(other)")
  }

  private func isShared(_ unit: PlantedUnit) -> Bool {
    rows.contains { $0.hasPrefix("\(unit.name),,,") }
  }

  /// Sources in categories without a number, counted elsewhere, of another place and another year.
  private mutating func plantOthers() {
    let others: [(String, String, String, String?, String?)] = [
      ("fleet", "transport", "nobody", "1.1.4", "reconcile-nobody-key"),
      ("hotel", "services", "nobody", "1.1.5", "reconcile-nobody"),
      ("builder", "construction", "elsewhere", "1.1.3.1", "reconcile-elsewhere"),
      ("neighbour", "", "outside", "1.1.3.1", "reconcile-outside"),
      ("last-year", "", "other-year", "1.1.3.1", "reconcile-other-year"),
    ]
    for (name, sector, status, category, code) in others where draws.once(in: 2) {
      let line = PlantedUnit.Line(
        label: "设备", sector: sector, fuel: PlantedFuel.names[draws.whole(0...2)],
        quantity: draws.quantity())
      var unit = PlantedUnit(name: name, code: "X-\(name)", lines: [line])
      if status == "outside" { unit.regions = "\"310198\", \"310000\"" }
      if status == "other-year" { unit.year = 2022 }
      units.append(unit)
      parts[Part(line: unit.id(line), status: status, category: category)] = unit.tonnes(line)
      if let code { warnings.insert("\(code) \(unit.title(line))") }
      if status == "elsewhere" { burnt[line.fuel, default: 0] += line.quantity }
    }
  }

  /// What the statistics have beyond the units, or lack of one fuel.
  private mutating func finish() {
    for fuel in PlantedFuel.names {
      let filed = burnt[fuel, default: 0]
      residual[fuel] = draws.quantity()
      if filed > 0, draws.once(in: 5) {
        residual[fuel] = -filed / 4
        warnings.insert("reconcile-fuel-short \(fuel)")
      }
    }
    let remaining = PlantedFuel.names.map {
      residual[$0, default: 0] * PlantedFuel.factor($0) + factorParts[$0, default: 0]
    }
    if remaining.reduce(0, +) < 0 { warnings.insert("reconcile-residual-negative 1.1.3.1") }
  }

  /// Tonnes of CO₂ that industry has beyond the units.
  var industryResidual: Double {
    PlantedFuel.names.map {
      residual[$0, default: 0] * PlantedFuel.factor($0) + factorParts[$0, default: 0]
    }.reduce(0, +)
  }

  /// Writes the district's folder and its units', and returns their paths.
  func write(into room: TemporaryFolder) throws -> (district: String, units: [String]) {
    try room.write(
      """
      name: { zh: 示例区, en: Example district }
      entity:
        kind: district
        code: "\(Self.district)"
        name: { zh: 示例区, en: Example district }
        regions: ["\(Self.district)", "310000", grid-east, CN]
      year: 2023
      guideline: provincial-2011

      """, to: "district/inventory.yaml")
    let industry = PlantedFuel.names.map {
      "工业\($0),industry,\($0),\(burnt[$0, default: 0] + residual[$0, default: 0]),t"
    }
    let plants = power.map { "电厂\($0.key),power,\($0.key),\($0.value),t" }
    try room.write(
      (["line,sector,fuel,quantity,unit"] + industry + plants).joined(separator: "\n") + "\n",
      to: "district/activity/fossil-combustion-co2.csv")
    try room.write(
      """
      row,fuel,quantity,unit
      外省（区、市）调入量,电力,\(brought),MWh
      火力发电,电力,\(made),MWh

      """, to: "district/balance.csv")
    try room.write(PlantedFuel.factors(), to: "district/factors.csv")
    try room.write(
      """
      category,key,counted-in,reason
      1.1.4,NO,,none
      1.1.3.2,IE,1.1.3.1,within industry

      """, to: "district/notation.csv")
    if !rows.isEmpty {
      let header = "unit,method,category,share,to,supplier,supplied,note"
      try room.write(
        ([header] + rows).joined(separator: "\n") + "\n", to: "district/units.csv")
    }
    return ("\(room.path)/district", try units.map { try $0.write(into: room) })
  }
}
