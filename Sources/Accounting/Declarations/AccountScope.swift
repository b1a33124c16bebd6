import Findings
import Inventories
import Regulations

/// What an inventory's names are looked up in, known before anything is computed.
struct AccountScope {
  let inventory: Inventory
  let regulation: Regulation
  /// The methods in use.
  let methods: [Method]
  let layout: BalanceLayout?
  let tree: CategoryTree?

  /// Whether a method's lines are part of anything: a flow is where a method goes on with it, and
  /// has no table that stands instead.
  func isWanted(_ method: Method) -> Bool {
    guard method.approach == .flow else { return true }
    return methods.contains { other in
      let takesResult = other.formula.variables.contains {
        $0.results?.methods.contains(method.id) ?? false
      }
      let takesLines = other.derivedLines.contains { $0.methods.contains(method.id) }
      return takesResult || takesLines && !hasTable(other) && isWanted(other)
    }
  }

  /// A finding when a table is filled in that no method goes on with.
  func problem(withFlow method: Located<String>) -> Finding? {
    guard let flow = methods.first(where: { $0.id == method.value }), !isWanted(flow) else {
      return nil
    }
    return Finding(.warning, .flowUnused, ["method": .name(flow.name)], at: method.place)
  }

  private func hasTable(_ method: Method) -> Bool {
    inventory.activities.contains { $0.method.value == method.id }
  }

  /// What is wrong with a name of a method, if anything is: nobody knows it, or it is not in use.
  func problem(withMethod name: String, at place: Place) -> Finding? {
    // One that does not fit has been told where it is switched on.
    guard !methods.contains(where: { $0.id == name }), regulation.misfits[name] == nil else {
      return nil
    }
    let isKnown = regulation.knownMethods.contains(name)
    return .unknown(
      isKnown ? .methodOff : .unknownMethod, name, among: regulation.knownMethods,
      named: regulation.namedMethods, at: place)
  }

  /// A finding when a fuel is written that nobody knows.
  func problem(with fuel: Located<String>) -> Finding? {
    guard !fuel.value.isEmpty, regulation.fuel(named: fuel.value) == nil else { return nil }
    return .unknown(.unknownFuel, fuel.value, among: regulation.writtenFuels, at: fuel.place)
  }

  /// A finding when a category is written that the guideline's tree does not have.
  func problem(withCategory code: String, at place: Place) -> Finding? {
    guard !code.isEmpty, let tree, tree[code] == nil else { return nil }
    return .unknown(
      .unknownLineCategory, code, among: tree.categories.map(\.code), named: tree.named, at: place)
  }
}

extension Finding.Code {
  static let flowUnused: Self = "flow-unused"
}

/// Something that must hold of the names an inventory uses, whatever is computed of them.
protocol DeclarationCheck {
  /// Where it does not hold.
  func findings(in scope: AccountScope) -> [Finding]
}

extension AccountScope {
  /// What is wrong with the names outside the balance and the tables of activity data.
  var problems: [Finding] {
    let checks: [any DeclarationCheck] = [
      GuidelineInForce(), MethodsAllowed(), ForeignMethods(), MethodsInForce(), FactorsKnown(),
      ReportedKnown(),
      UncertaintiesKnown(),
      CategoriesKnown(),
      RegionsKnown(),
    ]
    return checks.flatMap { $0.findings(in: self) }
  }
}
