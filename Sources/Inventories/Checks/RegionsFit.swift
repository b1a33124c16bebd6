import Findings

/// The regions of an entity have the province that its code names, whose factors it takes, and no
/// other province's.
struct RegionsFit: InventoryCheck {
  /// The division of units that the ministry registered, which name no province.
  private static let national = "10"
  /// How an administrative code of a whole province ends.
  private static let whole = "0000"
  private static let codeLength = 6

  var codes: [Finding.Code: Finding.Severity] {
    [.regionOfCode: .warning, .regionOfOthers: .warning]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    let entity = inventory.entity
    guard let province = Self.province(of: entity) else { return [] }
    let others = entity.regions.filter { Self.isProvince($0) && $0 != province }
    let lacksOwn = entity.kind == .enterprise && !entity.regions.contains(province)
    let arguments: [String: Finding.Argument] = [
      "code": .text(entity.code), "province": .text(province),
      "regions": .text(entity.regions.joined(separator: ", ")),
      "others": .text(others.joined(separator: ", ")),
    ]
    let isLacking: [Finding.Code] = lacksOwn ? [.regionOfCode] : []
    let told = isLacking + (others.isEmpty ? [] : [.regionOfOthers])
    return told.map { Finding(.warning, $0, arguments, at: entity.regionsPlace) }
  }

  /// The province by the credit code of an enterprise, or by the code of a district.
  private static func province(of entity: ReportingEntity) -> String? {
    let division =
      switch entity.kind {
      case .enterprise: CreditCode(entity.code).isValid ? CreditCode(entity.code).division : nil
      case .district: isCode(entity.code) ? entity.code : nil
      }
    guard let division, !division.hasPrefix(national) else { return nil }
    return division.prefix(2) + whole
  }

  private static func isProvince(_ region: String) -> Bool {
    isCode(region) && region.hasSuffix(whole)
  }

  private static func isCode(_ text: String) -> Bool {
    text.count == codeLength && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension Finding.Code {
  static let regionOfCode: Self = "region-of-code"
  static let regionOfOthers: Self = "region-of-others"
}
