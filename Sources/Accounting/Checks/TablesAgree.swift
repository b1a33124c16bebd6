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
    return (bounds?.siblings ?? []).flatMap { rivals in
      pairs(of: rivals, in: account, telling: .tablesDisagree) { isSame($0, $1) == false }
    }
      + (bounds?.exclusive ?? []).flatMap { rivals in
        pairs(of: rivals, in: account, telling: .countedInBoth) { isCountedTwice($0, $1, rivals) }
      }
  }

  /// What the first table that lists a thing and a later one say of it, where they are told.
  private func pairs(
    of rivals: CheckBounds.Rivals, in account: EmissionAccount, telling code: Finding.Code,
    where isTold: (NamedSum, NamedSum) -> Bool
  ) -> [Finding] {
    let tables = account.methods.filter { rivals.methods.contains($0.method.id) }
      .map { NamedSums($0, account.regulation) }
    return tables.indices.flatMap { later in
      tables[later].names.compactMap { name -> Finding? in
        guard let own = tables[later][name],
          let (first, other) = tables[..<later].lazy.compactMap({ table in
            table[name].map { (table, $0) }
          }).first(where: { isTold($0.1, own) })
        else { return nil }
        let arguments: [String: Finding.Argument] = [
          "source": .name(rivals.source), "name": .text(name),
          "first": .text("\(first.id).csv"), "before": .text(other.text),
          "value": .text(own.text),
        ]
        return finding(code, arguments, at: tables[later].place(of: own.line))
      }
    }
  }

  /// Whether a thing of which only one table may speak stands in both.
  private func isCountedTwice(
    _ first: NamedSum, _ later: NamedSum, _ rivals: CheckBounds.Rivals
  ) -> Bool {
    guard first.sum != 0, later.sum != 0 else { return false }
    return rivals.ofAnyQuantity || isSame(first, later) == true
  }

  /// Whether two quantities are equal but for the last digits of a conversion; `nil` where their
  /// units differ.
  private func isSame(_ left: NamedSum, _ right: NamedSum) -> Bool? {
    guard left.unit == right.unit else { return nil }
    return left.sum.isEqual(butForNoise: right.sum)
  }
}

/// What the lines of one name come to, and the first of them.
private struct NamedSum {
  var sum: Double
  let unit: Unit
  let line: Int

  /// The quantity with its unit, for a reader.
  var text: String { "\(sum.tidy) \(unit.symbol)" }
}

/// The quantities of a method's table added up by what its lines are called.
private struct NamedSums {
  /// The method.
  let id: String
  /// The names, in the order of the table.
  let names: [String]
  private let sums: [String: NamedSum]
  private let lines: LineTable

  init(_ account: MethodAccount, _ regulation: Regulation) {
    id = account.method.id
    lines = account.lines
    let written = account.method.formula.activity?.letter.unit ?? .one
    var sums: [String: NamedSum] = [:]
    var names: [String] = []
    for line in 0..<account.count {
      let name = [account.lines.entities[line], account.lines.labels[line]]
        .filter { !$0.isEmpty }.joined(separator: " · ")
      guard !name.isEmpty else { continue }
      if sums[name] == nil { names.append(name) }
      let fuel = regulation.fuels[account.lines.fuels[line]]
      sums[name, default: NamedSum(sum: 0, unit: written.of(fuel), line: line)].sum +=
        account.lines.activity[line]
    }
    self.sums = sums
    self.names = names
  }

  /// What the lines of a name come to, and the first of them.
  subscript(name: String) -> NamedSum? { sums[name] }

  /// Where a line stands.
  func place(of line: Int) -> Place? { lines.place(line) }
}

extension Finding.Code {
  static let tablesDisagree: Self = "tables-disagree"
  static let countedInBoth: Self = "counted-in-both"
}
