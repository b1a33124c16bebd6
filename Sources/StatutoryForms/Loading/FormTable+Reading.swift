import Findings
import Parsing
import Regulations

/// A table as declared, its formulas not yet read.
struct DraftTable: Sendable {
  let table: FormTable
  let formulas: [(name: FormulaName, formula: DraftFormula)]
  let alternatives: [(name: FormulaName, formula: DraftFormula)]
  /// What is brought in where it can be, of fields that have a formula as well.
  let brought: [(name: FormulaName, formula: DraftFormula)]
  /// What lines whose units are not typed yet compute in a form to fill in.
  let blankLines: [(name: FormulaName, line: DraftBlankLine)]

  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let id = map.required("table", as: .string, into: &findings)
    let name = map.required("name", as: .localizedText, into: &findings)
    let number = map.optional("number", as: .string, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let filledBy = map.optional("who", as: .localizedText, into: &findings)
    let note = map.optional("note", as: .localizedText, into: &findings)
    let blocks = Self.blocks(&map, into: &findings)
    for key in ["seen", "status", "names-standing", "window", "thresholds", "most", "rows-from"] {
      _ = map.has(key)
    }
    guard let id, let name, let standing else { return nil }
    table = FormTable(
      id: id, number: number, name: name, blocks: blocks.map(\.block), standing: standing,
      filledBy: filledBy, note: note, place: map.place)
    formulas = blocks.enumerated().flatMap { index, block in
      block.formulas.map { (FormulaName(table: id, block: index, id: $0.id), $0.formula) }
    }
    alternatives = blocks.enumerated().flatMap { index, block in
      block.alternatives.map { (FormulaName(table: id, block: index, id: $0.id), $0.formula) }
    }
    blankLines = blocks.enumerated().flatMap { index, block in
      block.blankLines.map { (FormulaName(table: id, block: index, id: $0.id), $0.line) }
    }
    brought = blocks.enumerated().flatMap { index, block in
      block.brought.map { (FormulaName(table: id, block: index, id: $0.id), $0.formula) }
    }
  }

  private static func blocks(
    _ map: inout YAMLMap, into findings: inout [Finding]
  ) -> [DraftBlock] {
    let kind = map.required("kind", as: YAMLReading<DraftBlock.Kind>.choice, into: &findings)
    if kind == .blocks {
      return map.required("blocks", as: .list(of: .formBlock), into: &findings) ?? []
    }
    guard let kind, let block = DraftBlock(&map, kind: kind, id: nil, into: &findings) else {
      return []
    }
    guard kind == .grid, let below = DraftBlock(below: &map, into: &findings) else {
      return [block]
    }
    return [block, below]
  }
}

/// A block as declared.
struct DraftBlock: Sendable {
  let block: FormBlock
  let formulas: [(id: String, formula: DraftFormula)]
  let alternatives: [(id: String, formula: DraftFormula)]
  let brought: [(id: String, formula: DraftFormula)]
  let blankLines: [(id: String, line: DraftBlankLine)]

  enum Kind: String, CaseIterable, Sendable {
    case fields, grid, list, blocks
  }

  /// Whether the energies of a grid stand side by side or one below the other.
  private enum CarrierSide: String, CaseIterable, Sendable {
    case across, down
  }

