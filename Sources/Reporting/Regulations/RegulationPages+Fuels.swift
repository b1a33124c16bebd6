import Documents
import Findings
import Regulations

extension RegulationPages {
  /// A fuel, and every value that is limited to it.
  func entry(_ fuel: Fuel) -> Document {
    let facts = [
      fact("id", fuel.id),
      fact("fuel-kind", words.choice("fuel-kind", fuel.kind.rawValue)),
      fact("unit", words.unit(fuel.unit)),
      fact("aliases", words.joined(fuel.aliases)),
      fact("parts", parts(of: fuel)),
    ].compactMap(\.self)
    let values = valuesByFuel(fuel)
    let section = Section(id: "values", heading: words["values"], blocks: [.table(values)])
    return document(
      words.name(fuel.name), [lead(facts)] + (values.rows.isEmpty ? [] : [section]))
  }

  private func parts(of fuel: Fuel) -> String {
    words.joined(fuel.parts.map { id in regulation.fuels[id].map { words.name($0.name) } ?? id })
  }

  private func valuesByFuel(_ fuel: Fuel) -> Table {
    let items = factorSets.flatMap { set in
      set.values.filter { $0.keys.fuels.contains(fuel.id) }.map { SetValue(set: set, value: $0) }
    }
    return Listing<SetValue>("values", words)
      .text("factor-set") { words.name($0.set.name) }
      .text("limits") { limits(of: $0.value) }
      .text("from") { "\($0.value.from)" }
      .text("until") { $0.value.until.map(String.init) }
      .text("value", .right) { printed($0.value) }
      .text("unit") { words.unit($0.value.unit) }
      .text("standing") { words.standing($0.value.standing) }
      .text("source") { cited($0.value.citation) }
      .table(of: items)
  }

  /// What a value is limited to besides its fuel.
  private func limits(of value: FactorValue) -> String {
    words.joined(
      value.keys.sectors.sorted().map { id in
        regulation.sectors[id].map { words.name($0.name) } ?? id
      } + value.keys.technologies.sorted().map { words.choice("technology", $0) }
        + value.keys.regions.sorted().map { words.choice("region", $0) })
  }

  /// A document, and what cites it.
  func entry(_ source: LegalSource) -> Document {
    let facts = [
      fact("id", source.id), fact("number", source.number),
      fact("issuer", source.issuer.map { words.name($0) }), fact("issued", source.issued),
      fact("source-kind", words.choice("source", source.kind.rawValue)),
      fact("entry-standing", words.standing(source.standing)),
      fact("locator", source.locator), fact("note", source.note?[words.language]),
      fact("cited-by", words.joined(citing(source))),
    ].compactMap(\.self)
    return document(words.name(source.title), [lead(facts)])
  }

  private func citing(_ source: LegalSource) -> [String] {
    func isCited(_ citation: Citation) -> Bool {
      citation.source == source.id || citation.seen == source.id
    }
    return guidelines.filter { isCited($0.citation) }.map(\.id)
      + regulation.methods.values.filter { isCited($0.citation) }.map(\.id).sorted()
      + factorSets.filter { $0.values.contains { isCited($0.citation) } }.map(\.id)
      + gwpSets.filter { isCited($0.citation) }.map(\.id)
      + trees.filter { isCited($0.citation) }.map(\.id)
  }
}

/// A value and the set it is in.
private struct SetValue {
  let set: FactorSet
  let value: FactorValue
}
