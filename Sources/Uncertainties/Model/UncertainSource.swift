public import Findings
public import Inventories
public import Quantities
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
  public internal(set) var spread: Spread?

  /// What a source is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Activity data.
    case activity
    /// A factor.
    case factor
  }

  /// How far a value may be off, and who says so.
  ///
  /// Of what lines say of the value they share, the greatest holds: the inventory's word before a
  /// printed range, that before a default, the narrower declaration, and the larger uncertainty.
  public struct Spread: Hashable, Sendable, Comparable {
    /// Half the 95 % interval, in percent of the value.
    public let percent: Double
    /// How it is spread.
    public let distribution: Distribution
    /// Who says so.
    public let origin: Origin

    /// The same said of what spreads by a share of it.
    func scaled(by share: Double) -> Spread {
      Spread(percent: percent * share, distribution: distribution, origin: origin)
    }

    /// Orders by who says it, then by how much.
    public static func < (left: Spread, right: Spread) -> Bool {
      (left.origin.rank.0, left.origin.rank.1, left.percent)
        < (right.origin.rank.0, right.origin.rank.1, right.percent)
    }
  }

  /// Who says how uncertain a value is.
  public enum Origin: Hashable, Sendable {
    /// The inventory.
    case declared(DeclaredUncertainty)
    /// The range that is printed beside the value.
    case range(ClosedRange<Double>, Citation)
    /// The guideline's default.
    case standard(UncertaintyDefaults.Entry)

    /// How much its word counts, and how narrowly it is meant.
    fileprivate var rank: (Int, Int) {
      switch self {
      case .standard: (0, 0)
      case .range: (1, 0)
      case .declared(let declared): (2, declared.narrowness)
      }
    }
  }

  /// The uncertainty in percent; nothing said counts as none, and is told.
  public var percent: Double { spread?.percent ?? 0 }
}
