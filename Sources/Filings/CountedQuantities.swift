import Accounting
import Quantities
import Regulations
import StatutoryForms

/// What a greenhouse gas inventory counts of each carrier of a form, and how much heat it has.
///
/// Lines of carbon dioxide are added up by their fuel; lines without a fuel belong to the carrier
/// whose factor their method asks for. What methods take off is no use of a carrier; what they report
/// a second time, for comparison or information, is none either.
public struct CountedQuantities: Sendable {
  /// The quantity of each carrier that any line counts.
  private(set) var quantities: [String: Measure] = [:]
  /// How much of each carrier is raw material.
  private(set) var feedstock: [String: Measure] = [:]
  /// How much of each carrier is sold: zero of those of which any may be.
  private(set) var sold: [String: Measure] = [:]
  /// What counts zero of what is bought, such as green power; `nil` where no line is of it.
  private(set) var greenPower: Measure?
  /// What certificates are retired for; `nil` where the inventory uses no method that has any.
  let certificates: Measure?
  /// How much is made of each product, by the name of its line.
  let outputs: [String: Measure]
  /// Whether the inventory has any lines of raw material.
  let hasFeedstock: Bool
  /// The carriers that the inventory counts in a unit that does not convert, or could not count.
  private(set) var uncounted: Set<String> = []
  /// The net calorific value of each carrier, where the entity declares its own: GJ for one of the
  /// carrier's unit, the mean by quantity of what its lines have.
  var calorificValues: [String: Measure] {
    heats.compactMapValues { heat in
      heat.quantity == 0 ? nil : Measure(heat.energy / heat.quantity, nil)
    }
  }
  private var heats: [String: (energy: Double, quantity: Double)] = [:]

  init(_ account: EmissionAccount, _ list: CarrierList) {
    let byFuel = Dictionary(
      list.carriers.compactMap { carrier in carrier.fuel.map { ($0, carrier) } },
      uniquingKeysWith: { first, _ in first })
    uncounted = Set(
      list.carriers.filter { carrier in
        carrier.countedBy != nil
          && !account.methods.contains { $0.isOfUse && carrier.isCounted(by: $0.method) }
      }.map(\.id))
    outputs = account.outputs
    let claiming = account.methods.filter { $0.method.claims != nil }
    certificates = claiming.flatMap(\.lines.measures).sum ?? claiming.first?.nothing
    hasFeedstock = account.methods.contains { $0.isOfUse && $0.method.isOfFeedstock }
    for method in account.methods where method.isOfUse {
      let unnamed = list.carriers.first { $0.isCounted(by: method.method) }
      if let unnamed, method.method.maySell, let unit = unnamed.measure {
        sold[unnamed.id] = sold[unnamed.id] ?? Measure(0, unit)
      }
      for line in 0..<method.lines.count where method.lines.counts(line) {
        let fuel = method.lines.fuels[line]
        guard let carrier = fuel.isEmpty ? unnamed : byFuel[fuel] else { continue }
        let quantity = Measure(method.lines.quantities[line], method.lines.unit(line))
        add(quantity, to: carrier, isFeedstock: method.method.isOfFeedstock)
        addApart(quantity, to: carrier, technology: method.lines.technologies[line])
        if let value = method.ownCalorificValue(line) {
          addHeat(value, of: method.lines.activity[line], to: carrier)
        }
      }
    }
  }

  private mutating func add(_ quantity: Measure, to carrier: Carrier, isFeedstock: Bool) {
    guard let unit = carrier.measure, quantity.factor(to: unit) != nil else {
      uncounted.insert(carrier.id)
      return
    }
    let converted = quantity.converted(to: unit)
    quantities[carrier.id] = quantities[carrier.id]?.adding(converted) ?? converted
    guard isFeedstock else { return }
    feedstock[carrier.id] = feedstock[carrier.id]?.adding(converted) ?? converted
  }
}

