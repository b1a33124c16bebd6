import Findings
import Parsing

extension Method {
  init?(_ map: inout YAMLMap, id: String, guideline: String, into findings: inout [Finding]) {
    let name = map.required("name", as: .localizedText, into: &findings)
    let citation = map.required("citation", as: .citation, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let gas = map.required("gas", as: .string, into: &findings)
    let scope = map.required("scope", as: .integer, into: &findings)
    let approach = map.required("approach", as: YAMLReading<Approach>.choice, into: &findings)
    definition = map.optional("definition", as: .localizedText, into: &findings)
    let lines = map.required("lines", as: .localizedText, into: &findings)
    let formula = map.required("formula", as: .methodFormula, into: &findings)
    isRemoval = map.optional("removal", as: .bool, into: &findings) ?? false
    isOfFeedstock = map.optional("feedstock", as: .bool, into: &findings) ?? false
    isOfProduct = map.optional("product", as: .bool, into: &findings) ?? false
    isChange = map.optional("change", as: .bool, into: &findings) ?? false
    isNet = map.optional("net", as: .bool, into: &findings) ?? false
    lastYear = map.optional("until", as: .year, into: &findings)
    successor = map.optional("then", as: .string, into: &findings)
    category = map.optional("category", as: .string, into: &findings)
    tableCategories =
      map.optional("table-categories", as: .list(of: .string), into: &findings) ?? []
    let rules = map.optional("activity", as: .lineRules, into: &findings)
    balanceLines = rules?.balance ?? []
    derivedLines = rules?.derived ?? []
    claims = map.optional("claims", as: .map, into: &findings).flatMap {
      Claims($0, into: &findings)
    }
    soldWithin = map.optional("sold-within", as: .string, into: &findings)
    stocks = map.optional("stocks", as: .map, into: &findings).flatMap {
      Stocks($0, into: &findings)
    }
    beside = map.optional("beside", as: .string, into: &findings)
    examples = map.optional("examples", as: .list(of: .example), into: &findings) ?? []
    _ = map.optional("note", as: .localizedText, into: &findings)
    guard let name, let citation, let standing, let gas, let scope, let approach, let lines,
      let formula
    else { return nil }
    self.id = id
    self.guideline = guideline
    self.name = name
    self.citation = citation
    self.standing = standing
    self.gas = gas
    self.scope = scope
    self.approach = approach
    self.lines = lines
    self.formula = formula
    place = map.place
  }
}

extension Method.Stocks {
  /// Reads `{ opening: IB, closing: IE }`.
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let opening = map.required("opening", as: .symbol, into: &findings)
    let closing = map.required("closing", as: .symbol, into: &findings)
    map.finish(into: &findings)
    guard let opening, let closing else { return nil }
    self.init(opening: opening, closing: closing)
  }
}

extension Method.Claims {
  /// Reads `{ oldest: 2, within: purchased-electricity-co2, whole: true, extended: … }`.
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let oldest = map.required("oldest", as: .integer, into: &findings)
    let within = map.required("within", as: .string, into: &findings)
    let extended = map.optional("extended", as: .map, into: &findings).flatMap {
      Extension($0, into: &findings)
    }
    let isWhole = map.optional("whole", as: .bool, into: &findings) ?? false
    map.finish(into: &findings)
    guard let oldest, let within else { return nil }
    self.init(oldest: oldest, within: within, extended: extended, isWhole: isWhole)
  }
}

extension Method.Claims.Extension {
  /// Reads `{ before: 2024, through: 2025 }`.
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let before = map.required("before", as: .integer, into: &findings)
    let through = map.required("through", as: .integer, into: &findings)
    map.finish(into: &findings)
    guard let before, let through else { return nil }
    self.init(before: before, through: through)
  }
}

/// Where lines follow from, where no table brings them.
private struct LineRules {
  let balance: [Method.BalanceLines]
  let derived: [DerivedLines]
}

extension YAMLReading where Value == LineRules {
  /// Reads `activity: { balance: [ … ] }` or `activity: { derived: [ … ] }`.
  fileprivate static var lineRules: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let derived = map.optional("derived", as: .list(of: .map), into: &findings)
      let balance =
        derived == nil
        ? map.required("balance", as: .list(of: .map), into: &findings)
        : map.optional("balance", as: .list(of: .map), into: &findings)
      map.finish(into: &findings)
      return LineRules(
        balance: (balance ?? []).compactMap { Method.BalanceLines($0, into: &findings) },
        derived: (derived ?? []).compactMap { DerivedLines($0, into: &findings) })
    }
  }
}

extension DerivedLines {
  /// Reads `{ from: [method, …], take: results, sum: true, name: … }`.
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let methods = map.required("from", as: .oneOrMore(of: .string), into: &findings)
    let takes = map.required("take", as: YAMLReading<Taken>.choice, into: &findings)
    isSum = map.optional("sum", as: .bool, into: &findings) ?? false
    name = map.optional("name", as: .localizedText, into: &findings)
    technology = map.optional("technology", as: .string, into: &findings)
    map.finish(into: &findings)
    place = map.place
    guard let methods, let takes else { return nil }
    self.methods = methods
    self.takes = takes
  }
}

extension Method.BalanceLines {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let rows = map.required("rows", as: .oneOrMore(of: .string), into: &findings)
    let fuels = map.required("fuels", as: .oneOrMore(of: .string), into: &findings)
    let grouping = map.optional("per", as: .string, into: &findings)
    technology = map.optional("technology", as: .string, into: &findings)
    category = map.optional("category", as: .string, into: &findings)
    sector = map.optional("sector", as: .string, into: &findings)
    assumption = map.optional("assumption", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    place = map.place
    isPerFuel = grouping == "fuel"
    if let grouping, grouping != "fuel" {
      findings.append(
        Finding(
          .error, .unknownGrouping, ["text": .text(grouping)], at: map.place(of: "per")))
    }
    guard let rows, let fuels else { return nil }
    self.rows = Rows(rows)
    self.fuels = Fuels(fuels)
  }
}

extension Method.BalanceLines.Rows {
  fileprivate init(_ words: [String]) {
    if words == ["all"] {
      self = .all
    } else if words.count == 1, let treatment = BalanceRow.Treatment(rawValue: words[0]) {
      self = .treated(treatment)
    } else {
      self = .named(words)
    }
  }
}

extension Method.BalanceLines.Fuels {
  fileprivate init(_ words: [String]) {
    switch words {
    case ["all"]: self = .all
    case ["fossil"]: self = .fossil
    default:
      if words.count == 1, let kind = Fuel.Kind(rawValue: words[0]),
        [.coal, .oil, .gas, .biomass].contains(kind)
      {
        self = .kind(kind)
      } else {
        self = .named(words)
      }
    }
  }
}

extension Finding.Code {
  static let unknownGrouping: Self = "unknown-grouping"
}
