import Accounting
import Findings
import Formulas
import Foundation
import Inventories
import Quantities
import Regulations

/// A comparison as another program reads it: ids, numbers at full precision, nothing left out.
public struct ComparisonRecord: Encodable {
  let identical: Bool
  let unit: String
  let order: [String]
  let before: SideRecord
  let after: SideRecord
  let totals: [String: SplitRecord]
  let categories: [CategoryRecord]
  let gases: [GasRecord]
  let lines: [LineRecord]
  let declared: [DeclaredRecord]

  /// Records a comparison of two sides called as the reader gave them.
  public init(
    _ comparison: AccountComparison, of names: (String, String), in words: ComparisonWords
  ) {
    let ranked = RankedLines(comparison)
    identical = comparison.isNothing
    unit = "tCO2e"
    order = Split.Part.allCases.map(\.name)
    before = SideRecord(comparison.before, path: names.0)
    after = SideRecord(comparison.after, path: names.1)
    totals = [
      "direct": SplitRecord(comparison[.direct]), "indirect": SplitRecord(comparison[.indirect]),
      "with-indirect": SplitRecord(comparison.withIndirect),
      "memo": SplitRecord(comparison[.memo]),
    ]
    categories = comparison.categories.map {
      CategoryRecord(
        sum: $0.sum.rawValue, category: $0.category,
        name: words.category($0.category, in: comparison), split: SplitRecord($0.split))
    }
    gases = comparison.gases.map { GasRecord(gas: $0.gas, split: SplitRecord($0.split)) }
    lines = Self.lines(ranked, of: comparison)
    declared = comparison.declared.map { DeclaredRecord($0, in: words) }
  }

  /// Each line on which something differs, with what differs on it: those that move the totals
  /// most first.
  private static func lines(
    _ ranked: RankedLines, of comparison: AccountComparison
  ) -> [LineRecord] {
    var positions: [LineReference: Int] = [:]
    var records: [LineRecord] = []
    func position(_ method: Int, _ pair: Int) -> Int {
      let reference = LineReference(method: method, line: pair)
      if let known = positions[reference] { return known }
      positions[reference] = records.count
      records.append(LineRecord(comparison.methods[method], pair))
      return records.count - 1
    }
    for entry in ranked.inTotal + ranked.inMemo { _ = position(entry.method, entry.pair) }
    for (method, change) in ranked.changes {
      let record = LineChangeRecord(comparison.methods[method], change)
      records[position(method, change.pair)].changes.append(record)
    }
    return records
  }

  /// The record as text, keys in order; the same comparison gives the same text.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = try? encoder.encode(self)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}

/// One of the two sides.
struct SideRecord: Encodable {
  let path: String
  let inventory: String
  let year: Int
  let guideline: String
  let gwp: String

  init(_ account: EmissionAccount, path: String) {
    self.path = path
    inventory = account.inventory.id
    year = account.inventory.year
    guideline = account.guideline.id
    gwp = account.gwp.id
  }
}

/// A split by its columns.
struct SplitRecord: Encodable {
  let before, after, difference, boundary, method, activity, factor, gwp: Double

  init(_ split: Split) {
    before = split.before
    after = split.after
    difference = split.difference
    boundary = split[.boundary]
    method = split[.method]
    activity = split[.activity]
    factor = split[.factor]
    gwp = split[.gwp]
  }
}

/// The split of a category's part of a sum.
struct CategoryRecord: Encodable {
  let sum, category, name: String
  let split: SplitRecord
}

/// The split of a gas.
struct GasRecord: Encodable {
  let gas: String
  let split: SplitRecord
}

/// A line on which something differs.
struct LineRecord: Encodable {
  let line: LineIdentity
  /// What its tonnes are made of; none for what is no emission.
  let split: SplitRecord?
  var changes: [LineChangeRecord] = []

