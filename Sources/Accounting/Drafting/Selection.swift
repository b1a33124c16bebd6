public import Findings
public import Inventories
public import Quantities
public import Regulations

/// Which value stands for a letter on some lines, and why the other candidates lost.
public struct Selection: Hashable, Sendable {
  /// The value chosen.
  public let chosen: Candidate
  /// The candidates that lost, each with the reason.
  public let rejected: [Rejected]
  /// The value in the letter's unit.
  public let value: Double
  /// The letter's unit, with the fuel's own put in.
  public let unit: Unit

  /// A candidate that lost.
  public struct Rejected: Hashable, Sendable {
    /// The candidate.
    public let candidate: Candidate
    /// Why it lost.
    public let reason: Reason
  }

  /// Why a candidate lost.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// A provenance that the method prefers has a value.
    case lessPreferred = "less-preferred"
    /// A value with more matching keys, or of a nearer region, has one.
    case lessSpecific = "less-specific"
    /// A set that is asked earlier has one.
    case laterSet = "later-set"
    /// It is not in force in the accounting year.
    case notInForce = "not-in-force"
    /// Nobody knows it.
    case unknownValue = "unknown-value"
    /// The library's unit does not fit the line.
    case otherUnit = "other-unit"
  }
}

/// A value that could stand for a letter.
public struct Candidate: Hashable, Sendable {
  /// Where it comes from.
  public let provenance: Method.Preference
  /// The number as declared, or `nil` where nobody knows it.
  public let number: Double?
  /// The number as printed.
  public let text: String
  /// Its unit as declared.
  public let unit: Unit
  /// The library's value, for defaults and proxies.
  public let library: LibraryValue?
  /// The entity's declaration, for all but defaults.
  public let declared: DeclaredFactor?
  /// The accounting year it is taken from, where that is not the year of account.
  public let standsInFrom: Int?

  /// A value of the library with the set it belongs to.
  public struct LibraryValue: Hashable, Sendable {
    /// The set's id.
    public let set: String
    /// The set's name.
    public let name: LocalizedText
    /// The family.
    public let kind: FactorSet.Kind
    /// The value.
    public let value: FactorValue
  }

  /// How sure it is; the entity's own measured values have no standing but their evidence.
  public var basis: Basis {
    if let library { return .library(library.value.standing ?? .unverified) }
    return .declared
  }

  /// Where it stands.
  public var place: Place? { declared?.place ?? library?.value.place }
}

/// What a number rests on.
public enum Basis: Hashable, Sendable, Comparable {
  /// A value of the library, of some standing.
  case library(Standing)
  /// The entity's own declaration, with its evidence.
  case declared

  /// Every basis, from sure to unsure.
  public static let all: [Basis] = [
    .library(.official), .declared, .library(.secondary), .library(.unverified),
  ]

  /// Orders bases from sure to unsure: what is derived takes the greatest of its inputs.
  public static func < (left: Basis, right: Basis) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Basis.all.firstIndex(of: self) ?? 0 }
}
