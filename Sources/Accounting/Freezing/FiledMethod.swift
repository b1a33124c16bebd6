import Findings
import Formulas
import Quantities
import Regulations

/// A method of a lock while its rows are being read.
struct FiledMethod {
  let id: String
  let gas: String
  let approach: Method.Approach
  let result: Method.Letter
  let expression: Expression<Symbol>
  let place: Place
  var letters: [Letter] = []
  private var values: [String: [FactorSelector.Line: Entry]] = [:]
  private var table = LineTable()
  private var results: [Double?] = []
  private var places: [Place] = []
  private var isSound = true

  init(
    id: String, gas: String, approach: Method.Approach, result: Method.Letter,
    expression: Expression<Symbol>, place: Place
  ) {
    self.id = id
    self.gas = gas
    self.approach = approach
    self.result = result
    self.expression = expression
    self.place = place
  }

  /// A letter.
  struct Letter {
    let variable: Method.Variable
    let isAbsent: Bool
  }

  /// A line.
  struct Line {
    let label: String
    let entity: String
    let category: String
    let sector: String
    let fuel: String
    let technology: String
    let quantity: Double
    let unit: Unit
    let activity: Double
    let result: Double?
    let year: Double?
    let isExcluded: Bool
    let place: Place
  }

  fileprivate struct Entry {
    let code: Int32
    let number: Double
    let unit: Unit
    let provenance: Method.Preference
  }

  mutating func add(_ value: FiledAccount.Value, _ unit: Unit) {
    let key = FactorSelector.Line(
      fuel: value.key.fuel, sector: value.key.sector, technology: value.key.technology)
    let code = Int32(values[value.key.letter]?.count ?? 0)
    guard values[value.key.letter]?[key] == nil else {
      isSound = false
      return
    }
    values[value.key.letter, default: [:]][key] = Entry(
      code: code, number: value.number, unit: unit,
      provenance: Method.Preference(rawValue: value.provenance) ?? .stated)
  }

  mutating func add(_ line: Line) {
    table.labels.append(line.label)
    table.entities.append(line.entity)
    table.categories.append(line.category)
    table.sectors.append(line.sector)
    table.fuels.append(line.fuel)
    table.technologies.append(line.technology)
    table.quantities.append(line.quantity)
    table.unitCodes.append(table.code(of: line.unit))
    table.activity.append(line.activity)
    table.exclusions.append(line.isExcluded ? 0 : -1)
    if let year = line.year { table.years.append(year) }
    results.append(line.result)
    places.append(line.place)
  }

  /// The method's lines with their values; `nil` where a value stands twice, or some lines have a
  /// year and others none.
  func account(ofYear year: Int) -> MethodAccount? {
    guard isSound, table.years.isEmpty || table.years.count == table.count else { return nil }
    let formula = Method.Formula(
      result: result, expression: expression, variables: letters.map(\.variable), place: place)
    var lines = table
    lines.origin = .filed(places)
    return MethodAccount(
      filed: Method(filed: id, gas: gas, approach: approach, formula: formula, at: place), lines,
      letters.map { binding($0, year) }, results: results)
  }

  private func binding(_ letter: Letter, _ year: Int) -> Binding {
    let variable = letter.variable
    let entries = values[variable.letter.symbol.name] ?? [:]
    switch variable.origin {
    case .activity: return Binding(variable: variable, column: .each(table.activity))
    case .age:
      let ages = table.years.map { Double(year) - $0 }
      return Binding(variable: variable, column: ages.isEmpty ? .same(0) : .each(ages))
    case .result(let source):
      let value = entries.values.first?.number ?? 0
      return Binding(
        variable: variable, column: .same(value),
        results: [source.methods.map { ResultTerm(method: $0, takes: .results, line: nil) }])
    case .stated where letter.isAbsent:
      return Binding(variable: variable, column: .same(0), isAbsent: true)
    case .factor, .stated: return chosen(variable, entries)
    }
  }

  private func chosen(_ variable: Method.Variable, _ entries: [FactorSelector.Line: Entry])
    -> Binding
  {
    let ordered = entries.values.sorted { $0.code < $1.code }
    let codes = (0..<table.count).map { line -> Int32 in
      let key = FactorSelector.Line(
        fuel: table.fuels[line], sector: table.sectors[line], technology: table.technologies[line])
      return entries[key]?.code ?? -1
    }
    let values = ordered.map(\.number)
    return Binding(
      variable: variable, selections: ordered.map(\.selection), codes: codes,
      column: .each(codes.map { $0 < 0 ? 0 : values[Int($0)] }))
  }
}

extension FiledMethod.Entry {
  /// The value as a choice of which nothing is known but what it was.
  fileprivate var selection: Selection {
    let candidate = Candidate(
      provenance: provenance, number: number, text: "\(number)", unit: unit, library: nil,
      declared: nil, standsInFrom: nil)
    return Selection(chosen: candidate, rejected: [], value: number, unit: unit)
  }
}
