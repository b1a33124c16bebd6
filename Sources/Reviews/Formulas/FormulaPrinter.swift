import SheetReferences

/// Writes a tree as a formula, with the brackets it needs and no others.
struct FormulaPrinter {
  /// The sheet whose name is left out; `nil` names every sheet and folds the case of names.
  let ownSheet: String?

  func text(of node: FormulaNode) -> String {
    var text = ""
    write(node, to: &text)
    return text
  }

  private func write(_ node: FormulaNode, binding: FormulaOperator.Level, to text: inout String) {
    let needsBrackets = Self.level(of: node) < binding
    if needsBrackets { text += "(" }
    write(node, to: &text)
    if needsBrackets { text += ")" }
  }

  private func write(_ node: FormulaNode, to text: inout String) {
    switch node {
    case .number(let number): text += digits(of: number)
    case .text(let words): text += Self.quoted(words)
    case .boolean(let truth): text += truth ? "TRUE" : "FALSE"
    case .error(let fault): text += fault.rawValue
    case .area(let area): text += prefix(area.sheet) + area.cells
    case .name(let name, let sheet):
      text += (sheet.map(prefix) ?? "") + (ownSheet == nil ? name.lowercased() : name)
    case .call(let name, let parts):
      text += name + "("
      write(list: parts, to: &text)
      text += ")"
    case .array(let rows): write(rows, to: &text)
    case .chain(let first, let steps): write(first, steps, to: &text)
    case .negated(let count, let operand):
      text += String(repeating: "-", count: count)
      write(operand, binding: .percent, to: &text)
    case .percent(let count, let operand):
      write(operand, binding: .intersection, to: &text)
      text += String(repeating: "%", count: count)
    case .union(let parts):
      text += "("
      write(list: parts, to: &text)
      text += ")"
    case .omitted: break
    case .opaque(let words): text += words
    }
  }

  private func write(list parts: [FormulaNode], to text: inout String) {
    for (index, part) in parts.enumerated() {
      if index > 0 { text += "," }
      write(part, to: &text)
    }
  }

  private func write(_ rows: [[FormulaNode]], to text: inout String) {
    text += "{"
    for (index, row) in rows.enumerated() {
      if index > 0 { text += ";" }
      write(list: row, to: &text)
    }
    text += "}"
  }

  private func write(_ first: FormulaNode, _ steps: [FormulaNode.Step], to text: inout String) {
    guard let level = steps.first?.sign.level else { return write(first, to: &text) }
    write(first, binding: level, to: &text)
    for step in steps {
      text += step.sign.rawValue
      write(step.operand, binding: level.tighter, to: &text)
    }
  }

  private static func level(of node: FormulaNode) -> FormulaOperator.Level {
    switch node {
    case .chain(_, let steps): steps.first?.sign.level ?? .operand
    case .negated: .sign
    case .percent: .percent
    default: .operand
    }
  }

  private func prefix(_ sheet: String) -> String {
    guard let ownSheet else { return CellReference.quoted(sheet.lowercased()) + "!" }
    return sheet.lowercased() == ownSheet.lowercased() ? "" : CellReference.quoted(sheet) + "!"
  }

  /// All digits for people; to compare, the fifteen that programs keep when they save again.
  private func digits(of number: Double) -> String {
    if ownSheet == nil { return GeneralFormat.text(of: number) }
    guard abs(number) < 1e15, let whole = Int(exactly: number) else {
      return number.description.uppercased()
    }
    return String(whole)
  }

  private static func quoted(_ words: String) -> String {
    let doubled = words.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
