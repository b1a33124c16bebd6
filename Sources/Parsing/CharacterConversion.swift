import Glibc

/// Bytes of another encoding turned into UTF-8, strictly: the first wrong byte ends it.
struct CharacterConversion {
  /// What was converted, up to the first wrong byte.
  let text: [UInt8]
  /// Where that byte stands, if there is one.
  let firstInvalid: Int?

  init(of bytes: [UInt8], from encoding: SourceText.Encoding, skipping mark: Int) {
    let converter = iconv_open("UTF-8", encoding.rawValue)
    guard Int(bitPattern: converter) != -1 else {
      (text, firstInvalid) = ([], mark)
      return
    }
    defer { iconv_close(converter) }
    var source = Array(bytes.dropFirst(mark))
    var left = source.count
    var failed = false
    // No encoding read here grows by more than one half on its way to UTF-8.
    let capacity = source.count * 2 + 16
    text = [UInt8](unsafeUninitializedCapacity: capacity) { output, filled in
      source.withUnsafeMutableBytes { input in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var free = capacity
        failed = iconv(converter, &from, &left, &to, &free) == -1
        filled = capacity - free
      }
    }
    firstInvalid = failed ? bytes.count - left : nil
  }
}
