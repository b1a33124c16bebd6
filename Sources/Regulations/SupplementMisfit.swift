public import Findings

/// A method of a supplement that an inventory asks for under a guideline it does not fit.
public struct SupplementMisfit: Hashable, Sendable {
  /// What the supplement is called.
  public let supplement: LocalizedText
  /// The methods it goes on with that the guideline does not have; none where it is for others.
  public let missing: [String]
  /// The guidelines that it fits.
  public let fitting: [String]
}
