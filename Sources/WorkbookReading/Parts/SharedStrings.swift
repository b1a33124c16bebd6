/// The texts that cells refer to by number: their bytes one after the other.
///
/// A million `String`s would take a million pieces of memory; a text is made when a cell shows it.
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// How many there are.
  var count: Int { ends.count }

  /// The memory they take.
  var size: Int { bytes.count + 8 * ends.count }

  /// The text of a number.
  subscript(index: Int) -> String {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])]), as: UTF8.self)
    }
  }

  /// Makes room for so many bytes at once; memory that is not written to costs nothing.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Adds a piece of the last text.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: piece)
  }

  /// Ends the last text.
  mutating func end() {
    EscapedText.decode(&bytes, from: Int(ends.last ?? 0))
    ends.append(UInt32(bytes.count))
  }
}
