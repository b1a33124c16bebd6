public import Findings
public import Inventories

/// What a new inventory begins with: who, which year, which guideline, and what is taken over from
/// last year's.
public struct InventoryStart: Sendable {
  /// What reports.
  public let kind: ReportingEntity.Kind
  /// Its administrative or credit code; empty where it is still to be given.
  public let code: String
  /// Its name.
  public let name: LocalizedText
  /// The regions whose factors apply to it.
  public let regions: [String]
  /// The accounting year.
  public let year: Int
  /// The guideline.
  public let guideline: String
  /// The language of its reports.
  public let language: Language
  /// Last year's inventory, whose judgements are taken over.
  public let last: Inventory?

  /// Begins anew.
  public init(
    kind: ReportingEntity.Kind, code: String, name: LocalizedText, year: Int, guideline: String,
    language: Language
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.year = year
    self.guideline = guideline
    self.language = language
    regions = Self.regions(of: code)
    last = nil
  }

  /// Goes on from last year's inventory; what is given goes before what that says.
  public init(
    after last: Inventory, code: String? = nil, name: LocalizedText? = nil, year: Int? = nil,
    guideline: String? = nil, language: Language? = nil
  ) {
    kind = last.entity.kind
    self.code = code ?? last.entity.code
    self.name = name ?? last.entity.name
    self.year = year ?? last.year + 1
    self.guideline = guideline ?? last.guideline.value
    self.language = language ?? last.language
    self.last = last
    regions = code.map(Self.regions) ?? last.entity.regions
  }

  /// The district that a code says, its city, its province and the country.
  ///
  /// The first two digits of an administrative code are the province, the next two the city
  /// (GB/T 2260); a unified credit code has that of the office that registered the unit in its
  /// third to eighth characters (GB 32100).
  static func regions(of code: String) -> [String] {
    let division = CreditCode(code).division ?? code
    guard DistrictCode.isOne(division) else { return ["CN"] }
    let wider = [division, "\(division.prefix(4))00", "\(division.prefix(2))0000"]
    return wider.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } + ["CN"]
  }
}
