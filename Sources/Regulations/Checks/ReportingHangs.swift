import Findings

/// What a guideline's reporting tables name exists: methods, and letters that some of them have.
struct ReportingHangs: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.reportingUnknownMethod: .error, .reportingUnknownLetter: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.reportingForms.values.sorted { $0.place < $1.place }.flatMap { form in
      form.tables.flatMap { table in
        methods(of: table, at: form.place, in: regulation)
          + letters(of: table, at: form.place, in: regulation)
      }
    }
  }

  private func methods(
    of table: ReportingTable, at place: Place, in regulation: Regulation
  ) -> [Finding] {
    let named = table.methods + table.rows.flatMap(\.methods)
    return named.filter { !regulation.knownMethods.contains($0) }.map { id in
      let nearest = NearestName.of(id, among: regulation.knownMethods) ?? "—"
      return Finding(
        .error, .reportingUnknownMethod,
        ["id": .text(id), "table": .name(table.title), "nearest": .text(nearest)], at: place)
    }
  }

  private func letters(
    of table: ReportingTable, at place: Place, in regulation: Regulation
  ) -> [Finding] {
    let heads = table.heads.map { ($0.letters, table.methods) }
    let items = table.rows.flatMap { row in row.items.map { ($0.letters, row.methods) } }
    return (heads + items).filter { letters, methods in
      let known = methods.compactMap { regulation.methods[$0] }
      return !letters.isEmpty && !known.isEmpty
        && !known.contains { $0.letter(among: letters) != nil }
    }.map { letters, _ in
      let arguments: [String: Finding.Argument] = [
        "letters": .text(letters.joined(separator: ", ")), "table": .name(table.title),
      ]
      return Finding(.error, .reportingUnknownLetter, arguments, at: place)
    }
  }
}

extension Finding.Code {
  static let reportingUnknownMethod: Self = "reporting-unknown-method"
  static let reportingUnknownLetter: Self = "reporting-unknown-letter"
}
