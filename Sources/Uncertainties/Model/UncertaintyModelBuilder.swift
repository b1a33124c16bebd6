import Accounting
import Findings
import Formulas
import Quantities
import Regulations

/// Goes through the lines of an account once, and collects sources, rows and what they have to do
/// with each other.
struct UncertaintyModelBuilder {
  private let account: EmissionAccount
  private let spreads: SpreadSelector
  private(set) var sources: [UncertainSource] = []
  private(set) var rows: [UncertaintyModel.Row] = []
  private(set) var lines: [UncertaintyModel.Line] = []
  private var positions: [String: Int32] = [:]
  private var rowPositions: [CategoryGas: Int] = [:]
  private var sensitivities: [Pair: Double] = [:]
  private var groups: [Group: Int32] = [:]

  private struct Pair: Hashable {
    let source: Int
    let row: Int
  }

  /// Lines of a method for which a letter has one value, that all say the same of it.
  private struct Group: Hashable {
    let letter: Int
    let selection: Int32
    let category: Int32
    let fuel: Int32
  }

  init(_ account: EmissionAccount) {
    self.account = account
    spreads = SpreadSelector(account)
  }

  /// What sources do to rows, by source, then row.
  var terms: [UncertaintyModel.Term] {
    sensitivities.filter { $0.value != 0 }
      .map { UncertaintyModel.Term(source: $0.key.source, row: $0.key.row, sensitivity: $0.value) }
      .sorted { ($0.source, $0.row) < ($1.source, $1.row) }
  }

  mutating func build() {
    findRows()
    for (position, method) in account.methods(.sectoral).enumerated() { take(method, position) }
  }

  private mutating func findRows() {
    let direct = account.totals.direct
    let order = Dictionary(
      (account.tree?.categories ?? []).enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: min)
    let keys = direct.flatMap { gas, masses in
      masses.keys.map { CategoryGas(category: $0, gas: gas) }
    }
    let sorted = keys.sorted { left, right in
      (order[left.category] ?? order.count, left.category, gas(left))
        < (order[right.category] ?? order.count, right.category, gas(right))
    }
    for key in sorted {
      rowPositions[key] = rows.count
      let mass = direct[key.gas]?[key.category] ?? 0
      rows.append(
        UncertaintyModel.Row(
          category: key.category, gas: key.gas,
          equivalent: mass * account.totals.potential(of: key.gas)))
    }
  }

  private func gas(_ key: CategoryGas) -> Int {
    account.totals.gases.firstIndex(of: key.gas) ?? 0
  }

  private mutating func take(_ method: MethodAccount, _ position: Int) {
    guard let gradient = Self.gradient(of: method) else { return }
    let potential = account.totals.potential(of: method.method.gas)
    groups = [:]
    let letters = method.bindings.map { gradient[$0.variable.letter.symbol] }
    for line in 0..<method.count where method.counts(line) {
      let key = CategoryGas(
        category: method.lines.categories[line], gas: method.method.gas)
      guard let row = rowPositions[key] else { continue }
      var used: [Int32] = []
      for (letter, binding) in method.bindings.enumerated() {
        let source = source(of: letter, line, method)
        used.append(source)
        let moved = letters[letter][line] * binding.column[line] * potential
        sensitivities[Pair(source: Int(source), row: row), default: 0] += moved
      }
      lines.append(UncertaintyModel.Line(method: position, row: row, sources: used))
    }
  }

  private static func gradient(of method: MethodAccount) -> Gradient? {
    let columns = Dictionary(
      method.bindings.map { ($0.variable.letter.symbol, $0.column) }, uniquingKeysWith: { $1 })
    return try? method.method.formula.expression.read(
      as: GradientReading(columns: columns, count: method.count))
  }

  /// The source that a letter's value on a line is.
  private mutating func source(of letter: Int, _ line: Int, _ method: MethodAccount) -> Int32 {
    let codes = method.bindings[letter].codes
    guard !codes.isEmpty else { return found(letter, line, method) }
    let group = Group(
      letter: letter, selection: codes[line], category: method.lines.categories.codes[line],
      fuel: method.lines.fuels.codes[line])
    if let known = groups[group] { return known }
    let source = found(letter, line, method)
    groups[group] = source
    return source
  }

