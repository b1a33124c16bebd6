import Accounting
import Documents
import Findings
import Inventories
import Regulations
import Sharing

/// The direct total in each other category system, by family of gases, with the notation keys of what has no
/// number: leaf by leaf from the summary.
struct ConversionTables: ReportTable {
  static let id = "conversions"

  func tables(in context: ReportContext) -> [Table] {
    guard let tree = context.account.tree else { return [] }
    return context.account.conversions.map { converted in
      table(ConversionRows(converted, from: tree, in: context), in: context)
    }
  }

  private func table(_ writer: ConversionRows, in context: ReportContext) -> Table {
    let unit = context.equivalentUnit
    let families = writer.families.map {
      Table.Column(id: .gas($0.id), heading: $0.id, unit: unit, role: .computed)
    }
    let citation = writer.converted.conversion
    return Table(
      id: writer.id,
      title: context.label("table-conversion", ["tree": .name(writer.converted.tree.name)]),
      columns: [
        Table.Column(id: "code", heading: context.label("column-code")),
        Table.Column(id: "name", heading: context.label("column-category")),
      ] + families + [
        Table.Column(
          id: "equivalent", heading: context.label("column-equivalent"), unit: unit,
          role: .computed),
        Table.Column(id: "from", heading: context.label("column-from"), role: .note),
      ], rows: writer.rows,
      notes: [
        context.label("note-conversion-keys"),
        context.citation(citation.citation, standing: citation.standing),
      ])
  }
}

/// Writes the rows of a conversion: those that have a number or a key, parents as sums of children.
private struct ConversionRows {
  let converted: ConvertedTotals
  let families: [SummaryFamily]
  private let context: ReportContext
  private let summary: SummaryRows
  private let keys: ConvertedKeys
  private let shown: [Regulations.Category]
  private let sources: [String: [String: [Source]]]

  private struct Source {
    let code: String
    let formula: SheetFormula
  }

  init(_ converted: ConvertedTotals, from tree: CategoryTree, in context: ReportContext) {
    self.converted = converted
    self.context = context
    summary = SummaryRows(tree: tree, context: context)
    families = SummaryFamily.all(in: context.account)
    let keys = ConvertedKeys(summary, converted)
    self.keys = keys
    sources = Self.sources(summary, converted.conversion)
    let totals = context.account.totals
    shown = converted.tree.categories.filter { category in
      converted.equivalent(below: category.code, totals) != nil || keys.has(below: category.code)
    }
  }

  var id: Table.ID { Table.ID(rawValue: "conversion-\(converted.tree.id)") }

  private var totals: Totals { context.account.totals }

  var rows: [Table.Row] {
    shown.indices.map(row) + [total]
  }

  private var total: Table.Row {
    let tops = shown.indices.filter { shown[$0].parent == nil }
    let cells =
      families.map { total(.gas($0.id), $0.gases, over: tops) } + [
        total("equivalent", totals.gases, over: tops)
      ]
    return Table.Row(
      [.empty, .text(context.label("row-direct-total"))] + cells + [.empty], role: .total)
  }

  /// The sum of the rows that have a number of some gases.
  private func total(_ column: Table.Column.ID, _ gases: [String], over tops: [Int]) -> Cell {
    let numbered = tops.filter { value(of: gases, below: shown[$0].code) != nil }
    guard let value = value(of: gases, below: nil), !numbered.isEmpty else { return .empty }
    let parts = numbered.map { CellAddress(id, row: $0, column: column) }
    return .formula(
      SheetFormula.sum(of: parts), cached: value / context.totalUnit.scale, .total, role: .total)
  }

  private func row(_ index: Int) -> Table.Row {
    let category = shown[index]
    let columns = families.map { Table.Column.ID.gas($0.id) }
    let codes = sources(of: category.code, totals.gases).map(\.code) + keys.codes(of: category.code)
    return Table.Row(
      [.text(category.code), .text(context.name(category.name))]
        + columns.map { cell($0, index) } + [
          cell("equivalent", index), .text(codes.unique.joined(separator: ", ")),
        ], role: children(of: index).isEmpty ? .item : .subtotal,
      indentation: category.level - 1)
  }

  private func children(of index: Int) -> [Int] {
    shown.indices.filter { shown[$0].parent == shown[index].code }
  }

  /// What a row has in a column: the sum of what is below it and of its own, or else its keys.
  private func cell(_ column: Table.Column.ID, _ index: Int) -> Cell {
    let code = shown[index].code
    let family = families.first { column == .gas($0.id) }
    guard let value = value(of: family?.gases ?? totals.gases, below: code) else {
      return keys.cell(of: code, family?.gases)
    }
    if family == nil { return all(index, value) }
    let gases = family?.gases ?? []
    let parts = children(of: index).filter {
      self.value(of: gases, below: shown[$0].code) != nil
    }.map { "\(CellAddress(id, row: $0, column: column))" as SheetFormula }
    return .formula(
      SheetFormula.sum(of: parts + sources(of: code, gases).map(\.formula)),
      cached: value / context.totalUnit.scale, .total, role: .computed)
  }

  /// The families of a row together.
  private func all(_ index: Int, _ value: Double) -> Cell {
    guard let first = families.first, let last = families.last else { return .empty }
    let range = CellRange(id, row: index, from: .gas(first.id), to: .gas(last.id))
    return .formula(
      "SUM(\(range))", cached: value / context.totalUnit.scale, .total, role: .computed)
  }

  /// Tonnes of CO₂e of some gases at or below a code; `nil` where there is none.
  private func value(of gases: [String], below code: String?) -> Double? {
    let parts = gases.compactMap { gas in
      converted.mass(of: gas, below: code).map { $0 * totals.potential(of: gas) }
    }
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }

  /// The summary's leaves that answer to a code, gas by gas.
  private func sources(of code: String, _ gases: [String]) -> [Source] {
    gases.flatMap { sources[code]?[$0] ?? [] }
  }

  /// The summary's leaves with a number, by the code that they answer to, then by gas.
  private static func sources(
    _ summary: SummaryRows, _ conversion: CategoryConversion
  ) -> [String: [String: [Source]]] {
    let context = summary.context
    let rows = Dictionary(
      summary.categories.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first }
    )
    var sources: [String: [String: [Source]]] = [:]
    for (gas, masses) in context.account.totals.direct {
      let scale: SheetFormula = gas == "CO2" ? "" : context.totalUnit.divisor
      for leaf in masses.keys.sorted() {
        guard let row = rows[leaf], let target = conversion.target(of: leaf, gas: gas) else {
          continue
        }
        let cell = CellAddress(.summary, row: row, column: .gas(gas))
        sources[target, default: [:]][gas, default: []].append(
          Source(code: leaf, formula: "\(cell)*\(context.potentialAddress(gas))\(scale)"))
      }
    }
    return sources
  }
}
