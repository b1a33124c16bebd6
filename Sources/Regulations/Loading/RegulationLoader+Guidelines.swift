import Findings
import Parsing
import Quantities

extension RegulationLoader {
  /// Reads a guideline with its balance layout and its methods.
  mutating func loadGuideline(_ id: String) {
    for file in folders.files(at: "Guidelines/\(id)/guideline.yaml") {
      var loaded: Guideline?
      read(file) { map, findings in loaded = Guideline(&map, id: id, into: &findings) }
      guard let loaded else { continue }
      note(
        "guideline \(id)", replaces: regulation.guidelines[id] != nil, in: file, at: loaded.place)
      regulation.guidelines[id] = loaded
    }
    loadPart("balance", of: id, into: \.balances, at: \.place) { BalanceLayout(&$0, into: &$1) }
    loadPart("checks", of: id, into: \.checkBounds, at: \.place) { CheckBounds(&$0, into: &$1) }
    loadSharedBounds(of: id)
    loadPart("uncertainty", of: id, into: \.uncertainties, at: \.place) {
      UncertaintyDefaults(&$0, into: &$1)
    }
    loadPart("reporting", of: id, into: \.reportingForms, at: \.place) {
      ReportingForm(&$0, into: &$1)
    }
    for file in folders.files(below: "Guidelines/\(id)/methods") { loadMethod(file, of: id) }
  }

  /// What a guideline says of itself, without its parts; what is wrong with it is told when it is read
  /// as a whole.
  func head(of id: String) -> Guideline? {
    folders.files(at: "Guidelines/\(id)/guideline.yaml").reduce(nil) { known, file in
      var loaded: Guideline?
      var unheard: [Finding] = []
      YAMLDocument.read(file.path, into: &unheard) { map, findings in
        loaded = Guideline(&map, id: id, into: &findings)
      }
      return loaded ?? known
    }
  }

  /// Reads a file that a guideline has one of; an overlay's replaces the library's.
  private mutating func loadPart<Part>(
    _ name: String, of id: String, into parts: WritableKeyPath<Regulation, [String: Part]>,
    at place: KeyPath<Part, Place>, _ made: (inout YAMLMap, inout [Finding]) -> Part?
  ) {
    for file in folders.files(at: "Guidelines/\(id)/\(name).yaml") {
      var loaded: Part?
      read(file) { map, findings in loaded = made(&map, &findings) }
      guard let loaded else { continue }
      note(
        "\(name) of \(id)", replaces: regulation[keyPath: parts][id] != nil, in: file,
        at: loaded[keyPath: place])
      regulation[keyPath: parts][id] = loaded
    }
  }

  private mutating func loadMethod(_ file: RegulationFile, of guideline: String) {
    var loaded: Method?
    read(file) { map, findings in
      Self.check(
        map.required("method", as: .string, into: &findings), isNameOf: file, at: map.place,
        into: &findings)
      loaded = Method(&map, id: file.id, guideline: guideline, into: &findings)
    }
    guard let loaded else { return }
    note(
      "method \(file.id)", replaces: regulation.methods[file.id] != nil, in: file,
      at: loaded.place)
    regulation.methods[file.id] = loaded
  }
}

extension Guideline {
  fileprivate init?(_ map: inout YAMLMap, id: String, into findings: inout [Finding]) {
    if let declared = map.required("guideline", as: .string, into: &findings), declared != id {
      findings.append(
        Finding(
          .error, .folderNameNotID, ["id": .text(declared), "name": .text(id)], at: map.place))
    }
    let name = map.required("name", as: .localizedText, into: &findings)
    let citation = map.required("citation", as: .citation, into: &findings)
    let status = map.required("status", as: YAMLReading<Status>.choice, into: &findings)
    firstYear = map.optional("from", as: .year, into: &findings)
    lastYear = map.optional("until", as: .year, into: &findings)
    successor = map.optional("then", as: .string, into: &findings)
    precision = map.optional("precision", as: .map, into: &findings).flatMap {
      ReportingPrecision($0, into: &findings)
    }
    note = map.optional("note", as: .localizedText, into: &findings)
    entities = map.optional("entities", as: .list(of: .string), into: &findings) ?? []
    gwp = map.optional("gwp", as: .string, into: &findings)
    categories = map.optional("categories", as: .string, into: &findings)
    conversions = map.optional("conversions", as: .list(of: .string), into: &findings) ?? []
    methods = map.optional("methods", as: .list(of: .string), into: &findings) ?? []
    excluded = map.optional("excludes", as: .list(of: .string), into: &findings) ?? []
    isSupplement = map.optional("supplement", as: .bool, into: &findings) ?? false
    _ = map.optional("electricity-kind", as: .string, into: &findings)
    guard let name, let citation, let status else { return nil }
    self.id = id
    self.name = name
    self.citation = citation
    self.status = status
    place = map.place
  }
}

