import Accounting
import Quantities
import Regulations
import StatutoryForms

/// What a greenhouse gas inventory counts of each carrier of a form.
///
/// Lines of carbon dioxide are added up by their fuel; lines without a fuel belong to the carrier
/// whose factor their method asks for. What methods take off is no use of a carrier.
struct CountedQuantities {
  /// The quantity of each carrier that any line counts.
  private(set) var quantities: [String: Measure] = [:]

  init(_ account: EmissionAccount, _ list: CarrierList) {
    for method in account.methods where method.method.gas == "CO2" {
      guard method.method.approach != .reference, !method.method.isRemoval else { continue }
      let carriers = Carriers(of: method.method, list)
      for line in 0..<method.lines.count where method.lines.counts(line) {
        guard let carrier = carriers[method.lines.fuels[line]] else { continue }
        add(Measure(method.lines.quantities[line], method.lines.unit(line)), to: carrier)
      }
    }
  }

  private mutating func add(_ quantity: Measure, to carrier: Carrier) {
    guard let unit = carrier.measure, quantity.factor(to: unit) != nil else { return }
    let converted = quantity.converted(to: unit)
    quantities[carrier.id] = quantities[carrier.id]?.adding(converted) ?? converted
  }

  /// The carriers that a method's lines may be of.
  private struct Carriers {
    private let byFuel: [String: Carrier]
    private let unnamed: Carrier?

    init(of method: Method, _ list: CarrierList) {
      byFuel = Dictionary(
        list.carriers.compactMap { carrier in carrier.fuel.map { ($0, carrier) } },
        uniquingKeysWith: { first, _ in first })
      let parameters = Set(method.formula.variables.compactMap(\.parameter))
      unnamed = list.carriers.first { $0.countedBy.map(parameters.contains) ?? false }
    }

    subscript(fuel: String?) -> Carrier? {
      guard let fuel, !fuel.isEmpty else { return unnamed }
      return byFuel[fuel]
    }
  }
}
