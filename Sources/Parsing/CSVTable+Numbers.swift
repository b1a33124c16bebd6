public import Findings

/// The numbers of a column; a row without one is missing, never zero.
public struct NumberColumn: Hashable, Sendable {
  /// A number for every row; 0 stands where there is none, so ask ``isPresent`` first.
  public let values: [Double]
  /// Whether each row has a number.
  public let isPresent: [Bool]

  /// The number of a row, or `nil` if it has none.
  public subscript(row: Int) -> Double? {
    isPresent[row] ? values[row] : nil
  }
}

extension CSVTable {
  /// The number in a cell, or `nil` if it is blank or, with a finding, no number.
  public func number(_ row: Int, _ column: CSVColumn?, into findings: inout [Finding]) -> Double? {
    let reading = withBytes(row, column) { NumberText($0) }
    switch reading {
    case .number(let value): return value
    case .blank: return nil
    default:
      return reading.value(of: text(row, column), at: place(row, column), into: &findings)
    }
  }

  /// The numbers of a whole column.
  ///
  /// Every cell that is no number is a finding; an unusual way of writing is told once a column.
  public func numbers(_ column: CSVColumn?, into findings: inout [Finding]) -> NumberColumn {
    var values = [Double](repeating: 0, count: rowCount)
    var isPresent = [Bool](repeating: false, count: rowCount)
    var told: [Finding] = []
    for row in 0..<rowCount {
      let plain = withBytes(row, column) { PlainNumber.fast($0) }
      guard let value = plain ?? number(row, column, into: &told) else { continue }
      values[row] = value
      isPresent[row] = true
    }
    findings += told.onceForEachNote
    return NumberColumn(values: values, isPresent: isPresent)
  }
}

extension [Finding] {
  /// The findings with only the first note of each kind.
  fileprivate var onceForEachNote: [Finding] {
    var seen: Set<Finding.Code> = []
    return filter { $0.severity != .note || seen.insert($0.code).inserted }
  }
}
