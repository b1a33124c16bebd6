import Formulas
import StatutoryForms

extension FormVariable {
  /// The table that a name speaks of.
  var table: String? {
    switch self {
    case .cell(let name): name.isPrevious ? nil : name.table
    case .everyColumn(let table, _): table
    case .primaryFactor, .details, .setting, .months, .inventory: nil
    }
  }

  /// Whether it stands for how much of a carrier the inventory counts.
  var isInventoryQuantity: Bool {
    if case .inventory(let figure) = self { figure.isQuantity } else { false }
  }

  /// Whether it names a sum at the foot.
  var isTotal: Bool { totalID != nil }

  /// The sum at the foot that it names.
  var totalID: String? {
    if case .cell(let name) = self, case .total(let id) = name.record { id } else { nil }
  }

  /// Whether it stands for each column in turn.
  var isEveryColumn: Bool {
    if case .everyColumn = self { true } else { false }
  }

  /// Whether it stands for a column of one carrier.
  var isOfCarrier: Bool {
    if case .everyColumn(_, _?) = self { true } else { false }
  }

  /// Whether it names a column of a sheet.
  func isColumn(of sheet: FilingSheet) -> Bool {
    switch self {
    case .cell(let name):
      name.table == sheet.table.id
        && (name.column.map { sheet.position(of: $0) != nil } ?? (name.block == sheet.block))
        && (sheet.layout.records != .single || name.block == sheet.block)
    case .everyColumn(let table, _): table == sheet.table.id
    case .primaryFactor, .details, .setting, .months, .inventory: false
    }
  }
}

extension [FormVariable] {
  /// The column of a sheet that is named first.
  func firstColumn(in sheet: FilingSheet) -> Int? {
    for case .cell(let name) in self where name.table == sheet.table.id && !name.isPrevious {
      if let column = name.column.flatMap({ sheet.position(of: $0) }) { return column }
    }
    return nil
  }
}

extension FormCondition {
  /// The names in it, those within sums included.
  var allVariables: [FormVariable] {
    switch self {
    case .compares(let left, _, let right): left.variables + right.variables
    case .all(let parts), .any(let parts): parts.flatMap(\.allVariables)
    case .stated(let variable), .length(let variable, _), .matches(let variable, _),
      .creditCode(let variable), .filled(let variable), .years(let variable, _):
      [variable]
    case .listed(let variable, let other): [variable, other]
    case .conversion(let number, let units): [number] + units
    case .otherKind: []
    }
  }

  /// The names outside sums: what the condition is judged for, place by place.
  var openVariables: [FormVariable] {
    switch self {
    case .compares(let left, _, let right): left.openVariables + right.openVariables
    case .all(let parts), .any(let parts): parts.flatMap(\.openVariables)
    case .listed(let variable, _): [variable]
    case .stated, .length, .matches, .creditCode, .filled, .conversion, .years, .otherKind:
      allVariables
    }
  }
}

extension Expression<FormVariable> {
  fileprivate var openVariables: [FormVariable] {
    switch self {
    case .variable(let variable): [variable]
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.openVariables + right.openVariables
    case .number, .total, .power, .call: []
    }
  }
}

extension FormRule {
  /// Whether it holds the form against the greenhouse gas inventory of the same unit.
  var asksInventory: Bool {
    (clauses + [onlyWhen, unless].compactMap(\.self))
      .contains { $0.allVariables.contains(where: \.isInventoryQuantity) }
  }
}
