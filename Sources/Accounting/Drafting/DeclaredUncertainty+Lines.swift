public import Inventories
import Regulations

extension EmissionAccount {
  /// The declared uncertainty that holds for a letter of a line, or for its activity data (`nil`): of
  /// those that fit the narrowest, of these the largest.
  public func declaredUncertainty(
    of letter: Binding?, _ line: Int, of method: MethodAccount
  ) -> DeclaredUncertainty? {
    guard !inventory.uncertainties.isEmpty else { return nil }
    return inventory.uncertainties.filter { fits($0, letter, line, of: method) }
      .max { ($0.narrowness, $0.percent) < ($1.narrowness, $1.percent) }
  }

  /// Whether a declared uncertainty speaks of a letter of a line, or of its activity data.
  func fits(
    _ declared: DeclaredUncertainty, _ letter: Binding?, _ line: Int, of method: MethodAccount
  ) -> Bool {
    let isSubject =
      letter.map { $0.variable.names.contains(declared.subject.value) } ?? declared.isOfActivity
    return isSubject
      && (declared.method.value.isEmpty || declared.method.value == method.method.id)
      && (declared.category.value.isEmpty
        || lies(method.lines.categories[line], within: declared.category.value))
      && (declared.fuel.value.isEmpty
        || regulation.fuel(named: declared.fuel.value)?.id == method.lines.fuels[line])
  }

  private func lies(_ category: String, within wanted: String) -> Bool {
    category == wanted || tree?.lineage(of: category).contains(wanted) == true
  }
}
