import Formulas
import Inventories
import Quantities
import Regulations

extension PreviousFigures.Figure {
  /// An indicator with its unit and, for an output, the year of its prices.
  init(_ indicator: Indicator) {
    self.init(
      kind: indicator.kind, value: indicator.value, unit: indicator.unit,
      prices: indicator.priceYear.map { "\($0)" } ?? "")
  }

  /// What it is to another; `nil` where their units or prices differ.
  func ratio(to other: Self) -> Double? {
    guard prices == other.prices, other.value > 0 else { return nil }
    if unit == other.unit { return value / other.value }
    guard let own = try? Unit(unit), let theirs = try? Unit(other.unit),
      let factor = own.factor(to: theirs)
    else { return nil }
    return value * factor / other.value
  }
}

extension EmissionAccount {
  /// What lines claim of other quantities, where it is more than nothing and something shows it.
  public var claims: [PreviousFigures.Claim] {
    methods.filter { $0.method.claims != nil }.flatMap { method in
      (0..<method.count).compactMap { line in
        let evidence = method.lines.evidence(of: line)
        guard isEvidence(evidence), method.lines.activity[line] != 0 else { return nil }
        return PreviousFigures.Claim(
          id: method.id(line), evidence: evidence, quantity: method.lines.activity[line])
      }
    }
  }
}
