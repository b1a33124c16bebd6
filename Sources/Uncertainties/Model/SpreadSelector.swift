import Accounting
import Findings
import Formulas
import Inventories
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
    let declared = narrowest(line, of: method, lineage) { $0.isOfActivity }
    return declared.map(spread)
      ?? defaults?.activity(lineage: lineage, gas: method.method.gas).map(spread)
  }

  /// How uncertain a factor of a line is.
  func factor(
    _ binding: Binding, isFirst: Bool, _ line: Int, of method: MethodAccount
  ) -> UncertainSource.Spread? {
    let parameter = Self.parameter(of: binding)
    let lineage = lineage(line, of: method)
    let declared = narrowest(line, of: method, lineage) {
      $0.subject.value == parameter || $0.subject.value == binding.variable.letter.symbol.name
        || [binding.variable.letter.name.zh, binding.variable.letter.name.en]
          .contains($0.subject.value)
    }
    return declared.map(spread) ?? binding.selection(line).flatMap(range)
      ?? defaults?.factor(
        parameter, isFirst: isFirst, lineage: lineage, gas: method.method.gas
      ).map(spread)
  }

  /// The parameter that a letter's values are of.
  private static func parameter(of binding: Binding) -> String {
    guard case .factor(let parameter, _, _) = binding.variable.origin else {
      return binding.variable.letter.symbol.name
    }
    return parameter
  }

  private func lineage(_ line: Int, of method: MethodAccount) -> [String] {
    let category = method.lines.categories[line]
    return account.tree?.lineage(of: category) ?? [category]
  }

  private func narrowest(
    _ line: Int, of method: MethodAccount, _ lineage: [String],
    _ fits: (DeclaredUncertainty) -> Bool
  ) -> DeclaredUncertainty? {
    account.inventory.uncertainties.filter { declared in
      fits(declared)
        && (declared.method.value.isEmpty || isNamed(declared.method.value, method.method))
        && (declared.category.value.isEmpty || lineage.contains(declared.category.value))
        && (declared.fuel.value.isEmpty || isFuel(declared.fuel.value, method.lines.fuels[line]))
    }.max { $0.narrowness < $1.narrowness }
  }

  private func isNamed(_ text: String, _ method: Method) -> Bool {
    [method.id, method.name.zh, method.name.en].contains(text)
  }

  private func isFuel(_ text: String, _ id: String) -> Bool {
    guard let fuel = account.regulation.fuels[id] else { return text == id }
    return ([fuel.id, fuel.name.zh, fuel.name.en] + fuel.aliases).contains(text)
  }

  private func spread(_ declared: DeclaredUncertainty) -> UncertainSource.Spread {
    UncertainSource.Spread(
      percent: declared.percent,
      distribution: .init(rawValue: declared.distribution.rawValue) ?? .normal,
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
