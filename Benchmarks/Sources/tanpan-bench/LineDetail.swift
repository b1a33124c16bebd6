import Accounting
import Documents
import Findings
import Formulas
import Quantities
import Regulations
import Rendering

/// Every line of a method as a long table: what it is, its activity, its factors, its result.
struct LineDetail {
  private let table: DetailTable

  init?(of account: EmissionAccount, method id: String) {
    guard let method = account.methods.first(where: { $0.method.id == id }) else { return nil }
    let lines = method.lines
    let units = lines.units.map(\.symbol)
    let names = lines.fuels.names.map { account.regulation.fuels[$0]?.name.zh ?? $0 }
    let sectors = lines.sectors.names.map { account.regulation.sectors[$0]?.name.zh ?? $0 }
    let letters = method.bindings.map { binding in
      Self.numbers(binding.variable.letter.symbol.name, binding.column.values(count: method.count))
    }
    table = DetailTable(
      name: "明细", title: "明细",
      columns: [
        Self.texts("报告单位", lines.entities.codes, lines.entities.names),
        Self.texts("条目", lines.labels.codes, lines.labels.names),
        Self.texts("部门", lines.sectors.codes, sectors),
        Self.texts("燃料", lines.fuels.codes, names),
        Self.numbers("数量", lines.quantities),
        Self.texts("单位", lines.unitCodes, units),
      ] + letters + [Self.numbers(method.method.formula.result.symbol.name, method.results)])
  }

  /// Writes the workbook and says what was wrong.
  func write(to path: String) -> [Finding] {
    DetailWorkbook.write([table], title: table.title, properties: .init(), to: path)
  }

  /// The columns, for a program that reads them.
  var columns: [DetailTable.Column] { table.columns }

  private static func numbers(_ heading: String, _ values: [Double]) -> DetailTable.Column {
    DetailTable.Column(heading: heading, values: .numbers(values, .full))
  }

  private static func texts(
    _ heading: String, _ codes: [Int32], _ names: [String]
  ) -> DetailTable.Column {
    DetailTable.Column(heading: heading, values: .texts(codes, texts: names))
  }
}
