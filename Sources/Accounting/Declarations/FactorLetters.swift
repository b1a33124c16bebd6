import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// The letters that a line of `factors.csv` speaks of, in the methods it is not kept from.
struct FactorLetters {
  /// The letters of its parameter.
  private let variables: [Method.Variable]
  /// What the methods could be given, by all its names.
  private let parameters: [String: String]
  /// The parameters with what the methods call them.
  private let named: [NamedWord]

  init(of factor: DeclaredFactor, in scope: AccountScope) {
    let all = scope.methods
      .filter { factor.method.isEmpty || $0.id == factor.method }
      .flatMap(\.formula.variables)
    variables = all.filter { $0.parameter == factor.parameter.value }
    named = all.compactMap { variable in
      variable.parameter.map { NamedWord($0, variable.letter.name) }
    }
    let names = named.map { ([$0.word, $0.name.zh, $0.name.en], $0.word) }
    parameters = Dictionary(names.flatMap { names, id in names.map { ($0, id) } }) { min($0, $1) }
  }

  /// The name of the letter.
  var name: LocalizedText { variables.first?.letter.name ?? LocalizedText("—") }

  /// A parameter that no method has, or a kind of value that none takes.
  func problem(with factor: DeclaredFactor) -> Finding? {
    guard !variables.isEmpty else {
      return Finding(
        .error, .unknownParameter,
        [
          "name": .text(factor.parameter.value),
          "nearest": nearest(to: factor.parameter.value),
        ], at: factor.parameter.place)
    }
    let taken = Set(variables.flatMap(\.kinds))
    guard !taken.contains(factor.kind.rawValue) else { return nil }
    let arguments: [String: Finding.Argument] = [
      "letter": .name(name), "kind": .text(factor.kind.rawValue),
      "known": .text(taken.sorted().joined(separator: ", ")),
    ]
    return Finding(.error, .kindNotTaken, arguments, at: factor.place)
  }

  /// The parameter of the nearest name, or a few that there are where none is near.
  private func nearest(to name: String) -> Finding.Argument {
    if name.hasHan, let named = NamedWord.offered(for: name, among: named) {
      return .name(named.told)
    }
    if let near = NearestName.of(name, among: parameters.keys) {
      return .text(parameters[near] ?? near)
    }
    let ids = Set(parameters.values).sorted()
    let words = ids.filter { $0.count > 1 } + ids.filter { $0.count == 1 }
    return .text(words.isEmpty ? "—" : words.prefix(Self.shown).joined(separator: ", "))
  }

  private static let shown = 2

  /// The units that the letters want for a fuel, or for any fuel where none is named.
  func units(of fuel: String, in regulation: Regulation) -> [Unit] {
    let fuels = regulation.fuel(named: fuel).map { [$0] } ?? regulation.properFuels
    return variables.flatMap { variable in
      fuels.map { variable.letter.unit.of($0) }
    }
  }

  /// The library's values that the letters take for a fuel.
  func defaults(of fuel: String, in regulation: Regulation) -> [FactorValue] {
    variables.flatMap(\.defaults).compactMap { regulation.factorSets[$0] }.flatMap(\.values)
      .filter { $0.value != nil && ($0.keys.fuels.isEmpty || $0.keys.fuels.contains(fuel)) }
  }
}

extension Method.Variable {
  /// The kinds of value that an inventory may declare for it.
  fileprivate var kinds: [String] {
    switch origin {
    case .activity, .age, .result: []
    case .factor(_, let preference, _):
      preference.filter { $0 != .default }.map(\.rawValue)
    case .stated: [Method.Preference.stated.rawValue]
    }
  }
}

extension Finding.Code {
  static let unknownParameter: Self = "unknown-parameter"
  static let kindNotTaken: Self = "kind-not-taken"
}
