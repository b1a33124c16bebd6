/// Turns what a cell's element says into the value it shows.
struct CellValueReader {
  private let strings: SharedStrings
  private let looks: CellLooks
  private let usesEpoch1904: Bool
  private var recent: [(index: Int, text: String)] = []

  init(strings: SharedStrings, looks: CellLooks, usesEpoch1904: Bool) {
    self.strings = strings
    self.looks = looks
    self.usesEpoch1904 = usesEpoch1904
    recent = Array(repeating: (-1, ""), count: Self.recentCount)
  }

  /// The value, or what is wrong with it and what to show instead.
  mutating func value(of cell: inout CellElement, fault: inout CellFault?) -> WorkbookCell.Value {
    guard cell.hasValue else { return .empty }
    switch cell.kind {
    case .number: return number(&cell, &fault)
    case .sharedString: return sharedString(cell, &fault)
    case .text:
      EscapedText.decode(&cell.value)
      return .text(cell.text)
    case .boolean where cell.value.isEmpty, .error where cell.value.isEmpty: return .empty
    case .boolean: return .boolean(cell.value == [UInt8(ascii: "1")] || cell.text == "true")
    case .error: return .error(cell.text)
    case .date:
      if let serial = ISODate.serial(cell.text) { return .date(serial: serial) }
      fault = .unreadableDate(cell.text.start)
      return .text(cell.text)
    case .unknown:
      fault = .unknownKind
      return .text(cell.text)
    }
  }

  private func number(_ cell: inout CellElement, _ fault: inout CellFault?) -> WorkbookCell.Value {
    guard let number = CellNumber.read(&cell.value) else {
      guard cell.value.contains(where: { !$0.isBlank }) else { return .empty }
      fault = .unreadableNumber(cell.text.start)
      return .text(cell.text)
    }
    switch looks[cell.style].moment {
    case .day: return .date(serial: usesEpoch1904 ? number + Self.epochGap : number)
    case .time: return .date(serial: number)
    case nil: return .number(number)
    }
  }

  private mutating func sharedString(
    _ cell: CellElement, _ fault: inout CellFault?
  ) -> WorkbookCell.Value {
    guard let index = cell.value.index else {
      guard cell.value.contains(where: { !$0.isBlank }) else { return .empty }
      fault = .unknownString(nil, count: strings.count)
      return .empty
    }
    guard index < strings.count else {
      fault = .unknownString(index, count: strings.count)
      return .empty
    }
    return .text(text(index))
  }

  /// A text that was shown a little before is not made again.
  private mutating func text(_ index: Int) -> String {
    let place = index % Self.recentCount
    if recent[place].index != index { recent[place] = (index, strings[index]) }
    return recent[place].text
  }

  private static let recentCount = 1 << 10
  /// Days between the first of January of 1900 and of 1904, with the day that never was.
  private static let epochGap = 1462.0
}

extension CellElement {
  fileprivate var text: String { String(decoding: value, as: UTF8.self) }
}

extension String {
  /// As much as a message shows.
  fileprivate var start: String { count > 40 ? prefix(40) + "…" : self }
}

extension [UInt8] {
  /// A whole number of at most nine digits, blanks around it apart.
  fileprivate var index: Int? {
    let digits = self[...].drop { $0.isBlank }.prefix { $0.isDigit }
    guard (1...9).contains(digits.count), self[digits.endIndex...].allSatisfy(\.isBlank) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
