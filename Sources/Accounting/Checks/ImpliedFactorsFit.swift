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
      return outside(method, bounds, account).filter { found in
        guard !(found.place.map(suspects.contains) ?? false) else { return false }
        return told.insert(["fuel", "value"].map { found.arguments[$0]?.wording(in: .zh) ?? "" })
          .inserted
      }
    }
  }

  /// What is known of a fuel burnt with a value of its energy: the same for every line that has both.
  private struct Band {
    let fuel: Fuel
    let range: ClosedRange<Double>
    let unit: Unit
    /// What turns emissions over energy into the unit of the range.
    let factor: Double
  }

  /// A fuel and a value of its energy, by their positions.
  private struct Pair: Hashable {
    let fuel: Int32
    let energy: Int32
  }

  private func outside(
    _ method: MethodAccount, _ bounds: CheckBounds.ImpliedFactors, _ account: EmissionAccount
  ) -> [Finding] {
    guard let energy = method.bindings.first(where: { $0.variable.parameter == bounds.energy })
    else { return [] }
    var bands: [Pair: Band?] = [:]
    return (0..<method.count).compactMap { line in
      guard let result = method.result(line), method.lines.activity[line] != 0,
        let value = energy.selection(line)
      else { return nil }
      let pair = Pair(fuel: method.lines.fuels.codes[line], energy: energy.codes[line])
      if bands[pair] == nil {
        bands[pair] = .some(band(line, of: method, value, bounds, account.regulation))
      }
      guard let known = bands[pair] ?? nil else { return nil }
      // What is taken off is held against the range as what is burnt.
      let implied = abs(result / (method.lines.activity[line] * value.value)) * known.factor
      return finding(implied, line, of: method, known, bounds)
    }
  }

  private func finding(
    _ implied: Double, _ line: Int, of method: MethodAccount, _ known: Band,
    _ bounds: CheckBounds.ImpliedFactors
  ) -> Finding? {
    let low = known.range.lowerBound * (1 - bounds.slack)
    let high = known.range.upperBound * (1 + bounds.slack)
    guard !(low...high).contains(implied) else { return nil }
    let arguments: [String: Finding.Argument] = [
      "fuel": .name(known.fuel.name), "line": .text(method.id(line)), "value": .text(implied.tidy),
      "low": .text(known.range.lowerBound.tidy), "high": .text(known.range.upperBound.tidy),
      "unit": .text(known.unit.symbol),
    ]
    return finding(.impliedFactorOutside, arguments, at: place(line, of: method))
  }

  private func band(
    _ line: Int, of method: MethodAccount, _ energy: Selection,
    _ bounds: CheckBounds.ImpliedFactors, _ regulation: Regulation
  ) -> Band? {
    let id = method.lines.fuels[line]
    guard let fuel = regulation.fuels[id], let known = range(of: id, bounds, regulation),
      let activity = method.method.formula.activity?.letter.unit.of(fuel),
      let factor = (method.unit / (activity * energy.unit)).factor(to: known.unit)
    else { return nil }
    return Band(fuel: fuel, range: known.range, unit: known.unit, factor: factor)
  }

  private func range(
    of fuel: String, _ bounds: CheckBounds.ImpliedFactors, _ regulation: Regulation
  ) -> (range: ClosedRange<Double>, unit: Unit)? {
    let values = bounds.sets.compactMap { regulation.factorSets[$0] }.flatMap(\.values)
    return values.first { $0.keys.fuels.contains(fuel) && $0.range != nil }
      .flatMap { value in value.range.map { ($0, value.unit) } }
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