  init(_ method: MethodComparison, _ pair: Int) {
    line = LineIdentity(method, pair)
    split = method.splits.count > 0 ? SplitRecord(method.split(of: pair)) : nil
  }
}

/// What tells a line from others; what it lacks is left out.
struct LineIdentity: Encodable {
  let id, method, category: String
  let gas, entity, sector, fuel, technology, label: String?

  init(_ method: MethodComparison, _ pair: Int) {
    let place = method.line(pair)
    self.method = method.method?.id ?? ""
    gas = method.method?.gas
    id = place.map { $0.account.id($0.line) } ?? ""
    category = place.map { $0.account.lines.categories[$0.line] } ?? ""
    func name(_ dimension: KeyPath<LineTable, Accounting.Dimension>) -> String? {
      guard let place, !place.account.lines[keyPath: dimension].codes.isEmpty else { return nil }
      let name = place.account.lines[keyPath: dimension][place.line]
      return name.isEmpty ? nil : name
    }
    entity = name(\.entities)
    sector = name(\.sectors)
    fuel = name(\.fuels)
    technology = name(\.technologies)
    label = name(\.labels)
  }
}

/// One change of a line.
struct LineChangeRecord: Encodable {
  let what, kind: String
  let letter, part: String?
  let before, after: ValueRecord?

  init(_ method: MethodComparison, _ change: LineChange) {
    what = change.subject.name
    kind = change.kind.rawValue
    part = method.splits.count > 0 ? change.part?.name : nil
    let pair = change.subject.letter.map { method.letters[$0] }
    letter = pair?.symbol.name
    before = ValueRecord(
      method.before, Int(method.pairs.before[change.pair]), change.subject, pair?.before)
    after = ValueRecord(
      method.after, Int(method.pairs.after[change.pair]), change.subject, pair?.after)
  }
}

/// A value on one side of a change; what it lacks is left out.
struct ValueRecord: Encodable {
  var value: Double?
  var unit, provenance, set, standing, text: String?
  var standsInFrom: Int?
  var counts: Bool?

  private enum CodingKeys: String, CodingKey {
    case value, unit, provenance, set, standing, text, counts
    case standsInFrom = "stands-in-from"
  }

  init?(
    _ account: MethodAccount?, _ line: Int, _ subject: LineChange.Subject, _ binding: Binding?
  ) {
    guard let account, line >= 0 else { return nil }
    switch subject {
    case .line, .quantity:
      value = account.lines.quantities[line]
      unit = account.lines.unit(line).symbol
    case .counting: counts = account.counts(line)
    case .conversion: value = account.lines.activity[line]
    case .evidence: text = account.evidence(line)
    case .letter:
      guard let selection = binding?.selection(line) else { return nil }
      take(selection.chosen)
    }
  }

  private mutating func take(_ chosen: Candidate) {
    value = chosen.number
    unit = chosen.unit.symbol
    provenance = chosen.provenance.rawValue
    set = chosen.library?.set
    standing = chosen.library?.value.standing?.rawValue
    standsInFrom = chosen.standsInFrom
  }
}

/// Something declared otherwise.
struct DeclaredRecord: Encodable {
  let subject, item, field: String
  let category: String?
  let before, after: ValueRecord?

  init(_ change: DeclaredChange, in words: ComparisonWords) {
    subject = change.subject.rawValue
    category = change.category
    item = words.name(change.item)
    field = change.field.rawValue
    before = change.before.map { ValueRecord($0, in: words) }
    after = change.after.map { ValueRecord($0, in: words) }
  }
}

extension ValueRecord {
  init(_ value: DeclaredValue, in words: ComparisonWords) {
    switch value {
    case .number(let number, let unit):
      self.value = number
      self.unit = unit
    case .text, .label: text = words.value(value)
    }
  }
}

extension LineChange.Subject {
  /// The position of the letter, if it is one.
  fileprivate var letter: Int? {
    if case .letter(let position) = self { position } else { nil }
  }
}
