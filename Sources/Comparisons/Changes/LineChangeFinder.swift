import Accounting
import Formulas
import Inventories
import Parsing
import Quantities
import Regulations

/// Finds what differs on the lines of a method.
struct LineChangeFinder {
  private let method: PairedMethod
  private let quantities: Sameness
  private let letters: [LetterChanges]
  private let evidence: EvidenceChanges?

  init(_ method: PairedMethod) {
    self.method = method
    quantities = Sameness(quantitiesOf: method.before.lines, method.after.lines)
    letters = method.letters.pairs.enumerated().compactMap { LetterChanges($1, position: $0) }
    evidence = EvidenceChanges(method.before.lines, method.after.lines)
  }

  /// Every change, line by line.
  func changes() -> [LineChange] {
    var changes: [LineChange] = []
    for pair in 0..<method.pairs.count {
      let (old, new) = (Int(method.pairs.before[pair]), Int(method.pairs.after[pair]))
      if old < 0 {
        changes.append(LineChange(pair: pair, subject: .line, kind: .added))
      } else if new < 0 {
        changes.append(LineChange(pair: pair, subject: .line, kind: .removed))
      } else {
        addChanges(pair, old, new, to: &changes)
      }
    }
    return changes
  }

  private func addChanges(_ pair: Int, _ old: Int, _ new: Int, to changes: inout [LineChange]) {
    let counts = (method.before.counts(old), method.after.counts(new))
    if counts.0 != counts.1 {
      changes.append(
        LineChange(pair: pair, subject: .counting, kind: counts.1 ? .added : .removed))
    }
    if let change = quantity(pair, old, new) { changes.append(change) }
    if evidence?.differs(old, new) == true {
      changes.append(LineChange(pair: pair, subject: .evidence, kind: .value))
    }
    for letter in letters {
      guard let kind = letter.kind(old, new) else { continue }
      changes.append(LineChange(pair: pair, subject: .letter(letter.position), kind: kind))
    }
  }

  private func quantity(_ pair: Int, _ old: Int, _ new: Int) -> LineChange? {
    let (before, after) = (method.before.lines, method.after.lines)
    let units = (before.unit(old).symbol, after.unit(new).symbol)
    let isWritten = before.quantities[old] == after.quantities[new] && units.0 == units.1
    let activity = method.letters.pairs.first(where: \.isActivity)
    let scale = activity?.scale(new, in: after) ?? 1
    let isSame = quantities.isSame(
      old, new, before.activity[old] * scale, after.activity[new])
    return switch (isWritten, isSame) {
    case (true, true): nil
    case (true, false): LineChange(pair: pair, subject: .conversion, kind: .value)
    case (false, true): LineChange(pair: pair, subject: .quantity, kind: .unit)
    case (false, false): LineChange(pair: pair, subject: .quantity, kind: .value)
    }
  }
}

/// What differs in the values of one letter, found once for each two selections.
struct LetterChanges {
  /// The letter's position in the formula after.
  let position: Int
  private let before: Binding
  private let after: Binding
  private let sameness: Sameness
  private let pair: LetterPair
  /// For each selection before and after: how they differ but in value.
  private let wording: [[LineChange.Kind?]]

  /// The changes of a factor's letter that both formulas have.
  init?(_ pair: LetterPair, position: Int) {
    guard let before = pair.before, !pair.isActivity else { return nil }
    self.pair = pair
    self.position = position
    self.before = before
    after = pair.after
    sameness = Sameness(selectionsOf: before, pair.after)
    wording = before.selections.map { old in pair.after.selections.map { old.differs(from: $0) } }
  }

  /// How the values on two lines differ.
  func kind(_ old: Int, _ new: Int) -> LineChange.Kind? {
    let codes = (code(before, old), code(after, new))
    guard codes.0 >= 0, codes.1 >= 0 else {
      return codes.0 == codes.1 ? nil : codes.0 < 0 ? .added : .removed
    }
    let scale = before.selections[codes.0].unit.factor(to: after.selections[codes.1].unit) ?? 1
    let isSame = sameness.isSame(old, new, before.column[old] * scale, after.column[new])
    return isSame ? wording[codes.0][codes.1] : .value
  }

  private func code(_ binding: Binding, _ line: Int) -> Int {
    binding.codes.isEmpty ? -1 : Int(binding.codes[line])
  }
}

extension Selection {
  /// How a selection of the same value differs from another: in unit, in source, or not at all.
  fileprivate func differs(from other: Selection) -> LineChange.Kind? {
    if chosen.unit.symbol != other.chosen.unit.symbol { return .unit }
    return Origin(chosen) == Origin(other.chosen) ? nil : .source
  }

  /// Where a value is from; whose evidence it has is told where the entity declares it.
  private struct Origin: Equatable {
    let provenance: Method.Preference
    let set: String?
    let citation: Citation?
    let standing: Standing?
    let standsInFrom: Int?

    init(_ candidate: Candidate) {
      provenance = candidate.provenance
      set = candidate.library?.set
      citation = candidate.library?.value.citation
      standing = candidate.library?.value.standing
      standsInFrom = candidate.standsInFrom
    }
  }
}

/// Whether the evidence of two lines differs.
struct EvidenceChanges {
  private let before: ActivityTable
  private let after: ActivityTable
  private let isSame: [[Bool]]
  private static let mostCompared = 1_000_000

  /// `nil` when one of the tables is no table of lines.
  init?(_ before: LineTable, _ after: LineTable) {
    guard case .table(let old) = before.origin, case .table(let new) = after.origin else {
      return nil
    }
    self.before = old
    self.after = new
    let (names, others) = (old.evidence.names, new.evidence.names)
    isSame =
      names.count * others.count > Self.mostCompared
      ? [] : names.map { name in others.map { name == $0 } }
  }

  func differs(_ old: Int, _ new: Int) -> Bool {
    guard !isSame.isEmpty else { return before.evidence[old] != after.evidence[new] }
    return !isSame[Int(before.evidence.codes[old])][Int(after.evidence.codes[new])]
  }
}
