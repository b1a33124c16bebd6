import Accounting
import Findings
import Inventories
import Regulations

extension Reconciliation {
  /// Rows of `units.csv` that name what there is not, or that no line took.
  var rowProblems: [Finding] {
    rows.flatMap(unknownNames)
      + unusedRows.filter { row in isKnown(row.unit.value) }.map { row in
        Finding(.warning, .reconcileRowUnused, ["unit": .text(row.unit.value)], at: row.place)
      }
  }

  private func unknownNames(_ row: DeclaredUnit) -> [Finding] {
    var problems: [Finding] = []
    if !isKnown(row.unit.value) {
      problems.append(unknown(.warning, .reconcileUnknownUnit, row.unit))
    }
    if !row.supplier.value.isEmpty, !isKnown(row.supplier.value) {
      problems.append(unknown(.error, .reconcileUnknownSupplier, row.supplier))
    } else if isOneUnit(row.unit.value, row.supplier.value) {
      problems.append(
        Finding(
          .error, .reconcileOwnSupplier, ["unit": .text(row.unit.value)], at: row.supplier.place))
    }
    if !row.category.value.isEmpty, district.tree?[row.category.value] == nil {
      let arguments: [String: Finding.Argument] = [
        "name": .text(row.category.value),
        "nearest": NamedWord.offer(
          for: row.category.value, among: district.tree?.categories.map(\.code) ?? [],
          named: district.tree?.named ?? []),
      ]
      problems.append(
        Finding(.error, .reconcileUnknownCategory, arguments, at: row.category.place))
    }
    return problems
  }

  /// Whether two names are those of the same unit.
  private func isOneUnit(_ name: String, _ other: String) -> Bool {
    !other.isEmpty && units.contains { $0.isCalled(name) && $0.isCalled(other) }
  }

  private func isKnown(_ unit: String) -> Bool { units.contains { $0.isCalled(unit) } }

  private func unknown(
    _ severity: Finding.Severity, _ code: Finding.Code, _ written: Located<String>
  ) -> Finding {
    let known = units.flatMap { [$0.id, $0.code] }
    let arguments: [String: Finding.Argument] = [
      "name": .text(written.value),
      "nearest": NamedWord.offer(
        for: written.value, among: known,
        named: units.map { NamedWord($0.id, $0.account.inventory.entity.name) }),
    ]
    return Finding(severity, code, arguments, at: written.place)
  }
}

extension Finding.Code {
  static let reconcileOwnSupplier: Self = "reconcile-own-supplier"
  static let reconcileUnknownUnit: Self = "reconcile-unknown-unit"
  static let reconcileUnknownSupplier: Self = "reconcile-unknown-supplier"
  static let reconcileUnknownCategory: Self = "reconcile-unknown-category"
  static let reconcileRowUnused: Self = "reconcile-row-unused"
}
