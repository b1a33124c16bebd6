import Parsing

/// Lines of a table that cannot be told apart: same entity, category, sector, fuel, technology,
/// year and name.
struct LineTwins {
  /// Each line that stands once more, with the one before it that has the same words.
  private(set) var pairs: [(earlier: Int, line: Int)] = []
  /// The columns that tell lines apart, as the codes of their words.
  private let columns: [[Int32]]
  /// The line at each position, -1 where there is none; a power of two of them, half of them free.
  private var slots: [Int32]

  init(_ table: ActivityTable) {
    let years = table.years.isPresent.contains(true) ? [table.years.values.map(Self.code)] : []
    columns =
      [
        table.lines, table.entities, table.categories, table.sectors, table.fuels,
        table.technologies,
      ].filter { $0.names.count > 1 }.map(\.codes) + years
    let bits = Int.bitWidth - (table.count * 2).leadingZeroBitCount
    slots = Array(repeating: -1, count: 1 << bits)
    let hashes = hashes(count: table.count)
    for line in 0..<table.count { place(line, at: hashes[line] & (slots.count - 1)) }
  }

  /// A year as a code; what is no year has its finding elsewhere.
  private static func code(_ year: Double) -> Int32 { Int32(exactly: year.rounded()) ?? -1 }

  private mutating func place(_ line: Int, at start: Int) {
    var slot = start
    while slots[slot] >= 0 {
      if isSame(Int(slots[slot]), line) {
        pairs.append((earlier: Int(slots[slot]), line: line))
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(line)
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    columns.allSatisfy { $0[left] == $0[right] }
  }

  /// A number for each line, made of its codes column by column.
  private func hashes(count: Int) -> [Int] {
    var hashes = [Int](repeating: 0, count: count)
    for codes in columns {
      for line in 0..<count {
        let product = (hashes[line] ^ Int(codes[line])) &* Self.multiplier
        hashes[line] = product ^ (product >> (Int.bitWidth / 2))
      }
    }
    return hashes
  }

  /// The golden ratio in 64 bits, which spreads neighbouring numbers (Knuth).
  private static let multiplier = -7_046_029_254_386_353_131
}
