public import Findings
public import Quantities

/// The uncertainties that apply where an inventory declares none, and how they are distributed.
public struct UncertaintyDefaults: Hashable, Sendable {
  /// The entries, in the order of the file.
  public let entries: [Entry]
  /// Where they are declared.
  public let place: Place

  /// What a value is.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Activity data.
    case activity
    /// A factor of a method's formula.
    case factor
  }

  /// An uncertainty that applies to a category and what is below it.
  public struct Entry: Hashable, Sendable {
    /// What it is of.
    public let subject: Subject
    /// The category; the longest code that fits a line wins.
    public let category: String
    /// The parameter it is of; without one it is of the first factor of a formula.
    public let parameter: String?
    /// The gas it is limited to, if any.
    public let gas: String?
    /// Half the 95 % interval, in percent of the mean.
    public let percent: Double
    /// How it is spread.
    public let distribution: Distribution
    /// Where it is from.
    public let citation: Citation
    /// How sure it is.
    public let standing: Standing
    /// Anything a reader should know.
    public let note: LocalizedText?
    /// Where it is declared.
    public let place: Place
  }

  /// The entry for activity data: of the nearest category, and of its gas before any.
  public func activity(lineage: [String], gas: String) -> Entry? {
    nearest(entries.filter { $0.subject == .activity }, lineage, gas)
  }

  /// The entry for a factor: of its parameter, or of the first factor of the formula.
  ///
  /// Entries of the nearest category stand instead of those of categories above it, whose values are
  /// of the whole factor.
  public func factor(
    _ parameter: String?, isFirst: Bool, lineage: [String], gas: String
  ) -> Entry? {
    let factors = entries.filter { $0.subject == .factor }
    guard let nearest = nearest(factors, lineage, gas) else { return nil }
    let level = factors.filter { $0.category == nearest.category && $0.gas == nearest.gas }
    return level.first { $0.parameter != nil && $0.parameter == parameter }
      ?? (isFirst ? level.first { $0.parameter == nil } : nil)
  }

  private func nearest(_ entries: [Entry], _ lineage: [String], _ gas: String) -> Entry? {
    entries.filter { lineage.contains($0.category) && ($0.gas ?? gas) == gas }
      .max { left, right in
        (left.category.count, left.gas == nil ? 0 : 1)
          < (right.category.count, right.gas == nil ? 0 : 1)
      }
  }
}
