import Findings
import Formulas
import Inventories
import Parsing
import Quantities
import Regulations

/// The lock of an account, as text: a row a fact, the same for the same account.
public struct LockText {
  private let account: EmissionAccount
  private let program: String
  private let inputs: [FiledAccount.File]
  private let regulation: [FiledAccount.File]

  /// Takes an account with the files it was made of.
  public init(
    _ account: EmissionAccount, program: String, inputs: [FiledAccount.File],
    regulation: [FiledAccount.File]
  ) {
    self.account = account
    self.program = program
    self.inputs = inputs
    self.regulation = regulation
  }

  /// The text.
  public var text: String {
    var writer = CSVWriter(for: .programs)
    writer.append(LockColumn.allCases.map(\.rawValue))
    for row in facts + files + totals + figures + potentials + fuels { row.write(to: &writer) }
    for method in account.methods where method.count > 0 && method.method.approach.addsUp {
      append(method, to: &writer)
    }
    return writer.text
  }

  private var facts: [Row] {
    let inventory = account.inventory
    return [
      Row(.format, [.text: "\(FiledAccount.format)"]), Row(.program, [.text: program]),
      Row(.inventory, [.text: inventory.id]), Row(.entity, [.text: inventory.entity.code]),
      Row(.year, [.text: "\(inventory.year)"]), Row(.guideline, [.text: account.guideline.id]),
      Row(.gwp, [.text: account.gwp.id]),
    ]
  }

  private var files: [Row] {
    inputs.map { Row(.input, [.name: $0.path, .text: $0.digest]) }
      + regulation.map { Row(.regulation, [.name: $0.path, .text: $0.digest]) }
  }

  /// Sums in CO₂e, then every category and gas in tonnes of gas.
  private var totals: [Row] {
    let totals = account.totals
    let unit = "tCO2e"
    let sums = [
      ("direct", totals.directEquivalent), ("indirect", totals.indirectEquivalent),
      ("with-indirect", totals.withIndirect),
    ]
    let parts = [
      ("direct", totals.direct), ("indirect", totals.indirect), ("memo", totals.memo),
    ].flatMap { name, masses in
      totals.gases.flatMap { gas in
        (masses[gas] ?? [:]).sorted { $0.key < $1.key }.map { category, mass in
          Row(
            .total,
            [.name: name, .category: category, .gas: gas, .value: "\(mass)", .unit: "t"])
        }
      }
    }
    return sums.map { Row(.total, [.name: $0.0, .value: "\($0.1)", .unit: unit]) } + parts
  }

  private var figures: [Row] {
    account.auxiliaryFigures.map {
      Row(.figure, [.name: $0.id, .value: "\($0.value)", .unit: $0.unit])
    }
  }

  private var potentials: [Row] {
    account.totals.gases.compactMap { gas in
      account.totals.potentials[gas].map { Row(.potential, [.gas: gas, .value: "\($0)"]) }
    }
  }

  private var fuels: [Row] {
    Set(account.methods.flatMap(\.lines.fuels.names)).sorted().compactMap { id in
      account.regulation.fuels[id].map { Row(.fuel, [.fuel: id, .unit: $0.unit.symbol]) }
    }
  }

  private func append(_ account: MethodAccount, to writer: inout CSVWriter) {
    let method = account.method
    Row(
      .method,
      [
        .method: method.id, .name: method.approach.rawValue,
        .text: method.formula.expression.notation, .gas: method.gas,
        .letter: method.formula.result.symbol.name, .unit: account.unit.symbol,
      ]
    ).write(to: &writer)
    for binding in account.bindings { letter(binding, of: method).write(to: &writer) }
    for binding in account.bindings {
      for row in values(binding, in: account) { row.write(to: &writer) }
    }
    for line in 0..<account.count { self.line(line, of: account).write(to: &writer) }
  }

  private func letter(_ binding: Binding, of method: Method) -> Row {
    let letter = binding.variable.letter
    var cells: [LockColumn: String] = [
      .method: method.id, .letter: letter.symbol.name, .unit: letter.unit.symbol,
    ]
    switch binding.variable.origin {
    case .activity: cells[.name] = LockOrigin.activity.rawValue
    case .age: cells[.name] = LockOrigin.age.rawValue
    case .factor(let parameter, _, _):
      cells[.name] = LockOrigin.factor.rawValue
      cells[.text] = parameter
    case .stated:
      cells[.name] = (binding.isAbsent ? LockOrigin.absent : LockOrigin.stated).rawValue
    case .result(let source):
      cells[.name] = LockOrigin.result.rawValue
      cells[.text] = source.methods.joined(separator: " ")
    }
    return Row(.letter, cells)
  }

  /// A row for each value on each kind of line, in the order of the lines.
  private func values(_ binding: Binding, in account: MethodAccount) -> [Row] {
    let letter = binding.variable.letter
    if binding.isOfResults {
      return [
        Row(
          .value,
          [
            .method: account.method.id, .letter: letter.symbol.name,
            .value: "\(binding.column[0])", .unit: letter.unit.symbol,
          ])
      ]
    }
    guard !binding.codes.isEmpty else { return [] }
    let groups = LineGroups(account.lines)
    return zip(groups.keys, groups.examples).compactMap { key, example in
      binding.selection(example).map { selection in
        Row(.value, cells(selection, letter, key, account.method))
      }
    }
  }

  private func cells(
    _ selection: Selection, _ letter: Method.Letter, _ key: FactorSelector.Line, _ method: Method
  ) -> [LockColumn: String] {
    let chosen = selection.chosen
    let citation = chosen.library?.value.citation
    let cited = [citation?.source, citation?.locus].compactMap(\.self).joined(separator: " ")
    return [
      .method: method.id, .letter: letter.symbol.name, .fuel: key.fuel, .sector: key.sector,
      .technology: key.technology, .name: chosen.provenance.rawValue,
      .value: "\(selection.value)", .unit: selection.unit.symbol,
      .set: chosen.library?.set ?? "",
      .source: citation == nil ? chosen.declared?.evidence ?? "" : cited,
    ]
  }

  private func line(_ line: Int, of account: MethodAccount) -> Row {
    let lines = account.lines
    func name(_ dimension: Dimension) -> String { dimension.codes.isEmpty ? "" : dimension[line] }
    return Row(
      .line,
      [
        .method: account.method.id, .name: name(lines.labels), .entity: name(lines.entities),
        .category: name(lines.categories), .sector: name(lines.sectors),
        .fuel: name(lines.fuels), .technology: name(lines.technologies),
        .value: "\(lines.quantities[line])", .unit: lines.unit(line).symbol,
        .activity: "\(lines.activity[line])", .result: account.result(line).map { "\($0)" } ?? "",
        .year: lines.years.isEmpty ? "" : "\(lines.years[line])",
        .text: lines.counts(line) ? "" : FiledAccount.excluded,
      ])
  }

  /// A row by its columns; what it does not say is blank.
  private struct Row {
    let kind: LockRow
    let cells: [LockColumn: String]

    init(_ kind: LockRow, _ cells: [LockColumn: String]) {
      self.kind = kind
      self.cells = cells
    }

    func write(to writer: inout CSVWriter) {
      writer.append(
        LockColumn.allCases.map { $0 == .row ? kind.rawValue : cells[$0] ?? "" })
    }
  }
}

extension FiledAccount {
  /// What a line says that is no part of the total.
  static let excluded = "excluded"
}
