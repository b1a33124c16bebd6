import Findings
import Parsing

extension RegulationLoader {
  /// Reads the default uncertainties of a guideline.
  mutating func loadUncertainty(of id: String) {
    for file in folders.files(at: "Guidelines/\(id)/uncertainty.yaml") {
      var loaded: UncertaintyDefaults?
      read(file) { map, findings in loaded = UncertaintyDefaults(&map, into: &findings) }
      guard let loaded else { continue }
      note(
        "uncertainty of \(id)", replaces: regulation.uncertainties[id] != nil, in: file,
        at: Place(file: file.path))
      regulation.uncertainties[id] = loaded
    }
  }
}

extension UncertaintyDefaults {
  fileprivate init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    _ = map.required("uncertainty", as: .string, into: &findings)
    _ = map.optional("note", as: .localizedText, into: &findings)
    let keyShare = map.required("key-share", as: .number, into: &findings)
    let entries = map.required("defaults", as: .list(of: .map), into: &findings)
    guard let keyShare, let entries else { return nil }
    self.keyShare = keyShare
    place = map.place
    self.entries = entries.compactMap { Entry($0, into: &findings) }
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
    let percent = map.required("percent", as: .number, into: &findings)
    let distribution = map.required(
      "distribution", as: YAMLReading<UncertaintyDefaults.Distribution>.choice, into: &findings)
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
