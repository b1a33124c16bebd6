public import Findings
public import Formulas
public import Quantities

extension Method {
  /// A method's formula, with what its letters stand for.
  public struct Formula: Hashable, Sendable {
    /// What it yields.
    public let result: Letter
    /// The tree.
    public let expression: Expression<Symbol>
    /// The letters, in the order of the file.
    public let variables: [Variable]
    /// Where the formula itself stands.
    public let place: Place

    /// The letter that activity data stand for.
    public var activity: Variable? { variables.first { $0.origin == .activity } }

    /// Puts a formula together.
    public init(
      result: Letter, expression: Expression<Symbol>, variables: [Variable], place: Place
    ) {
      self.result = result
      self.expression = expression
      self.variables = variables
      self.place = place
    }

    /// A letter of the formula.
    public func variable(_ symbol: Symbol) -> Variable? {
      variables.first { $0.letter.symbol == symbol }
    }
  }

  /// A letter: its symbol, name and unit.
  public struct Letter: Hashable, Sendable {
    /// The symbol.
    public let symbol: Symbol
    /// Its name.
    public let name: LocalizedText
    /// Its unit; `fuel` may stand in it.
    public let unit: Unit

    /// Names a letter.
    public init(symbol: Symbol, name: LocalizedText, unit: Unit) {
      self.symbol = symbol
      self.name = name
      self.unit = unit
    }
  }

  /// A letter of the right-hand side, and where its values come from.
  public struct Variable: Hashable, Sendable {
    /// The letter.
    public let letter: Letter
    /// Where values come from.
    public let origin: Origin
    /// What values of the entity's own are possible, in the letter's unit; `nil` where none is said.
    public let range: ClosedRange<Double>?
    /// What values of the entity's own are usual, within those possible; `nil` where none is said.
    public let usual: ClosedRange<Double>?
    /// The letter that it is at most, if it is bounded by one.
    public let atMost: Symbol?
    /// The fuels whose value is the default whatever the entity has measured.
    public let defaultOnly: [String]
    /// The last accounting year in which it is the default whatever the entity has measured; `nil` for
    /// none.
    public let defaultUntil: Int?
    /// Where it is declared.
    public let place: Place

    /// Puts a letter and its origin together.
    public init(
      letter: Letter, origin: Origin, range: ClosedRange<Double>? = nil,
      usual: ClosedRange<Double>? = nil, atMost: Symbol? = nil, defaultOnly: [String] = [],
      defaultUntil: Int? = nil, place: Place
    ) {
      self.letter = letter
      self.origin = origin
      self.range = range
      self.usual = usual
      self.atMost = atMost
      self.defaultOnly = defaultOnly
      self.defaultUntil = defaultUntil
      self.place = place
    }

    /// What `factors.csv` calls it: the library's parameter, or its own letter when it is stated;
    /// nothing for activity data.
    public var parameter: String? {
      switch origin {
      case .activity, .age, .result: nil
      case .factor(let parameter, _, _): parameter
      case .stated: letter.symbol.name
      }
    }

    /// The factor sets asked for a default.
    public var defaults: [String] {
      guard case .factor(_, _, let defaults) = origin else { return [] }
      return defaults
    }

    /// The methods whose results it is, if it is any's.
    public var results: ResultSource? {
      guard case .result(let source) = origin else { return nil }
      return source
    }

    /// What people may call it: its parameter, its letter, its names.
    public var names: [String] {
      [parameter, letter.symbol.name, letter.name.zh, letter.name.en].compactMap(\.self)
    }

    /// The same letter with its values from elsewhere.
    public func from(_ origin: Origin) -> Variable {
      Variable(
        letter: letter, origin: origin, range: range, usual: usual, atMost: atMost,
        defaultOnly: defaultOnly, defaultUntil: defaultUntil, place: place)
    }

    /// Whether a fuel's value is the default in a year, whatever the entity has measured.
    public func isDefaultOnly(for fuel: String, in year: Int) -> Bool {
      defaultOnly.contains(fuel) || defaultUntil.map { year <= $0 } ?? false
    }

    /// Where a letter's values come from.
    public enum Origin: Hashable, Sendable {
      /// The line's activity data.
      case activity
      /// A factor of this parameter: by preference, and the sets asked for defaults in order.
      case factor(parameter: String, preference: [Preference], defaults: [String])
      /// What the inventory states for this method; may be absent, and the result incomplete.
      case stated(mayBeAbsent: Bool)
      /// The accounting year less the year that the line's quantity is of.
      case age
      /// What other methods come to.
      case result(ResultSource)
    }
  }

  /// A provenance of factors, in the order a method prefers them.
  public enum Preference: String, CaseIterable, Sendable {
    /// Measured for this entity (实测值).
    case measured
    /// Given by the supplier.
    case supplier
    /// Another fuel's value, declared with its reason.
    case proxy
    /// The guideline's or the library's own (缺省值).
    case `default`
    /// Stated by the inventory.
    case stated
  }
}

extension Method {
  /// The first of these letters that the formula has.
  package func letter(among symbols: [String]) -> Letter? {
    symbols.lazy.compactMap { symbol in
      formula.variables.first { $0.letter.symbol.name == symbol }?.letter
    }.first
  }
}
