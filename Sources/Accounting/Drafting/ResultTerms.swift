import Formulas
import Quantities
import Regulations

/// What of other methods stands for a letter on the lines of a table.
struct ResultTerms {
  /// The terms, once for all lines or line by line.
  private let terms: [[ResultTerm]]
  private let source: ResultSource
  private let accounts: [String: MethodAccount]
  private let table: LineTable

  init(_ source: ResultSource, accounts: [String: MethodAccount], for table: LineTable) {
    self.source = source
    self.accounts = accounts
    self.table = table
    let known = source.methods.compactMap { accounts[$0] }.filter { $0.count > 0 }
    guard let grouping = source.grouping else {
      terms = [known.map { ResultTerm(method: $0.method.id, takes: .results, line: nil) }]
      return
    }
    let names = known.map { account in
      Set((0..<account.count).filter(account.counts).map { account.lines.name(of: grouping, $0) })
    }
    terms = (0..<table.count).map { line in
      let group = ResultTerm.Group(grouping, of: line, in: table)
      return zip(known, names).filter { _, names in
        group.map { names.contains($0.name) } ?? !names.isEmpty
      }.map { account, _ in
        ResultTerm(method: account.method.id, takes: .results, line: nil, group: group)
      }
    }
  }

  /// Whether nothing stands for the letter on any line.
  var isEmpty: Bool { terms.allSatisfy(\.isEmpty) }

  /// The lines on which nothing stands for the letter.
  var missing: [Int] {
    (0..<table.count).filter { terms[terms.count == 1 ? 0 : $0].isEmpty }
  }

  /// The lines that no line of the table takes: of other entities where it goes by entities, without a
  /// category where it goes by categories.
  var others: [(account: MethodAccount, lines: [Int])] {
    guard let grouping = source.grouping, table.count > 0 else { return [] }
    let own = Set((0..<table.count).map { table.name(of: grouping, $0) })
    guard !own.contains("") else { return [] }
    return source.methods.compactMap { accounts[$0] }.map { account in
      (
        account,
        (0..<account.count).filter { line in
          let name = account.lines.name(of: grouping, line)
          return account.counts(line) && !own.contains(name)
            && (grouping == .entity || name.isEmpty)
        }
      )
    }
  }

  /// The letter's values, none where nothing stands for it.
  func binding(of variable: Method.Variable) -> Binding {
    let sums = terms.map { line in
      line.map { value(of: $0, in: variable.letter.unit) }.compensatedSum
    }
    let missing = Set(missing)
    return Binding(
      variable: variable,
      codes: missing.isEmpty ? [] : (0..<table.count).map { missing.contains($0) ? -1 : 0 },
      column: terms.count == 1 ? .same(sums[0]) : .each(sums), results: isEmpty ? [] : terms)
  }

  private func value(of term: ResultTerm, in unit: Unit) -> Double {
    guard let account = accounts[term.method] else { return 0 }
    return term.value(in: account) * (account.unit.factor(to: unit) ?? 1)
  }
}
