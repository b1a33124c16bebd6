public import Findings
public import Inventories
import Quantities
public import Regulations

/// Makes an account of an inventory under regulation, and collects what is wrong on the way.
public struct Accountant {
  let inventory: Inventory
  let regulation: Regulation
  /// Whether everything the inventory says could be read; otherwise values may seem missing that
  /// were only mistyped, and nothing is asked for.
  private let isWhole: Bool
  private let previous: PreviousFigures?
  private let base: PreviousFigures?
  var findings: [Finding] = []

  /// Brings an inventory and its regulation together; of an inventory that is not whole, because
  /// parts of it could not be read, only the further findings are of use.
  public init(
    _ inventory: Inventory, under regulation: Regulation, isWhole: Bool = true,
    after previous: PreviousFigures? = nil, since base: PreviousFigures? = nil
  ) {
    self.previous = previous
    self.base = base
    self.inventory = inventory
    self.regulation = regulation
    self.isWhole = isWhole
  }

  /// The account, or `nil` when a finding forbids it; and every finding, each once.
  public mutating func account() -> (EmissionAccount?, [Finding]) {
    guard let guideline = guideline(), let gwp = gwpSet(of: guideline) else {
      return (nil, findings)
    }
    let units = unitReader()
    let scope = scope(of: guideline)
    let names = scope.problems
    findings += names
    let balance = self.balance(under: guideline, units)
    let treatments = TreatmentList(
      inventory.treatments, layout: scope.layout, regulation: regulation)
    findings += treatments.findings
    refuseUnusedTables(scope)
    var made: [String: MethodAccount] = [:]
    for method in scope.methods.inOrderOfSources {
      let draft = draft(
        method, scope, balance: balance, treatments: treatments, units: units, after: made)
      made[method.id] = bind(draft, after: made, asking: isWhole && !names.hasErrors)
    }
    let accounts = scope.methods.compactMap { made[$0.id] }
    let account = EmissionAccount(
      inventory: inventory, regulation: regulation, guideline: guideline, gwp: gwp,
      balance: balance, methods: accounts, previous: previous, base: base)
    if isWhole, !findings.hasErrors { findings += account.checked }
    var told: Set<Finding> = []
    findings = findings.filter { told.insert($0).inserted }
    return (findings.hasErrors || !isWhole ? nil : account, findings)
  }

  /// A method with its lines, before values are bound to its letters.
  private struct Draft {
    let method: Method
    let lines: LineTable
    var assumptions: [LocalizedText] = []
    /// Whether its lines are as the inventory means them.
    var isSound = true
  }

  private mutating func bind(
    _ draft: Draft, after accounts: [String: MethodAccount], asking: Bool
  ) -> MethodAccount {
    var binder = Binder(
      draft.method, draft.lines, FactorSelector(inventory: inventory, regulation: regulation),
      after: accounts, isAsking: asking && draft.isSound)
    let bindings = binder.bindings()
    findings += binder.findings
    return MethodAccount(draft.method, draft.lines, bindings, assumptions: draft.assumptions)
  }

  private mutating func draft(
    _ method: Method, _ scope: AccountScope, balance: EnergyBalance?, treatments: TreatmentList,
    units: UnitReader, after accounts: [String: MethodAccount]
  ) -> Draft {
    if let table = inventory.activities.first(where: { $0.method.value == method.id }) {
      var builder = TableLineBuilder(
        method, table, regulation, layout: scope.layout, tree: scope.tree, units: units,
        technologies: scope.allowedTechnologies(for: method), accountingYear: inventory.year)
      let lines = builder.lines()
      findings += builder.findings
      return Draft(
        method: method, lines: lines, isSound: !builder.findings.hasErrors)
    }
    if !method.derivedLines.isEmpty {
      guard scope.isWanted(method), method.conditionsHold(after: accounts) else {
        return Draft(method: method, lines: LineTable())
      }
      var builder = DerivedLineBuilder(method, after: accounts)
      return Draft(method: method, lines: builder.lines())
    }
    guard let balance, !method.balanceLines.isEmpty else {
      return Draft(method: method, lines: LineTable())
    }
    var builder = BalanceLineBuilder(
      method, balance, regulation, treatments: treatments, units: units)
    let lines = builder.lines()
    findings += builder.findings
    let assumptions = lines.count == 0 ? [] : method.balanceLines.compactMap(\.assumption)
    return Draft(
      method: method, lines: lines,
      assumptions: assumptions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }
}

extension Method {
  /// Whether there are lines that count of the methods without which lines that follow from others do not stand.
  fileprivate func conditionsHold(after accounts: [String: MethodAccount]) -> Bool {
    formula.variables.compactMap(\.results).filter(\.isCondition).allSatisfy { source in
      source.methods.contains { id in
        accounts[id].map { account in (0..<account.count).contains(where: account.counts) } ?? false
      }
    }
  }
}
