import Findings
import Parsing
import Quantities

extension RegulationLoader {
  /// Reads what values may be; an overlay's file replaces the library's.
  mutating func loadValueBounds() {
    for file in folders.files(at: "Checks/values.yaml") {
      var loaded: [ValueBounds] = []
      read(file) { map, findings in
        _ = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
        let maps = map.required("bounds", as: .list(of: .map), into: &findings) ?? []
        loaded = maps.compactMap { ValueBounds($0, into: &findings) }
      }
      if !loaded.isEmpty { regulation.valueBounds = loaded }
    }
  }

  /// What the inventories of a guideline without bounds of its own are checked against: what those of
  /// its kind of entity are.
  mutating func loadSharedBounds(of guideline: String) {
    guard regulation.checkBounds[guideline] == nil else { return }
    for entity in regulation.guidelines[guideline]?.entities ?? [] {
      for file in folders.files(at: "Checks/\(entity).yaml") {
        var loaded: CheckBounds?
        read(file) { map, findings in loaded = CheckBounds(&map, into: &findings) }
        if let loaded { regulation.checkBounds[guideline] = loaded }
      }
    }
  }
}

extension ValueBounds {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let parameters = map.required("parameters", as: .list(of: .string), into: &findings)
    fuels = map.optional("fuels", as: .list(of: .string), into: &findings) ?? []
    let unit = map.required("unit", as: .unit, into: &findings)
    let possible = map.required("possible", as: .range, into: &findings)
    usual = map.optional("usual", as: .range, into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    place = map.place
    map.finish(into: &findings)
    guard let parameters, let unit, let possible else { return nil }
    self.parameters = parameters
    self.unit = unit
    self.possible = possible
  }
}
