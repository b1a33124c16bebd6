import Findings
import Parsing

extension RegulationLoader {
  /// Reads the energy products.
  mutating func loadFuels() {
    for file in folders.files(at: "Fuels/fuels.yaml") {
      var loaded: [Fuel] = []
      read(file) { map, findings in
        let entries = map.required("fuels", as: .entries(of: .map), into: &findings) ?? []
        loaded = entries.compactMap { Fuel($0, into: &findings) }
      }
      for fuel in loaded {
        let replaces = regulation.fuels.updateValue(fuel, forKey: fuel.id) != nil
        if !replaces { regulation.fuelOrder.append(fuel.id) }
        note("fuel \(fuel.id)", replaces: replaces, in: file, at: fuel.place)
      }
    }
    regulation.indexFuels()
  }

  /// Reads the sectors.
  mutating func loadSectors() {
    for file in folders.files(at: "Fuels/sectors.yaml") {
      var loaded: [Sector] = []
      read(file) { map, findings in
        let entries = map.required("sectors", as: .entries(of: .map), into: &findings) ?? []
        loaded = entries.compactMap { Sector($0, into: &findings) }
      }
      for sector in loaded {
        let replaces = regulation.sectors.updateValue(sector, forKey: sector.id) != nil
        note("sector \(sector.id)", replaces: replaces, in: file, at: sector.place)
      }
    }
  }
}

extension Fuel {
  fileprivate init?(_ entry: YAMLEntry<YAMLMap>, into findings: inout [Finding]) {
    var map = entry.value
    let name = map.required("name", as: .localizedText, into: &findings)
    let kind = map.required("class", as: YAMLReading<Kind>.choice, into: &findings)
    let unit = map.required("unit", as: .unit, into: &findings)
    aliases = map.optional("aliases", as: .list(of: .string), into: &findings) ?? []
    isSecondary = map.optional("secondary", as: .bool, into: &findings) ?? false
    parts = map.optional("total-of", as: .list(of: .string), into: &findings) ?? []
    _ = map.optional("note", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    guard let name, let kind, let unit else { return nil }
    id = entry.key
    place = entry.place
    self.name = name
    self.kind = kind
    self.unit = unit
  }
}

extension Sector {
  fileprivate init?(_ entry: YAMLEntry<YAMLMap>, into findings: inout [Finding]) {
    var map = entry.value
    let name = map.required("name", as: .localizedText, into: &findings)
    aliases = map.optional("aliases", as: .list(of: .string), into: &findings) ?? []
    parent = map.optional("within", as: .string, into: &findings)
    map.finish(into: &findings)
    guard let name else { return nil }
    id = entry.key
    place = entry.place
    self.name = name
  }
}
