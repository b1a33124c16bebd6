import Accounting
import Documents
import Findings
import Formulas
import Quantities
import Regulations
public import Rendering

/// The lines of long tables one by one, by columns, for a workbook of their own.
public struct LineDetails {
  private let context: ReportContext

  /// Tells the lines of the context's account, which must not be condensed.
  public init(_ context: ReportContext) {
    self.context = context
  }

  /// A table for each method that has more than `count` lines.
  public func tables(above count: Int) -> [DetailTable] {
    var names = SheetNames(limit: Self.longestName)
    return context.account.methods.filter { $0.count > count }.map { account in
      table(account, named: names.name(for: context.name(account.method.name)))
    }
  }

  private func table(_ account: MethodAccount, named name: String) -> DetailTable {
    DetailTable(
      name: name,
      title: context.label(
        "detail-title", ["method": .name(account.method.name), "count": .count(account.count)]),
      columns: names(account) + numbers(account))
  }

  /// A sheet's name may have a number behind it when lines run over several sheets.
  private static let longestName = 20

  private func names(_ account: MethodAccount) -> [DetailTable.Column] {
    let lines = account.lines
    return [
      column("column-entity", lines.entities) { $0 }, column("column-item", lines.labels) { $0 },
      column("column-category", lines.categories, context.categoryName),
      column("column-fuel", lines.fuels, context.fuelName),
      column("column-technology", lines.technologies, context.technologyName),
    ].compactMap(\.self)
  }

  private func column(
    _ label: String, _ dimension: Dimension, _ wording: (String) -> String
  ) -> DetailTable.Column? {
    guard dimension.names.contains(where: { !$0.isEmpty }) else { return nil }
    return DetailTable.Column(
      heading: context.label(label),
      values: .texts(dimension.codes, texts: dimension.names.map(wording)))
  }

  private func numbers(_ account: MethodAccount) -> [DetailTable.Column] {
    let units = account.lines.units.map(\.symbol)
    return [
      DetailTable.Column(
        heading: context.label("column-quantity"),
        values: .numbers(account.lines.quantities, .full)),
      DetailTable.Column(
        heading: context.label("column-unit"),
        values: .texts(account.lines.unitCodes, texts: units)),
    ]
      + account.bindings.map { binding in
        DetailTable.Column(
          heading: binding.variable.letter.symbol.name,
          values: .numbers(binding.column.values(count: account.count), .full))
      }
      + [
        DetailTable.Column(
          heading: account.method.formula.result.symbol.name, unit: account.unit.symbol,
          values: .numbers(account.results, .mass))
      ]
  }
}
