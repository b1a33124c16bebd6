import Findings
import Parsing
import Quantities

extension RegulationLoader {
  /// Reads a factor set from the library and lays the overlays' values over it.
  mutating func loadFactorSet(_ id: String) {
    guard regulation.factorSets[id] == nil else { return }
    var merged: FactorSet?
    for file in factorFiles[id] ?? [] {
      var loaded: FactorSet?
      let base = merged
      read(file) { map, findings in
        Self.check(
          map.required("factors", as: .string, into: &findings), isNameOf: file, at: map.place,
          into: &findings)
        loaded = FactorSet(&map, id: id, over: base, into: &findings)
      }
      guard let loaded else { continue }
      merged = lay(loaded, over: merged, from: file)
    }
    regulation.factorSets[id] = merged
  }

  private mutating func lay(
    _ set: FactorSet, over base: FactorSet?, from file: RegulationFile
  ) -> FactorSet {
    var values = base?.values ?? []
    for value in set.values {
      // Only what lies below is replaced: a value repeated in one file is left to clash.
      let rival = values.firstIndex {
        $0.keys == value.keys && $0.from == value.from && $0.place.file != value.place.file
      }
      let isReplacement = file.isOverlay && rival != nil
      note("\(set.id) \(value.subject)", replaces: isReplacement, in: file, at: value.place)
      if let rival, isReplacement { values[rival] = value } else { values.append(value) }
    }
    return FactorSet(set, values: values)
  }
}

extension FactorSet {
  fileprivate init(_ head: FactorSet, values: [FactorValue]) {
    self.init(
      id: head.id, parameter: head.parameter, name: head.name, unit: head.unit, kind: head.kind,
      after: head.after, reviewed: head.reviewed, values: values, place: head.place)
  }

  /// Reads a set; what an overlay does not say again is taken from the set it lies over.
  fileprivate init?(
    _ map: inout YAMLMap, id: String, over base: FactorSet?, into findings: inout [Finding]
  ) {
    func value<Value>(
      _ key: String, _ reading: YAMLReading<Value>, _ inherited: Value?
    ) -> Value? {
      if let inherited { return map.optional(key, as: reading, into: &findings) ?? inherited }
      return map.required(key, as: reading, into: &findings)
    }
    let parameter = value("parameter", .string, base?.parameter)
    let name = value("name", .localizedText, base?.name)
    let unit = value("unit", .unit, base?.unit)
    let kind = value("kind", YAMLReading<Kind>.choice, base?.kind)
    let after = value("after", YAMLReading<Continuation>.choice, base?.after)
    let reviewed = value("reviewed", .string, base?.reviewed)
    let common = FactorValue.Common(&map, unit: unit, into: &findings)
    let maps = map.required("values", as: .list(of: .map), into: &findings) ?? []
    let values = maps.compactMap { FactorValue($0, common, into: &findings) }
    guard let parameter, let name, let unit, let kind, let after, let reviewed else { return nil }
    self.init(
      id: id, parameter: parameter, name: name, unit: unit, kind: kind, after: after,
      reviewed: reviewed, values: values, place: map.place)
  }
}

extension FactorValue {
  /// What stands once for all values of a set.
  fileprivate struct Common {
    let unit: Unit?
    let from: Int?
    let source: String?
    let seen: String?
    let table: String?
    let published: String?
    let standing: Standing?

    init(_ map: inout YAMLMap, unit: Unit?, into findings: inout [Finding]) {
      self.unit = unit
      from = map.optional("from", as: .year, into: &findings)
      source = map.optional("cites", as: .string, into: &findings)
      seen = map.optional("seen", as: .string, into: &findings)
      table = map.optional("table", as: .string, into: &findings)
      published = map.optional("published", as: .string, into: &findings)
      standing = map.optional("standing", as: YAMLReading<Standing>.choice, into: &findings)
      _ = map.optional("note", as: .localizedText, into: &findings)
    }
  }

  fileprivate init?(_ map: YAMLMap, _ common: Common, into findings: inout [Finding]) {
    var map = map
    let text = map.required("value", as: .string, into: &findings)
    let number =
      text == "unknown" ? nil : map.optional("value", as: .number, into: &findings)
    keys = FactorKeys(&map, into: &findings)
    range = map.optional("range", as: .range, into: &findings)
    until = map.optional("until", as: .year, into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    published = map.optional("published", as: .string, into: &findings) ?? common.published
    let ownUnit = map.optional("unit", as: .unit, into: &findings)
    let from = map.optional("from", as: .year, into: &findings) ?? common.from
    let source = map.optional("cites", as: .string, into: &findings) ?? common.source
    let ownStanding = map.optional("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let standing = ownStanding ?? common.standing
    let seen = map.optional("seen", as: .string, into: &findings) ?? common.seen
    let table = map.optional("table", as: .string, into: &findings) ?? common.table
    map.finish(into: &findings)
    place = map.place
    Self.require(
      from: from, source: source, standing: standing, isKnown: number != nil, at: place,
      into: &findings)
    guard let text, number != nil || text == "unknown", let from, let unit = ownUnit ?? common.unit
    else { return nil }
    self.text = text
    self.unit = unit
    self.from = from
    value = number
    citation = Citation(
      source: source ?? "", seen: standing == .unverified ? nil : seen, locus: table)
    self.standing = number == nil ? nil : standing
  }

  private static func require(
    from: Int?, source: String?, standing: Standing?, isKnown: Bool, at place: Place,
    into findings: inout [Finding]
  ) {
    if from == nil { findings.append(Finding(.error, .valueWithoutYear, at: place)) }
    guard isKnown else { return }
    if source == nil { findings.append(Finding(.error, .valueWithoutSource, at: place)) }
    if standing == nil { findings.append(Finding(.error, .valueWithoutStanding, at: place)) }
  }

  /// What it applies to, in words of the library: `region=310000 from 2023`.
  package var subject: String {
    let parts = [
      ("fuel", keys.fuels), ("sector", keys.sectors), ("technology", keys.technologies),
      ("region", keys.regions),
    ].filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1.sorted().joined(separator: "+"))" }
    return (parts + ["from \(from)"]).joined(separator: " ")
  }
}

extension FactorKeys {
  fileprivate init(_ map: inout YAMLMap, into findings: inout [Finding]) {
    func set(_ key: String) -> Set<String> {
      Set(map.optional(key, as: .oneOrMore(of: .string), into: &findings) ?? [])
    }
    self.init(
      fuels: set("fuel"), sectors: set("sector"), technologies: set("technology"),
      regions: set("region"))
  }
}

extension Finding.Code {
  static let valueWithoutYear: Self = "value-without-year"
  static let valueWithoutSource: Self = "value-without-source"
  static let valueWithoutStanding: Self = "value-without-standing"
  static let badRange: Self = "bad-range"
}
