/// What a cell or a part of a formula is worth.
public enum SheetValue: Hashable, Sendable {
  /// Nothing: zero to a sum, no text to a text.
  case blank
  /// A number; days are the numbers of days since the epoch of 1900.
  case number(Double)
  /// Text.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// An error.
  case error(SheetFault)
}

extension SheetValue {
  /// The error, if it is one.
  var fault: SheetFault? {
    if case .error(let fault) = self { fault } else { nil }
  }

  /// A number, or the error of one that cannot be.
  static func checked(_ number: Double) -> SheetValue {
    number.isFinite ? .number(number) : .error(.number)
  }

  /// As a number in arithmetic: text that reads as a number counts as one.
  var asNumber: Result<Double, SheetFault> {
    switch self {
    case .blank: .success(0)
    case .number(let number): .success(number)
    case .boolean(let truth): .success(truth ? 1 : 0)
    case .text(let words): NumberInText.value(of: words).map(Result.success) ?? .failure(.value)
    case .error(let fault): .failure(fault)
    }
  }

  /// As text.
  var asText: Result<String, SheetFault> {
    switch self {
    case .blank: .success("")
    case .number(let number): .success(GeneralFormat.text(of: number))
    case .boolean(let truth): .success(truth ? "TRUE" : "FALSE")
    case .text(let words): .success(words)
    case .error(let fault): .failure(fault)
    }
  }

  /// As a condition.
  var asTruth: Result<Bool, SheetFault> {
    switch self {
    case .blank: .success(false)
    case .number(let number): .success(number != 0)
    case .boolean(let truth): .success(truth)
    case .text(let words):
      switch words.uppercased() {
      case "TRUE": .success(true)
      case "FALSE": .success(false)
      default: .failure(.value)
      }
    case .error(let fault): .failure(fault)
    }
  }
}

extension SheetFault: Error {}
