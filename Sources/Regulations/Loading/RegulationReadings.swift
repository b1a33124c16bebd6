package import Findings
import Formulas
package import Parsing
package import Quantities

extension YAMLReading where Value == Unit {
  /// A unit, with a finding that names the nearest known one.
  static var unit: Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      do throws(UnitSyntaxError) {
        return try Unit(text)
      } catch {
        findings.append(error.finding(in: text, at: node.place))
        return nil
      }
    }
  }
}

extension YAMLReading where Value == Quantity {
  /// A number and its unit in one text: `42652 kJ/kg`, or a bare number.
  static var quantity: Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      guard let number = parts.first, let value = Double(number), value.isFinite else {
        findings.append(
          Finding(.error, .notAQuantity, ["text": .text(text)], at: node.place))
        return nil
      }
      do throws(UnitSyntaxError) {
        return Quantity(value, parts.count > 1 ? try Unit(parts[1]) : .one)
      } catch {
        findings.append(error.finding(in: parts[1], at: node.place))
        return nil
      }
    }
  }
}

extension YAMLReading where Value == ClosedRange<Double> {
  /// Two numbers in order: `[0.7, 1.4]`.
  package static var range: Self {
    Self { node, findings in
      let ends = YAMLReading<[Double]>.list(of: .number)(node, into: &findings)
      guard let ends else { return nil }
      guard ends.count == 2, ends[0] <= ends[1] else {
        findings.append(Finding(.error, .badRange, at: node.place))
        return nil
      }
      return ends[0]...ends[1]
    }
  }
}

extension YAMLReading where Value == Symbol {
  /// A letter of a formula.
  static var symbol: Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      if let symbol = Symbol(text) { return symbol }
      findings.append(Finding(.error, .notASymbol, ["text": .text(text)], at: node.place))
      return nil
    }
  }
}

extension YAMLReading where Value == Expression<Symbol> {
  /// A formula.
  static var formula: Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      do throws(FormulaSyntaxError) {
        return try Expression(text)
      } catch {
        findings.append(error.finding(in: text, at: node.place))
        return nil
      }
    }
  }
}

extension UnitSyntaxError {
  /// The error as a finding about the unit `text`.
  package func finding(in text: String, at place: Place) -> Finding {
    switch fault {
    case .unknown(let name):
      let nearest = nearest
      let arguments: [String: Finding.Argument] = [
        "text": .text(text), "name": .text(name), "nearest": .text(nearest ?? "t"),
      ]
      return Finding(.error, nearest == nil ? .unknownUnit : .mistypedUnit, arguments, at: place)
    case .empty:
      return Finding(.error, .emptyUnit, at: place)
    case .unexpected, .unclosed, .tooLong:
      return Finding(
        .error, .unitSyntax, ["text": .text(text), "position": .count(offset + 1)], at: place)
    }
  }
}

extension FormulaSyntaxError {
  /// The error as a finding about the formula `text`.
  func finding(in text: String, at place: Place) -> Finding {
    let near = String(text.dropFirst(max(0, offset - 1)).prefix(12))
    let arguments: [String: Finding.Argument] = [
      "position": .count(offset + 1), "near": .text(near),
    ]
    switch fault {
    case .incomplete: return Finding(.error, .formulaIncomplete, arguments, at: place)
    case .unclosed: return Finding(.error, .formulaUnclosed, arguments, at: place)
    case .tooLong: return Finding(.error, .formulaTooLong, arguments, at: place)
    case .unit(let error): return error.finding(in: near, at: place)
    case .unexpected, .number, .power: return Finding(.error, .formulaSyntax, arguments, at: place)
    }
  }
}

extension Finding.Code {
  static let notAQuantity: Self = "not-a-quantity"
  static let notASymbol: Self = "not-a-symbol"
  static let unknownUnit: Self = "unknown-unit"
  static let mistypedUnit: Self = "mistyped-unit"
  static let emptyUnit: Self = "empty-unit"
  static let unitSyntax: Self = "unit-syntax"
  static let formulaIncomplete: Self = "formula-incomplete"
  static let formulaUnclosed: Self = "formula-unclosed"
  static let formulaTooLong: Self = "formula-too-long"
  static let formulaSyntax: Self = "formula-syntax"
}
