import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// Binds the letters of a method to the lines of its table.
struct Binder {
  let method: Method
  let table: LineTable
  let selector: FactorSelector
  /// What the methods come to that this one goes on with.
  let accounts: [String: MethodAccount]
  /// Whether values that nobody has are asked for.
  let isAsking: Bool
  private(set) var findings: [Finding] = []

  init(
    _ method: Method, _ table: LineTable, _ selector: FactorSelector,
    after accounts: [String: MethodAccount], isAsking: Bool = true
  ) {
    self.accounts = accounts
    self.isAsking = isAsking
    self.method = method
    self.table = table
    self.selector = selector
  }

  /// A binding for each letter, in the order of the method.
  mutating func bindings() -> [Binding] {
    let groups = LineGroups(table)
    return method.formula.variables.map { variable in
      switch variable.origin {
      case .activity:
        Binding(variable: variable, column: .each(table.activity))
      case .factor:
        bindFactor(variable, groups)
      case .stated(let mayBeAbsent):
        bindStated(variable, groups, mayBeAbsent: mayBeAbsent)
      case .age:
        Binding(variable: variable, column: ages)
      case .result(let source):
        bindResults(variable, of: source)
      }
    }
  }

  /// How long ago each quantity was; a line that does not say is of the accounting year.
  private var ages: Column {
    let year = Double(selector.inventory.year)
    return table.years.isEmpty ? .same(0) : .each(table.years.map { year - $0 })
  }

  /// A letter that other methods' results stand for; what yields nothing is asked for.
  private mutating func bindResults(
    _ variable: Method.Variable, of source: ResultSource
  ) -> Binding {
    let terms = ResultTerms(source, accounts: accounts, for: table)
    if isAsking, table.count > 0 {
      if source.grouping == nil {
        if terms.isEmpty { ask(forResultOf: source.methods[0], as: variable) }
      } else {
        terms.missing.forEach { ask(forGroupOf: source, as: variable, at: $0) }
        tell(ofOthers: terms.others, by: source.grouping)
      }
    }
    return terms.binding(of: variable)
  }

