public import Findings
public import Quantities

/// The uncertainties that apply where an inventory declares none, and how they are distributed.
public struct UncertaintyDefaults: Hashable, Sendable {
  /// The entries, in the order of the file.
  public let entries: [Entry]
  /// Where they are declared.
  public let place: Place
  /// The entries of each subject and category, so that a line looks at few.
  private let index: [Subject: [String: [Entry]]]

  init(entries: [Entry], place: Place) {
    self.entries = entries
    self.place = place
    index = Dictionary(grouping: entries, by: \.subject).mapValues {
      Dictionary(grouping: $0, by: \.category)
    }
  }

  /// What a value is.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Activity data.
    case activity
    /// A factor of a method's formula.
    case factor
  }

  /// A factor whose uncertainty is that of the emission factor as a whole.
  public enum Holder: Hashable, Sendable {
    /// The first factor of the formula.
    case firstFactor
    /// The factor of a parameter.
    case parameter(String)

    init(_ word: String) {
      self = word == "first" ? .firstFactor : .parameter(word)
    }
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
    /// The fuels whose value of the library it is of; none is of every fuel and of measured values too.
    ///
    /// A published range about a fuel's default says nothing of a value that somebody measured.
    public let fuels: [String]
    /// Half the 95 % interval, in percent of the mean.
    public let percent: Double
    /// The factor whose uncertainty holds this one's with it, where `percent` is zero for that.
    public let holder: Holder?
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
    nearest(.activity, lineage, gas).first
  }

  /// The entry for a factor: of its parameter, or of the first factor of the formula.
  ///
  /// Entries of the nearest category stand instead of those of categories above it, whose values are
  /// of the whole factor; those of the fuel stand instead of those of every fuel. The fuel is that
  /// whose value of the library it is; none where the value was measured.
  public func factor(
    _ parameter: String?, isFirst: Bool, lineage: [String], gas: String, fuel: String?
  ) -> Entry? {
    let level = nearest(.factor, lineage, gas)
    let own = level.filter { $0.parameter != nil && $0.parameter == parameter }
    return own.first { entry in fuel.map(entry.fuels.contains) ?? false }
      ?? own.first { $0.fuels.isEmpty }
      ?? (isFirst ? level.first { $0.parameter == nil } : nil)
  }

  /// The entries of the nearest category that has any for the gas: those of the gas itself, then those
  /// of every gas.
  private func nearest(_ subject: Subject, _ lineage: [String], _ gas: String) -> [Entry] {
    guard let categories = index[subject] else { return [] }
    for category in lineage.sorted(by: { $0.count > $1.count }) {
      guard let entries = categories[category] else { continue }
      let fitting = entries.filter { $0.gas == gas } + entries.filter { $0.gas == nil }
      if !fitting.isEmpty { return fitting }
    }
    return []
  }
}
