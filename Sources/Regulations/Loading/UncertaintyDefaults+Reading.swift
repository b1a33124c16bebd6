import Findings
import Parsing
import Quantities

extension UncertaintyDefaults {
  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    _ = map.required("uncertainty", as: .string, into: &findings)
    _ = map.optional("note", as: .localizedText, into: &findings)
    let entries = map.required("defaults", as: .list(of: .map), into: &findings)
    guard let entries else { return nil }
    self.init(
      entries: entries.compactMap { Entry($0, into: &findings) }, place: map.place)
  }
}

extension UncertaintyDefaults.Entry {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let subject = map.required(
      "of", as: YAMLReading<UncertaintyDefaults.Subject>.choice, into: &findings)
    let category = map.required("category", as: .string, into: &findings)
    parameter = map.optional("parameter", as: .string, into: &findings)
    gas = map.optional("gas", as: .string, into: &findings)
    fuels = map.optional("fuel", as: .oneOrMore(of: .string), into: &findings) ?? []
    let percent = map.required("percent", as: .number, into: &findings)
    holder = map.optional("held-in", as: .string, into: &findings)
      .map(UncertaintyDefaults.Holder.init)
    let distribution = map.required(
      "distribution", as: YAMLReading<Distribution>.choice, into: &findings)
    let citation = map.required("citation", as: .citation, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    place = map.place
    map.finish(into: &findings)
    guard let subject, let category, let percent, let distribution, let citation, let standing
    else { return nil }
    self.subject = subject
    self.category = category
    self.percent = percent
    self.distribution = distribution
    self.citation = citation
    self.standing = standing
  }
}
