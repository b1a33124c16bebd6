/// A formula as a workbook of any program holds it, as a tree.
///
///     let formula = try WrittenFormula(parsing: "SUM( $B$2:b9 )*1.0", on: "汇总")
///     formula.canonical   // "SUM('汇总'!B2:B9)*1"
///
/// Dollar signs are not kept: they matter only when a formula is copied.
public struct WrittenFormula: Hashable, Sendable {
  /// The sheet it stands on, which references without a sheet mean.
  public let sheet: String
  /// The formula.
  public let root: FormulaNode

  /// Reads a formula that stands on `sheet`; a leading equals sign may be there.
  public init(parsing text: String, on sheet: String) throws(FormulaProblem) {
    var parser = WrittenFormulaParser(text, on: sheet)
    self.init(root: try parser.formula(), on: sheet)
  }

  /// Makes a formula of its tree.
  public init(root: FormulaNode, on sheet: String) {
    self.root = root
    self.sheet = sheet
  }

  /// The form that formulas of one meaning share: every sheet named, nothing superfluous.
  ///
  /// Numbers have fifteen digits, for LibreOffice saves no more of them.
  public var canonical: String {
    FormulaPrinter(ownSheet: nil).text(of: root)
  }

  /// The formula for people, sheets named where they are other ones.
  public var text: String {
    FormulaPrinter(ownSheet: sheet).text(of: root)
  }

  /// All cells and ranges it names, in their order, as often as they stand there.
  public var references: [SheetArea] {
    var found: [SheetArea] = []
    Self.collect(root, into: &found)
    return found
  }

  private static func collect(_ node: FormulaNode, into found: inout [SheetArea]) {
    if case .area(let area) = node { found.append(area) }
    for child in node.children { collect(child, into: &found) }
  }

  /// The formula with each reference put where `place` says; what vanished becomes `#REF!`.
  ///
  /// `sheet` is the one the result stands on, where it is another.
  public func mapped(
    on sheet: String? = nil, _ place: (SheetArea) -> SheetArea?
  ) -> WrittenFormula {
    let root = root.mapped { node in
      guard case .area(let area) = node else { return node }
      return place(area).map(FormulaNode.area) ?? .error(.reference)
    }
    return WrittenFormula(root: root, on: sheet ?? self.sheet)
  }

  /// The formula with its numbers as `change` makes them.
  func mappingNumbers(_ change: (Double) -> Double) -> WrittenFormula {
    let root = root.mapped { node in
      guard case .number(let number) = node else { return node }
      return .number(change(number))
    }
    return WrittenFormula(root: root, on: sheet)
  }
}
