public import Findings

/// What a reporting level of a category system adds up, such as BASIC of the GPC (报告层级).
public struct ReportingLevel: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// The codes it adds up; not what lies below them.
  public let codes: Set<String>
  /// Where it is declared.
  public let place: Place
}
