import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations

extension Reconciliation {
  /// Where nothing is proved wrong, but somebody has to look: lines that may be the same tonnes, one
  /// code of two units, and quantities that compare by an assumption or not at all.
  var doubts: [Finding] {
    likenesses + claimTwins + unitTwins + sharedCodes + assumedSectors
      + quantities(.note, .reconcileConverted) { $0.conversion }
      + quantities(.warning, .reconcileIncomparable) { entry in
        entry.fuel.isEmpty || entry.amount != nil ? nil : ""
      }
  }

  private var likenesses: [Finding] {
    alike.map { pair in
      let fuel = district.regulation.fuels[pair.fuel]
      return finding(
        .warning, .reconcileAlike,
        [
          "line": .name(title(of: pair.unit, pair.line)),
          "other": .name(title(of: pair.other, pair.otherLine)),
          "fuel": .name(fuelName(pair.fuel)), "unit": .text(fuel?.unit.symbol ?? ""),
          "amount": .text(DisplayNumber(pair.amount, .amount).description),
        ], in: units[pair.unit].account)
    }
  }

  /// Certificates that two units claim by one proof.
  private var claimTwins: [Finding] {
    var first: [String: Int] = [:]
    return units.indices.flatMap { unit in
      units[unit].account.claims.compactMap { claim -> Finding? in
        guard let proof = claim.proof else { return nil }
        guard let other = first[proof] else {
          first[proof] = unit
          return nil
        }
        guard units[other].id != units[unit].id else { return nil }
        return finding(
          .warning, .reconcileClaimTwice,
          [
            "unit": .name(title(of: unit)), "other": .name(title(of: other)),
            "line": .text(claim.id), "evidence": .text(claim.evidence),
          ], in: units[unit].account)
      }
    }
  }

  /// Units of different codes whose lines say the same quantities of the same fuels, all of them: a unit that
  /// was filed twice, whatever its vouchers and lines are called.
  private var unitTwins: [Finding] {
    let said = Dictionary(grouping: entries.filter { $0.amount ?? 0 != 0 }, by: \.unit)
      .mapValues(Self.amounts)
      .filter { $0.value.count >= Self.fewestAlike }
    return Dictionary(grouping: said.keys.sorted(), by: { said[$0] ?? [] }).values
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
      .flatMap { twins in twins.dropFirst().compactMap { twin(of: twins[0], $0, said) } }
  }

  /// What lines say, each once however many parts it has in the ledger.
  private static func amounts(of entries: [LedgerEntry]) -> Set<FuelAmount> {
    let byLine = Dictionary(grouping: entries) { [$0.line.method, $0.line.line] }
    return Set(
      byLine.values.map { parts in
        FuelAmount(fuel: parts[0].fuel, amount: parts.compactMap(\.amount).compensatedSum)
      })
  }

  private func twin(
    of first: Int, _ unit: Int, _ said: [Int: Set<FuelAmount>]
  ) -> Finding? {
    guard units[first].code != units[unit].code else { return nil }
    return finding(
      .warning, .reconcileUnitAlike,
      [
        "unit": .name(title(of: unit)), "other": .name(title(of: first)),
        "count": .count(said[unit]?.count ?? 0),
      ], in: units[unit].account)
  }

  /// A quantity of a fuel.
  private struct FuelAmount: Hashable {
    let fuel: String
    let amount: Double
  }

  /// Quantities that agree by chance in two units are fewer.
  private static let fewestAlike = 3

  /// Units of the year that have one code, but are called differently.
  private var sharedCodes: [Finding] {
    let year = district.inventory.year
    let own = units.filter {
      $0.isEnterprise && !$0.code.isEmpty && $0.account.inventory.year == year
    }
    let byCode = Dictionary(grouping: own, by: \.code)
    return byCode.keys.sorted().flatMap { sharedCode(byCode[$0] ?? []) }
  }

  private func sharedCode(_ units: [ReconciledUnit]) -> [Finding] {
    guard let first = units.first else { return [] }
    return units.dropFirst().filter { $0.entityName != first.entityName }.map { unit in
      finding(
        .warning, .reconcileSharedCode,
        [
          "code": .text(unit.code), "unit": .text(unit.id), "name": .name(unit.entityName),
          "other": .text(first.id), "other-name": .name(first.entityName),
        ], in: unit.account)
    }
  }

  /// Units whose lines say no sector where the library places by sector, so that its usual one was taken: a
  /// school that files as factories do would be among them.
  private var assumedSectors: [Finding] {
    let assumed = entries.filter(\.isOfAssumedSector)
    let byCategory = Dictionary(grouping: assumed) { $0.category ?? "" }
    return byCategory.keys.sorted().map { code in
      let entries = byCategory[code] ?? []
      let own = Set(entries.map(\.unit)).sorted()
      return finding(
        .note, .reconcileSectorAssumed,
        [
          "category": .name(district.categoryName(code)), "code": .text(code),
          "count": .count(own.count), "units": first(own) { title(of: $0) },
        ], in: district)
    }
  }

  /// What entries are told together for.
  private struct Reason: Hashable {
    let fuel: String
    let constant: String
  }

  /// A finding for each fuel and reason for which entries of the district's categories give one.
  private func quantities(
    _ severity: Finding.Severity, _ code: Finding.Code, _ reason: (LedgerEntry) -> String?
  ) -> [Finding] {
    var groups: [Reason: [LedgerEntry]] = [:]
    for entry in entries where entry.status.isInCategory {
      guard let constant = reason(entry) else { continue }
      groups[Reason(fuel: entry.fuel, constant: constant), default: []].append(entry)
    }
    return groups.sorted { ($0.key.fuel, $0.key.constant) < ($1.key.fuel, $1.key.constant) }
      .compactMap { quantity(severity, code, $0.key, $0.value) }
  }

  private func quantity(
    _ severity: Finding.Severity, _ code: Finding.Code, _ reason: Reason, _ entries: [LedgerEntry]
  ) -> Finding? {
    guard let first = entries.first else { return nil }
    let lines = units[first.unit].account.methods[first.line.method].lines
    return Finding(
      severity, code,
      [
        "fuel": .name(fuelName(reason.fuel)), "constant": .text(reason.constant),
        "own": .text(lines.unit(first.line.line).symbol),
        "unit": .text(district.regulation.fuels[reason.fuel]?.unit.symbol ?? ""),
        "lines": names(of: entries),
      ], at: lines.place(first.line.line))
  }
}

extension Finding.Code {
  static let reconcileAlike: Self = "reconcile-alike"
  static let reconcileClaimTwice: Self = "reconcile-claim-twice"
  static let reconcileUnitAlike: Self = "reconcile-unit-alike"
  static let reconcileSharedCode: Self = "reconcile-shared-code"
  static let reconcileSectorAssumed: Self = "reconcile-sector-assumed"
  static let reconcileConverted: Self = "reconcile-converted"
  static let reconcileIncomparable: Self = "reconcile-incomparable"
}
