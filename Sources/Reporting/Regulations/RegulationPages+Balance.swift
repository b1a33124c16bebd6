import Documents
import Findings
import Regulations

extension RegulationPages {
  /// The rows of the energy balance from which a method's lines follow.
  func balanceRows(of method: Method) -> Table {
    let items = method.balanceLines.flatMap { lines in
      rows(of: lines, under: method.guideline).map { Derived(row: $0, lines: lines) }
    }
    return Listing<Derived>("balance-rows", words)
      .text("row") { words.name($0.row.name) }
      .text("fuels") { fuels(of: $0.lines) }
      .text("sector") { sector($0.lines.sector ?? $0.row.sector) }
      .text("category") { $0.lines.category ?? method.category ?? $0.row.category }
      .text("technology") { $0.lines.technology.map { words.choice("technology", $0) } }
      .text("sign") { words[$0.row.sign < 0 ? "sign-inputs" : "sign-plain"] }
      .table(of: items, notes: notes(of: method))
  }

  /// The categories that a method's lines fall into.
  func categories(of method: Method) -> Set<String> {
    let derived = method.balanceLines.flatMap { lines in
      rows(of: lines, under: method.guideline).compactMap { lines.category ?? $0.category }
    }
    return Set(method.category.map { [$0] } ?? derived)
  }

  private func notes(of method: Method) -> [String] {
    let perFuel = method.balanceLines.contains(where: \.isPerFuel) ? [words["per-fuel"]] : []
    return perFuel + method.balanceLines.compactMap { $0.assumption?[words.language] }
  }

  private func rows(of lines: Method.BalanceLines, under guideline: String) -> [BalanceRow] {
    let first = regulation.balances.sorted { $0.key < $1.key }.first?.value
    guard let layout = regulation.balances[guideline] ?? first else { return [] }
    switch lines.rows {
    case .all: return layout.rows.filter { ![.computed, .detail].contains($0.treatment) }
    case .treated(let treatment): return layout.rows.filter { $0.treatment == treatment }
    case .named(let ids): return ids.compactMap { layout[$0] }
    }
  }

  private func fuels(of lines: Method.BalanceLines) -> String {
    switch lines.fuels {
    case .all: words["all-fuels"]
    case .fossil: words["fossil-fuels"]
    case .kind(let kind): words.choice("fuel-kind", kind.rawValue)
    case .named(let ids):
      words.joined(ids.map { id in regulation.fuels[id].map { words.name($0.name) } ?? id })
    }
  }

  private func sector(_ id: String?) -> String? {
    id.map { id in regulation.sectors[id].map { $0.name[words.language] } ?? id }
  }

  /// Every row of a balance, and what it is to an inventory.
  func table(of layout: BalanceLayout) -> Table {
    Listing<BalanceRow>(layout.id, words)
      .text("row") { words.name($0.name) }
      .text("id") { $0.id }
      .text("treatment") { words.choice("treatment", $0.treatment.rawValue) }
      .text("within") { row in
        row.parent.map { id in layout[id].map { words.name($0.name) } ?? id }
      }
      .text("sector") { sector($0.sector) }
      .text("category") { $0.category }
      .text("sign") { words[$0.sign < 0 ? "sign-inputs" : "sign-plain"] }
      .table(of: layout.rows)
  }
}

/// A row of the balance, as the lines of a method take it.
private struct Derived {
  let row: BalanceRow
  let lines: Method.BalanceLines
}
