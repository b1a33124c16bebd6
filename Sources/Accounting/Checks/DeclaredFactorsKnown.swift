import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// The entity's own factors name letters, fuels, sectors and units that the methods know.
///
/// One that is mistyped would otherwise stand aside without a word, and a default in its place.
struct DeclaredFactorsKnown {
  let inventory: Inventory
  let regulation: Regulation
  let methods: [Method]

  /// What is wrong, factor by factor.
  var findings: [Finding] {
    inventory.factors.flatMap { factor in
      let named = names(of: factor)
      return named.isEmpty ? value(of: factor) : named
    } + repeated
  }

  private func names(of factor: DeclaredFactor) -> [Finding] {
    let fuels = regulation.properFuels.map(\.name.zh)
    let isKnown = { (name: String) in name.isEmpty || regulation.fuel(named: name) != nil }
    var findings: [Finding] = []
    if letters(of: factor).isEmpty {
      findings.append(refusal(.unknownParameter, factor.parameter, among: parameters(of: factor)))
    }
    for name in [factor.fuel, factor.proxy] where !isKnown(name.value) {
      findings.append(refusal(.unknownFuel, name, among: fuels))
    }
    if !factor.sector.isEmpty, regulation.sectors[factor.sector] == nil {
      let known = regulation.sectors.keys.sorted()
      let sector = Located(factor.sector, at: factor.place)
      findings.append(refusal(.unknownSector, sector, among: known))
    }
    return findings
  }

  /// The letters that a factor could stand for.
  private func letters(of factor: DeclaredFactor) -> [Method.Variable] {
    methods.filter { factor.method.isEmpty || $0.id == factor.method }
      .flatMap(\.formula.variables)
      .filter { parameter(of: $0) == factor.parameter.value }
  }

  private func parameters(of factor: DeclaredFactor) -> [String] {
    Set(methods.flatMap(\.formula.variables).compactMap(parameter)).sorted()
  }

  private func parameter(of variable: Method.Variable) -> String? {
    switch variable.origin {
    case .activity: nil
    case .factor(let parameter, _, _): parameter
    case .stated: variable.letter.symbol.name
    }
  }

  private func value(of factor: DeclaredFactor) -> [Finding] {
    guard let number = factor.value else { return [] }
    if number < 0 {
      return [Finding(.error, .negativeFactor, ["value": .number(number)], at: factor.place)]
    }
    let wanted = letters(of: factor).map { variable in
      let fuel = regulation.fuel(named: factor.fuel.value)
      return fuel.map { variable.letter.unit.replacing(.fuel, with: $0.unit) }
        ?? variable.letter.unit
    }
    do throws(UnitSyntaxError) {
      let unit = try Unit(factor.unit.value.isEmpty ? "1" : factor.unit.value)
      // A factor for any fuel is measured as each fuel is: its lines tell whether it fits.
      guard let first = wanted.first, !first.mentions(.fuel),
        !wanted.contains(where: unit.isCommensurable)
      else { return [] }
      let arguments: [String: Finding.Argument] = [
        "subject": .text(factor.parameter.value), "unit": .text(unit.symbol),
        "wanted": .text(first.symbol),
      ]
      return [Finding(.error, .otherDimension, arguments, at: factor.unit.place)]
    } catch {
      return [error.finding(in: factor.unit.value, at: factor.unit.place)]
    }
  }

  /// Two values of one kind for the same thing.
  private var repeated: [Finding] {
    var first: [[String]: DeclaredFactor] = [:]
    return inventory.factors.compactMap { factor in
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

  private func refusal(
    _ code: Finding.Code, _ written: Located<String>, among known: [String]
  ) -> Finding {
    let nearest = NearestName.of(written.value, among: known) ?? known.first ?? ""
    let arguments: [String: Finding.Argument] = [
      "name": .text(written.value), "nearest": .text(nearest),
    ]
    return Finding(.error, code, arguments, at: written.place)
  }
}

extension Finding.Code {
  static let unknownParameter: Self = "unknown-parameter"
  static let negativeFactor: Self = "negative-factor"
  static let factorTwice: Self = "factor-twice"
}
