import Formulas
import Inventories
import Quantities
import Regulations

/// What the tables of an inventory may speak of: the methods in use, and what hangs on them.
struct FormScope {
  let inventory: Inventory
  let regulation: Regulation
  /// The methods in use, the guideline's own first.
  let methods: [Method]
  /// The energy balance of the guideline.
  let layout: BalanceLayout?
  /// The guideline's categories.
  let tree: CategoryTree?

  init(_ inventory: Inventory, under regulation: Regulation) {
    self.inventory = inventory
    self.regulation = regulation
    let guideline = regulation.guidelines[inventory.guideline.value]
    layout = guideline.flatMap { regulation.balances[$0.id] }
    tree = guideline?.categories.flatMap { regulation.trees[$0] }
    let wanted = (guideline?.methods ?? []) + inventory.extraMethods.map(\.value)
    methods = wanted.reduce(into: []) { methods, id in
      guard let method = regulation.methods[id] else { return }
      if !methods.contains(where: { $0.id == id }) { methods.append(method) }
    }
  }

  /// The method of an id, if it is in use.
  func method(_ id: String?) -> Method? {
    methods.first { $0.id == id }
  }

  /// The technologies that values of a method are limited to.
  func technologies(of method: Method) -> Set<String> {
    let lines = method.balanceLines.compactMap(\.technology)
    return values(of: method).reduce(into: Set(lines)) { $0.formUnion($1.keys.technologies) }
  }

  /// Whether lines of a method name a fuel: they are measured in its unit, or take its values.
  func asksForFuel(_ method: Method) -> Bool {
    method.isOfFuels || values(of: method).contains { !$0.keys.fuels.isEmpty }
  }

  /// Whether lines of a method are told apart by technologies: those that the library has values for,
  /// or the unit's own names where a value is measured, has no default, and none is of a fuel.
  func asksForTechnology(_ method: Method) -> Bool {
    guard technologies(of: method).isEmpty else { return true }
    return !asksForFuel(method)
      && method.formula.variables.contains { variable in
        guard case .factor(_, let preference, let defaults) = variable.origin else { return false }
        return defaults.isEmpty && preference.contains(.measured)
      }
  }

  /// Whether lines of a method are deposits of different years, all of which count in every later
  /// one; what is claimed of earlier years counts once.
  func isOfDeposits(_ method: Method) -> Bool { method.asksForYears && method.claims == nil }

  /// The library's values that a method takes as defaults.
  func values(of method: Method) -> [FactorValue] {
    method.formula.variables.flatMap(\.defaults).compactMap { regulation.factorSets[$0] }
      .flatMap(\.values)
  }
}

extension Method {
  /// Whether its lines are quantities of a fuel, in the fuel's own unit.
  var isOfFuels: Bool {
    formula.activity?.letter.unit.powers.contains { $0.base == .fuel } ?? false
  }
}
