import Findings
import Inventories
import Regulations

/// The reference approach has all of its parts: fixed carbon, and both ends of the stocks.
struct ReferenceComplete: AccountCheck {
  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods(.reference).flatMap { reference in
      absentLetters(reference, in: account) + stocks(in: account)
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

  /// Supply that does not add up means that a part of it, most often a stock, is not in the table.
  private func stocks(in account: EmissionAccount) -> [Finding] {
    guard let comparison = account.referenceComparison, comparison.isSupplyIncomplete else {
      return []
    }
    let fuels = comparison.fuels.filter { $0.supplyGap != 0 }.map(\.fuel.name.zh)
    let arguments: [String: Finding.Argument] = [
      "count": .count(fuels.count), "fuels": .text(fuels.joined(separator: "、")),
    ]
    return [
      Finding(
        .warning, .supplyIncomplete, arguments,
        at: account.inventory.balance.map { Place(file: $0.file) })
    ]
  }
}

extension Finding.Code {
  static let letterTakenOut: Self = "letter-taken-out"
  static let supplyIncomplete: Self = "supply-incomplete"
}
