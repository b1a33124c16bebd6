import Accounting
import Quantities
import Regulations
import StatutoryForms

/// What a greenhouse gas inventory counts of each carrier of a form.
///
/// Lines of carbon dioxide are added up by their fuel; lines without a fuel belong to the carrier
/// whose factor their method asks for. What methods take off is no use of a carrier; what they report
/// a second time, for comparison or information, is none either.
struct CountedQuantities {
  /// The quantity of each carrier that any line counts.
  private(set) var quantities: [String: Measure] = [:]

  init(_ account: EmissionAccount, _ list: CarrierList) {
    let byFuel = Dictionary(
      list.carriers.compactMap { carrier in carrier.fuel.map { ($0, carrier) } },
      uniquingKeysWith: { first, _ in first })
    for method in account.methods where method.isOfUse {
      let unnamed = list.carriers.first { $0.isCounted(by: method.method) }
      for line in 0..<method.lines.count where method.lines.counts(line) {
        let fuel = method.lines.fuels[line]
        guard let carrier = fuel.isEmpty ? unnamed : byFuel[fuel] else { continue }
        add(Measure(method.lines.quantities[line], method.lines.unit(line)), to: carrier)
      }
    }
  }

  private mutating func add(_ quantity: Measure, to carrier: Carrier) {
    guard let unit = carrier.measure, quantity.factor(to: unit) != nil else { return }
    let converted = quantity.converted(to: unit)
    quantities[carrier.id] = quantities[carrier.id]?.adding(converted) ?? converted
  }
}

extension MethodAccount {
  /// Whether its lines are carbon dioxide of what is used.
  fileprivate var isOfUse: Bool {
    method.gas == "CO2" && Self.uses.contains(method.approach) && !method.isRemoval
  }

  private static var uses: Set<Method.Approach> { [.sectoral, .indirect] }
}

extension Carrier {
  /// Whether lines of a method that name no fuel are of it.
  fileprivate func isCounted(by method: Method) -> Bool {
    guard let countedBy else { return false }
    return method.formula.variables.contains { $0.parameter == countedBy }
  }
}