extension ReportingPrecision {
  /// Reads `{ cites: …, standing: …, rounding: half-up, total: 0, quantities: [ … ] }`.
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let citation = Citation(required: &map, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let rounding = map.required(
      "rounding", as: YAMLReading<DecimalRounding>.choice, into: &findings)
    let total = map.required("total", as: .integer, into: &findings)
    let maps = map.optional("quantities", as: .list(of: .map), into: &findings) ?? []
    quantities = maps.compactMap { Quantity($0, into: &findings) }
    note = map.optional("note", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    guard let citation, let standing, let rounding, let total else { return nil }
    self.citation = citation
    self.standing = standing
    self.rounding = rounding
    self.total = total
  }
}

extension ReportingPrecision.Quantity {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let name = map.required("name", as: .localizedText, into: &findings)
    let decimals = map.required("decimals", as: .integer, into: &findings)
    unit = map.optional("unit", as: .unit, into: &findings)
    map.finish(into: &findings)
    guard let name, let decimals else { return nil }
    self.name = name
    self.decimals = decimals
  }
}

extension BalanceLayout {
  fileprivate init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let id = map.required("balance", as: .string, into: &findings)
    let citation = map.required("citation", as: .citation, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    _ = map.optional("name", as: .localizedText, into: &findings)
    _ = map.optional("note", as: .localizedText, into: &findings)
    let tolerance = map.required("tolerance", as: .number, into: &findings)
    let maps = map.required("rows", as: .list(of: .map), into: &findings) ?? []
    let rows = maps.compactMap { BalanceRow($0, into: &findings) }
    let columns = map.optional("columns", as: .list(of: .map), into: &findings) ?? []
    guard let id, let citation, let standing, let tolerance else { return nil }
    self.init(
      id: id, citation: citation, standing: standing, tolerance: tolerance, rows: rows,
      columns: columns.compactMap { BalanceColumn($0, into: &findings) }, place: map.place)
  }
}

extension BalanceColumn {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let fuel = map.required("fuel", as: .string, into: &findings)
    let unit = map.required("unit", as: .unit, into: &findings)
    map.finish(into: &findings)
    guard let fuel, let unit else { return nil }
    self.init(fuel: fuel, unit: unit, place: map.place)
  }
}

extension BalanceRow {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    func names(_ key: String) -> [String] {
      map.optional(key, as: .list(of: .string), into: &findings) ?? []
    }
    let id = map.required("row", as: .string, into: &findings)
    let name = map.required("name", as: .localizedText, into: &findings)
    let treatment = map.required("treatment", as: YAMLReading<Treatment>.choice, into: &findings)
    aliases = names("aliases")
    role = map.optional("role", as: YAMLReading<Role>.choice, into: &findings)
    sign = map.optional("sign", as: .integer, into: &findings) ?? 1
    sector = map.optional("sector", as: .string, into: &findings)
    category = map.optional("category", as: .string, into: &findings)
    parent = map.optional("within", as: .string, into: &findings)
    plus = names("plus")
    minus = names("minus")
    minusInputs = names("minus-inputs")
    isPrinted = map.optional("printed", as: .bool, into: &findings) ?? true
    _ = map.optional("note", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    place = map.place
    guard let id, let name, let treatment else { return nil }
    self.id = id
    self.name = name
    self.treatment = treatment
  }
}

extension Finding.Code {
  static let folderNameNotID: Self = "folder-name-not-id"
}
