import Foundation

extension SheetFunction {
  /// Text taken apart and put together, its length in UTF-16 units as spreadsheets count.
  static let texts: [String: SheetFunction] = [
    "LEN": words(1...1) { words, _ in .number(Double(words[0].utf16.count)) },
    "LEFT": words(1...2, textArguments: 1) { words, numbers in
      part(of: words[0], from: 0, numbers.first ?? 1)
    },
    "RIGHT": words(1...2, textArguments: 1) { words, numbers in
      let length = numbers.first ?? 1
      return part(of: words[0], from: max(0, Double(words[0].utf16.count) - floor(length)), length)
    },
    "MID": words(3...3, textArguments: 1) { words, numbers in
      numbers[0] < 1 ? .error(.value) : part(of: words[0], from: floor(numbers[0]) - 1, numbers[1])
    },
    "TRIM": words(1...1) { words, _ in
      .text(words[0].split(separator: " ").joined(separator: " "))
    },
    "UPPER": words(1...1) { words, _ in .text(words[0].uppercased()) },
    "LOWER": words(1...1) { words, _ in .text(words[0].lowercased()) },
    "EXACT": words(2...2) { words, _ in .boolean(words[0] == words[1]) },
    "SUBSTITUTE": words(3...4, textArguments: 3) { words, numbers in
      substituted(words[0], words[1], words[2], numbers.first)
    },
    "VALUE": SheetFunction(
      arguments: 1...1,
      body: .values { values in
        if case .boolean = values[0] { return .error(.value) }
        return numberValue(values[0])
      }),
    "CONCATENATE": words(1...most) { words, _ in .text(words.joined()) },
    "CONCAT": SheetFunction(arguments: 1...most, body: .operands(concatenated)),
    "TEXT": SheetFunction(arguments: 2...2, body: .operands(formatted)),
  ]

  /// A function of so many texts, and of numbers behind them.
  private static func words(
    _ arguments: ClosedRange<Int>, textArguments: Int = most,
    _ body: @escaping @Sendable ([String], [Double]) -> SheetValue
  ) -> SheetFunction {
    SheetFunction(
      arguments: arguments,
      body: .values { values in
        var words: [String] = []
        var numbers: [Double] = []
        for (index, value) in values.enumerated() {
          if index < textArguments {
            guard case .success(let text) = value.asText else { return .error(.value) }
            words.append(text)
          } else {
            guard case .success(let number) = value.asNumber else { return .error(.value) }
            numbers.append(number)
          }
        }
        return body(words, numbers)
      })
  }

  private static func numberValue(_ value: SheetValue) -> SheetValue {
    switch value.asNumber {
    case .success(let number): .number(number)
    case .failure(let fault): .error(fault)
    }
  }

  private static func part(of words: String, from start: Double, _ length: Double) -> SheetValue {
    guard length >= 0 else { return .error(.value) }
    let units = Array(words.utf16)
    let first = Int(min(start, Double(units.count)))
    let count = Int(min(length, Double(units.count - first)))
    return .text(String(decoding: units[first..<(first + count)], as: UTF16.self))
  }

  private static func substituted(
    _ words: String, _ old: String, _ new: String, _ which: Double?
  ) -> SheetValue {
    if let which, which < 1 { return .error(.value) }
    guard !old.isEmpty else { return .text(words) }
    let pieces = words.components(separatedBy: old)
    guard let which else { return .text(pieces.joined(separator: new)) }
    guard which < Double(pieces.count) else { return .text(words) }
    let before = pieces.prefix(Int(which)).joined(separator: old)
    return .text(before + new + pieces.dropFirst(Int(which)).joined(separator: old))
  }

  private static func concatenated(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand]
  ) -> SheetOperand {
    var words = ""
    for operand in operands {
      for value in calculator.array(of: operand).values {
        switch value.asText {
        case .success(let text): words += text
        case .failure(let fault): return .error(fault)
        }
      }
    }
    return .value(.text(words))
  }

  private static func formatted(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand]
  ) -> SheetOperand {
    let value = calculator.settled(operands[0])
    if let fault = value.fault { return .error(fault) }
    guard case .success(let code) = calculator.settled(operands[1]).asText else {
      return .error(.value)
    }
    guard case .success(let number) = value.asNumber else { return .value(value) }
    guard let format = PlainNumberFormat(code) else { return calculator.unknown(.format(code)) }
    return .value(.text(format.text(of: number)))
  }
}
