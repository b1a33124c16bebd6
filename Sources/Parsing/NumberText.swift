public import Findings

/// A number as people type it, read strictly.
///
/// Plain numbers (`1234.5`, `-3`, `1e6`, `.5`) are taken as they are; what is unusual but can mean
/// only one thing (`1,234.5`, `１２．５`) is taken with a note; everything else is refused, because
/// a figure that is guessed is worse than one that is asked for again.
public enum NumberText: Hashable, Sendable {
  /// Nothing is written; whether that is allowed, the reader of the field decides.
  case blank
  /// A number.
  case number(Double)
  /// A number written in an unusual way, which the code names.
  case unusual(Double, Finding.Code)
  /// No number, for the reason that the code names.
  case refused(Finding.Code)

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let value = PlainNumber.fast(bytes) {
      self = .number(value)
    } else {
      self = UnusualNumber(bytes).reading
    }
  }

  /// Reads a text; blanks around it do not count.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { NumberText($0) }
  }

  /// The number, if there is one; what is to be said about it is appended.
  public func value(of text: String, at place: Place?, into findings: inout [Finding]) -> Double? {
    switch self {
    case .blank:
      return nil
    case .number(let value):
      return value
    case .unusual(let value, let code):
      let arguments: [String: Finding.Argument] = [
        "text": .text(text.excerpt), "value": .number(value),
      ]
      findings.append(Finding(.note, code, arguments, at: place))
      return value
    case .refused(let code):
      findings.append(Finding(.error, code, ["text": .text(text.excerpt)], at: place))
      return nil
    }
  }
}
