import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// What the report is of: entity, year, guideline, GWP set, totals at a glance.
struct CoverTable: ReportTable {
  static let id = "cover"

  func tables(in context: ReportContext) -> [Table] {
    let account = context.account
    let inventory = account.inventory
    let scale = context.totalUnit.scale
    let summary = account.tree.map { tree in tree.categories.count { !tree.isMemo($0.code) } } ?? 0
    let direct = CellAddress(.summary, row: summary, column: "equivalent")
    let all = CellAddress(.summary, row: summary + 2, column: "equivalent")
    let unit = context.equivalentUnit
    let facts = inventory.entity.facts.map { fact -> (String, Cell, String) in
      (context.name(fact.name), .text(context.name(fact.value)), "")
    }
    let entity: [(String, Cell, String)] = [
      (context.entityLabel("cover-entity"), .text(context.name(inventory.entity.name)), ""),
      (context.entityLabel("cover-code"), .text(inventory.entity.code), ""),
    ]
    let rows: [(String, Cell, String)] = [
      (context.label("cover-year"), .text("\(inventory.year)"), ""),
      (context.label("cover-guideline"), .text(context.name(account.guideline.name)), ""),
      (context.label("cover-gwp"), .text(context.name(account.gwp.name)), ""),
      (
        context.label("row-direct-total"),
        .formula(
          "\(direct)", cached: account.totals.directEquivalent / scale, .total, role: .total),
        unit
      ),
    ]
    let withIndirect: [(String, Cell, String)] =
      account.countsIndirect
      ? [(context.label("row-with-indirect"), context.withIndirect("\(all)"), unit)] : []
    let missing = [context.missingWords].compactMap(\.self).map { words -> (String, Cell, String) in
      (context.label("cover-not-estimated"), .text(words), "")
    }
    let program: [(String, Cell, String)] = [
      (context.label("cover-program"), .text(context.version), "")
    ]
    return [
      Table(
        id: "cover", title: context.name(inventory.name),
        columns: [
          Table.Column(id: "key", heading: context.label("column-item")),
          Table.Column(id: "value", heading: context.label("column-content"), alignment: .left),
          Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .left),
        ],
        rows: (entity + facts + rows + withIndirect + missing + program).map {
          Table.Row([.text($0.0), $0.1, .text($0.2)])
        })
    ]
  }
}

/// Who prepared, reviewed and approved, with room to sign.
struct PeopleTable: ReportTable {
  static let id = "people"

  func tables(in context: ReportContext) -> [Table] {
    let people = context.account.inventory.people
    let rows = Person.Role.allCases.map { role -> Table.Row in
      let person = people.first { $0.role == role }
      return Table.Row([
        .text(context.label("role-\(role.rawValue)")), .text(person?.name ?? ""),
        .text(person?.date ?? ""),
      ])
    }
    return [
      Table(
        id: "people", title: context.label("table-people"),
        columns: [
          Table.Column(id: "role", heading: context.label("column-role")),
          Table.Column(
            id: "name", heading: context.label("column-name"), preferredWidth: .signature),
          Table.Column(
            id: "date", heading: context.label("column-date"), preferredWidth: .signature),
        ], rows: rows)
    ]
  }
}

/// Categories without a number, each with its key and reason.
struct NotationTable: ReportTable {
  static let id = "notation"

  func tables(in context: ReportContext) -> [Table] {
    let entries = context.account.inventory.notation
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { entry in
      Table.Row([
        .text(entry.category.value), .text(context.categoryName(entry.category.value)),
        .text(entry.gas.value), .notationKey(entry.key.rawValue),
        .text(context.label("key-\(entry.key.rawValue)")), .text(entry.countedIn),
        .text(entry.reason),
      ])
    }
    return [
      Table(
        id: "notation", title: context.label("table-notation"),
        columns: [
          Table.Column(id: "code", heading: context.label("column-code")),
          Table.Column(id: "name", heading: context.label("column-category")),
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(id: "key", heading: context.label("column-key"), alignment: .center),
          Table.Column(id: "meaning", heading: context.label("column-meaning")),
          Table.Column(
            id: "counted-in", heading: context.label("column-counted-in"), role: .note),
          Table.Column(id: "reason", heading: context.label("column-reason"), role: .note),
        ], rows: rows)
    ]
  }
}

/// What the checks found, in words.
struct FindingsTable: ReportTable {
  static let id = "findings"
  /// What only helps whoever edits the files, and says nothing of the inventory.
  private static let onlyForEditors: Set<Finding.Code> = ["other-encoding"]

