import Findings
import Inventories
import Quantities
import Regulations

/// What a line emits per unit of energy lies within the range of its fuel, however its factor is
/// put together.
struct ImpliedFactorsFit: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.impliedFactorOutside: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let bounds = account.bounds?.impliedFactors else { return [] }
    // A value that is many times its default has been told at its own place.
    let suspects = Set(FactorsPlausible().findings(in: account).compactMap(\.place))
    return account.methods(.sectoral).filter { $0.method.gas == bounds.gas }.flatMap { method in
      var told: Set<[String]> = []
      return (0..<method.count).compactMap { line -> Finding? in
        guard let found = finding(line, of: method, bounds, account),
          !(found.place.map(suspects.contains) ?? false)
        else { return nil }
        let key = ["fuel", "value"].map { found.arguments[$0]?.wording(in: .zh) ?? "" }
        return told.insert(key).inserted ? found : nil
      }
    }
  }

  private func finding(
    _ line: Int, of method: MethodAccount, _ bounds: CheckBounds.ImpliedFactors,
    _ account: EmissionAccount
  ) -> Finding? {
    let fuelID = method.lines.fuels[line]
    guard let fuel = account.regulation.fuels[fuelID], method.lines.activity[line] != 0,
      let known = range(of: fuelID, bounds, account.regulation),
      let implied = implied(line, of: method, fuel, bounds, in: known.unit)
    else { return nil }
    let low = known.range.lowerBound * (1 - bounds.slack)
    let high = known.range.upperBound * (1 + bounds.slack)
    guard !(low...high).contains(implied) else { return nil }
    let arguments: [String: Finding.Argument] = [
      "fuel": .name(fuel.name), "line": .text(method.id(line)), "value": .text(implied.tidy),
      "low": .text(known.range.lowerBound.tidy), "high": .text(known.range.upperBound.tidy),
      "unit": .text(known.unit.symbol),
    ]
    return finding(.impliedFactorOutside, arguments, at: place(line, of: method))
  }

  private func range(
    of fuel: String, _ bounds: CheckBounds.ImpliedFactors, _ regulation: Regulation
  ) -> (range: ClosedRange<Double>, unit: Unit)? {
    let values = bounds.sets.compactMap { regulation.factorSets[$0] }.flatMap(\.values)
    return values.first { $0.keys.fuels.contains(fuel) && $0.range != nil }
      .flatMap { value in value.range.map { ($0, value.unit) } }
  }

  /// Emissions over energy, in the unit of the range.
  private func implied(
    _ line: Int, of method: MethodAccount, _ fuel: Fuel, _ bounds: CheckBounds.ImpliedFactors,
    in wanted: Unit
  ) -> Double? {
    guard let result = method.result(line),
      let activity = method.method.formula.activity?.letter.unit.replacing(.fuel, with: fuel.unit),
      let energy = method.bindings.first(where: { $0.variable.parameter == bounds.energy })?
        .selection(line),
      let factor = (method.unit / (activity * energy.unit)).factor(to: wanted)
    else { return nil }
    // What is taken off is held against the range as what is burnt.
    return abs(result / (method.lines.activity[line] * energy.value)) * factor
  }

  /// The entity's own value, which is rather wrong than a quantity, or the line.
  private func place(_ line: Int, of method: MethodAccount) -> Place? {
    let own = method.bindings.lazy.compactMap { $0.selection(line)?.chosen.declared?.valuePlace }
    return own.first ?? method.lines.place(line)
  }
}

extension Finding.Code {
  static let impliedFactorOutside: Self = "implied-factor-outside"
}
