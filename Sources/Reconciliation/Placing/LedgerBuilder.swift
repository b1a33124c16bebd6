import Accounting
import Findings
import Inventories
import Regulations

/// Takes each line of each unit apart into what became of its tonnes in the district.
///
/// The order is that of the questions: is it of the year, claimed before, inside the boundary, made
/// by another unit, brought in; and does the district have a number for the rest.
struct LedgerBuilder {
  private let district: EmissionAccount
  private let units: [ReconciledUnit]
  private let numbers: DistrictNumbers
  private(set) var rows: UnitRows
  private var claimed: ClaimedLines
  private(set) var mixes: [String: CarrierMix] = [:]
  private(set) var entries: [LedgerEntry] = []
  private(set) var alike: [AlikeLines] = []

  init(_ district: EmissionAccount, _ units: [ReconciledUnit], rows: [DeclaredUnit]) {
    self.district = district
    self.units = units
    self.rows = UnitRows(rows)
    numbers = DistrictNumbers(district)
    claimed = ClaimedLines(district.regulation)
    for (position, unit) in units.enumerated() where unit.isEnterprise {
      unit.lines(at: position).forEach { place($0, of: unit) }
    }
  }

  private mutating func place(_ line: UnitLine, of unit: ReconciledUnit) {
    let year = unit.account.inventory.year
    let row = rows.row(for: line, of: unit, in: district.inventory.year)
    let target = row.flatMap { $0.category.value.isEmpty ? nil : $0.category.value }
    let category = target ?? line.rule?.to
    guard year == district.inventory.year else {
      return add(line, 1, .otherYear, category, .year(year))
    }
    let (inside, reason) = insideShare(of: unit, row)
    if inside < 1 { add(line, 1 - inside, .outside, category, reason) }
    guard inside > 0 else { return }
    if let first = claimed.claim(line) {
      return add(line, inside, .twice, category, .sameLine(unit: first.unit, line: first.line))
    }
    if let other = claimed.likeness(of: line) { alike.append(other) }
    let supplier = row.flatMap(position)
    let supplied = supplier == nil ? 0 : inside * (row?.suppliedShare ?? 1)
    if let supplier, supplied > 0 {
      add(line, supplied, .twice, category, .supplied(unit: supplier))
    }
    placeRest(line, inside - supplied, category, isDeclared: target != nil)
  }

  /// What is inside and made by no other unit.
  private mutating func placeRest(
    _ line: UnitLine, _ share: Double, _ category: String?, isDeclared: Bool
  ) {
    guard share > 0 else { return }
    guard let category else { return add(line, share, .nobody, nil, .noCategory) }
    guard let mix = mix(of: line.rule?.carrier) else {
      return count(line, share, category, isDeclared ? .declared : .placed)
    }
    let brought = share * mix.broughtShare
    if brought > 0 { count(line, brought, category, .mix) }
    if brought < share { add(line, share - brought, .generated, mix.category, .mix) }
  }

  /// What the district's own number, or its notation key, says to it.
  private mutating func count(
    _ line: UnitLine, _ share: Double, _ category: String, _ reason: LedgerEntry.Reason
  ) {
    let gas = line.method.method.gas
    if let holder = numbers.holder(of: category, gas: gas) {
      return add(line, share, .counted, holder, reason)
    }
    guard let entry = numbers.key(of: category) else {
      return add(line, share, .nobody, category, .noNumber)
    }
    let reason = LedgerEntry.Reason.key(entry.key.rawValue)
    guard entry.key == .includedElsewhere,
      let holder = numbers.holder(of: entry.countedIn, gas: gas)
    else { return add(line, share, .nobody, category, reason) }
    add(line, share, .elsewhere, holder, reason)
  }

  private func insideShare(
    of unit: ReconciledUnit, _ row: DeclaredUnit?
  ) -> (Double, LedgerEntry.Reason) {
    if let share = row?.share { return (share, .declared) }
    let isInside = unit.account.inventory.entity.regions.contains(district.inventory.entity.code)
    return (isInside ? 1 : 0, .region)
  }

  /// The unit that a row names as the supplier, if what it makes is made in the district that year.
  private func position(_ row: DeclaredUnit) -> Int? {
    guard !row.supplier.value.isEmpty else { return nil }
    return units.firstIndex { unit in
      unit.isCalled(row.supplier.value)
        && unit.account.inventory.year == district.inventory.year
        && unit.account.inventory.entity.regions.contains(district.inventory.entity.code)
    }
  }

  private mutating func mix(of carrier: String?) -> CarrierMix? {
    guard let carrier, let fuel = district.regulation.fuels[carrier] else { return nil }
    if let known = mixes[carrier] { return known }
    let mix = district.balance.flatMap { CarrierMix(of: fuel, in: $0) }
    mixes[carrier] = mix
    return mix
  }

  private mutating func add(
    _ line: UnitLine, _ share: Double, _ status: LedgerEntry.Status, _ category: String?,
    _ reason: LedgerEntry.Reason
  ) {
    entries.append(
      LedgerEntry(
        unit: line.unit, line: line.reference, share: share, status: status, category: category,
        reason: reason,
        isOfAssumedSector: line.isOfAssumedSector && reason == .placed, gas: line.method.method.gas,
        mass: line.method.results[line.line] * share, fuel: line.fuel,
        amount: line.amount(under: district.regulation).map { $0 * share },
        conversion: line.conversion(under: district.regulation)?.constant))
  }
}
