import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Parsing
import Quantities
import Regulations

/// One change of a line in words: what differs, what it was, what it is.
struct LineWording {
  let comparison: AccountComparison
  let method: MethodComparison
  let change: LineChange
  let words: ComparisonWords

  private var before: Int { Int(method.pairs.before[change.pair]) }
  private var after: Int { Int(method.pairs.after[change.pair]) }

  /// The category of the line.
  var category: String {
    method.line(change.pair).map { $0.account.lines.categories[$0.line] } ?? ""
  }

  /// The line in words.
  var line: String {
    guard let place = method.line(change.pair) else { return "" }
    let account = after >= 0 ? comparison.after : comparison.before
    return words.line(place.line, of: place.account, in: account)
  }

  /// What differs.
  var subject: String {
    let kind = change.kind.rawValue
    switch change.subject {
    case .letter(let position):
      let letter = method.letters[position].after.variable.letter
      let name = "\(letter.symbol.name) \(words.name(letter.name))"
      return words.label("diff-letter-\(kind)", ["letter": .text(name)])
    default: return words.label("diff-\(change.subject.name)-\(kind)")
    }
  }

  /// What it was.
  var old: String { value(method.before, before, isBefore: true) }

  /// What it is.
  var new: String { value(method.after, after, isBefore: false) }

  private func value(_ account: MethodAccount?, _ line: Int, isBefore: Bool) -> String {
    guard let account, line >= 0 else { return "—" }
    switch change.subject {
    case .line, .quantity:
      return words.number(account.lines.quantities[line], account.lines.unit(line).symbol)
    case .counting:
      return words.label(account.counts(line) ? "diff-counted" : "diff-not-counted")
    case .conversion: return words.number(account.lines.activity[line], "")
    case .evidence: return account.evidence(line)
    case .letter(let position):
      let pair = method.letters[position]
      return words.selection((isBefore ? pair.before : pair.after)?.selection(line))
    }
  }
}

extension LineChange.Subject {
  /// The subject in names of labels.
  var name: String {
    switch self {
    case .line: "line"
    case .counting: "counting"
    case .quantity: "quantity"
    case .conversion: "conversion"
    case .evidence: "evidence"
    case .letter: "letter"
    }
  }
}

extension MethodAccount {
  /// The evidence of a line of a table.
  func evidence(_ line: Int) -> String {
    guard case .table(let table) = lines.origin else { return "" }
    return table.evidence[line]
  }
}
