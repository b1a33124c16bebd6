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
      .max { $0.yields(to: $1) }
  }

  /// Whether a declared uncertainty speaks of a letter of a line, or of its activity data.
  func fits(
    _ declared: DeclaredUncertainty, _ letter: Binding?, _ line: Int, of method: MethodAccount
  ) -> Bool {
    declared.speaks(of: letter)
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

extension DeclaredUncertainty {
  /// Whether it is of a letter, or for `nil` of activity data.
  func speaks(of letter: Binding?) -> Bool {
    letter.map { $0.variable.names.contains(subject.value) } ?? isOfActivity
  }

  /// Whether another goes before it where both fit: the narrower, of these the larger.
  func yields(to other: DeclaredUncertainty) -> Bool {
    (narrowness, percent) < (other.narrowness, other.percent)
  }
}
