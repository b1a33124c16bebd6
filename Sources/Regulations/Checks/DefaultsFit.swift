import Findings
import Formulas
import Quantities

/// The factor sets that a method asks for exist, are of its parameter and one family, and their
/// units convert to the letter's.
struct DefaultsFit: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.unknownFactorSet: .error, .otherParameter: .error, .mixedKinds: .error, .unfitUnit: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.methods.values.sorted { $0.id < $1.id }.flatMap { method in
      method.formula.variables.flatMap { findings(for: $0, in: regulation) }
    }
  }

  private func findings(for variable: Method.Variable, in regulation: Regulation) -> [Finding] {
    guard case .factor(let parameter, _, let defaults) = variable.origin else { return [] }
    let sets = defaults.compactMap { regulation.factorSets[$0] }
    return missing(defaults, at: variable.place, in: regulation)
      + sets.filter { $0.parameter != parameter }.map { otherParameter($0, parameter, variable) }
      + mixed(sets, at: variable.place)
      + sets.flatMap { unfit($0, for: variable, in: regulation) }
  }

  private func missing(
    _ ids: [String], at place: Place, in regulation: Regulation
  ) -> [Finding] {
    ids.filter { regulation.factorSets[$0] == nil }.map { id in
      let nearest = NearestName.of(id, among: regulation.factorSets.keys.sorted()) ?? "—"
      return Finding(
        .error, .unknownFactorSet, ["id": .text(id), "nearest": .text(nearest)], at: place)
    }
  }

  private func otherParameter(
    _ set: FactorSet, _ parameter: String, _ variable: Method.Variable
  ) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "set": .text(set.id), "parameter": .text(set.parameter), "wanted": .text(parameter),
    ]
    return Finding(.error, .otherParameter, arguments, at: variable.place)
  }

  private func mixed(_ sets: [FactorSet], at place: Place) -> [Finding] {
    let kinds = Set(sets.map(\.kind.rawValue)).sorted()
    guard kinds.count > 1 else { return [] }
    return [
      Finding(.error, .mixedKinds, ["kinds": .text(kinds.joined(separator: ", "))], at: place)
    ]
  }

  private func unfit(
    _ set: FactorSet, for variable: Method.Variable, in regulation: Regulation
  ) -> [Finding] {
    set.values.compactMap { value in
      let fuels = fuels(of: value, in: regulation)
      let fits = fuels.contains { fuel in
        value.unit.isCommensurable(with: variable.letter.unit.of(fuel))
      }
      guard !fits, !fuels.isEmpty, value.value != nil else { return nil }
      let arguments: [String: Finding.Argument] = [
        "unit": .text(value.unit.symbol), "wanted": .text(variable.letter.unit.symbol),
        "symbol": .text(variable.letter.symbol.name),
      ]
      return Finding(.error, .unfitUnit, arguments, at: value.place)
    }
  }

  /// The fuels a value speaks of, as far as they are known; any fuel when it does not say.
  private func fuels(of value: FactorValue, in regulation: Regulation) -> [Fuel?] {
    guard !value.keys.fuels.isEmpty else { return Array(regulation.fuels.values) + [nil] }
    // Spelt out, for compactMap to [Fuel?] would keep an unknown fuel as nil: any unit then fits.
    let known: [Fuel] = value.keys.fuels.compactMap { regulation.fuels[$0] }
    return known
  }
}

extension Finding.Code {
  static let unknownFactorSet: Self = "unknown-factor-set"
  static let otherParameter: Self = "other-parameter"
  static let mixedKinds: Self = "mixed-kinds"
  static let unfitUnit: Self = "unfit-unit"
}
