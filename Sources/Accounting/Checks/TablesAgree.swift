import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// What several tables list under one name has one quantity in all of them, and what only one of two
/// may count stands in one.
struct TablesAgree: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.tablesDisagree: .warning, .countedInBoth: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    let bounds = account.bounds
    return (bounds?.siblings ?? []).flatMap { pairs(of: $0, in: account, differing: true) }
      + (bounds?.exclusive ?? []).flatMap { pairs(of: $0, in: account, differing: false) }
  }

  /// What the first table that lists a thing and a later one say of it.
  private func pairs(
    of rivals: CheckBounds.Rivals, in account: EmissionAccount, differing: Bool
  ) -> [Finding] {
    let tables = account.methods.filter { rivals.methods.contains($0.method.id) }.map(
      NamedSums.init)
    return tables.indices.flatMap { later in
      tables[later].names.compactMap { name -> Finding? in
        guard let own = tables[later][name],
          let first = tables[..<later].first(where: { $0[name] != nil }), let other = first[name],
          first.unit == tables[later].unit, differing || own.sum != 0,
          isSame(own.sum, other.sum) != differing
        else { return nil }
        let arguments: [String: Finding.Argument] = [
          "source": .name(rivals.source), "name": .text(name),
          "first": .text("\(first.id).csv"), "before": .text(other.sum.tidy),
          "value": .text(own.sum.tidy), "unit": .text(first.unit.symbol),
        ]
        return finding(
          differing ? .tablesDisagree : .countedInBoth, arguments,
          at: tables[later].place(of: own.line))
      }
    }
  }

  /// Equal but for the last digits of a conversion.
  private func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= Self.slack * max(abs(left), abs(right))
  }

  private static let slack = 1e-9
}

/// The quantities of a method's table added up by what its lines are called.
private struct NamedSums {
  /// The method.
  let id: String
  /// The unit of the sums.
  let unit: Unit
  /// The names, in the order of the table.
  let names: [String]
  private let sums: [String: (sum: Double, line: Int)]
  private let lines: LineTable

  init(_ account: MethodAccount) {
    id = account.method.id
    unit = account.method.formula.activity?.letter.unit ?? .one
    lines = account.lines
    var sums: [String: (sum: Double, line: Int)] = [:]
    var names: [String] = []
    for line in 0..<account.count {
      let name = [account.lines.entities[line], account.lines.labels[line]]
        .filter { !$0.isEmpty }.joined(separator: " · ")
      guard !name.isEmpty else { continue }
      if sums[name] == nil { names.append(name) }
      let known = sums[name] ?? (0, line)
      sums[name] = (known.sum + account.lines.activity[line], known.line)
    }
    self.sums = sums
    self.names = names
  }

  /// What the lines of a name come to, and the first of them.
  subscript(name: String) -> (sum: Double, line: Int)? { sums[name] }

  /// Where a line stands.
  func place(of line: Int) -> Place? { lines.place(line) }
}

extension Finding.Code {
  static let tablesDisagree: Self = "tables-disagree"
  static let countedInBoth: Self = "counted-in-both"
}
