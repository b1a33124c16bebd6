import Foundation

/// What a workbook keeps of a number.
///
/// The library prints every number with `%.16G`, which is one digit short of always coming back
/// the same: 0.1 + 0.2 is stored as 0.3. The format is compiled in, and no other way to a cell
/// prints numbers differently, short of rewriting the file; the difference is at most 5 parts in
/// 10¹⁶, below the 15 digits Excel shows. Whoever compares with the file compares with this.
public enum StoredNumber {
  /// The number a reader gets back.
  public static func value(of number: Double) -> Double {
    Double(text(of: number)) ?? number
  }

  /// The number as it stands in the file.
  public static func text(of number: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 32)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.16G", $0) }
    return String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
