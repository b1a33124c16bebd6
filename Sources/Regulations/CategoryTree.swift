public import Findings

/// A system of source categories, such as the guide's own, IPCC 2006 or GPC.
public struct CategoryTree: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// Where it is from.
  public let citation: Citation
  /// How sure it is.
  public let standing: Standing
  /// Anything a reader should know.
  public let note: LocalizedText?
  /// Every category, parents before children.
  public let categories: [Category]
  /// What its reporting levels add up; none for a system without levels.
  public let levels: [ReportingLevel]
  /// Where it is declared.
  public let place: Place
  private let positions: [String: Int]
  private let lineages: [String: [String]]

  init(
    id: String, name: LocalizedText, citation: Citation, standing: Standing,
    note: LocalizedText?, categories: [Category], levels: [ReportingLevel] = [], place: Place
  ) {
    self.levels = levels
    self.id = id
    self.name = name
    self.citation = citation
    self.standing = standing
    self.note = note
    self.categories = categories
    self.place = place
    positions = Dictionary(
      categories.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: min)
    lineages = Self.lineages(of: categories)
  }

  /// Sums ask for them line by line, so that they are worked out once.
  private static func lineages(of categories: [Category]) -> [String: [String]] {
    let codes = Set(categories.map(\.code))
    let parents = Dictionary(
      categories.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first }
    ).compactMapValues { parent in parent.flatMap { codes.contains($0) ? $0 : nil } }
    return Dictionary(
      uniqueKeysWithValues: codes.map { code in
        (code, Array(sequence(first: code) { parents[$0] }))
      })
  }

  /// The category of a code.
  public subscript(code: String) -> Category? {
    positions[code].map { categories[$0] }
  }

  /// The codes a code lies in, itself first, up to the top of the tree.
  public func lineage(of code: String) -> [String] {
    lineages[code] ?? []
  }

  /// The children of a code, in the order of the tree.
  public func children(of code: String) -> [Category] {
    categories.filter { $0.parent == code }
  }

  /// The categories without children.
  public var leaves: [Category] {
    let parents = Set(categories.compactMap(\.parent))
    return categories.filter { !parents.contains($0.code) }
  }

  /// The categories that totals are given with and without.
  public var landUse: [Category] { categories.filter(\.isLandUse) }

  /// The gases of a category, or families of them; those of the nearest above it that states any, `nil`
  /// where none does.
  public func gases(of code: String) -> [String]? {
    lineage(of: code).lazy.compactMap { self[$0]?.gases }.first
  }

  /// Whether a code lies among the memo items, which no total includes.
  public func isMemo(_ code: String) -> Bool {
    lineage(of: code).contains { self[$0]?.isMemo == true }
  }
}

/// A source category (源类别).
public struct Category: Hashable, Sendable {
  /// Its code.
  public let code: String
  /// Its name.
  public let name: LocalizedText
  /// The code it is part of.
  public let parent: String?
  /// Whether it and what is below it stay out of totals.
  public let isMemo: Bool
  /// The gases it emits, or families of them such as `HFCs`; `nil` where only what is above says so.
  public let gases: [String]?
  /// Whether totals are given with it and without it: land use, whose removals would hide emissions.
  public let isLandUse: Bool
  /// Where it is declared.
  public let place: Place

  /// How deep it lies: 1 for a sector.
  public var level: Int { code.split(separator: ".").count }
}

/// How the categories of one system answer to those of another.
public struct CategoryConversion: Hashable, Sendable {
  /// The tree converted from.
  public let source: String
  /// The tree converted to.
  public let target: String
  /// Where it is from.
  public let citation: Citation
  /// How sure it is.
  public let standing: Standing
  /// Each leaf and what it answers to.
  public let pairs: [Pair]
  /// Where it is declared.
  public let place: Place

  /// A category and the one it answers to.
  public struct Pair: Hashable, Sendable {
    /// The code converted from.
    public let from: String
    /// The code converted to.
    public let to: String
    /// The gas to which it is limited.
    public let gas: String?
    /// Why, where it is a judgement.
    public let note: LocalizedText?
    /// Where it is declared.
    public let place: Place
  }

  /// What a code answers to for a gas; a pair for a parent serves children without their own.
  public func target(of code: String, gas: String) -> String? {
    var current = code[...]
    while true {
      let matches = pairs.filter { $0.from == current }
      if let pair = matches.first(where: { $0.gas == gas })
        ?? matches.first(where: { $0.gas == nil })
      {
        return pair.to
      }
      guard let dot = current.lastIndex(of: ".") else { return nil }
      current = current[..<dot]
    }
  }
}
