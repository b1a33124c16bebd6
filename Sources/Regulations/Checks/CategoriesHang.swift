import Findings

/// Category trees are trees, and conversions lead every leaf to a category that exists.
struct CategoriesHang: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .categoryWithoutParent: .error, .categoryTwice: .error, .unknownTree: .error,
      .unknownCategory: .error, .categoryNotConverted: .error,
    ]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.trees.values.sorted { $0.id < $1.id }.flatMap(tree)
      + regulation.conversions.flatMap { conversion($0, in: regulation) }
  }

  private func tree(_ tree: CategoryTree) -> [Finding] {
    let orphans = tree.categories.filter { $0.parent.map { tree[$0] == nil } ?? false }
    var seen: Set<String> = []
    let repeated = tree.categories.filter { !seen.insert($0.code).inserted }
    return orphans.map { finding(.categoryWithoutParent, $0.code, at: $0.place) }
      + repeated.map { finding(.categoryTwice, $0.code, at: $0.place) }
      + tree.levels.flatMap { level in
        level.codes.filter { tree[$0] == nil }.sorted()
          .map { finding(.unknownCategory, $0, at: level.place) }
      }
  }

  private func conversion(
    _ conversion: CategoryConversion, in regulation: Regulation
  ) -> [Finding] {
    guard let source = regulation.trees[conversion.source],
      let target = regulation.trees[conversion.target]
    else {
      return [conversion.source, conversion.target].filter { regulation.trees[$0] == nil }
        .map { finding(.unknownTree, $0, at: conversion.place) }
    }
    let uncovered = source.leaves.filter { conversion.target(of: $0.code, gas: "") == nil }
    return conversion.pairs.filter { source[$0.from] == nil }
      .map { finding(.unknownCategory, $0.from, at: $0.place) }
      + conversion.pairs.filter { target[$0.to] == nil }
      .map { finding(.unknownCategory, $0.to, at: $0.place) }
      + uncovered.map { finding(.categoryNotConverted, $0.code, at: conversion.place) }
  }

  private func finding(_ code: Finding.Code, _ category: String, at place: Place) -> Finding {
    Finding(.error, code, ["code": .text(category)], at: place)
  }
}

extension Finding.Code {
  static let categoryWithoutParent: Self = "category-without-parent"
  static let categoryTwice: Self = "category-twice"
  static let categoryNotConverted: Self = "category-not-converted"
  static let unknownCategory: Self = "unknown-category"
  static let unknownTree: Self = "unknown-tree"
}
