import Findings

/// The words of the sheet that lists all remarks, in the user's language.
public struct RemarkListing: Hashable, Sendable {
  /// The name on its tab; what no tab can bear is mended.
  public var sheetName: String
  /// The title over the list.
  public var title: String
  /// What stands between title and list, such as how many remarks there are; may be empty.
  public var lead: String
  /// The heads of its columns.
  public var heads: Heads
  /// The words for the severities.
  public var severities: Severities

  /// Words a listing.
  public init(
    sheetName: String, title: String, lead: String = "", heads: Heads, severities: Severities
  ) {
    self.sheetName = sheetName
    self.title = title
    self.lead = lead
    self.heads = heads
    self.severities = severities
  }

  /// The heads of the columns.
  public struct Heads: Hashable, Sendable {
    /// Over the running number.
    public var number: String
    /// Over the severity.
    public var severity: String
    /// Over the sheet's name.
    public var sheet: String
    /// Over the link to the cell.
    public var cell: String
    /// Over what is wrong.
    public var fact: String
    /// Over what to write instead.
    public var remedy: String

    /// Words the six heads.
    public init(
      number: String, severity: String, sheet: String, cell: String, fact: String, remedy: String
    ) {
      self.number = number
      self.severity = severity
      self.sheet = sheet
      self.cell = cell
      self.fact = fact
      self.remedy = remedy
    }

    /// The heads from left to right.
    var inOrder: [String] { [number, severity, sheet, cell, fact, remedy] }
  }

  /// The words for the severities.
  public struct Severities: Hashable, Sendable {
    /// What must be mended.
    public var error: String
    /// What must be looked at.
    public var warning: String
    /// What is worth knowing.
    public var note: String

    /// Words the three severities.
    public init(error: String, warning: String, note: String) {
      self.error = error
      self.warning = warning
      self.note = note
    }

    /// The word for a severity.
    subscript(severity: Finding.Severity) -> String {
      switch severity {
      case .error: error
      case .warning: warning
      case .note: note
      }
    }
  }
}
