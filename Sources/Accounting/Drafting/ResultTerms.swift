import Formulas
import Quantities
import Regulations

/// What of other methods stands for a letter on the lines of a table.
struct ResultTerms {
  /// The terms, once for all lines or line by line.
  private let terms: [[ResultTerm]]
  private let accounts: [String: MethodAccount]
  private let count: Int

  init(_ source: ResultSource, accounts: [String: MethodAccount], for table: LineTable) {
    self.accounts = accounts
    count = table.count
    let known = source.methods.filter { (accounts[$0]?.count ?? 0) > 0 }
    func terms(_ group: ResultTerm.Group?) -> [ResultTerm] {
      known.map { ResultTerm(method: $0, takes: .results, line: nil, group: group) }
        .filter { term in accounts[term.method].map { !term.lines(of: $0).isEmpty } ?? false }
    }
    if let grouping = source.grouping {
      self.terms = (0..<table.count).map { line in
        terms(ResultTerm.Group(grouping, of: line, in: table))
      }
    } else {
      self.terms = [terms(nil)]
    }
  }

  /// Whether nothing stands for the letter on any line.
  var isEmpty: Bool { terms.allSatisfy(\.isEmpty) }

  /// The first line on which nothing stands for the letter.
  var firstMissing: Int? {
    guard count > 0 else { return nil }
    return terms.firstIndex(where: \.isEmpty)
  }

  /// The letter's values, none where nothing stands for it.
  func binding(of variable: Method.Variable) -> Binding {
    let values = terms.map { line in line.map { value(of: $0, in: variable.letter.unit) } }
    let sums = values.map(\.compensatedSum)
    let isShared = terms.count == 1
    let isMissing = terms.map(\.isEmpty)
    return Binding(
      variable: variable,
      codes: isMissing.contains(true)
        ? (0..<count).map { isMissing[isShared ? 0 : $0] ? -1 : 0 } : [],
      column: isShared ? .same(sums[0]) : .each(sums), results: isEmpty ? [] : terms)
  }

  private func value(of term: ResultTerm, in unit: Unit) -> Double {
    guard let account = accounts[term.method] else { return 0 }
    return term.value(in: account) * (account.unit.factor(to: unit) ?? 1)
  }
}