  func tables(in context: ReportContext) -> [Table] {
    let findings = context.orderedFindings.filter { !Self.onlyForEditors.contains($0.code) }
    let nothing = Table.Row([.empty, .empty, .text(context.label("no-findings"))])
    let rows = findings.enumerated().map { index, finding in
      Table.Row([
        .number(Double(index + 1), .plain),
        .text(context.label("severity-\(finding.severity.rawValue)")),
        .text(context.words.fact(of: finding, in: context.language)),
        .text(context.words.remedy(of: finding, in: context.language)),
        .text(answers(to: finding, context)),
        .text(finding.place?.description ?? ""),
      ])
    }
    return [
      Table(
        id: "findings", title: context.label("table-findings"),
        columns: [
          Table.Column(id: "number", heading: context.label("column-number"), alignment: .center),
          Table.Column(
            id: "severity", heading: context.label("column-severity"), alignment: .center),
          Table.Column(
            id: "fact", heading: context.label("column-fact"), preferredWidth: .sentence),
          Table.Column(
            id: "remedy", heading: context.label("column-remedy"), preferredWidth: .remark),
          Table.Column(
            id: "answer", heading: context.label("column-answer"), preferredWidth: .remark),
          Table.Column(id: "place", heading: context.label("column-place"), role: .note),
        ], rows: rows.isEmpty ? [nothing] : rows)
    ]
  }
}

/// The checks that had nothing to compare the account with.
struct UnappliedTable: ReportTable {
  static let id = "unapplied"

  func tables(in context: ReportContext) -> [Table] {
    let rows = context.account.unappliedChecks.map { check in
      Table.Row([
        .text(context.label(check.looksLabel)),
        .text(context.label(check.needLabel)),
      ])
    }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "unapplied", title: context.label("table-unapplied"),
        columns: [
          Table.Column(
            id: "check", heading: context.label("column-check"), preferredWidth: .sentence),
          Table.Column(
            id: "need", heading: context.label("column-need"), preferredWidth: .sentence),
        ], rows: rows)
    ]
  }
}

extension FindingsTable {
  /// What the inventory answers to a finding, with the name of who does.
  fileprivate func answers(to finding: Finding, _ context: ReportContext) -> String {
    context.account.inventory.answers.filter { $0.answers(finding) }
      .map { answer in
        context.label(
          "answer-by", ["answer": .text(answer.answer), "person": .text(answer.person)])
      }
      .joined(separator: "\n")
  }
}

/// Warnings answered.
struct AnswersTable: ReportTable {
  static let id = "answers"

  func tables(in context: ReportContext) -> [Table] {
    let answers = context.account.inventory.answers
    guard !answers.isEmpty else { return [] }
    return [
      Table(
        id: "answers", title: context.label("table-answers"),
        columns: [
          Table.Column(id: "code", heading: context.label("column-check")),
          Table.Column(id: "subject", heading: context.label("column-subject")),
          Table.Column(
            id: "answer", heading: context.label("column-answer"), preferredWidth: .sentence),
          Table.Column(id: "person", heading: context.label("column-name")),
        ],
        rows: answers.map {
          Table.Row([
            .text(looks(of: $0.code, context)), .text($0.subject), .text($0.answer),
            .text($0.person),
          ])
        })
    ]
  }

  /// What the check of a finding looks at; the code of a finding that no check of the account makes.
  private func looks(of code: String, _ context: ReportContext) -> String {
    let checks: [any Check] = Inventory.checks + EmissionAccount.checks
    let check = checks.first { $0.codes.keys.contains { $0.rawValue == code } }
    return check.map { context.label($0.looksLabel) } ?? code
  }
}

/// What regulation of its own the inventory used, beside the library's.
struct OverlaysTable: ReportTable {
  static let id = "overlays"

  func tables(in context: ReportContext) -> [Table] {
    let overlays = context.account.regulation.overlays
    guard !overlays.isEmpty else { return [] }
    let rows = overlays.map { entry in
      Table.Row([
        .text(entry.subject),
        .text(context.label(entry.replaces ? "overlay-replaces" : "overlay-adds")),
        .text(context.shortPlace(entry.place)),
      ])
    }
    return [
      Table(
        id: "overlays", title: context.label("table-overlays"),
        columns: [
          Table.Column(id: "subject", heading: context.label("column-subject")),
          Table.Column(id: "effect", heading: context.label("column-effect")),
          Table.Column(id: "place", heading: context.label("column-place"), role: .note),
        ], rows: rows)
    ]
  }
}
