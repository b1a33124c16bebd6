import StatutoryForms

/// The cells at which the clauses of a rule are judged.
struct RulePlaces {
  let filing: Filing
  let rule: FormRule

  /// One cell for each record and column that a clause speaks of.
  func places(of clause: FormCondition) -> [FilingCell] {
    let variables = clause.openVariables
    let all = clause.allVariables
    return sheets(of: variables).flatMap { sheet in
      let columns = columns(of: sheet, variables, all)
      return records(of: sheet, variables).flatMap { record in
        columns.map { FilingCell(sheet: sheet, record: record, column: $0) }
      }
    }
  }

  private func sheets(of variables: [FormVariable]) -> [Int] {
    let tables = variables.compactMap(\.table)
    if let first = tables.first {
      let all = filing.sheets.indices.filter { filing.sheets[$0].table.id == first }
      let named = all.filter { sheet in variables.contains { $0.isColumn(of: filing.sheets[sheet]) }
      }
      let open = named.filter { filing.sheets[$0].layout.records != .single }
      return open.isEmpty ? Array((named.isEmpty ? all : named).prefix(1)) : open
    }
    let isEverywhere = variables.contains { $0 == .everyColumn(table: nil, carrier: nil) }
    let spoken = filing.sheets.indices.filter { sheet in
      rule.tables.isEmpty
        ? filing.form.tables.contains { $0.id == filing.sheets[sheet].table.id }
        : rule.tables.contains(filing.sheets[sheet].table.id)
    }
    return isEverywhere ? spoken : Array(spoken.prefix(1))
  }

  private func records(of sheet: Int, _ variables: [FormVariable]) -> [Int] {
    let isForEach = variables.contains { variable in
      switch variable {
      case .cell(let name):
        name.record == .same && name.table == filing.sheets[sheet].table.id
          && filing.sheets[sheet].layout.records != .single
      case .everyColumn(_, let carrier): carrier == nil && !variables.contains(where: \.isTotal)
      case .months, .inventory: true
      case .primaryFactor, .details, .setting: false
      }
    }
    return isForEach ? Array(filing.sheets[sheet].records.indices) : [0]
  }

  private func columns(
    of sheet: Int, _ variables: [FormVariable], _ all: [FormVariable]
  ) -> [Int] {
    let layout = filing.sheets[sheet].layout
    guard all.contains(where: \.isEveryColumn) else {
      return [variables.firstColumn(in: filing.sheets[sheet]) ?? 0]
    }
    if let id = all.compactMap(\.totalID).first,
      let total = layout.totals.first(where: { $0.id == id })
    {
      return total.columns.compactMap { filing.sheets[sheet].position(of: $0) }
    }
    let isOfCarriers = all.contains(where: \.isOfCarrier)
    return layout.columns.indices.filter { index in
      let column = layout.columns[index]
      return isOfCarriers
        ? column.unit == .carrier
        : (column.kind == .input || column.kind == .row) && !column.mayBeNegative
    }
  }
}
