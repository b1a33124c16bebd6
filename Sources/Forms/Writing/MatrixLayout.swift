import Findings
import Inventories
import Parsing
import Quantities
import Regulations
import Rendering
import Workbooks

/// Lays out the energy balance as a matrix, and what it has no room for as a list.
struct MatrixLayout {
  let table: FormTable
  let scope: FormScope
  let words: FormWords
  private let matrix: BalanceMatrix

  init(_ table: FormTable, _ scope: FormScope, _ words: FormWords) {
    self.table = table
    self.scope = scope
    self.words = words
    matrix = BalanceMatrix(table, scope, words)
  }

  private static let spareColumns = 3
  private static let numberWidth = 8
  private static let rowWidth = 34

  /// The matrix.
  var grid: FormGrid {
    let fuels = matrix.heads.flatMap(columns)
    let spare = (0..<Self.spareColumns).map { _ in spareColumn }
    return FormGrid(
      title: table.spec.title[words.language],
      instructions: words.instructions(for: table.spec, [:]), columns: [rowColumn] + fuels + spare,
      rows: matrix.lines.map(row), room: 0, keepsFirstColumn: true)
  }

  private var rowColumn: FormGrid.Column {
    let spec = table.spec.columns.first
    return FormGrid.Column(
      head: spec?.name[words.language] ?? "", mark: words["not-changed"], use: .label,
      mostWidth: Self.rowWidth)
  }

  private func row(_ line: BalanceMatrix.Line) -> FormGrid.Row {
    let cells = matrix.heads.flatMap { head -> [TableContent.Value] in
      let value = matrix.value(line, head)
      return matrix.hadLastYear(head) ? [value, matrix.lastValue(line, head)] : [value]
    }
    let spare = [TableContent.Value](repeating: .blank, count: Self.spareColumns)
    return FormGrid.Row(
      values: [.text(line.name)] + cells + spare, isSum: line.row?.treatment == .computed,
      indent: line.row?.parent == nil ? 0 : 1)
  }

  private func columns(_ head: BalanceMatrix.Head) -> [FormGrid.Column] {
    let own = matrix.lines.map { matrix.value($0, head) }
    let last = matrix.lines.map { matrix.lastValue($0, head) }
    let column = FormGrid.Column(
      head: head.text, mark: words["optional"], use: .input,
      numberFormat: NumberShape.format(for: own), validation: number(head.text),
      leastWidth: Self.numberWidth)
    guard matrix.hadLastYear(head) else { return [column] }
    return [
      column,
      FormGrid.Column(
        head: words["last-year"], mark: words["not-filled"], use: .lastYear,
        numberFormat: NumberShape.format(for: last), leastWidth: Self.numberWidth),
    ]
  }

  private func number(_ head: String) -> Validation {
    FormRules.number(
      words,
      prompt: words.notice(title: head.replacing("\n", with: ""), words["column-balance-quantity"]),
      column: head.replacing("\n", with: ""))
  }

  /// A column for a fuel that the table does not print.
  private var spareColumn: FormGrid.Column {
    let shown = Set(matrix.heads.compactMap { scope.regulation.fuel(named: $0.fuel)?.id })
    let others = scope.regulation.properFuels.filter { !shown.contains($0.id) }
      .map { FormVocabularies.Word("\($0.name[words.language])(\($0.unit.symbol))") }
    let list = FormVocabularies.List(words: others, isClosed: false)
    let title = words["other-fuel"]
    return FormGrid.Column(
      head: "", mark: title, use: .input, numberFormat: NumberShape.format(for: []),
      validation: number(title),
      headValidation: others.isEmpty
        ? nil
        : FormRules.choice(
          list, words, prompt: words.notice(title: title, words["other-fuel-head"]), column: title),
      leastWidth: Self.numberWidth + 2)
  }
}

extension MatrixLayout {
  private static let room = 40
  private static let remarkWidth = 14

  /// The list of what the matrix has no room for, with all columns of the table.
  var remarks: FormGrid {
    let specs = table.spec.columns
    return FormGrid(
      title: words["remarks-sheet", ["table": table.spec.title[words.language]]],
      instructions: words["remarks-instructions"].split(separator: "\n").map(String.init),
      columns: specs.map(remarksColumn),
      rows: matrix.remarks.map { row in
        FormGrid.Row(values: specs.map { row.values[$0.key] ?? .blank })
      }, room: Self.room)
  }

  private func remarksColumn(_ spec: ColumnSpec) -> FormGrid.Column {
    let name = spec.name[words.language]
    return FormGrid.Column(
      head: name, mark: words[spec.isKey ? "required" : "optional"], isRequired: spec.isKey,
      use: .input,
      numberFormat: spec.content == .number
        ? NumberShape.format(for: matrix.remarks.map { $0.values[spec.key] ?? .blank }) : nil,
      validation: remarksValidation(spec, name), leastWidth: Self.remarkWidth,
      mostWidth: Self.rowWidth)
  }

  /// Rows, fuels and units are those of the matrix.
  private func remarksValidation(_ spec: ColumnSpec, _ name: String) -> Validation? {
    let texts: [String]
    switch spec.content {
    case .word(of: .balanceRows): texts = matrix.lines.map(\.name)
    case .word(of: .fuels): texts = matrix.heads.map(\.fuel)
    case .word(of: .units): texts = matrix.heads.map(\.unit).filter { !$0.isEmpty }
    case .number: return number(name)
    default: return nil
    }
    let unique = texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard !unique.isEmpty else { return nil }
    let list = FormVocabularies.List(words: unique.map { .init($0) }, isClosed: false)
    return FormRules.choice(list, words, prompt: nil, column: name)
  }
}
