import Findings
import Formulas
import Inventories
import Quantities
import Regulations

extension MethodAccount {
  /// A stock that a line's balance has.
  struct Stock {
    let line: Int
    let name: LocalizedText
    let quantity: Double
    let unit: String
    /// Where it was declared.
    let place: Place?
  }

  /// The stocks at one end of the year, of lines that count; none where the formula has none.
  func stock(_ end: KeyPath<Method.Stocks, Symbol>) -> [Stock] {
    guard let symbol = method.stocks?[keyPath: end],
      let binding = bindings.first(where: { $0.variable.letter.symbol == symbol }),
      !binding.isAbsent
    else { return [] }
    let letter = binding.variable.letter
    return (0..<count).filter(counts).map { line in
      Stock(
        line: line, name: letter.name, quantity: binding.column[line], unit: letter.unit.symbol,
        place: binding.selection(line)?.chosen.declared?.place)
    }
  }
}
