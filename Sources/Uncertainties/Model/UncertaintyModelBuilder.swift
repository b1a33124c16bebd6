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
  /// How many sources have the same name, wherever they stand.
  private var namesakes: [String: Int] = [:]
  private var rowPositions: [CategoryGas: Int] = [:]
  private var sensitivities: [Pair: Double] = [:]
  private var groups: [Group: Int32] = [:]
  /// Where lines that others go on with stand among the model's.
  private var places: [LineReference: Int] = [:]
  /// How each method's results move with its letters.
  let gradients: [Gradient?]
  private let goneOnWith: Set<String>

  private struct Pair: Hashable {
    let source: Int
    let row: Int
  }

  /// Lines of a method for which a letter has one value, that all say the same of it.
  private struct Group: Hashable {
    let method: Int
    let letter: Int
    let selection: Int32
    let category: Int32
    let fuel: Int32
  }

  init(_ account: EmissionAccount) {
    self.account = account
    spreads = SpreadSelector(account)
    goneOnWith = Set(account.methods.flatMap(\.method.sources))
    gradients = account.methods.map(\.gradient)
  }

  /// What sources do to rows, by source, then row.
  var terms: [UncertaintyModel.Term] {
    sensitivities.filter { $0.value != 0 }
      .map { UncertaintyModel.Term(source: $0.key.source, row: $0.key.row, sensitivity: $0.value) }
      .sorted { ($0.source, $0.row) < ($1.source, $1.row) }
  }

  mutating func build() {
    findRows()
    for (position, method) in account.methods.enumerated()
    where method.method.approach == .sectoral { take(method, position) }
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

  /// The lines of a method that count.
  private mutating func take(_ method: MethodAccount, _ position: Int) {
    guard gradients[position] != nil else { return }
    let potential = account.totals.potential(of: method.method.gas)
    for line in 0..<method.count where method.counts(line) {
      let key = CategoryGas(
        category: method.lines.categories[line], gas: method.method.gas)
      guard let row = rowPositions[key] else { continue }
      let place = place(of: line, position, row: row)
      for (source, moved) in moves(of: place) {
        sensitivities[Pair(source: Int(source), row: row), default: 0] += moved * potential
      }
    }
  }

  // MARK: Lines

  /// The position of a line among the model's, added after what it goes on with if it is new.
  private mutating func place(of line: Int, _ position: Int, row: Int?) -> Int {
    let key = LineReference(method: position, line: line)
    if let known = places[key] {
      if let row, lines[known].row == nil { lines[known] = lines[known].within(row) }
      return known
    }
    let method = account.methods[position]
    let letters = method.bindings.indices.map { letter(of: $0, line, position) }
    places[key] = isGoneOnWith(method) ? lines.count : nil
    lines.append(
      UncertaintyModel.Line(method: position, line: line, row: row, letters: letters))
    return lines.count - 1
  }

  private func isGoneOnWith(_ method: MethodAccount) -> Bool {
    goneOnWith.contains(method.method.id)
  }

  /// What a letter is on a line: a source of its own, an exact number, or what other lines yield.
  private mutating func letter(
    of letter: Int, _ line: Int, _ position: Int
  ) -> UncertaintyModel.Letter {
    let method = account.methods[position]
    let binding = method.bindings[letter]
    let terms =
      binding.variable.origin == .activity
      ? method.lines.results(line) : binding.results(line)
    if !terms.isEmpty { return .sum(terms.flatMap { parts(of: $0, binding.variable.letter.unit) }) }
    if binding.variable.origin == .age { return .exact(binding.column[line]) }
    return .source(source(of: letter, line, position))
  }

  private mutating func parts(of term: ResultTerm, _ unit: Unit) -> [UncertaintyModel.Part] {
    guard let position = account.methods.firstIndex(where: { $0.method.id == term.method }),
      let factor = account.methods[position].method.unit(of: term.takes)?.factor(to: unit)
    else { return [] }
    let method = account.methods[position]
    let letter =
      term.takes == .activity
      ? method.bindings.firstIndex { $0.variable.origin == .activity } : nil
    return term.lines(of: method).map { line in
      UncertaintyModel.Part(
        line: place(of: line, position, row: nil), letter: letter, factor: factor)
    }
  }

  /// What each source does to a line's result when it doubles, to first order.
  private func moves(of place: Int) -> [(Int32, Double)] {
    let line = lines[place]
    return line.letters.indices.flatMap { letter in
      moves(of: letter, at: place).map { source, moved in
        (source, moved * slope(of: letter, at: place))
      }
    }
  }

  /// What each source does to a letter.
  private func moves(of letter: Int, at place: Int) -> [(Int32, Double)] {
    let line = lines[place]
    switch line.letters[letter] {
    case .exact: return []
    case .source(let source):
      let binding = account.methods[line.method].bindings[letter]
      return [(source, binding.column[line.line])]
    case .sum(let parts):
      return parts.flatMap { part in
        let inner = part.letter.map { moves(of: $0, at: part.line) } ?? moves(of: part.line)
        return inner.map { ($0, $1 * part.factor) }
      }
    }
  }

  private func slope(of letter: Int, at place: Int) -> Double {
    let line = lines[place]
    let symbol = account.methods[line.method].bindings[letter].variable.letter.symbol
    return gradients[line.method]?[symbol][line.line] ?? 0
  }

  /// The source that a letter's value on a line is.
  private mutating func source(of letter: Int, _ line: Int, _ position: Int) -> Int32 {
    let method = account.methods[position]
    let codes = method.bindings[letter].codes
    guard !codes.isEmpty else { return found(letter, line, method) }
    let group = Group(
      method: position, letter: letter, selection: codes[line],
      category: method.lines.categories.codes[line],
      fuel: method.lines.fuels.codes[line])
    if let known = groups[group] { return known }
    let source = found(letter, line, method)
    groups[group] = source
    return source
  }

  /// The source of a value, made if it is new; of all that is said of its spread the greatest holds.
  private mutating func found(_ letter: Int, _ line: Int, _ method: MethodAccount) -> Int32 {
    let identity = SourceIdentity(account: account, method: method, line: line, letter: letter)
    let id = identity.id
    let spread = spread(letter, line, method)
    if let known = positions[id] {
      let said = [sources[Int(known)].spread, spread].compactMap(\.self)
      sources[Int(known)].spread = said.max()
      return known
    }
    let position = Int32(sources.count)
    positions[id] = position
    let name = identity.name
    sources.append(identity.source(spread, after: namesakes[name, default: 0]))
    namesakes[name, default: 0] += 1
    return position
  }

  private func spread(
    _ letter: Int, _ line: Int, _ method: MethodAccount
  ) -> UncertainSource.Spread? {
    let binding = method.bindings[letter]
    guard binding.variable.origin != .activity else {
      return spreads.activity(line, of: method)?.scaled(by: method.lines.spreadShare(line))
    }
    let first = method.bindings.firstIndex { $0.variable.origin != .activity }
    return spreads.factor(binding, isFirst: letter == first, line, of: method)
  }
}

extension UncertaintyModel.Line {
  /// The line as part of a row.
  fileprivate func within(_ row: Int) -> UncertaintyModel.Line {
    UncertaintyModel.Line(method: method, line: line, row: row, letters: letters)
  }
}
