import Findings
import Inventories
import Quantities
import Regulations

/// A value of the entity's own is one that is possible, and usual: by the method, else by what such
/// values are.
struct MeasuredWithinRange: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.valueOutOfRange: .error, .valueUnusual: .warning, .valueOfOtherFuel: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.selections.compactMap { finding($0.selection, $0.variable, in: account) }
      + unnamed(in: account)
  }

  /// Values that name no fuel, each held against what is usual of the fuels that take it.
  private func unnamed(in account: EmissionAccount) -> [Finding] {
    var told: Set<[String]> = []
    return account.methods.flatMap { method in
      method.bindings.filter(\.hasUnnamed).flatMap { binding in
        (0..<method.count).compactMap { line in
          finding(line, of: method, binding, &told, in: account)
        }
      }
    }
  }

  private func finding(
    _ line: Int, of method: MethodAccount, _ binding: Binding, _ told: inout Set<[String]>,
    in account: EmissionAccount
  ) -> Finding? {
    let fuel = method.lines.fuels[line]
    guard let parameter = binding.variable.parameter, binding.variable.usual == nil,
      let selection = binding.selection(line),
      let declared = selection.chosen.declared, declared.fuel.value.isEmpty,
      told.insert([fuel, "\(declared.place)"]).inserted,
      finding(selection, binding.variable, in: account) == nil,
      let name = account.regulation.fuels[fuel]?.name,
      let usual = account.regulation.bounds(of: parameter, fuel: fuel, in: selection.unit)?
        .usual(in: selection.unit), !usual.contains(selection.value)
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "letter": .name(binding.variable.letter.name), "value": .text(selection.tidy),
      "fuel": .name(name), "unit": .text(selection.unit.symbol),
      "low": .text(usual.lowerBound.tidy), "high": .text(usual.upperBound.tidy),
    ]
    return finding(.valueOfOtherFuel, arguments, at: declared.valuePlace)
  }

  /// What is to be said of a value; nothing where it is usual.
  func finding(
    _ selection: Selection, _ variable: Method.Variable, in account: EmissionAccount
  ) -> Finding? {
    let shared = variable.parameter.flatMap {
      account.regulation.bounds(
        of: $0, fuel: fuel(of: selection, in: account.regulation), in: selection.unit)
    }
    let possible = variable.range ?? shared?.possible(in: selection.unit)
    let usual = variable.usual ?? shared?.usual(in: selection.unit)
    return finding(.valueOutOfRange, possible, selection, variable)
      ?? finding(.valueUnusual, usual, selection, variable)
  }

  private func fuel(of selection: Selection, in regulation: Regulation) -> String? {
    let words = selection.chosen.declared?.fuel.value ?? ""
    return regulation.fuel(named: words)?.id
  }

  private func finding(
    _ code: Finding.Code, _ range: ClosedRange<Double>?, _ selection: Selection,
    _ variable: Method.Variable
  ) -> Finding? {
    guard let range, let declared = selection.chosen.declared, !range.contains(selection.value)
    else { return nil }
    let unit = selection.unit.isOne ? "" : " \(selection.unit.symbol)"
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name), "value": .text(selection.tidy),
      "low": .text(range.lowerBound.tidy + unit), "high": .text(range.upperBound.tidy + unit),
    ]
    return finding(code, arguments, at: declared.valuePlace)
  }
}

extension Binding {
  /// Whether a value of the entity's own that names no fuel is among its values.
  fileprivate var hasUnnamed: Bool {
    selections.contains { $0.chosen.declared?.fuel.value.isEmpty == true }
  }
}

extension Finding.Code {
  static let valueOutOfRange: Self = "value-out-of-range"
  static let valueUnusual: Self = "value-unusual"
  static let valueOfOtherFuel: Self = "value-of-other-fuel"
}
