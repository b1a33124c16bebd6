import Findings
import Inventories
import Quantities
import Regulations

/// No two values of the entity's own are other fuels' defaults: such a table has slipped by a row.
///
/// One may be a coincidence, for factors are printed with two or three digits. Shares are left
/// out: many fuels have the same.
struct FactorsInTheirRow: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.factorOfAnotherFuel: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    var told: Set<Place> = []
    let strangers = account.selections.compactMap {
      Stranger($0.selection, $0.variable, in: account)
    }.filter { told.insert($0.place).inserted }
    return strangers.filter { one in
      strangers.contains { $0.parameter == one.parameter && $0.fuel != one.fuel }
    }.map { Finding(.warning, .factorOfAnotherFuel, $0.arguments, at: $0.place) }
  }

  /// A declared value that is not its fuel's default, but others'.
  private struct Stranger {
    let parameter: String
    let fuel: String
    let place: Place
    let arguments: [String: Finding.Argument]

    init?(_ selection: Selection, _ variable: Method.Variable, in account: EmissionAccount) {
      guard case .factor(let parameter, _, let sets) = variable.origin, !selection.unit.isOne,
        let declared = selection.chosen.declared, selection.chosen.library == nil,
        let fuel = account.regulation.fuel(named: declared.fuel.value),
        !selection.rejected.contains(where: { selection.isValue($0.candidate) })
      else { return nil }
      let others = account.defaults(of: sets).filter { value in
        !value.keys.fuels.contains(fuel.id) && selection.isValue(value.value, value.unit)
      }.flatMap { $0.keys.fuels.sorted() }.compactMap { account.regulation.fuels[$0]?.name }
      guard !others.isEmpty else { return nil }
      self.parameter = parameter
      self.fuel = fuel.id
      place = declared.valuePlace
      arguments = [
        "letter": .name(variable.letter.name), "fuel": .name(fuel.name),
        "value": .text(selection.tidy),
        "others": .name(others.listed),
      ]
    }
  }
}

extension Finding.Code {
  static let factorOfAnotherFuel: Self = "factor-of-another-fuel"
}

extension EmissionAccount {
  /// Values of fuels, whatever the sector, that are in force in the year.
  fileprivate func defaults(of sets: [String]) -> [FactorValue] {
    sets.compactMap { regulation.factorSets[$0] }.flatMap(\.values).filter { value in
      let isInForce = value.from <= inventory.year && (value.until ?? .max) >= inventory.year
      return isInForce && value.keys.sectors.isEmpty && !value.keys.fuels.isEmpty
    }
  }
}

extension Selection {
  /// Far below the last digit that a factor is printed with.
  private static let accuracy = 1e-9

  fileprivate func isValue(_ candidate: Candidate) -> Bool {
    candidate.provenance == .default && isValue(candidate.number, candidate.unit)
  }

  /// Whether a number is the value, in the unit of the letter.
  fileprivate func isValue(_ number: Double?, _ other: Unit) -> Bool {
    guard let number, let factor = other.factor(to: unit) else { return false }
    return abs(number * factor - value) <= Self.accuracy * abs(value)
  }
}
