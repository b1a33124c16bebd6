import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations
import Rendering

/// The values that prose templates fill in, already worded and formatted.
struct ProseValues {
  let context: ReportContext
  /// What prose of any part of the report may say, worked out once.
  private var common: [String: TemplateValue] = [:]

  init(context: ReportContext) {
    self.context = context
    common = report
  }

  /// The values of the whole report, with those of a method and of a sector beside them.
  func value(for method: MethodAccount?, sector: String?) -> TemplateValue {
    var values = common
    if let method { values.merge(MethodValues(of: method, in: context).values) { $1 } }
    if let sector { values.merge(SectorValues(sector, in: context).values) { $1 } }
    return .map(values)
  }

  private var account: EmissionAccount { context.account }
  private var totals: Totals { account.totals }

  private func total(_ tonnes: Double) -> TemplateValue {
    .text(DisplayNumber(tonnes / context.totalUnit.scale, .total).description)
  }

  private func percent(_ share: Double?) -> TemplateValue {
    .text(share.map { DisplayNumber($0, .share).description } ?? "—")
  }

  private var report: [String: TemplateValue] {
    [
      head, emissionsAndShares, judgements, checked, declared, reference, energy,
      PrecisionValues(in: context).values,
    ].reduce(into: [:]) { all, part in all.merge(part) { $1 } }
  }

  /// What the report is of.
  private var head: [String: TemplateValue] {
    let inventory = account.inventory
    return [
      "entity": .text(context.name(inventory.entity.name)), "code": .text(inventory.entity.code),
      "title": .text(context.name(inventory.name)), "year": .text("\(inventory.year)"),
      "guideline": .text(context.name(account.guideline.name)),
      "guidelineCitation": .text(context.citation(account.guideline.citation, standing: nil)),
      "gwp": .text(context.name(account.gwp.name)), "gwpID": .text(account.gwp.id),
      "version": .text(context.version),
      "people": .list(people),
      "facts": .list(facts), "hasFacts": .flag(!facts.isEmpty),
    ]
  }

  /// What it comes to, and of what.
  private var emissionsAndShares: [String: TemplateValue] {
    [
      "direct": total(totals.directEquivalent),
      "indirect": total(totals.indirectEquivalent),
      "withIndirect": total(totals.withIndirect),
      "hasIndirect": .flag(account.hasIndirect),
      "gasNames": .text(gasNames), "gases": .list(gases),
      "areas": .list(AreaValues(in: context).values),
      "emissions": .list(emissions), "secondFigures": .list(secondFigures),
      "hasRemovals": .flag(context.shares.total.removals != 0),
      "hasUncertainty": .flag(context.propagation != nil),
    ]
  }

  /// What it rests on, and what could be judged otherwise.
  private var judgements: [String: TemplateValue] {
    [
      "methods": .list(methods), "sources": .list(sources),
      "standings": .list(standings), "formulaStandings": .text(context.formulaStandings),
      "proxyShare": percent(context.shares.share(of: context.shares.proxies)),
      "alternatives": .list(alternatives),
      "hasAlternatives": .flag(!account.inventory.treatments.isEmpty),
      "overlays": .list(account.regulation.overlays.map { .map(["subject": .text($0.subject)]) }),
      "hasOverlays": .flag(!account.regulation.overlays.isEmpty),
    ]
  }

  /// What was looked at, found and answered, and what is missing.
  private var checked: [String: TemplateValue] {
    let answers = account.inventory.answers
    return [
      "checks": .text("\(Inventory.checks.count + EmissionAccount.checks.count)"),
      "unapplied": .text("\(account.unappliedChecks.count)"),
      "isUnapplied": .flag(!account.unappliedChecks.isEmpty),
      "answered": .text("\(Set(answers.map(\.code)).count)"),
      "isAnswered": .flag(!answers.isEmpty),
      "warnings": .text("\(warnings)"), "isWarned": .flag(warnings > 0),
      "notEstimated": .list(notEstimated), "hasNotEstimated": .flag(!notEstimated.isEmpty),
      "missing": .text(context.missingWords ?? ""),
      "isMissing": .flag(context.missingWords != nil),
    ]
  }

  /// What the entity says of its bounds and data.
  private var declared: [String: TemplateValue] {
    let inventory = account.inventory
    func texts(_ list: [LocalizedText]) -> TemplateValue {
      .list(list.map { .map(["text": .text(context.name($0))]) })
    }
    return [
      "notes": texts(inventory.notes), "hasNotes": .flag(!inventory.notes.isEmpty),
      "boundary": texts(inventory.boundary), "hasBoundary": .flag(!inventory.boundary.isEmpty),
      "hasBalance": .flag(account.balance != nil),
      "balanceSource": .text(account.balance?.comments.first ?? ""),
      "hasReported": .flag(!inventory.reported.isEmpty),
    ]
  }