  init?(_ map: inout YAMLMap, kind: Kind, id: String?, into findings: inout [Finding]) {
    let key = kind == .fields ? "fields" : "columns"
    let name = id.flatMap { _ in map.optional("name", as: .localizedText, into: &findings) }
    guard let columns = map.required(key, as: .list(of: .formField), into: &findings) else {
      return nil
    }
    let rows = map.optional("rows", as: .list(of: .formField), into: &findings) ?? []
    let records = Self.records(&map, kind, rows.map(\.field), into: &findings)
    let totals = map.optional("totals", as: .list(of: .formTotal), into: &findings) ?? []
    let lineKey = map.optional("key", as: .list(of: .string), into: &findings) ?? []
    let stays = map.optional("stays", as: .list(of: .string), into: &findings) ?? []
    let becomes = map.optional("becomes", as: .entries(of: .string), into: &findings) ?? []
    let whenEmpty = map.optional(
      "when-empty", as: YAMLReading<Finding.Severity>.choice, into: &findings)
    block = FormBlock(
      id: id, name: name, columns: columns.map(\.field), records: records,
      totals: totals.map(\.total), key: lineKey, stays: stays,
      becomes: Dictionary(becomes.map { ($0.value, $0.key) }) { first, _ in first },
      whenEmpty: whenEmpty)
    formulas =
      (columns + rows).compactMap { draft in
        (draft.formula ?? draft.brought).map { (draft.field.id, $0) }
      }
      + totals.compactMap { draft in draft.formula.map { (draft.total.id, $0) } }
    alternatives = columns.compactMap { draft in draft.otherwise.map { (draft.field.id, $0) } }
    blankLines = columns.compactMap { draft in draft.blankLine.map { (draft.field.id, $0) } }
    brought = columns.filter { $0.formula != nil }.compactMap { draft in
      draft.brought.map { (draft.field.id, $0) }
    }
  }

  /// The fields that stand below a grid.
  init?(below map: inout YAMLMap, into findings: inout [Finding]) {
    guard map.has("fields") else { return nil }
    self.init(&map, kind: .fields, id: nil, into: &findings)
  }

  private static func records(
    _ map: inout YAMLMap, _ kind: Kind, _ rows: [FormField], into findings: inout [Finding]
  ) -> FormBlock.Records {
    let most = map.optional("most", as: .count, into: &findings)
    let changes = map.optional("changes-of", as: .names, into: &findings)
    let direction = map.optional(
      "direction", as: YAMLReading<FormBlock.Direction>.choice, into: &findings)
    if let changes { return .changes(of: changes, direction, most: most) }
    switch kind {
    case .fields, .blocks: return .single
    case .list: return .lines(most: most)
    case .grid:
      let across =
        map.optional("carriers", as: YAMLReading<CarrierSide>.choice, into: &findings) == .across
      return map.has("per") ? .carriers(across: across) : .rows(rows)
    }
  }
}

extension YAMLReading where Value == DraftBlock {
  /// Reads a block of a table that has several.
  static var formBlock: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let id = map.required("block", as: .string, into: &findings)
      let kind = map.required("kind", as: YAMLReading<DraftBlock.Kind>.choice, into: &findings)
      let block = kind.flatMap { DraftBlock(&map, kind: $0, id: id, into: &findings) }
      map.finish(into: &findings)
      return block
    }
  }
}

/// A sum as declared.
struct DraftTotal: Sendable {
  let total: FormTotal
  let formula: DraftFormula?
}

extension YAMLReading where Value == DraftTotal {
  /// Reads a sum at the foot.
  static var formTotal: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let id = map.required("id", as: .string, into: &findings)
      let name = map.optional("name", as: .localizedText, into: &findings)
      let unit = map.optional("unit", as: .string, into: &findings)
      let columns = map.required("columns", as: .names, into: &findings)
      let formula = DraftFormula(&map, key: "formula", into: &findings)
      _ = map.has("note")
      map.finish(into: &findings)
      guard let id, let columns else { return nil }
      let total = FormTotal(
        id: id, name: name, unit: unit.map(FormUnit.init(written:)), columns: columns,
        place: map.place)
      return DraftTotal(total: total, formula: formula)
    }
  }
}

extension YAMLReading where Value == [String] {
  /// Names of rows or columns, none of them empty and not none of them.
  fileprivate static var names: Self {
    Self { node, findings in
      let names = YAMLReading.list(of: .string)(node, into: &findings)
      guard let names else { return nil }
      guard !names.isEmpty, names.allSatisfy({ $0.contains { $0 != "." } }) else {
        findings.append(Finding(.error, .emptyNames, at: node.place))
        return nil
      }
      return names
    }
  }
}

extension Finding.Code {
  static let emptyNames: Self = "empty-names"
}