  /// A line to which no line of the methods it goes on with belongs.
  private mutating func ask(
    forGroupOf source: ResultSource, as variable: Method.Variable, at line: Int
  ) {
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name), "line": .text(table.labels[line]),
      "sources": .name(names(of: source.methods)),
    ]
    findings.append(Finding(severity, .noResultInGroup, arguments, at: table.place(line)))
  }

  /// Lines of other methods that no line takes.
  private mutating func tell(
    ofOthers others: [(account: MethodAccount, lines: [Int])], by grouping: ResultSource.Grouping?
  ) {
    let code: Finding.Code = grouping == .category ? .resultWithoutCategory : .resultInNoGroup
    for (account, lines) in others {
      guard let first = lines.first else { continue }
      let arguments: [String: Finding.Argument] = [
        "source": .name(account.method.name), "count": .count(lines.count),
        "line": .text(account.id(first)), "method": .name(method.name),
      ]
      findings.append(
        Finding(.warning, code, arguments, at: account.lines.place(first)))
    }
  }

  private func names(of methods: [String]) -> LocalizedText {
    methods.map { selector.regulation.methods[$0]?.name ?? LocalizedText($0) }.listed
  }

  /// What stands beside the emissions may stay without a result.
  private var severity: Finding.Severity { method.approach.addsUp ? .error : .warning }

  private mutating func ask(forResultOf source: String, as variable: Method.Variable) {
    let name = selector.regulation.methods[source]?.name ?? LocalizedText(source)
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name), "method": .name(method.name), "source": .name(name),
      "file": .text("activity/\(source).csv"),
    ]
    let place = table.place(0) ?? selector.inventory.guideline.place
    findings.append(Finding(severity, .noResult, arguments, at: place))
  }

  private mutating func bindFactor(
    _ variable: Method.Variable, _ groups: LineGroups
  ) -> Binding {
    var selections: [Selection] = []
    var codeOfGroup: [Int32] = []
    for (group, line) in groups.keys.enumerated() {
      let outcome = selector.select(variable, of: method, for: line)
      if let selection = outcome.selection {
        codeOfGroup.append(Int32(selections.count))
        selections.append(selection)
      } else {
        codeOfGroup.append(-1)
        ask(for: variable, line, groups.examples[group], outcome.rejected)
      }
    }
    let isComplete = selections.count == groups.keys.count
    let codes = isComplete ? groups.codes : groups.codes.map { codeOfGroup[Int($0)] }
    return binding(variable, selections, codes)
  }

  private func binding(
    _ variable: Method.Variable, _ selections: [Selection], _ codes: [Int32]
  ) -> Binding {
    let values = selections.map(\.value)
    let isComplete = codes.allSatisfy { $0 >= 0 }
    let column: Column =
      isComplete
      ? .coded(codes, values: values) : .each(codes.map { $0 < 0 ? 0 : values[Int($0)] })
    return Binding(variable: variable, selections: selections, codes: codes, column: column)
  }

  /// A letter that the inventory states for this method, fuel by fuel.
  private mutating func bindStated(
    _ variable: Method.Variable, _ groups: LineGroups, mayBeAbsent: Bool
  ) -> Binding {
    let origin = Method.Variable.Origin.factor(
      parameter: variable.letter.symbol.name, preference: [.stated], defaults: [])
    let asFactor = variable.from(origin)
    let outcomes = groups.keys.map { selector.select(asFactor, of: method, for: $0) }
    if outcomes.allSatisfy({ $0.selection == nil }), mayBeAbsent {
      return Binding(variable: variable, column: .same(0), isAbsent: true)
    }
    return bindFactor(asFactor, groups)
  }

  /// A value that nobody has is asked for, once: fatal for what is summed, a gap in what is not.
  private mutating func ask(
    for variable: Method.Variable, _ line: FactorSelector.Line, _ example: Int,
    _ rejected: [Selection.Rejected]
  ) {
    let fuel = selector.regulation.fuels[line.fuel]
    // A line whose fuel nobody knows has had its finding, and so has a table of former years.
    guard isAsking, fuel != nil || !method.wantsFuel, !isOfFormerYears else { return }
    if let fuel, let own = OwnMethods(of: fuel, beside: method, selector), !own.has(variable) {
      return refuse(fuel, variable, instead: own, at: place(example, blank: []))
    }
    let gap = gap(of: variable, line, rejected)
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name),
      "fuel": .name(fuel?.name ?? LocalizedText("“\(table.labels[example])”")),
      "method": .name(method.name), "year": .count(selector.inventory.year),
      "parameter": .text(variable.parameter ?? variable.letter.symbol.name),
      "unit": .text(variable.letter.unit.of(fuel).symbol),
      "technologies": .text(Self.shown(gap.technologies)),
      "regions": .text(selector.inventory.entity.regions.joined(separator: ", ")),
      "known": .text(Self.shown(gap.regions)),
    ]
    guard !findings.contains(where: { $0.code == gap.code && $0.arguments == arguments }) else {
      return
    }
    let regions = gap.regions.isEmpty ? nil : selector.inventory.entity.regionsPlace
    findings.append(
      Finding(
        isFatal ? .error : .warning, gap.code, arguments,
        at: regions ?? place(example, blank: gap.technologies)))
  }

  private var isOfFormerYears: Bool {
    method.lastYear.map { selector.inventory.year > $0 } ?? false
  }

  /// Why nobody has a value, as far as can be seen.
  private struct Gap {
    /// What is told.
    var code: Finding.Code
    /// The regions that have one.
    var regions: Set<String> = []
    /// The technologies that have one, where the line names none.
    var technologies: Set<String> = []
  }

  private func gap(
    of variable: Method.Variable, _ line: FactorSelector.Line, _ rejected: [Selection.Rejected]
  ) -> Gap {
    let elsewhere = regionsElsewhere(for: variable, line)
    guard elsewhere.isEmpty else { return Gap(code: .noValueForRegion, regions: elsewhere) }
    guard !rejected.contains(where: { $0.reason == .notInForce }) else {
      return Gap(code: .noValueForYear)
    }
    let technologies =
      line.technology.isEmpty && hasColumns ? technologies(for: variable, line) : []
    return technologies.isEmpty
      ? Gap(code: .noValue) : Gap(code: .blankTechnology, technologies: technologies)
  }

  /// A fuel that a method of its own counts is not asked values for: they would count it twice.
  private mutating func refuse(
    _ fuel: Fuel, _ variable: Method.Variable, instead own: OwnMethods, at place: Place?
  ) {
    let arguments: [String: Finding.Argument] = [
      "fuel": .name(fuel.name), "method": .name(method.name), "files": .name(own.files),
    ]
    guard
      !findings.contains(where: { $0.code == .fuelOfOwnMethod && $0.arguments == arguments })
    else { return }
    findings.append(Finding(isFatal ? .error : .warning, .fuelOfOwnMethod, arguments, at: place))
  }

  /// Whether a gap is fatal: in what is summed, and for an enterprise in its electricity and heat,
  /// which are most of what many of them emit.
  private var isFatal: Bool {
    switch method.approach {
    case .sectoral, .flow: true
    case .indirect: selector.inventory.entity.kind == .enterprise
    case .reference, .memo, .energy, .figure: false
    }
  }

  /// The regions that the letter has defaults for, where none of the inventory's is among them.
  private func regionsElsewhere(
    for variable: Method.Variable, _ line: FactorSelector.Line
  ) -> Set<String> {
    let values = variable.defaults.compactMap { selector.regulation.factorSets[$0] }
      .flatMap(\.values).filter { value in
        (value.keys.fuels.isEmpty || value.keys.fuels.contains(line.fuel))
          && value.keys.technologies.contains(line.technology)
            == !value.keys.technologies.isEmpty
      }
    let own = Set(selector.inventory.entity.regions)
    let fits = values.contains { $0.keys.regions.isEmpty || !$0.keys.regions.isDisjoint(with: own) }
    return fits ? [] : values.reduce(into: []) { $0.formUnion($1.keys.regions) }
  }

  /// The technologies that the letter's defaults are told apart by for a line.
  private func technologies(
    for variable: Method.Variable, _ line: FactorSelector.Line
  ) -> Set<String> {
    variable.defaults.compactMap { selector.regulation.factorSets[$0] }.flatMap(\.values)
      .filter { $0.keys.fuels.isEmpty || $0.keys.fuels.contains(line.fuel) }
      .reduce(into: []) { $0.formUnion($1.keys.technologies) }
  }

  /// The first few of them, by number where they are numbered.
  private static func shown(_ technologies: Set<String>) -> String {
    technologies.sorted(by: NumberedName.precedes).few(mostShown)
  }

  /// How many technologies a message says before it breaks off.
  private static let mostShown = 12

  /// Whether lines have columns to be filled in; those of the balance have none for a technology.
  private var hasColumns: Bool {
    if case .table = table.origin { true } else { false }
  }

  /// Where a line's technology stands that was left blank, or its quantity.
  private func place(_ line: Int, blank technologies: Set<String>) -> Place? {
    if !technologies.isEmpty, case .table(let source) = table.origin {
      return source.place(line, "technology")
    }
    return table.place(line) ?? table.place(ofDerived: line, after: accounts)
      ?? selector.inventory.balance.map { Place(file: $0.file) }
  }
}

extension Finding.Code {
  static let noValue: Self = "no-value"
  static let noValueForRegion: Self = "no-value-for-region"
  static let noValueForYear: Self = "no-value-for-year"
  static let blankTechnology: Self = "blank-technology"
  static let fuelOfOwnMethod: Self = "fuel-of-own-method"
  static let noResult: Self = "no-result"
  static let noResultInGroup: Self = "no-result-in-group"
  static let resultInNoGroup: Self = "result-in-no-group"
  static let resultWithoutCategory: Self = "result-without-category"
}
