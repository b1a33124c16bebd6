import Accounting
import Documents
import Findings
import Formulas
import Quantities
import Regulations

extension ReportContext {
  /// Where a cell of the balance stands.
  func balanceAddress(_ row: String, _ fuel: String) -> CellAddress {
    let position = account.balance?.rows.firstIndex { $0.id == row } ?? 0
    return CellAddress(
      .balance, row: position, column: Table.Column.ID(rawValue: "fuel-\(fuel)"))
  }

  /// Where the GWP of a gas stands.
  func potentialAddress(_ gas: String) -> CellAddress {
    CellAddress(
      .potentials, row: account.totals.gases.firstIndex(of: gas) ?? 0, column: "potential")
  }

  /// Tonnes of a gas in a category itself: the sum of the lines of every method of the gas in it.
  func lineSum(
    _ code: String, _ gas: String, _ approach: Method.Approach = .sectoral
  ) -> SheetFormula {
    let methods = account.methods(approach).filter { $0.method.gas == gas }
    let layouts = methods.map { layout(of: $0) }.filter { $0.masses[code] != nil }
    let sums = layouts.compactMap { $0.sum(of: "result", where: [("category", code)]) }
    return SheetFormula.sum(of: sums)
  }

  /// What other methods yield, as the sum of their cells.
  func sum(of terms: [ResultTerm], in unit: Unit) -> SheetFormula {
    SheetFormula.sum(of: terms.compactMap { formula(of: $0, in: unit) })
  }

  private func formula(of term: ResultTerm, in unit: Unit) -> SheetFormula? {
    guard let source = account.methods.first(where: { $0.method.id == term.method }),
      let factor = source.method.unit(of: term.takes)?.factor(to: unit)
    else { return nil }
    let layout = layout(of: source)
    let column =
      term.takes == .results ? "result" : source.method.formula.activity?.letter.columnID
    let scale = SheetFormula.scaling(by: factor)
    guard let column else { return nil }
    if let row = term.line.flatMap(layout.row) {
      return "\(CellAddress(layout.id, row: row, column: column))\(scale)"
    }
    if let group = term.group {
      return "(\(sum(of: term, group, in: source, column)))\(scale)"
    }
    return layout.range(column).map { "SUM(\($0))\(scale)" }
  }

  /// The lines of a group added up, one by one: `SUMIFS` takes names that look like numbers, or have
  /// signs in them, for others; only where there are many it has to do.
  private func sum(
    of term: ResultTerm, _ group: ResultTerm.Group, in source: MethodAccount,
    _ column: Table.Column.ID
  ) -> SheetFormula {
    let layout = layout(of: source)
    let lines = term.lines(of: source)
    let sum =
      lines.count > Self.mostAddends
      ? layout.sum(of: column, where: [(group.grouping.columnID, group.name)]) : nil
    return sum
      ?? SheetFormula.sum(
        of: lines.compactMap(layout.row).map { CellAddress(layout.id, row: $0, column: column) })
  }

  private static let mostAddends = 100

  /// What a line of a table or of other methods is called.
  func lineName(_ line: Int, of account: MethodAccount) -> String {
    let label = account.lines.labels[line]
    let derived = account.method.derivedLines.lazy.compactMap(\.name).first { $0.zh == label }
    return derived.map(name) ?? label
  }

  /// What a line is about: the row of the balance that it is taken from, or what it is called.
  func itemName(_ line: Int, of account: MethodAccount) -> String {
    let rows = account.lines.terms(line).map(\.row)
    guard let first = rows.first else { return lineName(line, of: account) }
    return account.lines.sectors[line].isEmpty && rows.count > 1
      ? label("item-all-rows") : rowName(first)
  }

  /// What tells a line from the others of its method, in words; its id where it has none.
  ///
  /// A line of a table is told by its own name, one of the balance by its row and fuel.
  func lineTitle(_ line: Int, of account: MethodAccount) -> String {
    let lines = account.lines
    let words = [
      lines.entities[line], itemName(line, of: account),
      lines.terms(line).isEmpty ? "" : fuelName(lines.fuels[line]),
      lines.years.isEmpty ? "" : "\(Int(lines.years[line]))",
    ].filter { !$0.isEmpty }
    return words.isEmpty ? account.id(line) : words.joined(separator: " · ")
  }

  /// A citation in words: document, number, place, where it was seen, how sure.
  func citation(_ citation: Citation, standing: Standing?) -> String {
    let source = account.regulation.sources[citation.source]
    let title = source.map { name($0.title) } ?? citation.source
    let parts = [
      title + (source?.number.map(bracketed) ?? ""), citation.locus,
      citation.seen.flatMap { $0 == citation.source ? nil : $0 }
        .map { label("seen-in", ["source": .text(sourceTitle($0))]) },
      standing.map { basisName(.library($0)) },
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(
      separator: label("list-separator"))
  }

  /// Words in brackets, as the language writes them after others.
  func bracketed(_ text: String) -> String {
    label("regulation-bracketed", ["text": .text(text)])
  }

  /// The title of a document.
  func sourceTitle(_ id: String) -> String {
    account.regulation.sources[id].map { name($0.title) } ?? id
  }

  /// The name of a technology: the library has no list of them, so its id, or the words for it.
  func technologyName(_ id: String) -> String {
    guard !id.isEmpty else { return "" }
    let key = "technology-\(id)"
    let words = label(key)
    return words == key ? id : words
  }
}

extension ReportContext {
  /// A place as a report shows it: the file's name, not the folders of one machine.
  func shortPlace(_ place: Place) -> String {
    shortened(place).description
  }

  /// The findings in the order of their places as a report shows them, wherever the folders are.
  var orderedFindings: [Finding] {
    findings.map { finding in
      Finding(
        finding.severity, finding.code, finding.arguments, at: finding.place.map(shortened))
    }.inFileOrder
  }

  private func shortened(_ place: Place) -> Place {
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return Place(file: file, line: place.line, column: place.column, cell: place.cell)
  }
}

extension ResultSource.Grouping {
  /// The column of a calculation table that tells its groups apart.
  fileprivate var columnID: Table.Column.ID {
    switch self {
    case .category: "category"
    case .entity: "entity"
    }
  }
}
