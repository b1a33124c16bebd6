public import Findings
public import Quantities

/// The tables that a guideline's annex has reports filled into: what stands in their rows, and under
/// which heads.
public struct ReportingForm: Sendable {
  /// Where the guideline prints them.
  public let citation: Citation
  /// How sure their layout is.
  public let standing: Standing
  /// The tables, in order.
  public let tables: [ReportingTable]
  /// What a reader of every table should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place
}

/// A table of an annex.
public struct ReportingTable: Sendable {
  /// Its number (附表1); `nil` where no copy with numbers was seen.
  public let number: String?
  /// Its title.
  public let title: LocalizedText
  /// The columns, in order.
  public let heads: [Head]
  /// The methods whose lines are its rows, one a line; empty where `rows` says what stands in it.
  public let methods: [String]
  /// What stands in it row by row; empty where each line of `methods` has a row.
  public let rows: [Row]
  /// What a reader of it should know.
  public let note: LocalizedText?

  /// A column.
  public struct Head: Sendable {
    /// What it shows.
    public let content: Content
    /// The letters that it shows it of, the first that the method of a row has; empty for the row's own.
    public let letters: [String]
    /// The unit that it wants values in; `nil` for the method's.
    public let unit: Unit?
    /// How many decimals it has; `nil` where the annex does not say.
    public let decimals: Int?
    /// What is printed above it.
    public let name: LocalizedText
  }

  /// What a column shows.
  public enum Content: String, CaseIterable, Sendable {
    /// What the row is called.
    case name
    /// The fuel or material of a line, or what the line is called.
    case material
    /// The source category of a line.
    case category
    /// The unit or plant that a line is of.
    case entity
    /// The unit of the value.
    case unit
    /// The value in that unit.
    case value
    /// Tonnes of the gas itself.
    case mass
    /// Tonnes of CO₂ equivalent.
    case equivalent
    /// How a value was got: measured, supplied, a default, computed.
    case provenance
    /// The document that a value is from.
    case source
    /// What shows the activity data.
    case evidence
    /// What no inventory holds and the entity fills in by hand.
    case blank
  }

  /// A row, or the rows of each line of some methods.
  public struct Row: Sendable {
    /// What it is called.
    public let name: LocalizedText
    /// The methods that it is the sum of, or has the lines of.
    public let methods: [String]
    /// What is printed of each line, one below the other; empty for the sum.
    public let items: [Item]
    /// Which total it is, if any.
    public let total: Total?
    /// How many decimals a sum has; `nil` where the annex does not say.
    public let decimals: Int?
  }

  /// What is printed of a line in a row of its own.
  public struct Item: Sendable {
    /// What it is called.
    public let name: LocalizedText
    /// Its letters, the first that the method has; empty for the result.
    public let letters: [String]
    /// The unit that it is wanted in; `nil` for the method's.
    public let unit: Unit?
    /// How many decimals it has; `nil` where the annex does not say.
    public let decimals: Int?
  }

  /// A total of the account.
  public enum Total: String, CaseIterable, Sendable {
    /// Without purchased electricity and heat.
    case direct
    /// With them.
    case withIndirect = "with-indirect"
  }
}
