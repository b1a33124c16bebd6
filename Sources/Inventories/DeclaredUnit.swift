public import Findings

/// Where a unit's emissions sit in a district, as the district declares it in `units.csv`.
public struct DeclaredUnit: Hashable, Sendable {
  /// The unit: the folder of its inventory, or its code.
  public let unit: Located<String>
  /// What it is limited to; what is empty is not limited.
  public let scope: Scope
  /// The district's category, instead of the library's reading; empty for that.
  public let category: Located<String>
  /// What share of it is inside the district; `nil` where nothing is said.
  public let share: Double?
  /// The unit that makes what is bought, by its folder or code; empty where nobody is named.
  public let supplier: Located<String>
  /// What share of the part inside is bought from the supplier; all of it unless given.
  public let suppliedShare: Double
  /// The year it holds for; `nil` for any.
  public let year: Int?
  /// What is noted beside it.
  public let note: String
  /// Where it stands.
  public let place: Place

  /// What part of a unit is spoken of.
  public struct Scope: Hashable, Sendable {
    /// The line, by what it is called.
    public let line: String
    /// The method.
    public let method: String
    /// The unit's own category.
    public let category: String

    /// How many limits there are.
    public var limits: Int { [line, method, category].count { !$0.isEmpty } }
  }
}

extension DeclaredUnit {
  /// Reads a row; shares lie between nothing and all.
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    guard let unit = record.required("unit", into: &findings) else { return nil }
    self.unit = unit
    scope = Scope(
      line: record.text("line"), method: record.text("method"), category: record.text("category"))
    category = record.located("to")
    supplier = record.located("supplier")
    share = Self.share(record, "share", into: &findings)
    suppliedShare = Self.share(record, "supplied", into: &findings) ?? 1
    year = record.year("year", into: &findings)
    note = record.text("note")
    place = record.place
  }

  private static func share(
    _ record: CSVRecord, _ key: String, into findings: inout [Finding]
  ) -> Double? {
    guard let share = record.number(key, into: &findings) else { return nil }
    if share < 0 || share > 1 {
      findings.append(
        Finding(.error, .shareOutOfRange, ["share": .number(share)], at: record.place(of: key)))
    }
    return min(max(share, 0), 1)
  }
}

extension Finding.Code {
  static let shareOutOfRange: Self = "share-out-of-range"
}
