import Findings
import Formulas
import Inventories
import Parsing
import Quantities
import Regulations

/// Makes lines of a table of bottom-up activity data, column by column.
///
/// Names are looked up once each, not once a line: a city's table names a dozen fuels three
/// hundred thousand times.
struct TableLineBuilder {
  private let method: Method
  private let source: ActivityTable
  private let regulation: Regulation
  private let layout: BalanceLayout?
  private let tree: CategoryTree?
  private let units: UnitReader
  private(set) var findings: [Finding] = []

  init(
    _ method: Method, _ source: ActivityTable, _ regulation: Regulation, layout: BalanceLayout?,
    tree: CategoryTree?, units: UnitReader
  ) {
    self.method = method
    self.source = source
    self.regulation = regulation
    self.layout = layout
    self.tree = tree
    self.units = units
  }

  mutating func lines() -> LineTable {
    var table = LineTable()
    let fuels = fuels()
    let sectors = sectors()
    table.labels = Dimension(source.lines)
    table.entities = Dimension(source.entities)
    table.technologies = Dimension(source.technologies)
    table.fuels = Dimension(
      codes: source.fuels.codes, names: fuels.map { $0?.id ?? "" })
    table.sectors = Dimension(codes: source.sectors.codes, names: sectors)
    table.categories = categories(sectors: sectors)
    table.quantities = source.quantities.values
    table.exclusions = Array(repeating: -1, count: source.count)
    table.origin = .table(source)
    convert(&table, fuels: fuels)
    return table
  }

  private mutating func fuels() -> [Fuel?] {
    let wantsFuel = method.formula.activity.map { $0.letter.unit.mentions(.fuel) } ?? false
    return source.fuels.names.enumerated().map { code, name in
      if name.isEmpty {
        if wantsFuel { refuse(.missingFuel, name, [], code, source.fuels, "fuel") }
        return nil
      }
      if let fuel = regulation.fuel(named: name) { return fuel }
      let known = regulation.properFuels.map(\.name.zh)
      refuse(.unknownFuel, name, known, code, source.fuels, "fuel")
      return nil
    }
  }

  private mutating func sectors() -> [String] {
    source.sectors.names.enumerated().map { code, name in
      if name.isEmpty { return "" }
      let sector = regulation.sectors.values.first {
        $0.id == name || $0.name.zh == name || $0.name.en == name
      }
      if sector == nil {
        let known = regulation.sectors.values.map(\.name.zh).sorted()
        refuse(.unknownSector, name, known, code, source.sectors, "sector")
      }
      return sector?.id ?? ""
    }
  }

  /// A line's own category, or the method's, or the one that its sector has in the balance.
  private mutating func categories(sectors: [String]) -> Dimension {
    if let category = method.category { return Dimension(category, count: source.count) }
    let own = source.categories.names.enumerated().map { code, name in
      category(named: name, code: code)
    }
    let bySector = sectors.map { sector in
      layout?.rows.first { $0.sector == sector && $0.category != nil }?.category ?? ""
    }
    if own.allSatisfy(\.isEmpty) {
      requireCategories(bySector)
      return Dimension(codes: source.sectors.codes, names: bySector)
    }
    var mixed = Dimension()
    for line in 0..<source.count {
      let name = own[Int(source.categories.codes[line])]
      mixed.append(name.isEmpty ? bySector[Int(source.sectors.codes[line])] : name)
    }
    return mixed
  }

  private mutating func category(named name: String, code: Int) -> String {
    guard !name.isEmpty else { return "" }
    let category =
      tree?[name] ?? tree?.categories.first { $0.name.zh == name || $0.name.en == name }
    if category == nil {
      let known = tree?.categories.map(\.code) ?? []
      refuse(.unknownLineCategory, name, known, code, source.categories, "category")
    }
    return category?.code ?? ""
  }

  private mutating func requireCategories(_ bySector: [String]) {
    for (code, category) in bySector.enumerated() where category.isEmpty {
      refuse(.lineWithoutCategory, source.sectors.names[code], [], code, source.sectors, "sector")
    }
  }

  private mutating func refuse(
    _ finding: Finding.Code, _ name: String, _ known: [String], _ code: Int,
    _ column: InternedColumn, _ key: String
  ) {
    guard let line = column.codes.firstIndex(of: Int32(code)) else { return }
    let nearest = NearestName.of(name, among: known) ?? known.first ?? ""
    let arguments: [String: Finding.Argument] = ["name": .text(name), "nearest": .text(nearest)]
    findings.append(Finding(.error, finding, arguments, at: source.place(line, key)))
  }

  /// Reads each unit once for each fuel it goes with, and converts the column.
  private mutating func convert(_ table: inout LineTable, fuels: [Fuel?]) {
    let fuelCount = max(fuels.count, 1)
    var conversions = [Conversion?](
      repeating: nil, count: fuelCount * max(source.units.names.count, 1))
    // A fuel that nobody knows has had its finding; what it is measured in is not known either.
    let isUnknown = zip(fuels, source.fuels.names).map { $0 == nil && !$1.isEmpty }
    let (fuelCodes, ownUnits) = (source.fuels.codes, source.units.codes)
    var activity = table.quantities
    var unitCodes = [Int32](repeating: 0, count: source.count)
    for line in 0..<source.count {
      let fuel = Int(fuelCodes[line])
      guard !isUnknown[fuel] else { continue }
      let slot = Int(ownUnits[line]) * fuelCount + fuel
      let known = conversions[slot] ?? conversion(line, fuels[fuel], into: &table)
      conversions[slot] = known
      unitCodes[line] = known.unitCode
      activity[line] *= known.factor
    }
    table.activity = activity
    table.unitCodes = unitCodes
  }

  private struct Conversion {
    let unitCode: Int32
    let factor: Double
  }

  private mutating func conversion(
    _ line: Int, _ fuel: Fuel?, into table: inout LineTable
  ) -> Conversion {
    guard let letter = method.formula.activity?.letter else {
      return Conversion(unitCode: table.code(of: .one), factor: 1)
    }
    let wanted = fuel.map { letter.unit.replacing(.fuel, with: $0.unit) } ?? letter.unit
    let own = source.units[line]
    let text = own.isEmpty ? source.headerUnit ?? "" : own
    let subject = Finding.Argument.name(fuel?.name ?? letter.name)
    switch units.unit(text, as: wanted, of: subject, at: source.place(line, "unit")) {
    case .success(let unit):
      let factor = units.factor(from: unit, to: wanted) ?? 1
      return Conversion(unitCode: table.code(of: unit), factor: factor)
    case .failure(let problem):
      findings.append(problem.finding)
      return Conversion(unitCode: table.code(of: wanted), factor: 1)
    }
  }
}

extension Dimension {
  /// The words of a column.
  init(_ column: InternedColumn) {
    self.init(codes: column.codes, names: column.names)
  }
}

extension Unit {
  /// Whether a base unit stands in it.
  func mentions(_ base: BaseUnit) -> Bool {
    powers.contains { $0.base == base }
  }
}

extension Finding.Code {
  static let missingFuel: Self = "missing-fuel"
  static let unknownSector: Self = "unknown-sector"
  static let unknownLineCategory: Self = "unknown-line-category"
  static let lineWithoutCategory: Self = "line-without-category"
}
