import Findings
import Glibc

/// A file that is neither folder nor device, open for a first look.
final class OrdinaryFile {
  private let descriptor: Int32

  /// Opens it; without waiting, for nobody may ever write to a pipe.
  init(_ path: String) throws(ReadingFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.failure(of: errno) }
    self.descriptor = descriptor
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(of: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ReadingFailure(.notAFile)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Its first bytes.
  func start(_ count: Int) -> [UInt8] {
    bytes(count, from: 0)
  }

  /// Whether some bytes occur in it.
  func contains(_ sought: [UInt8]) -> Bool {
    var offset = 0
    while true {
      let piece = bytes(Self.pieceSize, from: offset)
      if piece.contains(sought) { return true }
      guard piece.count == Self.pieceSize else { return false }
      offset += piece.count - sought.count
    }
  }

  private func bytes(_ count: Int, from offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        guard got > 0 else { return }
        filled += got
      }
    }
  }

  private static func failure(of error: Int32) -> ReadingFailure {
    switch error {
    case ENOENT, ENOTDIR: ReadingFailure(.missingWorkbookFile)
    default:
      ReadingFailure(.unreadableWorkbookFile, ["reason": .text(String(cString: strerror(error)))])
    }
  }

  private static let pieceSize = 1 << 20
}

extension [UInt8] {
  fileprivate func contains(_ sought: [UInt8]) -> Bool {
    guard let first = sought.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if self[start...].starts(with: sought) { return true }
      rest = self[(start + 1)...]
    }
    return false
  }
}

extension Finding.Code {
  static let missingWorkbookFile: Self = "missing-workbook-file"
  static let unreadableWorkbookFile: Self = "unreadable-workbook-file"
  static let notAFile: Self = "not-a-file"
}
