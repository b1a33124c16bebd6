import Findings
import Inventories
import Quantities
import Regulations

/// A value that a method bounds by another, such as air-dried moisture by that as received, is no
/// larger than it on any line.
struct MeasuredInOrder: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.valueAboveBound: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods.flatMap { method in
      method.bindings.flatMap { lower in
        guard let symbol = lower.variable.atMost,
          let upper = method.bindings.first(where: { $0.variable.letter.symbol == symbol })
        else { return [Finding]() }
        return findings(lower, upper, in: method)
      }
    }
  }

  /// Each pair of values is told once, however many lines they stand for.
  private func findings(
    _ lower: Binding, _ upper: Binding, in method: MethodAccount
  ) -> [Finding] {
    var told: Set<[Int32]> = []
    return (0..<method.count).compactMap { line in
      guard let small = lower.selection(line), let large = upper.selection(line),
        small.value > large.value, told.insert([lower.codes[line], upper.codes[line]]).inserted
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "line": .text(method.id(line)), "letter": .name(lower.variable.letter.name),
        "value": .text(small.tidy), "bound": .name(upper.variable.letter.name),
        "limit": .text(large.tidy),
      ]
      let place = small.chosen.declared?.valuePlace ?? large.chosen.declared?.valuePlace
      return finding(.valueAboveBound, arguments, at: place ?? method.lines.place(line))
    }
  }
}

extension Finding.Code {
  static let valueAboveBound: Self = "value-above-bound"
}
