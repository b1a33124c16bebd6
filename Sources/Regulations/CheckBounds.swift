public import Findings

/// What inventories under a guideline are checked against: bands, shares, and sources that count
/// the same thing twice.
///
/// Nothing computed depends on it; it decides only what is asked about.
public struct CheckBounds: Hashable, Sendable {
  /// How sure it is.
  public let standing: Standing
  /// Where it is declared.
  public let place: Place
  /// What emissions of a fuel per unit of energy are held against.
  public let impliedFactors: ImpliedFactors?
  /// How a category may change from one year to the next; the narrowest that holds is taken.
  public let jumps: [Jump]
  /// The share of the total below which a category's change is not asked about.
  public let leastShare: Double
  /// How far the reference approach may be from the sectoral one.
  public let referenceGap: Double
  /// How far bottom-up tables and electricity brought in may be from the balance.
  public let balanceGap: Double
  /// The share of the total that key categories make up.
  public let keyShare: Double
  /// The share of the total that may rest on unverified values unasked.
  public let unverifiedShare: Double
  /// How many times too large a number is that was written in a unit of ten thousand by mistake.
  public let slip: ClosedRange<Double>
  /// Tonnes of CO₂e of a single line beyond which it is asked about; `nil` where none is said.
  public let lineAtMost: Double?
  /// The same for each person who lives in an area; `nil` where none is said.
  public let linePerPersonAtMost: Double?
  /// Words that stand for evidence and are none, in small letters.
  public let noEvidence: [String]
  /// The share of quantities equal to last year's from which the year is taken for copied; `nil` where
  /// none is said.
  public let copiedShare: Double?
  /// How many years before its own an inventory's deposits begin at the latest; `nil` where none is said.
  public let depositYears: Int?
  /// What people, output, area and energy are usually to those of the year before; `nil` where none is
  /// said.
  public let indicatorChange: ClosedRange<Double>?
  /// The least share of what a unit supplies to others, as the grid would have emitted it, that the unit
  /// emits itself; `nil` where none is said.
  public let supplierShare: Double?
  /// Methods of which only one may be used, for they compute the same source.
  public let rivals: [Rivals]
  /// Two places where the same fuel may be counted.
  public let overlaps: [Overlap]
  /// The gases that stand together: who has a number of one has a number or a key of the others.
  public let gases: [GasesTogether]
  /// Methods whose tables list the same things, each with the same quantity.
  public let siblings: [Rivals]
  /// Methods of which only one may list a thing.
  public let exclusive: [Rivals]

  /// Whether a text names evidence and is no word for having none.
  public func isEvidence(_ text: String) -> Bool {
    !text.isEmpty && !noEvidence.contains(text.lowercased())
  }

  /// What emissions of a fuel per unit of energy are held against.
  public struct ImpliedFactors: Hashable, Sendable {
    /// The gas.
    public let gas: String
    /// The parameter that turns a quantity into energy.
    public let energy: String
    /// The sets whose ranges hold, asked in order.
    public let sets: [String]
    /// How far beyond a range is still let pass, relative to its ends.
    public let slack: Double
  }

  /// How a category may change from one year to the next.
  public struct Jump: Hashable, Sendable {
    /// The category, with all that is below it; none is every category.
    public let category: String?
    /// This year's emissions relative to last year's.
    public let ratio: ClosedRange<Double>
  }

  /// Gases of a category that stand together.
  public struct GasesTogether: Hashable, Sendable {
    /// The category, with all that is below it.
    public let category: String
    /// The gases.
    public let gases: [String]
  }

  /// Methods that speak of the same source.
  public struct Rivals: Hashable, Sendable {
    /// The methods.
    public let methods: [String]
    /// What they both compute.
    public let source: LocalizedText
    /// Whether a thing that two of them list is one thing whatever its quantities: one states
    /// mass where the other states volume, or the whole where the other states a part.
    public let ofAnyQuantity: Bool
  }

  /// Two places where the same fuel may be counted.
  public struct Overlap: Hashable, Sendable {
    /// The method that counts it by itself.
    public let method: String
    /// The fuels that a method of combustion may count as well.
    public let fuels: [String]
    /// The sectors in which it would.
    public let sectors: [String]
    /// What is counted twice.
    public let source: LocalizedText
  }
}
