import Findings
import Inventories
import Regulations

/// Every treatment speaks of a line that there is; one of a cell that burns nothing does nothing.
struct TreatmentsApply: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.treatmentOfNothing: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    // Of an inventory still empty it is enough to say that it is.
    guard account.methods.contains(where: { $0.count > 0 }) else { return [] }
    let burnt = Set(
      account.methods(.sectoral).flatMap { method in
        (0..<method.count).compactMap { method.lines.terms($0).first }
          .map { EnergyBalance.Position($0.row, $0.fuel) }
      })
    return account.inventory.treatments.filter { treatment in
      !(account.position(of: treatment).map(burnt.contains) ?? false)
    }.map { treatment in
      let arguments: [String: Finding.Argument] = [
        "row": .text(treatment.row.value), "fuel": .text(treatment.fuel.value),
      ]
      return Finding(.error, .treatmentOfNothing, arguments, at: treatment.row.place)
    }
  }
}

extension EmissionAccount {
  /// The cell that a treatment speaks of.
  func position(of treatment: Treatment) -> EnergyBalance.Position? {
    guard let balance,
      let row = regulation.balanceRow(named: treatment.row.value, in: balance.layout),
      let fuel = regulation.fuel(named: treatment.fuel.value)
    else { return nil }
    return EnergyBalance.Position(row.id, fuel.id)
  }
}

extension Finding.Code {
  static let treatmentOfNothing: Self = "treatment-of-nothing"
}
