public import Findings
import Formulas
public import Parsing
import Quantities
import Regulations

extension FiledAccount {
  /// Reads a lock; `nil` with a finding when it does not say what a lock has to.
  public init?(reading text: SourceText, into findings: inout [Finding]) {
    var problems: [Finding] = []
    let table = CSVTable(text, columns: LockColumn.specs, into: &problems)
    guard let table, !problems.hasErrors else {
      findings.append(Self.damaged(problems.first?.place ?? Place(file: text.file)))
      return nil
    }
    var reader = LockReader(table, text.file)
    do throws(LockReader.Damage) {
      self = try reader.account()
    } catch {
      findings.append(Self.damaged(error.place))
      return nil
    }
  }

  /// What is said of a lock that cannot be read or is not as it was written.
  public static func damaged(_ place: Place) -> Finding {
    Finding(.warning, .lockDamaged, at: place)
  }
}

/// Reads the rows of a lock, and stops at the first that cannot be.
private struct LockReader {
  private let table: CSVTable
  private let columns: [LockColumn: CSVColumn]
  private let path: String
  private var facts: [LockRow: String] = [:]
  private var files: [LockRow: [FiledAccount.File]] = [:]
  private var potentials: [String: Double] = [:]
  private var fuels: [String: Unit] = [:]
  private var figures: [AuxiliaryFigure] = []
  private var values: [FiledAccount.Value] = []
  private var methods: [FiledMethod] = []

  /// A row that is not what it should be.
  struct Damage: Error {
    let place: Place
  }

  init(_ table: CSVTable, _ path: String) {
    self.table = table
    self.path = path
    columns = Dictionary(
      LockColumn.allCases.compactMap { key in
        table.column(named: key.rawValue).map { (key, $0) }
      }, uniquingKeysWith: { $1 })
  }

  mutating func account() throws(Damage) -> FiledAccount {
    for row in 0..<table.rowCount { try read(row) }
    guard facts[.format] == "\(FiledAccount.format)", let year = facts[.year].flatMap({ Int($0) })
    else { throw Damage(place: Place(file: path)) }
    var accounts: [MethodAccount] = []
    for method in methods {
      guard let account = method.account(ofYear: year) else { throw Damage(place: method.place) }
      accounts.append(account)
    }
    return FiledAccount(
      program: facts[.program] ?? "", inventory: facts[.inventory] ?? "",
      entityCode: facts[.entity] ?? "", year: year, guideline: facts[.guideline] ?? "",
      gwp: facts[.gwp] ?? "", inputs: files[.input] ?? [], regulation: files[.regulation] ?? [],
      methods: accounts, totals: Totals(accounts, potentials: potentials),
      figures: figures, fuels: fuels,
      values: values, place: Place(file: path))
  }

  private mutating func read(_ row: Int) throws(Damage) {
    guard let kind = LockRow(rawValue: text(row, .row)) else { throw damage(row) }
    switch kind {
    case .format, .program, .inventory, .entity, .year, .guideline, .gwp:
      facts[kind] = text(row, .text)
    case .input, .regulation:
      files[kind, default: []].append(
        FiledAccount.File(
          path: text(row, .name), digest: text(row, .text), place: place(row, .text)))
    case .total: break
    case .potential: potentials[text(row, .gas)] = try number(row, .value)
    case .figure:
      figures.append(
        AuxiliaryFigure(
          id: text(row, .name), value: try number(row, .value), unit: text(row, .unit)))
    case .fuel: fuels[text(row, .fuel)] = try unit(row)
    case .method: methods.append(try method(row))
    case .letter:
      let letter = try letter(row)
      try inMethod(row) { $0.letters.append(letter) }
    case .value:
      let value = try value(row)
      values.append(value)
      let unit = try unit(row)
      try inMethod(row) { $0.add(value, unit) }
    case .line:
      let line = try line(row)
      try inMethod(row) { $0.add(line) }
    }
  }

  /// Changes the method that a row speaks of: the last one.
  private mutating func inMethod(
    _ row: Int, _ change: (inout FiledMethod) -> Void
  ) throws(Damage) {
    guard let last = methods.indices.last, methods[last].id == text(row, .method) else {
      throw damage(row)
    }
    change(&methods[last])
  }

  private func method(_ row: Int) throws(Damage) -> FiledMethod {
    guard let approach = Method.Approach(rawValue: text(row, .name)),
      let symbol = Symbol(text(row, .letter)), let formula = try? Expression(text(row, .text))
    else { throw damage(row) }
    let result = Method.Letter(
      symbol: symbol, name: LocalizedText(symbol.name), unit: try unit(row))
    return FiledMethod(
      id: text(row, .method), gas: text(row, .gas), approach: approach, result: result,
      expression: formula, place: place(row, .method))
  }

  private func letter(_ row: Int) throws(Damage) -> FiledMethod.Letter {
    guard let symbol = Symbol(text(row, .letter)),
      let origin = LockOrigin(rawValue: text(row, .name))
    else { throw damage(row) }
    let letter = Method.Letter(
      symbol: symbol, name: LocalizedText(symbol.name), unit: try unit(row))
    let source = text(row, .text)
    let from: Method.Variable.Origin =
      switch origin {
      case .activity: .activity
      case .age: .age
      case .factor: .factor(parameter: source, preference: [], defaults: [])
      case .stated: .stated(mayBeAbsent: false)
      case .absent: .stated(mayBeAbsent: true)
      case .result: .result(ResultSource(source.split(separator: " ").map(String.init)))
      }
    return FiledMethod.Letter(
      variable: Method.Variable(letter: letter, origin: from, place: place(row, .letter)),
      isAbsent: origin == .absent)
  }

  private func value(_ row: Int) throws(Damage) -> FiledAccount.Value {
    FiledAccount.Value(
      key: FiledAccount.ValueKey(
        method: text(row, .method), letter: text(row, .letter), fuel: text(row, .fuel),
        sector: text(row, .sector), technology: text(row, .technology)),
      number: try number(row, .value), unit: text(row, .unit), provenance: text(row, .name),
      set: text(row, .set), source: text(row, .source), place: place(row, .value))
  }

  private func line(_ row: Int) throws(Damage) -> FiledMethod.Line {
    FiledMethod.Line(
      label: text(row, .name), entity: text(row, .entity), category: text(row, .category),
      sector: text(row, .sector), fuel: text(row, .fuel), technology: text(row, .technology),
      quantity: try number(row, .value), unit: try unit(row),
      activity: try number(row, .activity),
      result: table.isBlank(row, columns[.result]) ? nil : try number(row, .result),
      year: table.isBlank(row, columns[.year]) ? nil : try number(row, .year),
      isExcluded: text(row, .text) == FiledAccount.excluded, place: place(row, .activity))
  }

  private func text(_ row: Int, _ column: LockColumn) -> String {
    table.text(row, columns[column])
  }

  private func place(_ row: Int, _ column: LockColumn) -> Place {
    table.place(row, columns[column])
  }

  private func number(_ row: Int, _ column: LockColumn) throws(Damage) -> Double {
    guard let number = Double(text(row, column)), number.isFinite else { throw damage(row) }
    return number
  }

  private func unit(_ row: Int) throws(Damage) -> Unit {
    guard let unit = try? Unit(text(row, .unit)) else { throw damage(row) }
    return unit
  }

  private func damage(_ row: Int) -> Damage { Damage(place: table.place(row, nil)) }
}

extension Finding.Code {
  /// A lock that cannot be read, or is not as it was written.
  public static let lockDamaged: Self = "lock-damaged"
}
