import Quantities
import Regulations
import StatutoryForms

/// The reference coefficients of a form's carriers, from the factor sets that it names.
struct FilingCoefficients {
  private let values: [(carrier: Carrier, values: [FactorValue])]

  /// Finds the values of each carrier's fuel.
  init(_ form: StatutoryForm, _ regulation: Regulation) {
    values = form.carriers.carriers.compactMap { carrier in
      guard let fuel = carrier.fuel,
        let set = carrier.coefficient.flatMap({ regulation.factorSets[$0] })
      else { return nil }
      return (carrier, set.values.filter { $0.keys.fuels.contains(fuel) })
    }
  }

  /// Those of a year, by carrier; a range that is printed in place of a value is none.
  func coefficients(of year: Int) -> [String: Measure] {
    var found: [String: Measure] = [:]
    for entry in values {
      let inForce = entry.values.filter { $0.from <= year && $0.until ?? year >= year }
      guard let latest = inForce.max(by: { $0.from < $1.from }), let value = latest.value else {
        continue
      }
      found[entry.carrier.id] = Measure(value, latest.unit)
    }
    return found
  }
}
