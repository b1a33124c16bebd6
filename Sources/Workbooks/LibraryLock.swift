import Foundation

/// What the library's static state needs: one workbook at a time opens or closes.
///
/// The library names its temporary files by a counter that no lock protects.
enum LibraryLock {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var serial: UInt64 = 0

  /// Runs `body` while no other workbook opens or closes.
  static func held<Result>(_ body: () -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body()
  }

  /// A number no other workbook of this process has.
  static func nextSerial() -> UInt64 {
    held {
      serial += 1
      return serial
    }
  }
}
