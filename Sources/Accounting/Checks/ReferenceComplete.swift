import Findings
import Inventories
import Regulations

/// The reference approach has all of its parts; a letter taken out leaves it incomplete.
struct ReferenceComplete: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.letterTakenOut: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods(.reference).flatMap { reference in
      absentLetters(reference, in: account)
    }
  }

  private func absentLetters(
    _ reference: MethodAccount, in account: EmissionAccount
  ) -> [Finding] {
    reference.bindings.filter(\.isAbsent).map { binding in
      let arguments: [String: Finding.Argument] = [
        "method": .name(reference.method.name), "letter": .name(binding.variable.letter.name),
      ]
      return Finding(
        .warning, .letterTakenOut, arguments, at: account.inventory.guideline.place)
    }
  }
}

extension Finding.Code {
  static let letterTakenOut: Self = "letter-taken-out"
}
