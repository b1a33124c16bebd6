import Findings
import Parsing

extension RegulationLoader {
  /// Reads the documents that everything else cites.
  mutating func loadSources() {
    for file in folders.files(at: "Sources/legal.yaml") {
      var loaded: [LegalSource] = []
      read(file) { map, findings in
        let entries = map.required("sources", as: .entries(of: .map), into: &findings) ?? []
        loaded = entries.compactMap { LegalSource($0, into: &findings) }
      }
      for source in loaded {
        note(
          "source \(source.id)", replaces: regulation.sources[source.id] != nil, in: file,
          at: source.place)
        regulation.sources[source.id] = source
      }
    }
  }

  /// Reads which gases summaries add up; a later folder's families take the place of an earlier's.
  mutating func loadGasFamilies() {
    for file in folders.files(at: "Gases/families.yaml") {
      var loaded: [GasFamily] = []
      read(file) { map, findings in
        let entries = map.required(
          "families", as: .entries(of: .list(of: .string)), into: &findings)
        loaded = (entries ?? []).map { GasFamily(id: $0.key, gases: $0.value, place: $0.place) }
      }
      if !loaded.isEmpty { regulation.gasFamilies = loaded }
    }
  }

  /// Reads the GWP sets.
  mutating func loadGWPSets() {
    for file in folders.files(at: "Gases/gwp.yaml") {
      var loaded: [GWPSet] = []
      read(file) { map, findings in
        let entries = map.required("sets", as: .entries(of: .map), into: &findings) ?? []
        loaded = entries.compactMap { GWPSet($0, into: &findings) }
      }
      for set in loaded {
        note("GWP \(set.id)", replaces: regulation.gwpSets[set.id] != nil, in: file, at: set.place)
        regulation.gwpSets[set.id] = set
      }
    }
  }
}

extension LegalSource {
  fileprivate init?(_ entry: YAMLEntry<YAMLMap>, into findings: inout [Finding]) {
    var map = entry.value
    let title = map.required("title", as: .localizedText, into: &findings)
    let kind = map.required("kind", as: YAMLReading<Kind>.choice, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    number = map.optional("number", as: .string, into: &findings)
    issuer = map.optional("issuer", as: .localizedText, into: &findings)
    issued = map.optional("issued", as: .string, into: &findings)
    locator = map.optional("locator", as: .string, into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    guard let title, let kind, let standing else { return nil }
    id = entry.key
    place = entry.place
    self.title = title
    self.kind = kind
    self.standing = standing
  }
}

extension GWPSet {
  fileprivate init?(_ entry: YAMLEntry<YAMLMap>, into findings: inout [Finding]) {
    var map = entry.value
    let name = map.required("name", as: .localizedText, into: &findings)
    let citation = Citation(required: &map, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let values = map.required("values", as: .entries(of: .number), into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    guard let name, let citation, let standing, let values else { return nil }
    id = entry.key
    place = entry.place
    self.name = name
    self.citation = citation
    self.standing = standing
    self.values = Dictionary(values.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
  }
}

extension Citation {
  /// Reads `cites`, `seen` and `table` of a map that must have a source.
  init?(required map: inout YAMLMap, into findings: inout [Finding]) {
    let source = map.required("cites", as: .string, into: &findings)
    let seen = map.optional("seen", as: .string, into: &findings)
    let table = map.optional("table", as: .string, into: &findings)
    guard let source else { return nil }
    self.init(source: source, seen: seen, locus: table)
  }
}

extension YAMLReading where Value == Citation {
  /// A `citation: { source, seen, chapter, clause, table, equation }`.
  static var citation: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let source = map.required("source", as: .string, into: &findings)
      let seen = map.optional("seen", as: .string, into: &findings)
      let loci = ["chapter", "clause", "table", "equation"].compactMap {
        map.optional($0, as: .string, into: &findings)
      }
      map.finish(into: &findings)
      return source.map {
        Citation(
          source: $0, seen: seen, locus: loci.isEmpty ? nil : loci.joined(separator: " "))
      }
    }
  }
}
