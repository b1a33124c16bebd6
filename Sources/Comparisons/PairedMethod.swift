import Accounting

/// A method that both accounts have lines of, with its lines and letters side by side.
struct PairedMethod {
  let before: MethodAccount
  let after: MethodAccount
  let pairs: LinePairs
  let letters: LetterPairs

  init(_ before: MethodAccount, _ after: MethodAccount, in units: FuelUnits) {
    self.before = before
    self.after = after
    pairs = LinePairs(before.lines, after.lines)
    letters = LetterPairs(before, after, in: units)
  }

  /// Whether the values of a letter are one on two lines.
  func sameness(of pair: LetterPair) -> Sameness {
    guard let old = pair.before, !pair.isActivity else {
      return Sameness(quantitiesOf: before.lines, after.lines)
    }
    return Sameness(selectionsOf: old, pair.after)
  }
}
