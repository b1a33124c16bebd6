import Findings
import Inventories
import Regulations

/// Notation keys and treatments speak of categories that the guideline has, keys of gases that there are.
struct CategoriesKnown: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    scope.inventory.notation.flatMap { entry in
      [
        unknown(entry.category.value, at: entry.category.place, in: scope),
        unknown(entry.countedIn, at: entry.countedInPlace, in: scope),
        unknown(entry.gas, in: scope.regulation),
      ].compactMap(\.self)
    } + scope.inventory.treatments.compactMap { countedIn($0, in: scope) }
  }

  private func unknown(_ code: String, at place: Place, in scope: AccountScope) -> Finding? {
    guard !code.isEmpty, let tree = scope.tree, tree[code] == nil else { return nil }
    return .unknown(
      .unknownNotationCategory, code, among: tree.categories.map(\.code), named: tree.named,
      at: place)
  }

  private func unknown(_ gas: Located<String>, in regulation: Regulation) -> Finding? {
    let known = regulation.gasesInOrder + regulation.gasFamilies.map(\.id)
    guard !gas.value.isEmpty, !known.contains(gas.value) else { return nil }
    return .unknown(.unknownNotationGas, gas.value, among: known, at: gas.place)
  }

  /// What a treatment counts elsewhere is counted in a category, or by a method.
  private func countedIn(_ treatment: Treatment, in scope: AccountScope) -> Finding? {
    guard let name = treatment.countedIn, !scope.methods.contains(where: { $0.id == name }) else {
      return nil
    }
    return unknown(name, at: treatment.countedInPlace, in: scope)
  }
}

extension Finding.Code {
  static let unknownNotationCategory: Self = "unknown-notation-category"
  static let unknownNotationGas: Self = "unknown-notation-gas"
}
