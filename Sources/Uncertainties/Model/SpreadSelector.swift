import Accounting
import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// Chooses how uncertain a value is: as declared, else as printed beside it, else by default.
struct SpreadSelector {
  private let account: EmissionAccount
  private let defaults: UncertaintyDefaults?

  init(_ account: EmissionAccount) {
    self.account = account
    defaults = account.regulation.uncertainties[account.guideline.id]
  }

  /// How uncertain the activity data of a line are.
  func activity(_ line: Int, of method: MethodAccount) -> UncertainSource.Spread? {
    let lineage = lineage(line, of: method)
    let declared = account.declaredUncertainty(of: nil, line, of: method)
    return declared.map(spread)
      ?? defaults?.activity(lineage: lineage, gas: method.method.gas).map(spread)
  }

  /// How uncertain a factor of a line is.
  func factor(
    _ binding: Binding, isFirst: Bool, _ line: Int, of method: MethodAccount
  ) -> UncertainSource.Spread? {
    if let declared = account.declaredUncertainty(of: binding, line, of: method) {
      return spread(declared)
    }
    if let printed = binding.selection(line).flatMap(range) { return printed }
    guard let entry = standard(binding, isFirst: isFirst, line, of: method) else { return nil }
    return isHeldByNone(entry, line, of: method) ? nil : spread(entry)
  }

  private func standard(
    _ binding: Binding, isFirst: Bool, _ line: Int, of method: MethodAccount
  ) -> UncertaintyDefaults.Entry? {
    let isOfLibrary = binding.selection(line)?.chosen.library != nil
    return defaults?.factor(
      binding.variable.parameter, isFirst: isFirst, lineage: lineage(line, of: method),
      gas: method.method.gas, fuel: isOfLibrary ? method.lines.fuels[line] : nil)
  }

  /// Whether the inventory says how uncertain the value is whose default holds this one's with it: what
  /// it says is of that value alone, so that nobody has spoken of this one.
  private func isHeldByNone(
    _ entry: UncertaintyDefaults.Entry, _ line: Int, of method: MethodAccount
  ) -> Bool {
    let factors = method.bindings.filter { $0.variable.origin != .activity }
    let holder =
      switch entry.holder {
      case .firstFactor: factors.first
      case .parameter(let name): factors.first { $0.variable.parameter == name }
      case nil: nil as Binding?
      }
    return holder.map { account.declaredUncertainty(of: $0, line, of: method) != nil } ?? false
  }

  private func lineage(_ line: Int, of method: MethodAccount) -> [String] {
    let category = method.lines.categories[line]
    return account.tree?.lineage(of: category) ?? [category]
  }

  private func spread(_ declared: DeclaredUncertainty) -> UncertainSource.Spread {
    UncertainSource.Spread(
      percent: declared.percent,
      distribution: declared.distribution,
      origin: .declared(declared))
  }

  private func spread(_ entry: UncertaintyDefaults.Entry) -> UncertainSource.Spread {
    UncertainSource.Spread(
      percent: entry.percent, distribution: entry.distribution, origin: .standard(entry))
  }

  /// The farther end of the range printed beside a value of the library, taken as the 95 % interval;
  /// lognormal where a normal would reach below zero.
  private func range(_ selection: Selection) -> UncertainSource.Spread? {
    guard let library = selection.chosen.library?.value, let range = library.range,
      let value = library.value, value != 0
    else { return nil }
    let half = max(range.upperBound - value, value - range.lowerBound)
    let percent = 100 * half / abs(value)
    return UncertainSource.Spread(
      percent: percent, distribution: percent < 100 ? .normal : .lognormal,
      origin: .range(range, library.citation))
  }
}
