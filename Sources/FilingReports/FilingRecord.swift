public import Filings
import Findings
import Foundation
import Quantities
import Regulations
import StatutoryForms

/// A filing as a record for other programs: every number with its unit, every rule with its outcome.
public struct FilingRecord: Encodable {
  let form: String
  let year: Int
  let variant: String?
  let cells: [CellRecord]
  let rules: [RuleRecord]

  /// A cell that holds a number, or would if others were filled in.
  struct CellRecord: Encodable {
    let table: String
    let block: String?
    let record: String
    let column: String
    let value: Double?
    let unit: String?
    let kind: String
  }

  /// What came of a rule.
  struct RuleRecord: Encodable {
    let rule: String
    let outcome: String
    let standing: String
    let breaches: [BreachRecord]
  }

  /// A place where a rule does not hold.
  struct BreachRecord: Encodable {
    let record: String
    let column: String
    let left: Double?
    let right: Double?
    let unit: String?
  }

  /// Takes what follows from a filing and what came of its rules.
  public init(_ result: FilingResult, _ verdicts: [RuleVerdict]) {
    form = result.filing.form.id
    year = result.filing.year
    variant = result.filing.variant?.id
    cells = result.filing.sheets.indices.flatMap { sheet in
      result.scope.cells(of: sheet).compactMap { CellRecord($0, result) }
    }
    rules = verdicts.map { RuleRecord($0, result) }
  }

  /// The record as JSON, keys in order.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension FilingRecord.CellRecord {
  fileprivate init?(_ cell: FilingCell, _ result: FilingResult) {
    let definition = result.definition(of: cell)
    if case .empty = definition { return nil }
    let sheet = result.filing.sheets[cell.sheet]
    table = sheet.table.id
    block = sheet.layout.id
    record = result.name(ofRecord: cell)
    column = sheet.layout.columns[cell.column].id
    value = result[cell]
    unit = (result.unit(of: cell) ?? result.scope.unit(of: cell))?.symbol
    kind = definition.name
  }
}

extension FilingRecord.RuleRecord {
  fileprivate init(_ verdict: RuleVerdict, _ result: FilingResult) {
    rule = verdict.rule.id
    standing = verdict.rule.standing.rawValue
    outcome = verdict.outcome.name
    if case .broken(let places) = verdict.outcome {
      breaches = places.map { breach in
        let sheet = result.filing.sheets[breach.cell.sheet]
        return FilingRecord.BreachRecord(
          record: result.name(ofRecord: breach.cell),
          column: sheet.layout.columns[breach.cell.column].id, left: breach.sides?.left,
          right: breach.sides?.right, unit: breach.sides?.unit)
      }
    } else {
      breaches = []
    }
  }
}

extension FilingScope.Definition {
  /// What a cell is made of, in a word.
  fileprivate var name: String {
    switch self {
    case .typed: "typed"
    case .filed: "filed"
    case .formula: "computed"
    case .coefficient: "reference"
    case .empty: "empty"
    }
  }
}

extension FilingResult {
  /// The id of a cell's record: of a carrier, row or sum, or a line's number from 1.
  fileprivate func name(ofRecord cell: FilingCell) -> String {
    let sheet = filing.sheets[cell.sheet]
    guard sheet.records.indices.contains(cell.record) else {
      return scope.total(of: cell)?.id ?? ""
    }
    return switch sheet.records[cell.record] {
    case .single: ""
    case .carrier(let carrier): carrier.id
    case .row(let row): row.id
    case .line, .change: "\(cell.record + 1)"
    }
  }
}

extension RuleVerdict.Outcome {
  /// What came of a rule, in a word.
  var name: String {
    switch self {
    case .holds: "holds"
    case .broken: "broken"
    case .notApplied: "not-applied"
    case .notJudged: "not-judged"
    case .forReviewer: "for-reviewer"
    }
  }
}
