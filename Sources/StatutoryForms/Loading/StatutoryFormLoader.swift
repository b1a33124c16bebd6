public import Findings
import Formulas
import Parsing
public import Regulations

/// Reads a statutory form from the library and the folders laid over it.
public struct StatutoryFormLoader {
  private let folders: RegulationFolders
  private var findings: [Finding] = []

  /// Reads from these folders.
  public init(_ folders: RegulationFolders) {
    self.folders = folders
  }

  /// The form of an id, or `nil` when there is none or its head cannot be read; and what is wrong.
  public mutating func load(_ id: String) -> (StatutoryForm?, [Finding]) {
    let path = "Forms/\(id)"
    guard let head = head(path) else { return (nil, findings) }
    let tables = drafts(below: "\(path)/tables")
    let supplements = drafts(below: "\(path)/supplements")
    let companions = drafts(below: "\(path)/companions")
    let drafts = tables + supplements + companions
    let all = drafts.map(\.table)
    var formulas: [FormulaName: FormFormula] = [:]
    for draft in drafts {
      for entry in draft.formulas { formulas[entry.name] = read(entry, in: draft.table, all) }
    }
    let form = StatutoryForm(
      id: id, name: head.name, citation: head.citation, layout: head.layout,
      standing: head.standing, number: head.number, due: head.due,
      tables: ordered(tables.map(\.table), as: head.tables, of: path),
      supplements: ordered(supplements.map(\.table), as: head.supplements, of: path),
      companions: ordered(companions.map(\.table), as: head.companions, of: path),
      carriers: carriers(path), rules: rules(path, all),
      settings: head.settings, decimals: head.decimals, variants: variants(head.variants, all),
      note: head.note, formulas: formulas,
      alternatives: read(tables.map { ($0.table, $0.alternatives) }, all),
      brought: read(drafts.map { ($0.table, $0.brought) }, all),
      blankLines: blankLines(drafts, all))
    return (form, findings)
  }

  private mutating func blankLines(
    _ drafts: [DraftTable], _ all: [FormTable]
  ) -> [FormulaName: BlankLineFormula] {
    var lines: [FormulaName: BlankLineFormula] = [:]
    for draft in drafts {
      for (name, line) in draft.blankLines {
        guard let formula = read((name, line.formula), in: draft.table, all) else { continue }
        lines[name] = BlankLineFormula(formula: formula, unit: line.unit, units: line.units)
      }
    }
    return lines
  }

  private mutating func head(_ path: String) -> FormHead? {
    var head: FormHead?
    for file in folders.files(at: "\(path)/form.yaml") {
      read(file) { map, findings in head = FormHead(&map, into: &findings) ?? head }
    }
    return head
  }

  private mutating func drafts(below path: String) -> [DraftTable] {
    var drafts: [String: DraftTable] = [:]
    for file in folders.files(below: path) {
      read(file) { map, findings in
        guard let draft = DraftTable(&map, into: &findings) else { return }
        drafts[draft.table.id] = draft
      }
    }
    return drafts.values.sorted { $0.table.place.file < $1.table.place.file }
  }

  private mutating func carriers(_ path: String) -> CarrierList {
    var list = CarrierList(carriers: [], totals: [])
    for file in folders.files(at: "\(path)/carriers.yaml") {
      read(file) { map, findings in list = CarrierList(&map, into: &findings) }
    }
    return list
  }

  private mutating func rules(_ path: String, _ tables: [FormTable]) -> [FormRule] {
    var rules: [String: FormRule] = [:]
    let names = FormNames(tables)
    for file in folders.files(below: "\(path)/rules") {
      read(file) { map, findings in
        guard let draft = DraftRule(&map, into: &findings) else { return }
        rules[draft.id] = draft.rule(
          { Self.condition($0, names, at: draft.place, into: &findings) },
          { Self.value($0, names, at: draft.place, into: &findings) })
      }
    }
    return rules.values.sorted { $0.id < $1.id }
  }

  // MARK: Formulas

  private mutating func read(
    _ entry: (name: FormulaName, formula: DraftFormula), in table: FormTable, _ all: [FormTable]
  ) -> FormFormula? {
    let names = FormNames(all, in: table, block: entry.name.block)
    return formula(entry.formula, names)
  }

