public import Accounting

/// A part of a unit's line, and where its tonnes are in the district's inventory (台账条目).
public struct LedgerEntry: Hashable, Sendable {
  /// The unit, by its position among those reconciled.
  public let unit: Int
  /// The line of the unit's account.
  public let line: LineReference
  /// What part of the line it is: 1 for all of it.
  public let share: Double
  /// What became of it.
  public let status: Status
  /// The district's category that it sits in or would sit in; `nil` where there is none.
  public let category: String?
  /// Why.
  public let reason: Reason
  /// Whether its line names no sector where sectors decide, so that the usual one was taken.
  public let isOfAssumedSector: Bool
  /// The gas.
  public let gas: String
  /// Tonnes of the gas; negative for what the unit deducts.
  public let mass: Double
  /// What is burnt or bought, by its id; empty where it is neither.
  public let fuel: String
  /// How much is burnt or bought, in the fuel's own unit; `nil` where it cannot be said in it.
  public let amount: Double?
  /// The constant of the library by which the amount is said in it, where the unit's own does not.
  public let conversion: String?

  /// What became of a unit's tonnes in the district's inventory.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Part of the district's category, by its statistics.
    case counted
    /// Counted in another category of the district (IE).
    case elsewhere
    /// Bought, and direct emissions of the district where it was made.
    case generated
    /// Outside the district's boundary.
    case outside
    /// Of another year.
    case otherYear = "other-year"
    /// Claimed by another unit as well.
    case twice
    /// Claimed by nobody: the district has no number for it.
    case nobody

    /// Whether it is part of what the district's category has to hold.
    public var isInCategory: Bool { self == .counted || self == .elsewhere }
  }

  /// Why tonnes have their status.
  public enum Reason: Hashable, Sendable {
    /// The library places it so.
    case placed
    /// The district's `units.csv` says so.
    case declared
    /// The unit names other regions than the district.
    case region
    /// The unit's year.
    case year(Int)
    /// Another unit has the same line, or the same quantity of the same code.
    case sameLine(unit: Int, line: LineReference)
    /// Another unit makes what this one buys.
    case supplied(unit: Int)
    /// A notation key of the district.
    case key(String)
    /// The district has neither a number nor a key.
    case noNumber
    /// The district's system has no category for it, or nothing places it.
    case noCategory
    /// The share of the district's supply that was brought in, or that was made inside.
    case mix
  }
}
