import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// Derives the lines of a method from the energy balance, each traceable to its cells.
struct BalanceLineBuilder {
  private let method: Method
  private let balance: EnergyBalance
  private let regulation: Regulation
  private let treatments: TreatmentList
  private let units: UnitReader
  private var table = LineTable()
  private var terms: [[BalanceTerm]] = []
  private var taken: Set<EnergyBalance.Position> = []
  private(set) var findings: [Finding] = []

  init(
    _ method: Method, _ balance: EnergyBalance, _ regulation: Regulation,
    treatments: TreatmentList, units: UnitReader
  ) {
    self.method = method
    self.balance = balance
    self.regulation = regulation
    self.treatments = treatments
    self.units = units
  }

  mutating func lines() -> LineTable {
    for rule in method.balanceLines {
      let fuels = balance.fuels.filter { rule.fuels.contains($0) }
      if rule.isPerFuel {
        for fuel in fuels { addFuel(fuel, by: rule) }
      } else {
        for row in rows(of: rule) {
          for fuel in fuels { add(row, fuel, by: rule) }
        }
      }
    }
    table.origin = .balance(terms)
    return table
  }

  private func rows(of rule: Method.BalanceLines) -> [BalanceRow] {
    switch rule.rows {
    case .all:
      balance.rows.filter {
        ![.computed, .difference, .detail].contains($0.treatment) || $0.isBurntSum
      }
    case .treated(let treatment):
      balance.rows.filter { row in
        (row.treatment == treatment && row.plus.isEmpty)
          || (treatment == .combusted && row.isBurntSum)
      }
    case .named(let ids): balance.rows.filter { ids.contains($0.id) }
    }
  }

  /// One line for a row and a fuel, less what is taken out of the row.
  private mutating func add(_ row: BalanceRow, _ fuel: Fuel, by rule: Method.BalanceLines) {
    let position = EnergyBalance.Position(row.id, fuel.id)
    guard !row.isBurntSum || balance.standsForItsParts(row, fuel) else { return }
    guard let cell = balance[row.id, fuel.id], taken.insert(position).inserted else { return }
    var lineTerms = [term(row, fuel, sign: row.sign)]
    if method.approach == .sectoral, row.treatment == .combusted {
      lineTerms += deductions(from: row).compactMap { inner in
        balance[inner.id, fuel.id].map { _ in term(inner, fuel, sign: -1) }
      }
    }
    guard let quantity = sum(lineTerms, in: cell.unit), quantity != 0 else { return }
    if method.approach == .sectoral, quantity < 0 {
      let arguments: [String: Finding.Argument] = [
        "row": .name(row.name), "fuel": .name(fuel.name), "value": .number(quantity),
      ]
      findings.append(Finding(.error, .negativeBalance, arguments, at: cell.place))
    }
    let excluded =
      method.approach == .sectoral ? treatments.exclusion(row.id, fuel.id, gas: method.gas) : -1
    append(
      "\(row.id)/\(fuel.id)", fuel, quantity, cell.unit, lineTerms, row: row, rule: rule,
      exclusion: excluded)
  }

  /// One line for a fuel over all rows of the rule.
  private mutating func addFuel(_ fuel: Fuel, by rule: Method.BalanceLines) {
    guard let unit = balance.unit(of: fuel.id) else { return }
    let lineTerms = rows(of: rule).filter { balance[$0.id, fuel.id] != nil }
      .map { term($0, fuel, sign: $0.sign) }
    guard !lineTerms.isEmpty, let quantity = sum(lineTerms, in: unit), quantity != 0 else { return }
    append(fuel.id, fuel, quantity, unit, lineTerms, row: nil, rule: rule, exclusion: -1)
  }

  private func term(_ row: BalanceRow, _ fuel: Fuel, sign: Int) -> BalanceTerm {
    BalanceTerm(
      row: row.id, fuel: fuel.id, sign: sign, place: balance[row.id, fuel.id]?.place)
  }

  /// The rows within a row whose quantities are not burnt there.
  private func deductions(from row: BalanceRow) -> [BalanceRow] {
    balance.layout.rows.filter {
      $0.parent == row.id && [.feedstock, .bunkersAbroad].contains($0.treatment)
    }
  }

  private func sum(_ terms: [BalanceTerm], in unit: Unit) -> Double? {
    terms.reduce(0 as Double?) { sum, term in
      guard let sum, let cell = balance[term.row, term.fuel],
        let factor = units.factor(from: cell.unit, to: unit)
      else { return nil }
      return sum + Double(term.sign) * cell.quantity * factor
    }
  }

  private mutating func append(
    _ label: String, _ fuel: Fuel, _ quantity: Double, _ unit: Unit,
    _ lineTerms: [BalanceTerm], row: BalanceRow?, rule: Method.BalanceLines, exclusion: Int32
  ) {
    let wanted = method.formula.activity?.letter.unit.of(fuel)
    guard let factor = wanted.flatMap({ units.factor(from: unit, to: $0) }) else {
      let arguments: [String: Finding.Argument] = [
        "subject": .name(fuel.name), "unit": .text(unit.symbol),
        "wanted": .text(wanted?.symbol ?? "—"),
      ]
      findings.append(Finding(.error, .otherDimension, arguments, at: lineTerms.first?.place))
      return
    }
    table.labels.append(label)
    table.entities.append("")
    table.categories.append(rule.category ?? method.category ?? row?.category ?? "")
    table.sectors.append(rule.sector ?? row?.sector ?? "")
    table.fuels.append(fuel.id)
    table.technologies.append(rule.technology ?? "")
    table.quantities.append(quantity)
    table.unitCodes.append(table.code(of: unit))
    table.activity.append(quantity * factor)
    table.exclusions.append(exclusion)
    terms.append(lineTerms)
  }
}

extension Method.BalanceLines.Fuels {
  /// Whether the rule speaks of a fuel; headings such as 煤合计 are no fuels.
  func contains(_ fuel: Fuel) -> Bool {
    guard fuel.parts.isEmpty else { return false }
    return switch self {
    case .all: true
    case .fossil: fuel.kind.isFossil
    case .kind(let kind): fuel.kind == kind
    case .named(let ids): ids.contains(fuel.id)
    }
  }
}

extension Finding.Code {
  static let negativeBalance: Self = "negative-balance"
}
