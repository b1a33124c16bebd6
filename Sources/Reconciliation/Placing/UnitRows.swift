import Accounting
import Inventories
import Regulations

/// The rows of a district's `units.csv`, found for a line.
struct UnitRows {
  private let rows: [DeclaredUnit]
  private(set) var used: Set<Int> = []

  init(_ rows: [DeclaredUnit]) {
    self.rows = rows
  }

  /// The row that speaks of a line in a year: the one that is limited most, then the one of a year.
  mutating func row(for line: UnitLine, of unit: ReconciledUnit, in year: Int) -> DeclaredUnit? {
    let fitting = rows.indices.filter { position in
      let row = rows[position]
      return unit.isCalled(row.unit.value) && row.scope.covers(line)
        && (row.year.map { $0 == year } ?? true)
    }
    let best = fitting.max { rank(rows[$0]) < rank(rows[$1]) }
    best.map { _ = used.insert($0) }
    return best.map { rows[$0] }
  }

  /// The rows that no line took.
  var unused: [DeclaredUnit] {
    rows.indices.filter { !used.contains($0) }.map { rows[$0] }
  }

  private func rank(_ row: DeclaredUnit) -> (Int, Int) {
    (row.scope.limits, row.year == nil ? 0 : 1)
  }
}

extension DeclaredUnit.Scope {
  fileprivate func covers(_ line: UnitLine) -> Bool {
    (self.line.isEmpty || self.line == line.label)
      && (method.isEmpty || method == line.method.method.id)
      && (category.isEmpty || category == line.category)
  }
}
