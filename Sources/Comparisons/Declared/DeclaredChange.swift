public import Findings

/// Something that the inventories declare otherwise, or their regulation says otherwise.
public struct DeclaredChange: Hashable, Sendable {
  /// Which part of the declaration.
  public let subject: Subject
  /// The category it speaks of, if it speaks of one.
  public let category: String?
  /// The item of that part, such as a cell of the balance; empty where there is but one.
  public let item: LocalizedText
  /// What of the item.
  public let field: Field
  /// What it was; `nil` where it was not there.
  public let before: DeclaredValue?
  /// What it is; `nil` where it is not there.
  public let after: DeclaredValue?

  /// A part of what is declared.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// The head of the inventory.
    case head
    /// The formula or the source of a method.
    case method
    /// The warming potentials.
    case gwp
    /// Who prepared, reviewed and approved.
    case person
    /// How cells of the balance are treated.
    case treatment
    /// The energy balance.
    case balance
    /// The entity's own factors.
    case factor
    /// Notation keys.
    case notation
    /// Answers to warnings.
    case answer
    /// Figures that others published.
    case reported
    /// What a report says of who reports.
    case fact
    /// What the boundary takes in and leaves out.
    case boundary
    /// Remarks of the inventory.
    case remark
  }

  /// What of an item differs.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// Whether it is there.
    case entry
    case title, kind, code, name, regions, year, guideline, edition, gwp, methods, conversions
    case formula, citation, standing, potential
    case baseYear = "base-year"
    case date
    case treat, alternative
    case countedIn = "counted-in"
    case reason
    case quantity
    /// The same quantity or value in another unit.
    case unit
    case note, value, proxy, evidence, signed
    case key, answer, person, tolerance
  }
}

/// A declared value as it is shown.
public enum DeclaredValue: Hashable, Sendable {
  /// Words.
  case text(LocalizedText)
  /// A number with its unit as written.
  case number(Double, unit: String)
  /// One of a closed list, by the key of its label.
  case label(String)

  /// Words that are the same in both languages; none for no words.
  static func words(_ text: String?) -> DeclaredValue? {
    text.flatMap { $0.isEmpty ? nil : .text(LocalizedText($0)) }
  }

  /// A whole number.
  static func count(_ count: Int?) -> DeclaredValue? { words(count.map { "\($0)" }) }
}
