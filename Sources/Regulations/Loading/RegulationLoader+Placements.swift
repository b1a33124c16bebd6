public import Findings
import Parsing

extension RegulationLoader {
  /// What places units in the inventories of one area's system: its placements and their trees, and
  /// the constants by which quantities in other units compare.
  public mutating func load(placementsIn target: String) -> (Regulation, [Finding]) {
    loadCommon()
    loadPlacements(where: { $0 == target })
    for tree in Set([target] + regulation.placements.map(\.source)).sorted() { loadTree(tree) }
    for set in ids(below: "Factors/constants") { loadFactorSet(set) }
    return (regulation, findings)
  }

  /// Reads the placements in the trees that are wanted; an overlay's replaces the library's.
  mutating func loadPlacements(where isWanted: (String) -> Bool) {
    for file in folders.files(below: "Placements") {
      var loaded: CategoryPlacement?
      read(file) { map, findings in
        Self.check(
          map.required("placement", as: .string, into: &findings), isNameOf: file,
          at: map.place, into: &findings)
        loaded = CategoryPlacement(&map, into: &findings)
      }
      guard let loaded, isWanted(loaded.target) else { continue }
      let rivals = regulation.placements.count
      regulation.placements.removeAll {
        $0.source == loaded.source && $0.target == loaded.target
      }
      note(
        "placement \(file.id)", replaces: regulation.placements.count < rivals, in: file,
        at: loaded.place)
      regulation.placements.append(loaded)
    }
  }
}

extension CategoryPlacement {
  fileprivate init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let source = map.required("from", as: .string, into: &findings)
    let target = map.required("to", as: .string, into: &findings)
    let citation = Citation(required: &map, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let note = map.optional("note", as: .localizedText, into: &findings)
    let maps = map.required("rules", as: .list(of: .map), into: &findings) ?? []
    let rules = maps.compactMap { Rule($0, into: &findings) }
    guard let source, let target, let citation, let standing else { return nil }
    self.init(
      source: source, target: target, citation: citation, standing: standing, note: note,
      rules: rules, place: map.place)
  }
}

extension CategoryPlacement.Rule {
  /// The word for a category of the area that there is not.
  private static let nowhere = "none"

  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let from = map.required("from", as: .string, into: &findings)
    let to = map.required("to", as: .string, into: &findings)
    method = map.optional("method", as: .string, into: &findings)
    sector = map.optional("sector", as: .string, into: &findings)
    gas = map.optional("gas", as: .string, into: &findings)
    carrier = map.optional("carrier", as: .string, into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    place = map.place
    guard let from, let to else { return nil }
    self.from = from
    self.to = to == Self.nowhere ? nil : to
  }
}
