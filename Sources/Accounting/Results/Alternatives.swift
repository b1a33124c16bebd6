import Formulas
public import Inventories
import Regulations

/// A treatment that is a judgement, with the tonnes it moves.
public struct Alternative: Sendable {
  /// The treatment.
  public let treatment: Treatment
  /// Tonnes of CO₂e of the lines it speaks of.
  public let equivalent: Double
  /// The direct total if the alternative were taken, in tonnes of CO₂e.
  public let totalOtherwise: Double?
}

extension EmissionAccount {
  /// The inventory's treatments, with their tonnes and the total that would be without them.
  public var alternatives: [Alternative] {
    inventory.treatments.map { treatment in
      let amount = equivalent(of: treatment)
      let isCounted = treatment.applied == .combusted
      let wouldCount = treatment.alternative.map { $0 == .combusted }
      let otherwise = wouldCount.map { would in
        totals.directEquivalent + (would == isCounted ? 0 : would ? amount : -amount)
      }
      return Alternative(treatment: treatment, equivalent: amount, totalOtherwise: otherwise)
    }
  }

  private func equivalent(of treatment: Treatment) -> Double {
    let row = balance.flatMap { regulation.balanceRow(named: treatment.row.value, in: $0.layout) }
    let fuel = regulation.fuel(named: treatment.fuel.value)
    guard let row, let fuel else { return 0 }
    let movesOnlyCarbon = [treatment.applied, treatment.alternative].contains(.elsewhere)
    let methods = methods(.sectoral).filter { !movesOnlyCarbon || $0.method.gas == "CO2" }
    return methods.flatMap { account -> [Double] in
      (0..<account.count)
        .filter {
          account.lines.terms($0).first.map { $0.row == row.id && $0.fuel == fuel.id } ?? false
        }
        .compactMap { account.result($0) }
        .map { $0 * totals.potential(of: account.method.gas) }
    }.compensatedSum
  }
}
