public import Findings
import Inventories
import Quantities
import Regulations

/// An inventory to be filed rests on no unverified value, and its own values are signed for.
///
/// An unverified value is replaced by the entity's own, with evidence and a name that signs.
public struct FilingAllowed: AccountCheck {
  /// What it may find.
  public var codes: [Finding.Code: Finding.Severity] {
    [.unsignedFactor: .error, .unverifiedFactor: .error]
  }

  /// Makes the check.
  public init() {}

  /// The values that forbid filing, each once.
  public func findings(in account: EmissionAccount) -> [Finding] {
    let approaches: [Method.Approach] = [.sectoral, .indirect]
    let selections = approaches.flatMap(account.methods).flatMap { method in
      method.bindings.flatMap { binding in binding.selections.map { (binding, $0) } }
    }
    var told: Set<Candidate> = []
    return selections.compactMap { binding, selection in
      guard told.insert(selection.chosen).inserted else { return nil }
      return finding(selection.chosen, binding.variable, in: account)
    }
  }

  private func finding(
    _ candidate: Candidate, _ variable: Method.Variable, in account: EmissionAccount
  ) -> Finding? {
    if let declared = candidate.declared,
      !account.isEvidence(declared.evidence) || declared.signed.isEmpty
    {
      let arguments: [String: Finding.Argument] = [
        "letter": .name(variable.letter.name), "fuel": .text(declared.fuel.value),
      ]
      return Finding(.error, .unsignedFactor, arguments, at: declared.place)
    }
    guard candidate.basis == .library(.unverified), let library = candidate.library else {
      return nil
    }
    let fuels = library.value.keys.fuels.sorted().compactMap { account.regulation.fuels[$0]?.name }
    let arguments: [String: Finding.Argument] = [
      "factor": .name(library.name), "value": .text(candidate.text),
      "unit": .text(candidate.unit.symbol),
      "fuel": .name(fuels.isEmpty ? LocalizedText("—") : fuels.listed),
    ]
    return Finding(.error, .unverifiedFactor, arguments, at: library.value.place)
  }
}

extension Finding.Code {
  static let unsignedFactor: Self = "unsigned-factor"
  static let unverifiedFactor: Self = "unverified-factor"
}
