public import Findings
public import Inventories
public import Regulations

/// What follows from an inventory: every line computed, and what the lines add up to.
public struct EmissionAccount: Sendable {
  /// What was declared.
  public let inventory: Inventory
  /// What it was made under.
  public let regulation: Regulation
  /// The guideline edition.
  public let guideline: Guideline
  /// The GWP set of its totals.
  public let gwp: GWPSet
  /// The energy balance, if there is one.
  public let balance: EnergyBalance?
  /// What each method yields, in the order of the guideline.
  public let methods: [MethodAccount]
  /// What the lines add up to.
  public let totals: Totals
  /// What the year before came to, if the inventory names it.
  public let previous: PreviousFigures?
  /// What the base year came to, if the inventory names its folder.
  public let base: PreviousFigures?

  init(
    inventory: Inventory, regulation: Regulation, guideline: Guideline, gwp: GWPSet,
    balance: EnergyBalance?, methods: [MethodAccount], previous: PreviousFigures? = nil,
    base: PreviousFigures? = nil
  ) {
    self.previous = previous
    self.base = base
    self.inventory = inventory
    self.regulation = regulation
    self.guideline = guideline
    self.gwp = gwp
    self.balance = balance
    self.methods = methods
    totals = Totals(methods, gwp: gwp, in: regulation)
  }

  /// The same account with its totals under another set of potentials.
  public func under(_ gwp: GWPSet) -> EmissionAccount {
    EmissionAccount(
      inventory: inventory, regulation: regulation, guideline: guideline, gwp: gwp,
      balance: balance,
      methods: methods, previous: previous, base: base)
  }

  /// The year that its trend begins with: the base year, else the year before.
  public var trendBase: PreviousFigures? { base ?? previous }

  /// The methods of an approach that have lines.
  public func methods(_ approach: Method.Approach) -> [MethodAccount] {
    methods.filter { $0.method.approach == approach && $0.count > 0 }
  }

  /// The methods whose quantities are held against last year's: of the total, of memo items, and of what others
  /// go on with; those without lines too.
  var comparedMethods: [MethodAccount] {
    let compared: [Method.Approach] = [.sectoral, .indirect, .memo, .flow]
    return methods.filter { compared.contains($0.method.approach) }
  }

  /// Whether there are indirect emissions to be added; without any, the total with them is not known.
  public var hasIndirect: Bool { !methods(.indirect).isEmpty }

  /// Whether the methods in use count emissions of purchased energy at all, with numbers or without.
  public var countsIndirect: Bool { methods.contains { $0.method.approach == .indirect } }

  /// The category tree of the guideline.
  public var tree: CategoryTree? {
    guideline.categories.flatMap { regulation.trees[$0] }
  }

  /// The name of a category of the guideline's tree.
  public func categoryName(_ code: String) -> LocalizedText {
    tree?[code]?.name ?? LocalizedText(code)
  }

  /// A line by its id, or by the part of it that a person types; those of a category by its code or
  /// name.
  public func lines(matching text: String) -> [LineReference] {
    let all = methods.indices.flatMap { method in
      (0..<methods[method].count).map { LineReference(method: method, line: $0) }
    }
    let exact = all.filter { id(of: $0) == text }
    if !exact.isEmpty { return exact }
    let words = text.split(whereSeparator: { "/ ·".contains($0) }).map(String.init)
    // A line that is called so, and those of a method or category that is, are both meant.
    let meant = all.filter { line in
      let names = searchNames(of: line)
      return words.allSatisfy { word in names.contains { $0.contains(word) } }
        || groupNames(of: line).contains(text)
    }
    return meant.isEmpty ? all.filter { isCounted($0, with: words) } : meant
  }

  /// Every name that lines are looked for by, each once.
  public var searchedNames: [String] {
    let names = methods.indices.flatMap { method in
      (0..<methods[method].count).flatMap { line in
        let line = LineReference(method: method, line: line)
        return searchNames(of: line) + groupNames(of: line)
      }
    }
    return Set(names).sorted()
  }

  /// Whether what a line is counted with has every word.
  private func isCounted(_ line: LineReference, with words: [String]) -> Bool {
    let names = groupNames(of: line)
    return !words.isEmpty && words.allSatisfy { word in names.contains { $0.contains(word) } }
  }

  /// What a line is counted with: the codes and names of its categories, and its method's name.
  private func groupNames(of line: LineReference) -> [String] {
    let account = methods[line.method]
    let categories = tree?.lineage(of: account.lines.categories[line.line]) ?? []
    let names = categories.map(categoryName) + [account.method.name]
    return categories + names.flatMap { [$0.zh, $0.en] }
  }

  /// The id of a line.
  public func id(of line: LineReference) -> String {
    methods[line.method].id(line.line)
  }

  private func searchNames(of line: LineReference) -> [String] {
    let account = methods[line.method]
    let fuel = regulation.fuels[account.lines.fuels[line.line]]
    let rows = account.lines.terms(line.line).prefix(1).compactMap { balance?.layout[$0.row]?.name }
    return [account.id(line.line), fuel?.name.zh, fuel?.name.en].compactMap(\.self)
      + rows.flatMap { [$0.zh, $0.en] }
  }
}

/// A line of an account.
public struct LineReference: Hashable, Sendable {
  /// The method, by its position in the account.
  public let method: Int
  /// The line, by its position in the method.
  public let line: Int

  /// Points at a line.
  public init(method: Int, line: Int) {
    self.method = method
    self.line = line
  }
}
