public import Accounting
import Formulas
import Regulations

/// What another value of one letter does to one line.
public struct ValueEffect: Sendable {
  /// The line, by its position among the method's pairs.
  public let pair: Int
  /// The letter, by its position in the formula after.
  public let letter: Int
  /// The value before, in the unit after.
  public let before: Double
  /// The value after.
  public let after: Double
  /// What it contributes in tonnes of CO₂e; nothing where not both sides count the line.
  public let equivalent: Double
}

extension MethodComparison {
  /// What each changed value contributes, line by line.
  ///
  /// Letters are substituted one after the other in the order of the formula after, with the
  /// activity as after and the potentials as before, so that the effects of a line are together
  /// its ``Split/Part/factor``.
  public var valueEffects: [ValueEffect] {
    guard let paired, let after else { return [] }
    let values = LetterValues(paired)
    let changed = values.letters.indices.filter {
      values.letters[$0].isChanged && !values.letters[$0].isActivity
    }
    guard !changed.isEmpty else { return [] }
    let common = (0..<pairs.count).filter(pairs.isCommon)
    var isAfter = Set(values.letters.filter(\.isActivity).map(\.symbol))
    var last = values.results(after) { isAfter.contains($0.symbol) }
    var effects: [ValueEffect] = []
    for letter in changed {
      isAfter.insert(values.letters[letter].symbol)
      let next = values.results(after) { isAfter.contains($0.symbol) }
      for (position, pair) in common.enumerated() {
        let (old, new) = (
          values.letters[letter].before[position], values.letters[letter].after[position]
        )
        guard old != new else { continue }
        let difference = (next?[position] ?? 0) - (last?[position] ?? 0)
        effects.append(
          ValueEffect(
            pair: pair, letter: letter, before: old, after: new,
            equivalent: isCounted(pair) ? difference * potentials.before : 0))
      }
      last = next
    }
    return effects
  }

  /// Whether both sides count a line as an emission.
  private func isCounted(_ pair: Int) -> Bool {
    guard let before, let after, after.isEmission else { return false }
    return before.counts(Int(pairs.before[pair])) && after.counts(Int(pairs.after[pair]))
  }

  /// The binding after of a letter, by its position in the formula after.
  public func binding(_ letter: Int) -> Binding { letters[letter].after }
}
