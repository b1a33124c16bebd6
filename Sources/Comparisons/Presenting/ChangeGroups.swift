import Accounting
import Regulations

/// Changes of lines as they are printed: the same change of a factor on many lines is told once,
/// be they of one method or of several.
struct ChangeGroups {
  /// A line, by its method and pair.
  struct Line {
    let method: Int
    let pair: Int
  }

  /// One change, and the lines that it is made on, that of the change first.
  struct Group {
    let change: LineChange
    var lines: [Line]
  }

  /// The groups, in the order of their first changes.
  private(set) var groups: [Group] = []

  /// Each change by itself.
  init(_ ranked: RankedLines) {
    groups = ranked.changes.map { method, change in
      Group(change: change, lines: [Line(method: method, pair: change.pair)])
    }
  }

  /// Changes that read the same together.
  init(_ ranked: RankedLines, of comparison: AccountComparison, in words: ComparisonWords) {
    var known: [Codes: Reading] = [:]
    var positions: [Reading: Int] = [:]
    for (position, change) in ranked.changes {
      let method = comparison.methods[position]
      let line = Line(method: position, pair: change.pair)
      guard let codes = Codes(position, change, method) else {
        groups.append(Group(change: change, lines: [line]))
        continue
      }
      let reading = known[codes] ?? Reading(change, method, words)
      known[codes] = reading
      if let group = positions[reading] {
        groups[group].lines.append(line)
      } else {
        positions[reading] = groups.count
        groups.append(Group(change: change, lines: [line]))
      }
    }
  }

  /// Which selections of a letter a change is from and to.
  private struct Codes: Hashable {
    let method: Int
    let letter: Int
    let kind: LineChange.Kind
    let before: Int32
    let after: Int32

    init?(_ position: Int, _ change: LineChange, _ method: MethodComparison) {
      guard case .letter(let letter) = change.subject, let old = method.letters[letter].before
      else { return nil }
      self.method = position
      self.letter = letter
      kind = change.kind
      before = Self.code(of: old, at: method.pairs.before[change.pair])
      after = Self.code(of: method.letters[letter].after, at: method.pairs.after[change.pair])
    }

    /// A letter that was given with the lines has no selections.
    private static func code(of binding: Binding, at line: Int32) -> Int32 {
      binding.codes.indices.contains(Int(line)) ? binding.codes[Int(line)] : -1
    }
  }

  /// How a change of a letter reads.
  private struct Reading: Hashable {
    let letter: String
    let kind: LineChange.Kind
    let fuel: String
    let before: String
    let after: String

    init(_ change: LineChange, _ method: MethodComparison, _ words: ComparisonWords) {
      kind = change.kind
      fuel = method.line(change.pair).map { $0.account.lines.fuels[$0.line] } ?? ""
      guard case .letter(let position) = change.subject else {
        (letter, before, after) = ("", "", "")
        return
      }
      let pair = method.letters[position]
      letter = words.name(pair.after.variable.letter.name)
      before = words.selection(pair.before?.selection(Int(method.pairs.before[change.pair])))
      after = words.selection(pair.after.selection(Int(method.pairs.after[change.pair])))
    }
  }
}
