public import Findings

/// The regions of an entity have the province that its code names, whose factors it takes, and no
/// other province's.
struct RegionsFit: InventoryCheck {
  /// The division of units that the ministry registered, which name no province.
  private static let national = "10"
  /// How an administrative code of a whole province ends.
  private static let whole = "0000"
  /// How one of a whole city ends.
  private static let wholeCity = "00"

  var codes: [Finding.Code: Finding.Severity] {
    [
      .regionOfCode: .warning, .regionOfOthers: .warning, .regionsDisordered: .warning,
      .districtCodeWrong: .warning,
    ]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    districtCode(inventory.entity) + order(inventory.entity) + provinces(inventory.entity)
  }

  /// The code of a district of this country is that of a place; without one its province is not known.
  private func districtCode(_ entity: ReportingEntity) -> [Finding] {
    guard entity.kind == .district, !entity.code.isEmpty, !DistrictCode.isOne(entity.code),
      entity.regions.contains(Self.country)
    else { return [] }
    return [
      Finding(
        .warning, .districtCodeWrong, ["code": .text(entity.code)], at: entity.codePlace)
    ]
  }

  /// Nearest first: a district before its province, the country last.
  private func order(_ entity: ReportingEntity) -> [Finding] {
    let ranks = entity.regions.compactMap(Self.rank)
    guard ranks != ranks.sorted() else { return [] }
    var sorted = entity.regions.filter { Self.rank($0) != nil }.enumerated().sorted {
      (Self.rank($0.element) ?? 0, $0.offset) < (Self.rank($1.element) ?? 0, $1.offset)
    }.map(\.element)[...]
    // Regions whose names do not say how far they reach stay where they are.
    let ordered = entity.regions.map { Self.rank($0) == nil ? $0 : sorted.removeFirst() }
    let arguments: [String: Finding.Argument] = [
      "regions": .text(entity.regions.joined(separator: ", ")),
      "ordered": .text(ordered.joined(separator: ", ")),
    ]
    return [Finding(.warning, .regionsDisordered, arguments, at: entity.regionsPlace)]
  }

  /// How far a region reaches; `nil` for one whose name does not say.
  private static func rank(_ region: String) -> Int? {
    if region == country { return Int.max }
    guard DistrictCode.isOne(region) else { return nil }
    return region.hasSuffix(whole) ? 2 : region.hasSuffix(wholeCity) ? 1 : 0
  }

  private static let country = "CN"

  private func provinces(_ entity: ReportingEntity) -> [Finding] {
    guard let province = Self.province(of: entity) else { return [] }
    let others = entity.regions.filter { Self.isProvince($0) && $0 != province }
    let lacksOwn = !entity.regions.contains(province)
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
      case .district: DistrictCode.isOne(entity.code) ? entity.code : nil
      }
    guard let division, !division.hasPrefix(national) else { return nil }
    return division.prefix(2) + whole
  }

  private static func isProvince(_ region: String) -> Bool {
    DistrictCode.isOne(region) && region.hasSuffix(whole)
  }
}

extension Finding.Code {
  static let regionOfCode: Self = "region-of-code"
  static let regionOfOthers: Self = "region-of-others"
  static let regionsDisordered: Self = "regions-disordered"
  /// The code of a district that is no code of a place.
  public static let districtCodeWrong: Self = "district-code-wrong"
}
