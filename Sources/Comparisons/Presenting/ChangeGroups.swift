import Accounting

/// Changes of lines as they are printed: the same change of a factor on many lines is told once.
struct ChangeGroups {
  /// One change, and the lines of its method that it is made on.
  struct Group {
    let method: Int
    let change: LineChange
    /// The pairs, that of the change first.
    var pairs: [Int]
  }

  /// The groups, in the order of their first changes.
  private(set) var groups: [Group] = []

  init(_ ranked: RankedLines, of comparison: AccountComparison) {
    var positions: [Key: Int] = [:]
    for (method, change) in ranked.changes {
      guard let key = Key(method, change, comparison.methods[method]) else {
        groups.append(Group(method: method, change: change, pairs: [change.pair]))
        continue
      }
      if let known = positions[key] {
        groups[known].pairs.append(change.pair)
      } else {
        positions[key] = groups.count
        groups.append(Group(method: method, change: change, pairs: [change.pair]))
      }
    }
  }

  /// What is the same for the changes of a group.
  private struct Key: Hashable {
    let method: Int
    let letter: Int
    let kind: LineChange.Kind
    let before: Int32
    let after: Int32

    init?(_ position: Int, _ change: LineChange, _ method: MethodComparison) {
      guard case .letter(let letter) = change.subject, let old = method.letters[letter].before
      else { return nil }
      let new = method.letters[letter].after
      self.method = position
      self.letter = letter
      kind = change.kind
      before = old.codes[Int(method.pairs.before[change.pair])]
      after = new.codes[Int(method.pairs.after[change.pair])]
    }
  }
}
