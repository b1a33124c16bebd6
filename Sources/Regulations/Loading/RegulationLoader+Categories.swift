import Findings
import Parsing

extension RegulationLoader {
  /// Reads a category tree; an overlay's tree replaces the library's.
  mutating func loadTree(_ id: String) {
    for file in folders.files(at: "Categories/\(id).yaml") {
      var loaded: CategoryTree?
      read(file) { map, findings in
        Self.check(
          map.required("categories", as: .string, into: &findings), isNameOf: file,
          at: map.place, into: &findings)
        loaded = CategoryTree(&map, id: id, into: &findings)
      }
      guard let loaded else { continue }
      note(
        "categories \(id)", replaces: regulation.trees[id] != nil, in: file, at: loaded.place)
      regulation.trees[id] = loaded
    }
  }

  /// Reads the conversions whose file names are wanted.
  mutating func loadConversions(where isWanted: (String) -> Bool) {
    let files = folders.files(below: "Categories")
    for file in files where file.id.contains("-to-") && isWanted(file.id) {
      var loaded: CategoryConversion?
      read(file) { map, findings in
        Self.check(
          map.required("conversion", as: .string, into: &findings), isNameOf: file,
          at: map.place, into: &findings)
        loaded = CategoryConversion(&map, into: &findings)
      }
      guard let loaded else { continue }
      let rivals = regulation.conversions.count
      regulation.conversions.removeAll {
        $0.source == loaded.source && $0.target == loaded.target
      }
      note(
        "conversion \(file.id)", replaces: regulation.conversions.count < rivals, in: file,
        at: loaded.place)
      regulation.conversions.append(loaded)
    }
  }
}

extension CategoryTree {
  fileprivate init?(_ map: inout YAMLMap, id: String, into findings: inout [Finding]) {
    let name = map.required("name", as: .localizedText, into: &findings)
    let citation = Citation(required: &map, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let note = map.optional("note", as: .localizedText, into: &findings)
    let maps = map.required("tree", as: .list(of: .map), into: &findings) ?? []
    let categories = maps.compactMap { Category($0, into: &findings) }
    let levels = map.optional("levels", as: .list(of: .map), into: &findings) ?? []
    let read = levels.compactMap { ReportingLevel($0, into: &findings) }
    guard let name, let citation, let standing else { return nil }
    self.init(
      id: id, name: name, citation: citation, standing: standing, note: note,
      categories: categories, levels: read, place: map.place)
  }
}

extension ReportingLevel {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let id = map.required("level", as: .string, into: &findings)
    let name = map.required("name", as: .localizedText, into: &findings)
    let codes = map.required("codes", as: .oneOrMore(of: .string), into: &findings)
    map.finish(into: &findings)
    guard let id, let name, let codes else { return nil }
    self.init(id: id, name: name, codes: Set(codes), place: map.place)
  }
}

extension Category {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let code = map.required("code", as: .string, into: &findings)
    let name = map.required("name", as: .localizedText, into: &findings)
    isMemo = map.optional("memo", as: .bool, into: &findings) ?? false
    gases = map.optional("gases", as: .list(of: .string), into: &findings)
    isLandUse = map.optional("land-use", as: .bool, into: &findings) ?? false
    map.finish(into: &findings)
    place = map.place
    guard let code, let name else { return nil }
    self.code = code
    self.name = name
    parent = code.lastIndex(of: ".").map { String(code[..<$0]) }
  }
}

extension CategoryConversion {
  fileprivate init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let source = map.required("from", as: .string, into: &findings)
    let target = map.required("to", as: .string, into: &findings)
    let citation = Citation(required: &map, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    _ = map.optional("note", as: .localizedText, into: &findings)
    let maps = map.required("pairs", as: .list(of: .map), into: &findings) ?? []
    let pairs = maps.compactMap { Pair($0, into: &findings) }
    guard let source, let target, let citation, let standing else { return nil }
    self.init(
      source: source, target: target, citation: citation, standing: standing, pairs: pairs,
      place: map.place)
  }
}

extension CategoryConversion.Pair {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let from = map.required("from", as: .string, into: &findings)
    let to = map.required("to", as: .string, into: &findings)
    gas = map.optional("gas", as: .string, into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    place = map.place
    guard let from, let to else { return nil }
    self.from = from
    self.to = to
  }
}
