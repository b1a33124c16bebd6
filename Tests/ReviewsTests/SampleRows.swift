import TestSupport

/// Rows that differ, and what became of them.
enum SampleRows {
  /// A row like no other, though its unit and note are.
  static func row(_ number: Int) -> [String?] {
    ["第\(number)行", "t", "\(Double(number) * 1.25)", "来源\(number)", nil, "\(number * 7)"]
  }

  /// Rows of which some were taken out, some edited, and to which some were added.
  struct Edited {
    var rows: [[String?]] = []
    var kept: [(Int, Int)] = []
    var missing: [Int] = []
    var added: [Int] = []
    var changed = 0

    init(_ expected: [[String?]], changes: Int, using random: inout SplitMix64) {
      for (index, row) in expected.enumerated() {
        let draw = Int.random(in: 0..<(expected.count / changes * 3 + 3), using: &random)
        switch draw {
        case 0: missing.append(index)
        case 1:
          added.append(rows.count)
          rows.append(row.indices.map { "新\(index)-\($0)" })
          keep(row, index)
        case 2:
          var edited = row
          edited[Int.random(in: 0..<row.count, using: &random)] = "改"
          changed += 1
          keep(edited, index)
        default: keep(row, index)
        }
      }
    }

    private mutating func keep(_ row: [String?], _ index: Int) {
      kept.append((index, rows.count))
      rows.append(row)
    }
  }
}
