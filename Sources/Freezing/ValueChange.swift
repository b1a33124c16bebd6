import Accounting
import Comparisons
public import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// A factor whose value is another than it was filed, in all methods and lines that use it.
public struct ValueChange: Sendable {
  /// What the value is of.
  public let letter: LocalizedText
  /// What `factors.csv` calls it; the letter itself where it is no factor.
  public let parameter: String
  /// The fuel, by its id; empty where it is of none.
  public let fuel: String
  /// The technology, if all its lines have one.
  public internal(set) var technology: String
  /// The value as filed.
  public let before: Double
  /// The value today.
  public let after: Double
  /// The unit of both.
  public let unit: String
  /// The factor set it was from, or its evidence.
  public internal(set) var sourceBefore: String
  /// The factor set it is from, or its evidence.
  public let sourceAfter: String
  /// How many lines use it.
  public internal(set) var lines: Int
  /// What it contributes to the total with the indirect line, in tonnes of CO₂e.
  public internal(set) var effect: Double
  /// Where the lock says what it was.
  var place: Place?
  /// Where the value of today is declared: what several lines take from one place is one value.
  let declared: Place?
}

extension LockComparison {
  /// Every value that changed, in the order of the methods.
  public var valueChanges: [ValueChange] {
    let filed = Dictionary(self.filed.values.map { ($0.key, $0) }) { first, _ in first }
    var positions: [Key: Int] = [:]
    var changes: [ValueChange] = []
    for method in totals.methods {
      for effect in method.valueEffects {
        guard let found = change(effect, method, filed) else { continue }
        let key = Key(found)
        let position = positions[key] ?? changes.count
        if position == changes.count {
          positions[key] = position
          changes.append(found)
        }
        changes[position].lines += 1
        if changes[position].technology != found.technology { changes[position].technology = "" }
        changes[position].effect += method.isCounted ? effect.equivalent : 0
      }
    }
    return changes
  }

  private struct Key: Hashable {
    let words: [String]
    let place: Place?
    let before: Double
    let after: Double

    init(_ change: ValueChange) {
      words = [change.letter.en, change.parameter, change.fuel, change.unit]
      place = change.declared
      before = change.before
      after = change.after
    }
  }

  private func change(
    _ effect: ValueEffect, _ method: MethodComparison,
    _ filed: [FiledAccount.ValueKey: FiledAccount.Value]
  ) -> ValueChange? {
    guard let before = method.before, let after = method.after else { return nil }
    let (old, line) = (
      Int(method.pairs.before[effect.pair]), Int(method.pairs.after[effect.pair])
    )
    let binding = method.binding(effect.letter)
    let letter = binding.variable.letter
    let selection = binding.selection(line)
    let key = FiledAccount.ValueKey(
      method: before.method.id, letter: letter.symbol.name, fuel: before.lines.fuels[old],
      sector: before.lines.sectors[old], technology: before.lines.technologies[old])
    let used = filed[key]
    let isFactor = selection != nil
    return ValueChange(
      letter: letter.name, parameter: binding.variable.parameter ?? letter.symbol.name,
      fuel: isFactor ? after.lines.fuels[line] : "",
      technology: isFactor ? after.lines.technologies[line] : "", before: effect.before,
      after: effect.after, unit: (selection?.unit ?? letter.unit).symbol,
      sourceBefore: used?.origin ?? "", sourceAfter: selection?.origin ?? "", lines: 0, effect: 0,
      place: used?.place, declared: selection?.chosen.place)
  }
}

extension FiledAccount.Value {
  /// The factor set, or the evidence.
  fileprivate var origin: String { self.set.isEmpty ? source : self.set }
}

extension Selection {
  /// The factor set, or the evidence.
  fileprivate var origin: String {
    chosen.library?.set ?? chosen.declared?.evidence ?? ""
  }
}
