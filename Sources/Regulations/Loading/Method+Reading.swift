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
    let lines = map.required("lines", as: .localizedText, into: &findings)
    let formula = map.required("formula", as: .methodFormula, into: &findings)
    isRemoval = map.optional("removal", as: .bool, into: &findings) ?? false
    category = map.optional("category", as: .string, into: &findings)
    balanceLines = map.optional("activity", as: .balanceLines, into: &findings) ?? []
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

extension YAMLReading where Value == [Method.BalanceLines] {
  /// Reads `activity: { balance: [ … ] }`.
  static var balanceLines: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let maps = map.required("balance", as: .list(of: .map), into: &findings)
      map.finish(into: &findings)
      return maps?.compactMap { Method.BalanceLines($0, into: &findings) }
    }
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
