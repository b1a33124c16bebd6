import Formulas

/// The categories and gases that make up most of the total (关键类别，水平评估), by size alone.
struct LevelAssessment {
  /// Every source with its tonnes of CO₂e, the largest first.
  let sources: [(source: CategoryGas, equivalent: Double)]
  /// The sources that together make up the share.
  let key: Set<CategoryGas>

  /// Takes sources by the size of their emissions or removals until their sum reaches a share.
  init(_ account: EmissionAccount, share: Double) {
    let all = account.totals.direct.flatMap { gas, categories in
      categories.keys.map { CategoryGas(category: $0, gas: gas) }
    }
    sources = all.map { (source: $0, equivalent: account.equivalent(of: $0)) }
      .sorted { left, right in
        (-abs(left.equivalent), left.source.category, left.source.gas)
          < (-abs(right.equivalent), right.source.category, right.source.gas)
      }
    let wanted = share * sources.map { abs($0.equivalent) }.compensatedSum
    var reached = 0.0
    var key: Set<CategoryGas> = []
    for (source, equivalent) in sources where reached < wanted {
      key.insert(source)
      reached += abs(equivalent)
    }
    self.key = key
  }
}