extension CountedQuantities {
  /// What is sold or counts zero stands by itself as well.
  private mutating func addApart(
    _ quantity: Measure, to carrier: Carrier, technology: String
  ) {
    guard let unit = carrier.measure, quantity.factor(to: unit) != nil else { return }
    let converted = quantity.converted(to: unit)
    if converted.value < 0, let known = sold[carrier.id] {
      sold[carrier.id] = known.adding(Measure(-converted.value, unit))
    }
    guard let green = carrier.greenTechnology, technology == green else { return }
    greenPower = greenPower?.adding(converted) ?? converted
  }

  private static let energy = "GJ"

  private mutating func addHeat(_ value: Measure, of quantity: Double, to carrier: Carrier) {
    guard let unit = carrier.measure, let energy = try? Unit(Self.energy),
      let factor = value.factor(to: energy / unit)
    else { return }
    let heat = heats[carrier.id] ?? (0, 0)
    heats[carrier.id] = (heat.energy + value.value * factor * quantity, heat.quantity + quantity)
  }
}

extension EmissionAccount {
  /// What is made of each product: lines of one name are added up within a method; methods that ask for
  /// the same output say it again.
  ///
  /// Where units do not convert or methods differ, nothing is known.
  fileprivate var outputs: [String: Measure] {
    let all = methods.filter(\.method.isOfProduct).flatMap(\.outputs)
    return Dictionary(grouping: all, by: \.name).compactMapValues { outputs in
      guard let first = outputs.first?.quantity else { return nil }
      return outputs.allSatisfy { $0.quantity?.isAlike(first) ?? false } ? first : nil
    }
  }
}

extension MethodAccount {
  /// None of what its lines are quantities of.
  fileprivate var nothing: Measure? {
    (method.formula.activity?.letter.unit).map { Measure(0, $0) }
  }

  /// What is made of each product that a line names; `nil` for one whose units do not convert.
  fileprivate var outputs: [(name: String, quantity: Measure?)] {
    let named = (0..<count).filter { lines.counts($0) && !lines.labels[$0].isEmpty }
    return Dictionary(grouping: named) { lines.labels[$0] }.sorted { $0.key < $1.key }
      .map { name, own in
        let quantities = own.map { Measure(lines.quantities[$0], lines.unit($0)) }
        return (name, quantities.sum)
      }
  }

  private static let calorificValue = "net-calorific-value"

  /// The net calorific value of a line that the entity declares of its own; `nil` for a default, and
  /// for another fuel's.
  fileprivate func ownCalorificValue(_ line: Int) -> Measure? {
    guard let binding = bindings.first(where: { $0.variable.parameter == Self.calorificValue }),
      let selection = binding.selection(line), selection.chosen.library == nil
    else { return nil }
    return Measure(selection.value, selection.unit)
  }

  /// Whether its lines are carbon dioxide of what is used.
  fileprivate var isOfUse: Bool {
    method.gas == "CO2" && Self.uses.contains(method.approach) && !method.isRemoval
  }

  private static var uses: Set<Method.Approach> { [.sectoral, .indirect] }
}

extension Method {
  /// Whether lines of it may be sold, and are below zero then.
  fileprivate var maySell: Bool { soldWithin != nil || isNet }
}

extension LineTable {
  /// The quantities of the lines that count.
  fileprivate var measures: [Measure] {
    (0..<count).filter(counts).map { Measure(quantities[$0], unit($0)) }
  }
}

extension [Measure] {
  /// All of them together; `nil` for none, and where units do not convert.
  fileprivate var sum: Measure? {
    dropFirst().reduce(first) { $0?.adding($1) }
  }
}

extension Carrier {
  /// Whether lines of a method that name no fuel are of it.
  fileprivate func isCounted(by method: Method) -> Bool {
    guard let countedBy else { return false }
    return method.formula.variables.contains { $0.parameter == countedBy }
  }
}
