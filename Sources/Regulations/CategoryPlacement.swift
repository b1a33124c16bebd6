public import Findings

/// Where the sources of a unit sit in an area's inventory (归属): the categories of an enterprise
/// system, placed in a district's.
///
/// It is not a conversion: what a unit calls processes sits in different categories of the district
/// by method and gas, what it calls combustion by sector, and some of it in none.
public struct CategoryPlacement: Hashable, Sendable {
  /// The tree of the units.
  public let source: String
  /// The tree of the area.
  public let target: String
  /// Where it is from.
  public let citation: Citation
  /// How sure it is.
  public let standing: Standing
  /// Anything a reader should know.
  public let note: LocalizedText?
  /// What sits where.
  public let rules: [Rule]
  /// Where it is declared.
  public let place: Place

  /// What sits in one category of the area, or in none.
  public struct Rule: Hashable, Sendable {
    /// The unit's category, with all that is below it.
    public let from: String
    /// The area's category; `nil` where the area's system has none for it.
    public let to: String?
    /// The method to which it is limited.
    public let method: String?
    /// The sector to which it is limited, with all sectors that are part of it.
    public let sector: String?
    /// The gas to which it is limited.
    public let gas: String?
    /// What is bought, by its id among the fuels, where the emissions arise where it was made.
    public let carrier: String?
    /// Why, where it is a judgement.
    public let note: LocalizedText?
    /// Where it is declared.
    public let place: Place
  }
}

extension CategoryPlacement {
  /// What is to be placed: a line of a unit, by its names.
  public struct Source: Hashable, Sendable {
    /// The unit's categories from its own up to the top of the tree.
    public let lineage: [String]
    /// The method.
    public let method: String
    /// The sectors from its own up; none where the line has none.
    public let sectors: [String]
    /// The gas.
    public let gas: String

    /// Names a line.
    public init(lineage: [String], method: String, sectors: [String], gas: String) {
      self.lineage = lineage
      self.method = method
      self.sectors = sectors
      self.gas = gas
    }
  }

  /// The rule that serves a line: of the nearest category, the one that is limited most; among
  /// equals the first.
  public func rule(for line: Source) -> Rule? {
    for category in line.lineage {
      let fitting = rules.filter { $0.from == category && $0.serves(line) }
      guard let most = fitting.map(\.limits).max() else { continue }
      return fitting.first { $0.limits == most }
    }
    return nil
  }
}

extension CategoryPlacement {
  /// Whether a rule is for what is of no sector named, while others of its category are for sectors.
  public func dividesBySector(_ rule: Rule) -> Bool {
    rule.sector == nil
      && rules.contains {
        $0.from == rule.from && $0.sector != nil && ($0.method == nil || $0.method == rule.method)
      }
  }
}

extension CategoryPlacement.Rule {
  /// How many limits it has.
  fileprivate var limits: Int { [method, sector, gas].compactMap(\.self).count }

  fileprivate func serves(_ line: CategoryPlacement.Source) -> Bool {
    (method.map { $0 == line.method } ?? true) && (sector.map(line.sectors.contains) ?? true)
      && (gas.map { $0 == line.gas } ?? true)
  }
}

extension Regulation {
  /// The placement of one tree in another.
  public func placement(of source: String, in target: String) -> CategoryPlacement? {
    placements.first { $0.source == source && $0.target == target }
  }

  /// A sector and those it is part of, itself first; none for a sector nobody knows.
  public func lineage(ofSector id: String) -> [String] {
    var seen: Set<String> = []
    return Array(
      sequence(first: id) { self.sectors[$0]?.parent }
        .prefix { self.sectors[$0] != nil && seen.insert($0).inserted })
  }
}
