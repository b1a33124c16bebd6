/// Where a declared column stands in a table.
public struct CSVColumn: Hashable, Sendable {
  /// What programs call it.
  public let key: String
  /// What the header calls it, with its unit.
  public let header: String
  /// What the header says in brackets after the name, such as `万吨` in `消费量(万吨)`.
  public let unit: String?
  /// Its position, counted from 0.
  package let index: Int
}
