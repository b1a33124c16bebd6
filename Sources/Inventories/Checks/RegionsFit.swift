import Findings

/// The regions of an enterprise have the province that its credit code names, whose factors it takes.
struct RegionsFit: InventoryCheck {
  /// The division of units that the ministry registered, which name no province.
  private static let national = "10"

  var codes: [Finding.Code: Finding.Severity] { [.regionOfCode: .warning] }

  func findings(in inventory: Inventory) -> [Finding] {
    let entity = inventory.entity
    guard entity.kind == .enterprise, CreditCode(entity.code).isValid,
      let division = CreditCode(entity.code).division, !division.hasPrefix(Self.national)
    else { return [] }
    let province = division.prefix(2) + "0000"
    guard !entity.regions.contains(where: { $0.hasPrefix(division.prefix(2)) }) else { return [] }
    let arguments: [String: Finding.Argument] = [
      "code": .text(entity.code), "province": .text(String(province)),
      "regions": .text(entity.regions.joined(separator: ", ")),
    ]
    return [Finding(.warning, .regionOfCode, arguments, at: entity.regionsPlace)]
  }
}

extension Finding.Code {
  static let regionOfCode: Self = "region-of-code"
}