  private mutating func formula(_ draft: DraftFormula, _ names: FormNames) -> FormFormula? {
    do throws(FormSyntaxError) {
      var parser = try FormParser(draft.text, names: names)
      return FormFormula(
        try parser.formula(), standing: draft.standing.flatMap(Standing.init) ?? .unverified,
        isAsPrinted: draft.isAsPrinted, at: draft.place)
    } catch {
      findings.append(Self.finding(error, in: draft.text, at: draft.place))
      return nil
    }
  }

  private static func condition(
    _ text: String, _ names: FormNames, at place: Place, into findings: inout [Finding]
  ) -> FormCondition? {
    read(text, names, at: place, into: &findings) { parser throws(FormSyntaxError) in
      try parser.condition()
    }
  }

  private static func value(
    _ text: String, _ names: FormNames, at place: Place, into findings: inout [Finding]
  ) -> FormExpression? {
    read(text, names, at: place, into: &findings) { parser throws(FormSyntaxError) in
      try parser.formula()
    }
  }

  private static func read<Value>(
    _ text: String, _ names: FormNames, at place: Place, into findings: inout [Finding],
    _ body: (inout FormParser) throws(FormSyntaxError) -> Value
  ) -> Value? {
    do throws(FormSyntaxError) {
      var parser = try FormParser(text, names: names)
      return try body(&parser)
    } catch {
      findings.append(finding(error, in: text, at: place))
      return nil
    }
  }

  private static func finding(
    _ error: FormSyntaxError, in text: String, at place: Place
  ) -> Finding {
    Finding(
      .error, .formFormula, ["near": .text(error.near), "formula": .text(text)], at: place)
  }

  private typealias NamedDraft = (name: FormulaName, formula: DraftFormula)

  private mutating func read(
    _ drafts: [(table: FormTable, formulas: [NamedDraft])], _ all: [FormTable]
  ) -> [FormulaName: FormFormula] {
    var formulas: [FormulaName: FormFormula] = [:]
    for draft in drafts {
      for entry in draft.formulas { formulas[entry.name] = read(entry, in: draft.table, all) }
    }
    return formulas
  }

  private mutating func variants(
    _ drafts: [DraftVariant], _ tables: [FormTable]
  ) -> [FormVariant] {
    drafts.map { draft in
      var replacements: [FormulaName: FormFormula] = [:]
      for entry in draft.replaced {
        guard let (name, formula) = replaced(entry, tables) else { continue }
        replacements[name] = formula
      }
      return FormVariant(
        id: draft.id, name: draft.name, tables: draft.tables, replaced: replacements,
        optional: Set(draft.optional),
        note: draft.note)
    }
  }

  private mutating func replaced(
    _ entry: ReplacedFormula, _ tables: [FormTable]
  ) -> (name: FormulaName, formula: FormFormula?)? {
    guard case .cell(let cell) = FormNames(tables).variable(entry.key), let id = cell.column,
      let table = tables.first(where: { $0.id == cell.table })
    else {
      findings.append(
        Finding(
          .error, .formFormula, ["near": .text(entry.key), "formula": .text(entry.key)],
          at: entry.formula.place))
      return nil
    }
    let name = FormulaName(table: cell.table, block: cell.block, id: id)
    return (name, formula(entry.formula, FormNames(tables, in: table, block: cell.block)))
  }

  /// The tables in the order of the form; one that it names and that there is not is told.
  private mutating func ordered(
    _ tables: [FormTable], as ids: [String], of path: String
  ) -> [FormTable] {
    ids.compactMap { id in
      if let table = tables.first(where: { $0.id == id }) { return table }
      let nearest = NearestName.of(id, among: tables.map(\.id)) ?? "—"
      let head = folders.files(at: "\(path)/form.yaml").last?.path
      findings.append(
        Finding(
          .error, .formTableNotThere, ["table": .text(id), "nearest": .text(nearest)],
          at: head.map { Place(file: $0) }))
      return nil
    }
  }

  private mutating func read(
    _ file: RegulationFile, _ body: (inout YAMLMap, inout [Finding]) -> Void
  ) {
    YAMLDocument.read(file.path, into: &findings) { map, findings in body(&map, &findings) }
  }
}

extension Finding.Code {
  static let formTableNotThere: Self = "form-table-not-there"
  static let formFormula: Self = "form-formula"
}