  private var warnings: Int { context.findings.count { $0.severity == .warning } }

  private var gasNames: String {
    totals.gases.filter { totals.direct[$0] != nil }.joined(
      separator: context.label("name-separator"))
  }

  private var gases: [TemplateValue] {
    totals.gases.filter { totals.direct[$0] != nil }.map { gas in
      .map([
        "gas": .text(gas), "mass": .text(DisplayNumber(totals.mass(of: gas), .mass).description),
        "equivalent": total(totals.mass(of: gas) * totals.potential(of: gas)),
        "share": percent(
          share(of: totals.mass(of: gas) * totals.potential(of: gas))),
      ])
    }
  }

  private func share(of amount: Double) -> Double? {
    totals.directEquivalent == 0 ? nil : amount / totals.directEquivalent
  }

  private var standings: [TemplateValue] {
    let shares = context.shares
    return shares.byBasis.filter { $0.amount.magnitude != 0 }.map { part in
      .map([
        "basis": .text(context.basisName(part.basis)),
        "share": percent(shares.share(of: part.amount)),
      ])
    }
  }

  /// The categories that the inventory says it has not estimated.
  private var notEstimated: [TemplateValue] {
    account.inventory.notation.filter { $0.key == .notEstimated }.map { entry in
      .map([
        "code": .text(entry.category.value),
        "name": .text(context.nameWithGas(of: entry)), "reason": .text(entry.reason),
      ])
    }
  }

  private var facts: [TemplateValue] {
    account.inventory.entity.facts.map { fact in
      .map(["name": .text(context.name(fact.name)), "value": .text(context.name(fact.value))])
    }
  }

  private var people: [TemplateValue] {
    account.inventory.people.map { person in
      .map([
        "role": .text(context.label("role-\(person.role.rawValue)")), "name": .text(person.name),
        "date": .text(person.date ?? ""),
      ])
    }
  }

  private var alternatives: [TemplateValue] {
    guard let table = AlternativesTable().tables(in: context).first else { return [] }
    return table.rows.map { row in
      let cells = zip(table.columns, row.cells).map { column, cell in
        (column.id.rawValue, TemplateValue.text(cell.printed))
      }
      return .map(Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }
  }

  private var methods: [TemplateValue] {
    account.methods.filter { $0.count > 0 }.map { .map(MethodValues(of: $0, in: context).values) }
  }

  /// The methods that are part of a total.
  private var emissions: [TemplateValue] {
    (account.methods(.sectoral) + account.methods(.indirect)).filter { $0.count > 0 }
      .map { .map(MethodValues(of: $0, in: context).values) }
  }

  /// What the total with indirect emissions is by methods that are a second figure of others.
  private var secondFigures: [TemplateValue] {
    SecondFigure.all(in: account).map { figure in
      .map(
        MethodValues(of: figure.second, in: context).values
          .merging(["otherwise": total(figure.withIndirect)]) { $1 })
    }
  }

  /// The documents that the guideline, its methods and the values in use are from, each once.
  private var sources: [TemplateValue] {
    let methods = account.methods.filter { $0.count > 0 }.map(\.method.citation.source)
    let values = context.factors.entries.compactMap { $0.candidate.library?.value.citation.source }
    let ids = [account.guideline.citation.source] + methods + values
    return ids.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .map { .map(["title": .text(context.citation(Citation(source: $0), standing: nil))]) }
  }

  private var reference: [String: TemplateValue] {
    guard let comparison = account.referenceComparison else {
      return [
        "hasReference": false, "referenceCO2": "", "sectoralCO2": "", "referenceDifference": "",
        "referenceIncomplete": false,
      ]
    }
    let isIncomplete =
      comparison.isSupplyIncomplete || account.methods(.reference).contains(where: \.isIncomplete)
    return [
      "hasReference": true, "referenceCO2": total(comparison.reference),
      "sectoralCO2": total(comparison.sectoral),
      "referenceDifference": percent(comparison.relativeDifference),
      "referenceIncomplete": .flag(isIncomplete),
    ]
  }

  /// Energy in standard coal, where it is computed.
  private var energy: [String: TemplateValue] {
    guard let table = EnergyTable().tables(in: context).first, let total = table.rows.last else {
      return ["hasEnergy": false, "energy": .list([])]
    }
    let items = zip(table.columns, total.cells).dropFirst().map { column, cell in
      TemplateValue.map(["name": .text(column.heading), "value": .text(cell.printed)])
    }
    return ["hasEnergy": true, "energy": .list(items)]
  }
}
