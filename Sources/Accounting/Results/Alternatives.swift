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
    lines(of: treatment).compactMap { reference in
      let account = methods[reference.method]
      return account.result(reference.line).map { $0 * totals.potential(of: account.method.gas) }
    }.compensatedSum
  }

  /// The lines that a treatment speaks of: those that begin with its cell of the balance.
  ///
  /// What it sends elsewhere or brings back from there is carbon alone.
  public func lines(of treatment: Treatment) -> [LineReference] {
    let row = balance.flatMap { regulation.balanceRow(named: treatment.row.value, in: $0.layout) }
    guard let row, let fuel = regulation.fuel(named: treatment.fuel.value) else { return [] }
    let movesOnlyCarbon = [treatment.applied, treatment.alternative].contains(.elsewhere)
    return methods.indices.flatMap { position -> [LineReference] in
      let account = methods[position]
      guard account.method.approach == .sectoral,
        !movesOnlyCarbon || account.method.gas == "CO2"
      else { return [] }
      return (0..<account.count).filter { line in
        account.lines.terms(line).first.map { $0.row == row.id && $0.fuel == fuel.id } ?? false
      }.map { LineReference(method: position, line: $0) }
    }
  }
}