  /// The source of a value, made if it is new; of all that is said of its spread the greatest holds.
  private mutating func found(_ letter: Int, _ line: Int, _ method: MethodAccount) -> Int32 {
    let id = id(of: letter, line, method)
    let spread = spread(letter, line, method)
    if let known = positions[id] {
      let said = [sources[Int(known)].spread, spread].compactMap(\.self)
      sources[Int(known)].spread = said.max()
      return known
    }
    let position = Int32(sources.count)
    positions[id] = position
    sources.append(made(id, letter, line, method, spread))
    return position
  }

  private func spread(
    _ letter: Int, _ line: Int, _ method: MethodAccount
  ) -> UncertainSource.Spread? {
    let binding = method.bindings[letter]
    guard binding.variable.origin != .activity else { return spreads.activity(line, of: method) }
    let first = method.bindings.firstIndex { $0.variable.origin != .activity }
    return spreads.factor(binding, isFirst: letter == first, line, of: method)
  }

  private func id(of letter: Int, _ line: Int, _ method: MethodAccount) -> String {
    let binding = method.bindings[letter]
    guard let selection = binding.selection(line) else {
      return binding.variable.origin == .activity
        ? activityID(line, method) : "\(method.method.id)#\(binding.variable.letter.symbol.name)"
    }
    let place = selection.chosen.place
    return [
      selection.chosen.library?.set, place?.file, place?.line.map { "\($0)" },
      selection.chosen.library == nil ? binding.variable.letter.symbol.name : nil,
    ].compactMap(\.self).joined(separator: ":")
  }

  /// Two methods that read the same cells of the balance have the same activity data.
  private func activityID(_ line: Int, _ method: MethodAccount) -> String {
    let terms = method.lines.terms(line)
    guard !terms.isEmpty else { return method.id(line) }
    return terms.map { "\($0.sign < 0 ? "-" : "+")\($0.row):\($0.fuel)" }.joined()
  }

  private func made(
    _ id: String, _ letter: Int, _ line: Int, _ method: MethodAccount,
    _ spread: UncertainSource.Spread?
  ) -> UncertainSource {
    let binding = method.bindings[letter]
    let isActivity = binding.variable.origin == .activity
    return UncertainSource(
      id: id, kind: isActivity ? .activity : .factor,
      name: isActivity ? activityName(line, method) : factorName(binding, line, method),
      value: binding.column[line],
      unit: isActivity
        ? activityUnit(binding, line, method)
        : binding.selection(line)?.unit.symbol ?? binding.variable.letter.unit.symbol,
      spread: spread)
  }

  /// The unit that the formula wants, the fuel's own where it leaves that to the fuel.
  private func activityUnit(_ binding: Binding, _ line: Int, _ method: MethodAccount) -> String {
    let wanted = binding.variable.letter.unit.symbol
    let fuel = account.regulation.fuels[method.lines.fuels[line]]
    return wanted == Self.fuelUnit ? fuel?.unit.symbol ?? wanted : wanted
  }

  private static let fuelUnit = "fuel"

  // MARK: Names

  private func activityName(_ line: Int, _ method: MethodAccount) -> LocalizedText {
    let label = method.lines.labels[line]
    let fuel = account.regulation.fuels[method.lines.fuels[line]]?.name
    let row = method.lines.terms(line).first.flatMap { account.balance?.layout[$0.row]?.name }
    guard let row else {
      let name = label.isEmpty ? LocalizedText("#\(line + 1)") : LocalizedText(label)
      return name.followed(by: method.method.name)
    }
    return fuel.map { row.followed(by: $0) } ?? row
  }

  private func factorName(
    _ binding: Binding, _ line: Int, _ method: MethodAccount
  ) -> LocalizedText {
    let keys = binding.selection(line)?.chosen.library?.value.keys
    let fuel = account.regulation.fuels[method.lines.fuels[line]]?.name
    let sector = account.regulation.sectors[method.lines.sectors[line]]?.name
    let name = binding.variable.letter.name
    let withFuel = name.followed(by: fuel ?? method.method.name)
    guard let keys, !keys.sectors.isEmpty, let sector else { return withFuel }
    return withFuel.followed(by: sector)
  }
}

extension LocalizedText {
  /// Two names beside each other.
  fileprivate func followed(by other: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(zh) · \(other.zh)", en: "\(en) · \(other.en)")
  }
}
