import Findings
import Inventories
import Quantities
import Regulations

/// Every line of `factors.csv` names what is known, in a unit that fits, so that none is passed
/// over in silence.
struct FactorsKnown: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    scope.inventory.factors.flatMap { findings(for: $0, in: scope) }
      + repeated(scope.inventory.factors)
  }

  /// Two values of one kind for the same lines leave the choice to their order.
  private func repeated(_ factors: [DeclaredFactor]) -> [Finding] {
    var first: [[String]: DeclaredFactor] = [:]
    return factors.compactMap { factor in
      let key = [
        factor.kind.rawValue, factor.parameter.value, factor.method, factor.fuel.value,
        factor.sector, factor.technology,
      ]
      guard let earlier = first[key] else {
        first[key] = factor
        return nil
      }
      let name = key.dropFirst().filter { !$0.isEmpty }.joined(separator: " · ")
      let arguments: [String: Finding.Argument] = [
        "name": .text(name), "line": .count(earlier.place.line ?? 0),
      ]
      return Finding(.error, .factorTwice, arguments, at: factor.place)
    }
  }

  private func findings(for factor: DeclaredFactor, in scope: AccountScope) -> [Finding] {
    let names = problems(withNamesOf: factor, in: scope)
    guard names.isEmpty else { return names }
    let letters = FactorLetters(of: factor, in: scope)
    if let problem = letters.problem(with: factor) { return [problem] }
    return factor.kind == .proxy
      ? [proxyProblem(factor, letters, in: scope)].compactMap(\.self)
      : [unitProblem(factor, letters, in: scope), signProblem(factor)].compactMap(\.self)
  }

  private func problems(
    withNamesOf factor: DeclaredFactor, in scope: AccountScope
  ) -> [Finding] {
    let method =
      factor.method.isEmpty
      ? nil : scope.problem(withMethod: factor.method, at: factor.methodPlace)
    let sector: Finding? =
      factor.sector.isEmpty || scope.regulation.sector(named: factor.sector) != nil
      ? nil
      : .unknown(
        .unknownSector, factor.sector, among: scope.regulation.writtenSectors,
        at: factor.sectorPlace)
    return [
      method, scope.problem(with: factor.fuel), sector,
      scope.problem(withTechnology: factor.technology, at: factor.technologyPlace),
      factor.kind == .proxy ? scope.problem(with: factor.proxy) : nil,
    ].compactMap(\.self)
  }

  /// A unit that cannot be read, or that fits no letter: the value would never be chosen.
  private func unitProblem(
    _ factor: DeclaredFactor, _ letters: FactorLetters, in scope: AccountScope
  ) -> Finding? {
    let text = factor.unit.value
    let wanted = letters.units(of: factor.fuel.value, in: scope.regulation)
    if text.isEmpty, wanted.contains(.one) { return nil }
    do throws(UnitSyntaxError) {
      let unit = try Unit(text)
      guard let first = wanted.first, !wanted.contains(where: unit.isCommensurable) else {
        return nil
      }
      if unit.isCommensurable(with: .one), first.isShareOfMass, let value = factor.value {
        return percentProblem(value, unit, first, letters, at: factor.unit.place)
      }
      let arguments: [String: Finding.Argument] = [
        "subject": .name(letters.name), "unit": .text(unit.symbol), "wanted": .text(first.symbol),
      ]
      return Finding(.error, .otherDimension, arguments, at: factor.unit.place)
    } catch {
      return error.finding(in: text, at: factor.unit.place)
    }
  }

  /// A share of the mass as a laboratory gives it, where the method wants tonnes to the tonne.
  private func percentProblem(
    _ value: Double, _ unit: Unit, _ wanted: Unit, _ letters: FactorLetters, at place: Place
  ) -> Finding {
    let share = value * (unit.factor(to: .one) ?? 1)
    let arguments: [String: Finding.Argument] = [
      "subject": .name(letters.name),
      "value": .text(unit.isOne ? value.tidy : "\(value.tidy) \(unit.symbol)"),
      "share": .text(share.tidy), "wanted": .text(wanted.symbol),
    ]
    return Finding(.error, .shareOfMass, arguments, at: place)
  }

  /// What is measured or supplied is never below zero; what is stated may be.
  private func signProblem(_ factor: DeclaredFactor) -> Finding? {
    guard factor.kind != .stated, let value = factor.value, value < 0 else { return nil }
    return Finding(.error, .negativeFactor, ["value": .number(value)], at: factor.place)
  }

  /// A proxy takes a default value; where the other fuel has none, or one in a unit that does not
  /// fit, it takes nothing.
  private func proxyProblem(
    _ factor: DeclaredFactor, _ letters: FactorLetters, in scope: AccountScope
  ) -> Finding? {
    guard let proxy = scope.regulation.fuel(named: factor.proxy.value) else { return nil }
    let wanted = letters.units(of: factor.fuel.value, in: scope.regulation)
    let values = letters.defaults(of: proxy.id, in: scope.regulation)
    guard
      !values.contains(where: { value in wanted.contains { value.unit.isCommensurable(with: $0) } })
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "proxy": .name(proxy.name), "letter": .name(letters.name),
      "wanted": .text(wanted.first?.symbol ?? "—"),
    ]
    return Finding(.error, .proxyWithoutValue, arguments, at: factor.proxy.place)
  }
}

extension Unit {
  private static let masses: Set = ["tC", "tCO2", "tCH4", "tN2O", "tCOD"]

  /// Whether it is tonnes of a substance to the tonne.
  fileprivate var isShareOfMass: Bool {
    let (below, above) = (powers.filter { $0.exponent == -1 }, powers.filter { $0.exponent == 1 })
    return powers.count == 2 && below.map(\.base) == [BaseUnit("t")]
      && above.contains { Self.masses.contains($0.base.symbol) }
  }
}

extension Finding.Code {
  static let shareOfMass: Self = "share-of-mass"
  static let factorTwice: Self = "factor-twice"
  static let negativeFactor: Self = "negative-factor"
  static let proxyWithoutValue: Self = "proxy-without-value"
}
