import Glibc

/// Numbers the words of one buffer by their bytes, without copying them.
///
/// Its words are found by open addressing: a dictionary of arrays took five times as long over a
/// city's table.
struct Interner {
  private let bytes: UnsafeRawBufferPointer
  private var words: [Range<Int>] = []
  /// The code of the word at each position, -1 where there is none; a power of two of them.
  private var slots = [Int32](repeating: -1, count: 1 << 8)

  /// The buffer must outlive the interner.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = UnsafeRawBufferPointer(bytes)
  }

  /// The words, in the order in which they first occurred.
  var names: [String] {
    words.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The number of the word that stands at `range`.
  mutating func code(of range: Range<Int>) -> Int32 {
    var slot = slot(of: range)
    while slots[slot] >= 0 {
      if isSame(words[Int(slots[slot])], range) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = Int32(words.count)
    slots[slot] = code
    words.append(range)
    if words.count * 2 > slots.count { grow() }
    return code
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count, let start = bytes.baseAddress else { return false }
    return memcmp(start + left.lowerBound, start + right.lowerBound, left.count) == 0
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (code, word) in words.enumerated() {
      var slot = slot(of: word)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(code)
    }
  }

  /// Eight bytes at a time, no seed to keep: the same codes on every run.
  private func slot(of range: Range<Int>) -> Int {
    var hash = UInt64(range.count)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      hash = Self.mixed(hash, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    hash = Self.mixed(hash, tail(index..<range.upperBound))
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  /// The last bytes of a word, fewer than eight, as one number.
  private func tail(_ range: Range<Int>) -> UInt64 {
    guard !range.isEmpty else { return 0 }
    guard range.upperBound >= 8 else {
      return range.reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }
    let word = bytes.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self)
    return word >> UInt64((8 - range.count) * 8)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }
}
