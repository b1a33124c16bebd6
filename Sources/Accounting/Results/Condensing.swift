import Formulas
import Quantities
import Regulations

extension EmissionAccount {
  /// The account with the lines of long tables added up where nothing tells them apart but their
  /// names, so that a workbook of live formulas stays readable.
  ///
  /// Lines are added when they agree in category, sector, fuel, technology, unit and in the value
  /// chosen for every letter; what they yield together is what they yield apart.
  public func condensed(above count: Int) -> EmissionAccount {
    let sources = Set(methods.flatMap(\.method.sources))
    func isLong(_ method: MethodAccount) -> Bool {
      method.count > count && method.canBeCondensed && !sources.contains(method.method.id)
    }
    guard methods.contains(where: isLong) else { return self }
    return EmissionAccount(
      inventory: inventory, regulation: regulation, guideline: guideline, gwp: gwp,
      balance: balance,
      methods: methods.map { isLong($0) ? $0.condensed : $0 },
      previous: previous, base: base)
  }
}

extension MethodAccount {
  /// Whether lines may be added up: they come from a table, and each letter is their activity, their
  /// age or a factor.
  ///
  /// What is stated may be taken off once a line, and results differ by line.
  var canBeCondensed: Bool {
    guard case .table = lines.origin, method.approach.addsUp else { return false }
    return bindings.allSatisfy { binding in
      switch binding.variable.origin {
      case .activity, .age, .factor: true
      case .stated, .result: false
      }
    }
  }

  /// The account with alike lines added up, in the order they first occur.
  var condensed: MethodAccount {
    let groups = AlikeLines(self)
    return MethodAccount(
      method, lines.condensed(groups), bindings.map { $0.condensed(groups, lines) },
      assumptions: assumptions)
  }
}

/// Lines of a table that nothing tells apart but their names.
struct AlikeLines {
  /// For each line, the group it is in.
  let codes: [Int32]
  /// The first line of each group.
  let first: [Int]
  /// How many lines each group has.
  let sizes: [Int]

  init(_ account: MethodAccount) {
    var positions: [[Int32]: Int32] = [:]
    var codes: [Int32] = []
    var first: [Int] = []
    var sizes: [Int] = []
    let lines = account.lines
    let columns =
      [
        lines.categories.codes, lines.sectors.codes, lines.fuels.codes, lines.technologies.codes,
        lines.unitCodes, lines.exclusions,
      ] + account.bindings.map(\.codes).filter { !$0.isEmpty }
      + (lines.years.isEmpty ? [] : [lines.years.map { Int32($0) }])
    for line in 0..<lines.count {
      let key = columns.map { $0[line] }
      let code = positions[key] ?? Int32(first.count)
      if code == Int32(first.count) {
        positions[key] = code
        first.append(line)
        sizes.append(0)
      }
      sizes[Int(code)] += 1
      codes.append(code)
    }
    self.codes = codes
    self.first = first
    self.sizes = sizes
  }

  /// The sum of a column over each group.
  func sums(of values: [Double]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: first.count)
    for (line, code) in codes.enumerated() { sums[Int(code)].add(values[line]) }
    return sums.map(\.value)
  }

  /// How far each group's sum spreads where its lines are independent and spread alike: the root of the sum of
  /// squares over the sum.
  func spreadShares(of values: [Double]) -> [Double] {
    zip(sums(of: values), sums(of: values.map { $0 * $0 })).map { sum, squares in
      sum == 0 ? 1 : squares.squareRoot() / abs(sum)
    }
  }

  /// A dimension with the names of the groups' first lines.
  func names(_ dimension: Dimension) -> Dimension {
    Dimension(codes: first.map { dimension.codes[$0] }, names: dimension.names)
  }
}

extension LineTable {
  /// The table with a line for each group; the line is called by the number of lines it stands for.
  func condensed(_ groups: AlikeLines) -> LineTable {
    var table = LineTable()
    for size in groups.sizes {
      table.labels.append("×\(size)")
      table.entities.append("")
    }
    table.categories = groups.names(categories)
    table.sectors = groups.names(sectors)
    table.fuels = groups.names(fuels)
    table.technologies = groups.names(technologies)
    table.quantities = groups.sums(of: quantities)
    table.activity = groups.sums(of: activity)
    table.spreadShares = groups.spreadShares(of: activity)
    table.unitCodes = groups.first.map { unitCodes[$0] }
    table.units = units
    table.exclusions = groups.first.map { exclusions[$0] }
    if !years.isEmpty { table.years = groups.first.map { years[$0] } }
    table.origin = .condensed(originalCount: count)
    return table
  }
}

extension Binding {
  /// The binding with a line for each group.
  func condensed(_ groups: AlikeLines, _ lines: LineTable) -> Binding {
    let column: Column =
      variable.origin == .activity
      ? .each(groups.sums(of: lines.activity)) : .each(groups.first.map { self.column[$0] })
    return Binding(
      variable: variable, selections: selections,
      codes: codes.isEmpty ? [] : groups.first.map { codes[$0] }, column: column,
      isAbsent: isAbsent, results: termLists)
  }
}
