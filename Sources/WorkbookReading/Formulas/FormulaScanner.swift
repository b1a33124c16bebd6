/// Cuts a formula into references, which may move when it is copied, and everything else.
///
/// Quoted sheet names, texts, brackets of tables and other workbooks, functions, names and numbers
/// stay as they are, however much they look like cells.
struct FormulaScanner {
  /// A stretch of a formula.
  enum Piece: Hashable, Sendable {
    case plain([UInt8])
    case reference(FormulaReference)
  }

  private let bytes: [UInt8]
  private var at = 0
  private var plain: [UInt8] = []
  private var pieces: [Piece] = []

  private init(_ formula: [UInt8]) {
    bytes = formula
  }

  /// The pieces of a formula.
  static func pieces(of formula: [UInt8]) -> [Piece] {
    var scanner = FormulaScanner(formula)
    while scanner.at < formula.count { scanner.step() }
    scanner.flush()
    return scanner.pieces
  }

  private mutating func step() {
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): keepQuoted(by: bytes[at])
    case UInt8(ascii: "["): keepBracketed()
    case let byte where byte.isInWord: readWord()
    default: keep(1)
    }
  }

  private mutating func readWord() {
    let end = bytes[at...].firstIndex { !$0.isInWord } ?? bytes.count
    if let range = FormulaReference.lines(in: bytes, at: at) {
      append(range.first)
      plain.append(UInt8(ascii: ":"))
      append(range.last)
      at = range.end
    } else if !isName(endingAt: end), let cell = FormulaReference(cell: bytes[at..<end]) {
      append(cell)
      at = end
    } else {
      keep(end - at)
    }
  }

  /// A word before an opening bracket, or before the mark that ends a sheet's name, is no cell.
  private func isName(endingAt end: Int) -> Bool {
    guard end < bytes.count else { return false }
    return [UInt8(ascii: "("), UInt8(ascii: "!"), UInt8(ascii: "[")].contains(bytes[end])
  }

  /// A doubled quote inside ends the stretch and begins the next one: nothing is lost by it.
  private mutating func keepQuoted(by quote: UInt8) {
    let end = bytes[(at + 1)...].firstIndex(of: quote) ?? bytes.count - 1
    keep(end + 1 - at)
  }

  private mutating func keepBracketed() {
    var (depth, end) = (0, at)
    repeat {
      switch bytes[end] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "'"): end += 1
      default: break
      }
      end += 1
    } while depth > 0 && end < bytes.count
    keep(min(end, bytes.count) - at)
  }

  private mutating func keep(_ count: Int) {
    plain.append(contentsOf: bytes[at..<(at + count)])
    at += count
  }

  private mutating func append(_ reference: FormulaReference) {
    flush()
    pieces.append(.reference(reference))
  }

  private mutating func flush() {
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    plain.removeAll()
  }
}
