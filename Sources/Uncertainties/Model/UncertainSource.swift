public import Findings
public import Inventories
public import Regulations

/// A value that may be off: the activity data of a line, or a factor that many lines share.
public struct UncertainSource: Hashable, Sendable, Identifiable {
  /// What it is known by: the same on every line that uses the value.
  public let id: String
  /// What it is.
  public let kind: Kind
  /// What people call it.
  public let name: LocalizedText
  /// The value.
  public let value: Double
  /// The unit of the value.
  public let unit: String
  /// How uncertain it is; `nil` where nobody has said.
  public let spread: Spread?

  /// What a source is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Activity data.
    case activity
    /// A factor.
    case factor
  }

  /// How far a value may be off, and who says so.
  public struct Spread: Hashable, Sendable {
    /// Half the 95 % interval, in percent of the value.
    public let percent: Double
    /// How it is spread.
    public let distribution: UncertaintyDefaults.Distribution
    /// Who says so.
    public let origin: Origin
  }

  /// Who says how uncertain a value is.
  public enum Origin: Hashable, Sendable {
    /// The inventory.
    case declared(DeclaredUncertainty)
    /// The range that is printed beside the value.
    case range(ClosedRange<Double>, Citation)
    /// The guideline's default.
    case standard(UncertaintyDefaults.Entry)
  }

  /// The uncertainty in percent; nothing said counts as none, and is told.
  public var percent: Double { spread?.percent ?? 0 }
}
