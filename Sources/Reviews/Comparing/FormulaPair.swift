/// The formula of a cell expected and the one found.
struct FormulaPair {
  /// The formula expected; `nil` where there is none that can be read.
  let expected: WrittenFormula?
  /// The one found, in the places of the workbook expected.
  let found: WrittenFormula?
  /// Whether it differs only by what became of the cells it speaks of.
  let isCarriedAlong: Bool

  /// Whether both mean the same.
  var isSame: Bool {
    guard let expected, let found else { return false }
    return found.isSame(as: expected)
  }

  /// Whether the one found speaks of a cell that is gone, or of another file.
  var isBroken: Bool { found.map { Self.isBroken($0.root) } ?? false }

  /// Whether the one expected adds cells up.
  var isSum: Bool {
    if case .call("SUM", _) = expected?.root { true } else { false }
  }

  private static func isBroken(_ node: FormulaNode) -> Bool {
    switch node {
    case .error(.reference), .opaque: true
    default: node.children.contains(where: isBroken)
    }
  }
}

extension WrittenFormula {
  /// Whether another formula means the same, but for what saving takes from a number's digits.
  func isSame(as other: WrittenFormula) -> Bool {
    if root == other.root || canonical == other.canonical { return true }
    let (mine, theirs) = (numbers, other.numbers)
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isStored(as: $1) }
      && withoutNumbers.canonical == other.withoutNumbers.canonical
  }

  private var withoutNumbers: WrittenFormula { mappingNumbers { _ in 0 } }

  private var numbers: [Double] {
    var numbers: [Double] = []
    _ = mappingNumbers { number in
      numbers.append(number)
      return number
    }
    return numbers
  }
}
