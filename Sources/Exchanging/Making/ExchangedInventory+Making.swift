public import Accounting
public import Findings
import Formulas
import Inventories
import Quantities
import Regulations

extension ExchangedInventory {
  /// The records of an account; its inventory is read again from its folder, row by row.
  public init(
    _ account: EmissionAccount, findings: [Finding], in folders: ExchangeFolders,
    words: MessageCatalogue, program: String
  ) {
    self.init(DeclaredRecords(inventory: account.inventory, folders: folders).tables)
    tables[RecordSpec.texts.name, default: []] += Self.earlierYears(account)
    let lines = LineRecords(account, in: folders)
    let results = ResultRecords(account: account, folders: folders)
    tables[RecordSpec.about.name] = [results.about(program: program)]
    tables[RecordSpec.methods.name] = results.methods
    tables[RecordSpec.lines.name] = lines.lines
    tables[RecordSpec.values.name] = lines.values
    tables[RecordSpec.totals.name] = TotalRecords(account: account).records
    let uncertainty = UncertaintyRecords(account)
    tables[RecordSpec.propagation.name] = uncertainty.rows
    tables[RecordSpec.keyCategories.name] = uncertainty.keyCategories
    tables[RecordSpec.potentials.name] = results.potentials
    tables[RecordSpec.sources.name] = results.sources(citedBy: self)
    tables[RecordSpec.findings.name] = findings.map(results.placed).inFileOrder
      .map { results.finding($0, words) }
  }
}

extension ExchangedInventory {
  /// The figures of the years that the account is compared with, which lie in folders of their own.
  private static func earlierYears(_ account: EmissionAccount) -> [ExchangedRecord] {
    let years = [
      (PreviousFigures.file, account.inventory.previous == nil ? nil : account.previous),
      (PreviousFigures.baseFile, account.inventory.base == nil ? nil : account.trendBase),
    ]
    return years.compactMap { file, figures in
      figures.map { ExchangedRecord(.texts, ["path": .text(file), "text": .text($0.text)]) }
    }
  }
}

/// The records of an account that are about neither lines nor totals.
struct ResultRecords {
  let account: EmissionAccount
  let folders: ExchangeFolders

  func about(program: String) -> ExchangedRecord {
    let inventory = account.inventory
    return ExchangedRecord(
      .about,
      [
        "format": .text(RecordSpec.format), "edition": .some(RecordSpec.edition),
        "program": .some(program), "inventory": .some(inventory.id),
        "name-zh": .some(inventory.name.zh), "name-en": .some(inventory.name.en),
        "entity-kind": .some(inventory.entity.kind.rawValue),
        "entity-code": .some(inventory.entity.code),
        "entity-zh": .some(inventory.entity.name.zh), "entity-en": .some(inventory.entity.name.en),
        "year": .some(inventory.year), "base-year": .some(inventory.baseYear),
        "guideline": .some(account.guideline.id), "gwp": .some(account.gwp.id),
        "language": .some(inventory.language.rawValue),
      ])
  }

  var methods: [ExchangedRecord] {
    account.methods.filter { $0.count > 0 }.map { yielded in
      let method = yielded.method
      return ExchangedRecord(
        .methods,
        [
          "method": .some(method.id), "name-zh": .some(method.name.zh),
          "name-en": .some(method.name.en), "guideline": .some(method.guideline),
          "approach": .some(method.approach.rawValue), "scope": .some(method.scope),
          "gas": .some(method.gas),
          "formula": .some(
            "\(method.formula.result.symbol) = \(method.formula.expression.print)"),
          "source": .some(method.citation.source), "locus": .some(method.citation.locus),
          "standing": .some(method.standing.rawValue),
          "total": yielded.method.approach.addsUp ? .some(yielded.total) : nil,
          "unit": .some(yielded.unit.symbol),
        ])
    }
  }

  var potentials: [ExchangedRecord] {
    let gwp = account.gwp
    return account.totals.gases.compactMap { gas in
      gwp.values[gas].map {
        ExchangedRecord(
          .potentials,
          [
            "gwp": .some(gwp.id), "gas": .some(gas), "value": .some($0),
            "source": .some(gwp.citation.source), "locus": .some(gwp.citation.locus),
            "standing": .some(gwp.standing.rawValue),
          ])
      }
    }
  }

  /// The documents that records name, each once.
  func sources(citedBy exchanged: ExchangedInventory) -> [ExchangedRecord] {
    let cited = exchanged.tables.values.joined().flatMap { record in
      ["source", "seen"].compactMap { record[$0]?.text }
    }
    return Set(cited).sorted().compactMap { account.regulation.sources[$0] }.map { source in
      ExchangedRecord(
        .sources,
        [
          "source": .some(source.id), "title-zh": .some(source.title.zh),
          "title-en": .some(source.title.en), "document-number": .some(source.number),
          "issued": .some(source.issued), "kind": .some(source.kind.rawValue),
          "standing": .some(source.standing.rawValue), "locator": .some(source.locator),
        ])
    }
  }

  /// A finding with its file from the folder it lies in.
  func placed(_ finding: Finding) -> Finding {
    guard let place = finding.place else { return finding }
    let known = Place(
      file: folders.file(of: place) ?? place.file, line: place.line, column: place.column,
      cell: place.cell)
    return Finding(finding.severity, finding.code, finding.arguments, at: known)
  }

  func finding(_ finding: Finding, _ words: MessageCatalogue) -> ExchangedRecord {
    ExchangedRecord(
      .findings,
      [
        "severity": .some(finding.severity.rawValue), "code": .some(finding.code.rawValue),
        "place": .some(finding.place?.description),
        "fact-zh": .some(words.fact(of: finding, in: .zh)),
        "fact-en": .some(words.fact(of: finding, in: .en)),
      ])
  }
}
