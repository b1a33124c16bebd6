import Findings
import Inventories
import Parsing
import Quantities
import Regulations

/// The lists that cells of a form choose from: only words that an account accepts.
struct FormVocabularies {
  /// A word and what it means, where the word alone does not say.
  struct Word: Hashable {
    let text: String
    let meaning: String

    init(_ text: String, meaning: String = "") {
      (self.text, self.meaning) = (text, meaning)
    }
  }

  /// A list.
  struct List {
    let words: [Word]
    /// Whether a word that is not in it would be refused.
    let isClosed: Bool
  }

  let scope: FormScope
  let words: FormWords
  /// The codes of warnings that the inventory has.
  let checks: [String]
  /// What an import of the form makes of its words.
  let known: ImportVocabulary

  private var language: Language { words.language }

  init(_ scope: FormScope, _ words: FormWords, checks: [String]) {
    self.scope = scope
    self.words = words
    self.checks = checks
    known = words.vocabulary(for: scope)
  }

  /// The list that a column of a table, for a method or for all, chooses from.
  func list(_ vocabulary: ColumnSpec.Vocabulary, in table: TableSpec, of method: Method?) -> List? {
    let list: List? =
      switch vocabulary {
      case .balanceRows: closed(scope.layout?.rows.map { Word($0.name[language]) } ?? [])
      case .fuels: closed(fuels(in: table))
      case .units: List(words: units(in: table, of: method).map { Word($0) }, isClosed: false)
      case .sectors: closed(sectors)
      case .technologies: closed(technologies(of: method))
      case .categories: closed(categories)
      case .methods: closed(scope.methods.map { word(for: $0.id, in: .methods) })
      case .parameters: closed(parameters)
      case .factorKinds:
        closed(DeclaredFactor.Kind.allCases.map { word(for: $0.rawValue, in: .factorKinds) })
      case .notationKeys: closed(NotationKey.allCases.map(\.rawValue), "notation")
      case .checks: List(words: checks.map { Word($0) }, isClosed: false)
      case .distributions:
        closed(Distribution.allCases.map(\.rawValue), "distribution")
      case .reviewStates: closed(ReviewEntry.State.allCases.map(\.rawValue), "state")
      case .reviewFlags: closed(ReviewEntry.Flag.allCases.map(\.rawValue), "flag")
      default: nil
      }
    return list.flatMap { $0.words.isEmpty ? nil : $0 }
  }

  private func closed(_ words: [Word]) -> List {
    List(words: words, isClosed: true)
  }

  private func closed(_ texts: [String], _ list: String) -> List {
    closed(texts.map { Word($0, meaning: words.meaning(of: $0, in: list)) })
  }
}

extension FormVocabularies {
  /// Fuels by name; sums of the balance too where published figures may be compared with them.
  private func fuels(in table: TableSpec) -> [Word] {
    let regulation = scope.regulation
    let ids = table.column("row") == nil ? regulation.properFuels.map(\.id) : regulation.fuelOrder
    return ids.compactMap { regulation.fuels[$0] }
      .map { Word($0.name[language], meaning: meaning(of: $0)) }
  }

  /// What a fuel is measured in, and what else it is called.
  private func meaning(of fuel: Fuel) -> String {
    ([fuel.unit.symbol] + fuel.aliases).joined(separator: words["separator"])
  }

  private var sectors: [Word] {
    let sectors = scope.regulation.sectors.values.sorted { $0.place < $1.place }
    return sectors.map { Word($0.name[language]) }
  }

  private func technologies(of method: Method?) -> [Word] {
    let methods = method.map { [$0] } ?? scope.methods
    return methods.reduce(into: Set<String>()) { $0.formUnion(scope.technologies(of: $1)) }
      .sorted().map { word(for: $0, in: .technologies) }
  }

  private var categories: [Word] {
    (scope.tree?.categories ?? []).map { Word($0.code, meaning: $0.name[language]) }
  }

  /// What `factors.csv` may give a value for.
  private var parameters: [Word] {
    let ids = scope.methods.flatMap(\.formula.variables).compactMap(\.parameter)
    return ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      .map { word(for: $0, in: .parameters) }
  }
}

extension FormVocabularies {
  /// Usual units, for there is no end of possible ones: those of the library for what the table
  /// holds.
  private func units(in table: TableSpec, of method: Method?) -> [String] {
    let methods = method.map { [$0] } ?? scope.methods
    let units: [Unit] =
      if table.column("parameter") != nil {
        methods.flatMap(factorUnits)
      } else if table.column("method") != nil {
        methods.map(\.formula.result.unit)
      } else if let method, !method.isOfFuels {
        [method.formula.activity?.letter.unit].compactMap(\.self)
      } else {
        (scope.layout?.columns.map(\.unit) ?? []) + scope.regulation.properFuels.map(\.unit)
      }
    return units.map(\.symbol).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The units that a method's values are printed in, and those of its stated letters.
  private func factorUnits(of method: Method) -> [Unit] {
    let stated = method.formula.variables.filter { $0.origin.isStated }.map(\.letter.unit)
    return (scope.values(of: method).filter { $0.value != nil }.map(\.unit) + stated)
      .filter { unit in !unit.powers.contains { $0.base == .fuel } }
  }
}

extension Method.Variable.Origin {
  fileprivate var isStated: Bool {
    if case .stated = self { true } else { false }
  }
}
