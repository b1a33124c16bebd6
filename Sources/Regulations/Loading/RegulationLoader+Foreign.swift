import Findings

/// Methods of a guideline with categories of its own, asked for under another: a code means there what
/// it does not mean here, so that each category that they are of is put into the tree beside its own.
extension RegulationLoader {
  mutating func placeForeign(_ methods: [String], under guideline: String) {
    guard let own = regulation.guidelines[guideline], let tree = own.categories else { return }
    for id in Set(methods).subtracting(own.methods).sorted() {
      guard let method = regulation.methods[id], let code = method.category,
        let category = foreignCategory(code, of: method.guideline, elsewhereThan: tree)
      else { continue }
      regulation.methods[id]?.category = regulation.trees[tree]?.adopt(category)
    }
  }

  /// A category of the tree of another guideline; `nil` where both trees have it alike.
  private func foreignCategory(
    _ code: String, of guideline: String, elsewhereThan tree: String
  ) -> Category? {
    guard let other = regulation.guidelines[guideline]?.categories, other != tree,
      let category = regulation.trees[other]?[code],
      regulation.trees[tree]?[code]?.name != category.name
    else { return nil }
    return category
  }
}

extension CategoryTree {
  /// Takes a category of another tree in, before the memo items if it is none, and says under which
  /// code; what stands under such a code and is the same thing is taken for it.
  fileprivate mutating func adopt(_ category: Category) -> String {
    let codes = sequence(first: "A\(category.code)") { "A\($0)" }
    let free = codes.first { self[$0] == nil || self[$0]?.name == category.name }
    guard let code = free, self[code] == nil else { return free ?? category.code }
    let own = Category(
      code: code, name: category.name, parent: nil, isMemo: category.isMemo, gases: category.gases,
      isLandUse: category.isLandUse, place: category.place)
    var all = categories
    all.insert(own, at: own.isMemo ? all.count : all.firstIndex { isMemo($0.code) } ?? all.count)
    self = CategoryTree(
      id: id, name: name, citation: citation, standing: standing, note: note, categories: all,
      levels: levels, place: place)
    return code
  }
}
