import Findings
import Inventories
import Quantities
import Regulations

/// Every declared uncertainty is taken by some line, and a value that lines share has one.
struct UncertaintiesTaken: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.uncertaintyUnused: .warning, .uncertaintyShared: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard !account.inventory.uncertainties.isEmpty else { return [] }
    return unused(in: account) + shared(in: account)
  }

  // MARK: Rows that nothing takes

  private func unused(in account: EmissionAccount) -> [Finding] {
    account.inventory.uncertainties.filter { declared in
      !account.methods.contains { fits(declared, $0, in: account) }
    }.map { declared in
      Finding(
        .warning, .uncertaintyUnused, ["subject": .text(declared.subject.value)],
        at: declared.place)
    }
  }

  private func fits(
    _ declared: DeclaredUncertainty, _ method: MethodAccount, in account: EmissionAccount
  ) -> Bool {
    let letters: [Binding?] = [nil] + method.bindings.filter { $0.variable.origin != .activity }
    return letters.filter(declared.speaks).contains { letter in
      (0..<method.count).contains { account.fits(declared, letter, $0, of: method) }
    }
  }

  // MARK: Values with two

  /// A value is as uncertain as it is, wherever it is used: of what is said of it one word holds.
  private func shared(in account: EmissionAccount) -> [Finding] {
    var said: [Candidate: [DeclaredUncertainty]] = [:]
    var order: [(value: Candidate, letter: Method.Letter)] = []
    for method in account.methods(.sectoral) {
      for binding in method.bindings
      where account.inventory.uncertainties.contains(where: { $0.speaks(of: binding) }) {
        for line in 0..<method.count {
          guard let value = binding.selection(line)?.chosen,
            let declared = account.declaredUncertainty(of: binding, line, of: method)
          else { continue }
          if said[value] == nil { order.append((value, binding.variable.letter)) }
          if said[value]?.contains(declared) != true { said[value, default: []].append(declared) }
        }
      }
    }
    return order.compactMap { entry in finding(entry.letter, said[entry.value] ?? []) }
  }

  private func finding(_ letter: Method.Letter, _ all: [DeclaredUncertainty]) -> Finding? {
    guard let held = all.max(by: { $0.yields(to: $1) }),
      let other = all.first(where: { $0.percent != held.percent })
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "letter": .name(letter.name), "percent": .text(other.percent.tidy),
      "held": .text(held.percent.tidy), "line": .count(held.place.line ?? 0),
    ]
    return Finding(.warning, .uncertaintyShared, arguments, at: other.place)
  }
}

extension Finding.Code {
  static let uncertaintyUnused: Self = "uncertainty-unused"
  static let uncertaintyShared: Self = "uncertainty-shared"
}
