import Accounting
import Documents
import Findings
import Regulations

/// What share of emissions and removals rests on each standing, and on proxies.
///
/// Shares are of amounts without signs; where there are removals, a column has them apart.
struct StandingsTable: ReportTable {
  static let id = "standings"

  func tables(in context: ReportContext) -> [Table] {
    let shares = context.shares
    guard shares.total.magnitude != 0 else { return [] }
    let rows = StandingRows(shares: shares, context: context)
    let notes = [
      context.label("note-standings"),
      context.label("note-formula-standings", ["shares": .text(context.formulaStandings)]),
    ]
    return [
      Table(
        id: "standings", title: context.label("table-standings"), columns: columns(rows),
        rows: rows.all,
        notes: rows.haveRemovals ? notes + [context.label("note-magnitudes")] : notes)
    ]
  }

  private func columns(_ rows: StandingRows) -> [Table.Column] {
    let context = rows.context
    let removals = Table.Column(
      id: "removals", heading: context.label("column-of-which-removals"), unit: "tCO2e",
      role: .computed)
    let share = Table.Column(
      id: "share",
      heading: context.label(rows.haveRemovals ? "column-share-magnitude" : "column-share"),
      role: .computed)
    let amounts = [
      Table.Column(id: "basis", heading: context.label("column-basis")),
      Table.Column(
        id: "equivalent", heading: context.label("column-equivalent"), unit: "tCO2e",
        role: .computed),
    ]
    return amounts + (rows.haveRemovals ? [removals] : []) + [share]
  }
}

extension ReportContext {
  /// What share of emissions and removals is computed by formulas of each standing, in words.
  var formulaStandings: String {
    shares.byFormula.map { part in
      let share = shares.share(of: part.amount).map { DisplayNumber($0, .share).description } ?? "—"
      return "\(label("standing-\(part.standing.rawValue)")) \(share)"
    }.joined(separator: label("name-separator"))
  }
}

/// The rows of the standings: each basis, the total, and what of it uses another fuel's value.
private struct StandingRows {
  let shares: Shares
  let context: ReportContext

  /// Whether anything is removed, so that net amounts and magnitudes differ.
  var haveRemovals: Bool { shares.total.removals != 0 }

  /// All of them, in order.
  var all: [Table.Row] {
    let methods = context.account.methods(.sectoral).map(context.layout)
    let bases = shares.byBasis.enumerated().map { index, part in
      let name = context.basisName(part.basis)
      return Table.Row(
        cells(index, name, part.amount, sums: sums(of: methods, where: "basis", name)))
    }
    let proxies = Table.Row(
      cells(
        totalRow + 1, context.label("row-proxies"), shares.proxies,
        sums: sums(
          of: methods.filter(\.hasProxies), where: "proxy", context.label("proxy-used"))),
      role: .memo)
    return bases + [total, proxies]
  }

  private var totalRow: Int { shares.byBasis.count }

  /// What lines come to, and what of it is removed.
  private func sums(
    of methods: [CalculationLayout], where column: Table.Column.ID, _ word: String
  ) -> (net: SheetFormula, removed: SheetFormula) {
    let net = methods.compactMap { $0.sum(of: "equivalent", where: [(column, word)]) }
    let removed = methods.filter(\.hasRemovals).compactMap {
      $0.sum(of: "equivalent", where: [(column, word), ("equivalent", "<0")])
    }
    return (.sum(of: net), .sum(of: removed))
  }

  private func cells(
    _ row: Int, _ name: String, _ amount: Shares.Amount,
    sums: (net: SheetFormula, removed: SheetFormula)
  ) -> [Cell] {
    let net = Cell.formula(sums.net, cached: amount.equivalent, .mass, role: .computed)
    let removed = Cell.formula(sums.removed, cached: amount.removals, .mass, role: .computed)
    let share = Cell.formula(
      "(\(magnitude(row)))/(\(magnitude(totalRow)))", cached: shares.share(of: amount) ?? 0,
      .share, role: .computed)
    return [.text(name), net] + (haveRemovals ? [removed] : []) + [share]
  }

  /// The net amount less twice the removals, which have their sign.
  private func magnitude(_ row: Int) -> SheetFormula {
    let net = CellAddress("standings", row: row, column: "equivalent")
    let removed = CellAddress("standings", row: row, column: "removals")
    return haveRemovals ? "\(net)-2*\(removed)" : "\(net)"
  }

  private var total: Table.Row {
    let removed = haveRemovals ? [sum("removals", shares.total.removals)] : []
    return Table.Row(
      [.text(context.label("row-direct-total")), sum("equivalent", shares.total.equivalent)]
        + removed + [.empty], role: .total)
  }

  private func sum(_ column: Table.Column.ID, _ amount: Double) -> Cell {
    CellRange("standings", rows: 0..<totalRow, column: column).map {
      .formula("SUM(\($0))", cached: amount, .mass, role: .total)
    } ?? .empty
  }
}
