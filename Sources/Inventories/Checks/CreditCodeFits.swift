import Findings

/// The code of an enterprise that is a unified social credit code has the check character that fits.
struct CreditCodeFits: InventoryCheck {
  /// Codes of business licences, which came before, are no longer than this.
  private static let licence = 15

  var codes: [Finding.Code: Finding.Severity] { [.creditCodeUnfit: .warning] }

  func findings(in inventory: Inventory) -> [Finding] {
    let entity = inventory.entity
    guard entity.kind == .enterprise, entity.code.count > Self.licence,
      !CreditCode(entity.code).isValid
    else { return [] }
    return [
      Finding(.warning, .creditCodeUnfit, ["code": .text(entity.code)], at: entity.codePlace)
    ]
  }
}

extension Finding.Code {
  static let creditCodeUnfit: Self = "credit-code-unfit"
}
