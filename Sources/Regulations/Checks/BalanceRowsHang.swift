import Findings

/// Balance layouts name rows once, refer to rows that exist, and know where what is burnt goes.
struct BalanceRowsHang: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .unknownFuelKey: .error, .burntNowhere: .error, .unknownCategory: .error,
      .unknownSectorKey: .error, .unknownBalanceRowListed: .error,
    ]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.balances.sorted { $0.key < $1.key }.flatMap { _, layout in
      layout.rows.flatMap { row in
        unknownRows(of: row, in: layout) + keys(of: row, in: regulation)
      } + layout.columns.compactMap { unknownFuel(of: $0, in: regulation) }
    }
      + regulation.methods.values.sorted { $0.id < $1.id }.flatMap {
        unknownRows(of: $0, in: regulation)
      }
  }

  private func unknownRows(of row: BalanceRow, in layout: BalanceLayout) -> [Finding] {
    let named = row.plus + row.minus + row.minusInputs + [row.parent].compactMap(\.self)
    return named.filter { layout[$0] == nil }.map { finding($0, layout, at: row.place) }
  }

  /// A method's rows are those of its own guideline's balance or, for a supplement, of any.
  private func unknownRows(of method: Method, in regulation: Regulation) -> [Finding] {
    let own = regulation.balances[method.guideline].map { [$0] }
    let layouts = own ?? regulation.balances.sorted { $0.key < $1.key }.map(\.value)
    guard let first = layouts.first else { return [] }
    return method.balanceLines.flatMap { lines -> [Finding] in
      guard case .named(let rows) = lines.rows else { return [] }
      return rows.filter { row in !layouts.contains { $0[row] != nil } }
        .map { finding($0, first, at: lines.place) }
    }
  }

  private func unknownFuel(of column: BalanceColumn, in regulation: Regulation) -> Finding? {
    guard regulation.fuels[column.fuel] == nil else { return nil }
    let nearest = NearestName.of(column.fuel, among: regulation.fuelOrder) ?? "—"
    return Finding(
      .error, .unknownFuelKey, ["id": .text(column.fuel), "nearest": .text(nearest)],
      at: column.place)
  }

  private func keys(of row: BalanceRow, in regulation: Regulation) -> [Finding] {
    let isLost = row.treatment == .combusted && (row.category == nil || row.sector == nil)
    let unknownSector = row.sector.map { regulation.sectors[$0] == nil } ?? false
    let unknownCategory = [row.category].compactMap(\.self).filter { code in
      !regulation.trees.values.contains { $0[code] != nil }
    }
    return (isLost ? [Finding(.error, .burntNowhere, ["row": .text(row.id)], at: row.place)] : [])
      + unknownCategory.map {
        Finding(.error, .unknownCategory, ["code": .text($0)], at: row.place)
      }
      + (unknownSector
        ? [
          Finding(
            .error, .unknownSectorKey,
            ["id": .text(row.sector ?? ""), "nearest": "—"], at: row.place)
        ] : [])
  }

  private func finding(_ id: String, _ layout: BalanceLayout, at place: Place) -> Finding {
    let nearest = NearestName.of(id, among: layout.rows.map(\.id)) ?? "—"
    return Finding(
      .error, .unknownBalanceRowListed, ["id": .text(id), "nearest": .text(nearest)], at: place)
  }
}

extension Finding.Code {
  static let burntNowhere: Self = "burnt-nowhere"
  static let unknownBalanceRowListed: Self = "unknown-balance-row-listed"
}
