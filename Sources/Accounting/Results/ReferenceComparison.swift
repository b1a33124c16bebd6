import Formulas
public import Regulations

/// The reference approach against the sectoral one, fuel by fuel, with the difference explained.
///
/// By the balance's own identities, what is available and not burnt was turned into other fuels,
/// lost, kept out by a treatment or left over in the statistical difference. Each of these is
/// priced at the fuel's own CO₂ per unit; what the table's rounding leaves is shown as such.
public struct ReferenceComparison: Sendable {
  /// The fuels, in the order of the balance.
  public let fuels: [FuelDifference]
  /// Tonnes of CO₂ by the reference approach.
  public let reference: Double
  /// Tonnes of CO₂ by the sectoral approach, fossil combustion only.
  public let sectoral: Double

  /// The difference relative to the sectoral approach.
  public var relativeDifference: Double? {
    sectoral == 0 ? nil : (reference - sectoral) / sectoral
  }

  /// Whether supply rows do not add up to what is available.
  public var isSupplyIncomplete: Bool { fuels.contains { $0.supplyGap != 0 } }
}

/// Where a fuel's quantity goes between the two approaches, in the unit of its column.
public struct FuelDifference: Sendable {
  /// The fuel.
  public let fuel: Fuel
  /// Apparent consumption (表观消费量).
  public let apparent: Double
  /// What the sectoral approach burns.
  public let burnt: Double
  /// Net output of transformation, with its sign turned: what became another fuel.
  public let transformed: Double
  /// Losses.
  public let lost: Double
  /// The statistical difference.
  public let statistical: Double
  /// Recovered energy, which apparent consumption leaves out.
  public let recovered: Double
  /// What own ships and planes took on abroad, as far as apparent consumption leaves it out and
  /// the sectoral approach did not take it out of a row.
  public let bunkers: Double
  /// What the inventory's treatments and raw-material rows keep out of the sectoral total.
  public let keptOut: Double
  /// What supply rows leave unexplained of the published supply: most often a stock not printed.
  public let supplyGap: Double
  /// Tonnes of CO₂ per unit of the column.
  public let factor: Double
  /// Tonnes of CO₂ of what is counted by the reference approach.
  public let referenceMass: Double
  /// The same by the sectoral approach.
  public let sectoralMass: Double

  /// Tonnes of CO₂ by which the approaches differ through their values and not their quantities.
  var massOfValues: Double { referenceMass - sectoralMass - (apparent - burnt) * factor }

  /// Tonnes of CO₂ of quantities that somebody has to find: the statistical difference and what is missing
  /// from supply are among them, although the comparison has columns for them.
  var massToFind: Double { (residual + supplyGap + statistical) * factor }

  /// What no item explains: the table's rounding and its contradictions.
  public var residual: Double {
    apparent - burnt - transformed - lost - statistical - keptOut + recovered + bunkers - supplyGap
  }
}

extension EmissionAccount {
  /// The comparison, if there is a balance and both approaches have lines.
  public var referenceComparison: ReferenceComparison? {
    guard let balance, let reference = methods(.reference).first,
      let sectoral = combustion(comparedWith: reference)
    else { return nil }
    let builder = ReferenceBuilder(balance: balance, reference: reference, sectoral: sectoral)
    return ReferenceComparison(
      fuels: balance.fuels.filter { $0.parts.isEmpty && $0.kind.isFossil }
        .compactMap(builder.difference),
      reference: reference.total, sectoral: sectoral.total)
  }

  /// The sectoral method of the same gas whose lines come from the balance's rows burnt.
  private func combustion(comparedWith reference: MethodAccount) -> MethodAccount? {
    methods(.sectoral).first {
      $0.method.gas == reference.method.gas
        && $0.method.balanceLines.contains { $0.rows == .treated(.combusted) }
    }
  }
}
