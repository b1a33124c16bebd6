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
  /// The technologies that values of the method are limited to; empty where any word may stand.
  private let technologies: Set<String>
  private let accountingYear: Int
  private(set) var findings: [Finding] = []

  init(
    _ method: Method, _ source: ActivityTable, _ regulation: Regulation, layout: BalanceLayout?,
    tree: CategoryTree?, units: UnitReader, technologies: Set<String>,
    accountingYear: Int
  ) {
    self.accountingYear = accountingYear
    self.method = method
    self.source = source
    self.regulation = regulation
    self.layout = layout
    self.tree = tree
    self.units = units
    self.technologies = technologies
  }

  mutating func lines() -> LineTable {
    var table = LineTable()
    let fuels = fuels()
    let sectors = sectors()
    checkTechnologies()
    table.labels = Dimension(source.lines)
    table.entities = Dimension(source.entities)
    table.technologies = Dimension(source.technologies)
    table.fuels = Dimension(
      codes: source.fuels.codes, names: fuels.map { $0?.id ?? "" })
    table.sectors = Dimension(codes: source.sectors.codes, names: sectors)
    table.categories = categories(sectors: sectors)
    table.quantities = source.quantities.values
    table.years = years()
    table.exclusions = Array(repeating: -1, count: source.count)
    table.origin = .table(source)
    convert(&table, fuels: fuels)
    return table
  }

  private mutating func fuels() -> [Fuel?] {
    source.fuels.names.enumerated().map { code, name in
      if name.isEmpty {
        if method.wantsFuel { refuse(.missingFuel, name, [], code, source.fuels, "fuel") }
        return nil
      }
      if let fuel = regulation.fuel(named: name) { return fuel }
      refuse(.unknownFuel, name, regulation.writtenFuels, code, source.fuels, "fuel")
      return nil
    }
  }

  private mutating func sectors() -> [String] {
    source.sectors.names.enumerated().map { code, name in
      if name.isEmpty { return "" }
      if let sector = regulation.sector(named: name) { return sector.id }
      refuse(.unknownSector, name, regulation.writtenSectors, code, source.sectors, "sector")
      return ""
    }
  }

  /// Technologies that values of the method are limited to; where none are, the word is free.
  private mutating func checkTechnologies() {
    guard !technologies.isEmpty else { return }
    for (code, name) in source.technologies.names.enumerated()
    where !name.isEmpty && !technologies.contains(name) {
      guard let line = source.technologies.codes.firstIndex(of: Int32(code)) else { continue }
      findings.append(
        .unknown(
          technology: name, among: technologies.sorted(), at: source.place(line, "technology")))
    }
  }

  /// A line's own category, or the method's, or the one that its sector has in the balance.
  private mutating func categories(sectors: [String]) -> Dimension {
    if let category = method.category {
      refuseOthers(than: category)
      return Dimension(category, count: source.count)
    }
    let own = source.categories.names.enumerated().map { code, name in
      category(named: name, code: code)
    }
    let bySector = sectors.map { category(ofSector: $0) }
    requireCategories(bySector)
    if own.allSatisfy(\.isEmpty) {
      return Dimension(codes: source.sectors.codes, names: bySector)
    }
    var mixed = Dimension()
    for line in 0..<source.count {
      let name = own[Int(source.categories.codes[line])]
      mixed.append(name.isEmpty ? bySector[Int(source.sectors.codes[line])] : name)
    }
    return mixed
  }

  /// A method with a category of its own takes lines of no other; that and its headings may be written.
  private mutating func refuseOthers(than category: String) {
    let own = tree?.lineage(of: category) ?? [category]
    for (code, name) in source.categories.names.enumerated() where !name.isEmpty {
      let written = self.category(named: name, code: code)
      guard !written.isEmpty, !own.contains(written) else { continue }
      refuse(.categoryNotOfTable, written, [category], code, source.categories, "category")
    }
  }

  /// The category of a sector's row of the balance, or of the sector's that it is part of.
  private func category(ofSector sector: String) -> String {
    let parents = sequence(first: sector) { regulation.sectors[$0]?.parent }
    let categories = parents.prefix(regulation.sectors.count).compactMap { sector in
      layout?.rows.first { $0.sector == sector && $0.category != nil }?.category
    }
    return categories.first ?? ""
  }

  private mutating func category(named name: String, code: Int) -> String {
    guard !name.isEmpty else { return "" }
    let category =
      tree?[name] ?? tree?.categories.first { $0.name.zh == name || $0.name.en == name }
    if category == nil {
      let known = tree?.categories.flatMap { [$0.code, $0.name.zh, $0.name.en] } ?? []
      refuse(.unknownLineCategory, name, known, code, source.categories, "category")
    }
    if let category, !method.tableCategories.isEmpty,
      !method.tableCategories.contains(category.code)
    {
      refuse(
        .categoryNotOfTable, category.code, method.tableCategories, code, source.categories,
        "category")
    }
    return category?.code ?? ""
  }

  /// Lines without a category of their own need a sector that has one.
  ///
  /// Each sector is told once, and one that nobody knows has had its finding already. What only goes
  /// on to other methods is part of no total and needs none.
  private mutating func requireCategories(_ bySector: [String]) {
    guard method.approach.wantsCategories else { return }
    let (categories, sectors) = (source.categories, source.sectors)
    var told: Set<Int32> = []
    for line in 0..<source.count where categories.names[Int(categories.codes[line])].isEmpty {
      let code = sectors.codes[line]
      guard bySector[Int(code)].isEmpty, told.insert(code).inserted else { continue }
      let name = sectors.names[Int(code)]
      guard name.isEmpty || regulation.sector(named: name) != nil else { continue }
      findings.append(
        Finding(
          .error, .lineWithoutCategory, ["name": .text(name)], at: source.place(line, "sector")))
    }
  }

  /// The year of each quantity, for a method that asks how long ago it was.
  private mutating func years() -> [Double] {
    guard method.asksForYears else { return [] }
    return (0..<source.count).map { line in
      let year = source.years[line]
      if year == nil {
        findings.append(Finding(.error, .missingLineYear, at: source.place(line, "year")))
      }
      return year ?? Double(accountingYear)
    }
  }

  private mutating func refuse(
    _ finding: Finding.Code, _ name: String, _ known: [String], _ code: Int,
    _ column: InternedColumn, _ key: String
  ) {
    guard let line = column.codes.firstIndex(of: Int32(code)) else { return }
    findings.append(.unknown(finding, name, among: known, at: source.place(line, key)))
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
    var unitFactors = [Double](repeating: 1, count: source.count)
    var unitCodes = [Int32](repeating: 0, count: source.count)
    for line in 0..<source.count {
      let fuel = Int(fuelCodes[line])
      guard !isUnknown[fuel] else { continue }
      let slot = Int(ownUnits[line]) * fuelCount + fuel
      let known = conversions[slot] ?? conversion(line, fuels[fuel], into: &table)
      conversions[slot] = known
      unitCodes[line] = known.unitCode
      unitFactors[line] = known.factor
      activity[line] *= known.factor
    }
    table.activity = activity
    table.unitFactors = unitFactors
    table.unitCodes = unitCodes
  }

  private struct Conversion {
    let unitCode: Int32
    let factor: Double
  }

  private mutating func conversion(
    _ line: Int, _ fuel: Fuel?, into table: inout LineTable
  ) -> Conversion {
    guard let letter = method.formula.activity?.letter, fuel != nil || !method.wantsFuel else {
      return Conversion(unitCode: table.code(of: .one), factor: 1)
    }
    let wanted = letter.unit.of(fuel)
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

extension Method {
  /// Whether its lines are quantities of a fuel, in the fuel's own unit.
  package var wantsFuel: Bool {
    formula.activity?.letter.unit.powers.contains { $0.base == .fuel } ?? false
  }
}

extension Finding.Code {
  static let missingFuel: Self = "missing-fuel"
  static let unknownSector: Self = "unknown-sector"
  static let unknownLineCategory: Self = "unknown-line-category"
  static let categoryNotOfTable: Self = "category-not-of-table"
  static let lineWithoutCategory: Self = "line-without-category"
  static let missingLineYear: Self = "missing-line-year"
}
