import Findings
import Parsing

/// What `inventory.yaml` says.
struct InventoryHead {
  let name: LocalizedText
  let entity: ReportingEntity
  let year: Int
  let previous: Located<String>?
  let base: Located<String>?
  let baseYear: Int?
  let guideline: Located<String>
  let gwp: Located<String>?
  let language: Language
  let extraMethods: [Located<String>]
  let treatments: [Treatment]
  let conversions: [Located<String>]
  let sampling: SamplingPlan?
  let people: [Person]
  let boundary: [LocalizedText]
  let notes: [LocalizedText]

  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let name = map.required("name", as: .localizedText, into: &findings)
    let entity = map.required("entity", as: .entity, into: &findings)
    let year = map.required("year", as: .year, into: &findings)
    let guideline = map.required("guideline", as: .located, into: &findings)
    baseYear = Self.baseYear(&map, before: year, into: &findings)
    previous = map.optional("previous", as: .located, into: &findings)
    base = map.optional("base", as: .located, into: &findings)
    gwp = map.optional("gwp", as: .located, into: &findings)
    language =
      map.optional("language", as: YAMLReading<Language>.choice, into: &findings) ?? .zh
    extraMethods = map.optional("methods", as: .list(of: .located), into: &findings) ?? []
    treatments = map.optional("treatments", as: .list(of: .treatment), into: &findings) ?? []
    conversions = map.optional("conversions", as: .list(of: .located), into: &findings) ?? []
    sampling = map.optional("monte-carlo", as: .sampling, into: &findings)
    people = map.optional("people", as: .list(of: .person), into: &findings) ?? []
    boundary = map.optional("boundary", as: .list(of: .localizedText), into: &findings) ?? []
    notes = map.optional("notes", as: .list(of: .localizedText), into: &findings) ?? []
    guard let name, let entity, let year, let guideline else { return nil }
    self.name = name
    self.entity = entity
    self.year = year
    self.guideline = guideline
  }

  /// The base year, which is none after the accounting year.
  private static func baseYear(
    _ map: inout YAMLMap, before year: Int?, into findings: inout [Finding]
  ) -> Int? {
    let place = map.place(of: "base-year")
    let base = map.optional("base-year", as: .year, into: &findings)
    if let base, let year, base > year {
      let arguments: [String: Finding.Argument] = ["base": .count(base), "year": .count(year)]
      findings.append(Finding(.error, .baseYearLater, arguments, at: place))
    }
    return base
  }
}

extension YAMLReading where Value == Located<String> {
  /// A text with its place.
  static var located: Self {
    Self { node, findings in
      YAMLReading<String>.string(node, into: &findings).map { Located($0, at: node.place) }
    }
  }
}

extension YAMLReading where Value == ReportingEntity {
  /// Reads `{ kind: district, code: "310000", name: …, regions: ["310000", grid-east, CN] }`.
  static var entity: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let kind = map.required(
        "kind", as: YAMLReading<ReportingEntity.Kind>.choice(called: "entity"), into: &findings)
      let codePlace = map.place(of: "code")
      let code = map.required("code", as: .string, into: &findings)
      let name = map.required("name", as: .localizedText, into: &findings)
      let regionsPlace = map.place(of: "regions")
      let regions = map.required("regions", as: .list(of: .string), into: &findings)
      let facts = map.optional("facts", as: .list(of: .entityFact), into: &findings) ?? []
      map.finish(into: &findings)
      guard let kind, let code, let name, let regions else { return nil }
      return ReportingEntity(
        kind: kind, code: code, codePlace: codePlace, name: name, regions: regions,
        regionsPlace: regionsPlace, facts: facts)
    }
  }
}

extension YAMLReading where Value == ReportingEntity.Fact {
  /// Reads `{ name: { zh: 地址, en: Address }, value: … }`.
  static var entityFact: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let name = map.required("name", as: .localizedText, into: &findings)
      let value = map.required("value", as: .localizedTextOrSame, into: &findings)
      map.finish(into: &findings)
      guard let name, let value else { return nil }
      return ReportingEntity.Fact(name: name, value: value)
    }
  }
}

extension YAMLReading where Value == Treatment {
  /// Reads `{ row: …, fuel: …, treat: combusted, alternative: feedstock, reason: … }`.
  static var treatment: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let use = YAMLReading<Treatment.Use>.choice(called: "use")
      let row = map.required("row", as: .located, into: &findings)
      let fuel = map.required("fuel", as: .located, into: &findings)
      let applied = map.required("treat", as: use, into: &findings)
      let alternative = map.optional("alternative", as: use, into: &findings)
      let countedInPlace = map.place(of: "counted-in")
      let countedIn = map.optional("counted-in", as: .string, into: &findings)
      let reason = map.required("reason", as: .localizedText, into: &findings)
      map.finish(into: &findings)
      if applied == .elsewhere, countedIn == nil {
        findings.append(Finding(.error, .elsewhereWithoutPlace, at: node.place))
      }
      guard let row, let fuel, let applied, let reason else { return nil }
      return Treatment(
        row: row, fuel: fuel, applied: applied, alternative: alternative, countedIn: countedIn,
        countedInPlace: countedInPlace, reason: reason)
    }
  }
}

extension YAMLReading where Value == Person {
  /// Reads `{ role: prepared, name: …, date: … }`.
  static var person: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let role = map.required(
        "role", as: YAMLReading<Person.Role>.choice(called: "role"), into: &findings)
      let name = map.required("name", as: .string, into: &findings)
      let date = map.optional("date", as: .day, into: &findings)
      map.finish(into: &findings)
      guard let role, let name else { return nil }
      return Person(role: role, name: name, date: date?.text)
    }
  }
}

extension Finding.Code {
  static let baseYearLater: Self = "base-year-later"
  static let elsewhereWithoutPlace: Self = "elsewhere-without-place"
}
