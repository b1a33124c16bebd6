import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// Every value in use, as printed, with its citation and standing; formulas refer to it.
struct FactorsTable: ReportTable {
  static let id = "factors"

  func tables(in context: ReportContext) -> [Table] {
    [table(Array(context.factors.entries.indices), id: .factors, in: context)].compactMap(\.self)
  }

  /// Some of the values, under the numbers they have among all.
  func table(_ positions: [Int], id: Table.ID, in context: ReportContext) -> Table? {
    guard !positions.isEmpty else { return nil }
    return Table(
      id: id, title: context.label("table-factors"), columns: columns(context),
      rows: positions.map { row($0, context.factors.entries[$0], context) })
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(id: "number", heading: context.label("column-number"), alignment: .center),
      Table.Column(id: "letter", heading: context.label("column-letter"), alignment: .center),
      Table.Column(id: "name", heading: context.label("column-factor"), preferredWidth: .term),
      Table.Column(
        id: "for", heading: context.label("column-applies-to"), preferredWidth: .signature),
      Table.Column(id: "value", heading: context.label("column-value"), role: .factor),
      Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      Table.Column(
        id: "provenance", heading: context.label("column-provenance"), alignment: .center),
      Table.Column(id: "year", heading: context.label("column-years-in-force"), alignment: .center),
      Table.Column(
        id: "source", heading: context.label("column-source"), preferredWidth: .sentence),
      Table.Column(id: "standing", heading: context.label("column-basis"), alignment: .center),
      Table.Column(
        id: "note", heading: context.label("column-note"), preferredWidth: .sentence, role: .note),
    ]
  }

  private func row(
    _ index: Int, _ entry: FactorIndex.Entry, _ context: ReportContext
  ) -> Table.Row {
    let candidate = entry.candidate
    let value: Cell =
      candidate.number.map { .number($0, .full, role: candidate.library == nil ? .input : .factor) }
      ?? .notationKey("NE")
    return Table.Row([
      .number(Double(index + 1), .plain), .text(entry.variable.symbol.name),
      .text(context.name(candidate.library?.name ?? entry.variable.name)),
      .text(context.limits(of: candidate)), value, .text(context.unitName(candidate.unit)),
      .text(context.label("preference-\(candidate.provenance.rawValue)")),
      .text(year(of: candidate, context)), .text(context.source(of: candidate)),
      .text(context.basisName(candidate.basis)), .text(context.note(on: candidate)),
    ])
  }

  private func year(of candidate: Candidate, _ context: ReportContext) -> String {
    if let year = candidate.standsInFrom {
      return context.label("stands-in", ["year": .count(year)])
    }
    guard let value = candidate.library?.value else { return "\(context.account.inventory.year)" }
    return value.until.map { "\(value.from)–\($0)" }
      ?? context.label("in-force-from", ["year": .count(value.from)])
  }
}

extension ReportContext {
  /// What a value is limited to, in words.
  func limits(of candidate: Candidate) -> String {
    if let declared = candidate.declared, candidate.provenance != .proxy {
      let fuel = account.regulation.fuel(named: declared.fuel.value)?.id ?? declared.fuel.value
      return [fuelName(fuel), sectorName(declared.sector), technologyName(declared.technology)]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
    guard let keys = candidate.library?.value.keys else { return "" }
    let kinds = [
      keys.fuels.sorted().map(fuelName), keys.sectors.sorted().map(sectorName),
      keys.technologies.sorted().map(technologyName), keys.regions.sorted().map(regionName),
    ]
    return kinds.filter { !$0.isEmpty }.map(few).joined(separator: " · ")
  }

  /// The first few of several names, and how many there are where these are more.
  private func few(_ names: [String]) -> String {
    let shown = names.prefix(Self.shownNames).joined(separator: label("name-separator"))
    guard names.count > Self.shownNames else { return shown }
    return label("names-and-others", ["names": .text(shown), "count": .count(names.count)])
  }

  private static let shownNames = 4

  /// A region in words, where the catalogue has one.
  func regionName(_ id: String) -> String {
    let key = "region-\(id)"
    let words = label(key)
    return words == key ? id : words
  }

  /// Where a value is from: the library's citation, or the entity's evidence.
  func source(of candidate: Candidate) -> String {
    if let library = candidate.library {
      return citation(library.value.citation, standing: nil)
    }
    return candidate.declared?.evidence ?? ""
  }

  /// What is to be known about a value: why a proxy, who signs, the library's note.
  func note(on candidate: Candidate) -> String {
    let declared = candidate.declared.map { factor -> [String] in
      let proxy =
        candidate.provenance == .proxy
        ? label("note-proxy-for", ["fuel": .text(factor.fuel.value)]) : nil
      let signed = factor.signed.isEmpty ? nil : label("signed-by", ["name": .text(factor.signed)])
      return [proxy, factor.reason, signed].compactMap(\.self).filter { !$0.isEmpty }
    }
    let library = candidate.library?.value.note.map { [name($0)] }
    return ((declared ?? []) + (library ?? [])).joined(separator: label("list-separator"))
  }
}
