import Accounting
import Comparisons
import Findings
import Quantities
import Regulations

/// A line whose activity is another than it was filed, in all methods that ask for it.
public struct ActivityChange: Sendable {
  /// What the line is called.
  public let line: String
  /// The quantity as filed.
  public let before: Double
  /// Its unit.
  public let unitBefore: String
  /// The quantity today.
  public let after: Double
  /// Its unit.
  public let unitAfter: String
  /// What it contributes to the total with the indirect line, in tonnes of CO₂e.
  public internal(set) var effect: Double
  /// Where it stands today.
  let place: Place?
}

extension LockComparison {
  /// Every line of the total whose activity changed, the largest effect first.
  public var activityChanges: [ActivityChange] {
    var changes: [Key: ActivityChange] = [:]
    for method in counted {
      for change in method.changes where change.part == .activity {
        guard let found = self.change(change, method) else { continue }
        let key = Key(
          line: found.line, before: found.before, after: found.after, unit: found.unitAfter)
        changes[key, default: found].effect += method.split(of: change.pair)[.activity]
      }
    }
    return changes.values.sorted {
      (abs($1.effect), $0.line, $0.before) < (abs($0.effect), $1.line, $1.before)
    }
  }

  private struct Key: Hashable {
    let line: String
    let before: Double
    let after: Double
    let unit: String
  }

  private func change(_ change: LineChange, _ method: MethodComparison) -> ActivityChange? {
    guard let before = method.before, let after = method.after else { return nil }
    let (old, new) = (
      Int(method.pairs.before[change.pair]), Int(method.pairs.after[change.pair])
    )
    let name = Self.name(new, of: after)
    let place = after.lines.place(new)
    guard change.subject == .conversion else {
      return ActivityChange(
        line: name, before: before.lines.quantities[old],
        unitBefore: before.lines.unit(old).symbol, after: after.lines.quantities[new],
        unitAfter: after.lines.unit(new).symbol, effect: 0, place: place)
    }
    let unit = after.method.formula.activity?.letter.unit.symbol ?? ""
    return ActivityChange(
      line: name, before: before.lines.activity[old], unitBefore: unit,
      after: after.lines.activity[new], unitAfter: unit, effect: 0, place: place)
  }

  /// A line's name without its method, so that one cell read by several methods is one line.
  private static func name(_ line: Int, of account: MethodAccount) -> String {
    let lines = account.lines
    let label = lines.labels.codes.isEmpty ? "" : lines.labels[line]
    let entity = lines.entities.codes.isEmpty ? "" : lines.entities[line]
    let name = [entity, label].filter { !$0.isEmpty }.joined(separator: "/")
    return name.isEmpty ? account.id(line) : name
  }
}
