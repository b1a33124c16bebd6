public import Findings
import Glibc

extension SourceText {
  /// The largest file read: one that is larger is no inventory, but a mistake.
  static let largestFile = 1 << 30

  /// Reads a file; whatever forbids it becomes a finding, and there is no text.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - file: what findings call it; its path unless said.
  ///   - findings: where problems are appended.
  public init?(
    reading path: String, named file: String? = nil, into findings: inout [Finding]
  ) {
    let name = file ?? path
    switch FileBytes(path: path, limit: Self.largestFile) {
    case .bytes(let bytes):
      self.init(bytes: bytes, named: name, into: &findings)
    case .problem(let code, let arguments):
      findings.append(Finding(.error, code, arguments, at: Place(file: name)))
      return nil
    }
  }
}

/// The bytes of a file, or why there are none.
private enum FileBytes {
  case bytes([UInt8])
  case problem(Finding.Code, [String: Finding.Argument])

  init(path: String, limit: Int) {
    // Without O_NONBLOCK, opening a pipe that nobody writes would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      self = Self.problem(opening: errno)
      return
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      self = Self.problem(opening: errno)
      return
    }
    if let problem = Self.problem(with: status, limit: limit) {
      self = problem
    } else {
      self = Self.contents(of: descriptor, count: Int(status.st_size))
    }
  }

  private static func problem(opening error: Int32) -> Self {
    switch error {
    case ENOENT, ENOTDIR: .problem(.missingFile, [:])
    default: .problem(.unreadableFile, ["reason": .text(String(cString: strerror(error)))])
    }
  }

  private static func problem(with status: stat, limit: Int) -> Self? {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .problem(.folderNotFile, [:])
    case S_IFREG where Int(status.st_size) > limit:
      .problem(.fileTooLarge, ["limit": .text("\(limit >> 20) MiB")])
    case S_IFREG: nil
    default: .problem(.notOrdinaryFile, [:])
    }
  }

  private static func contents(of descriptor: Int32, count: Int) -> Self {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got > 0 {
          filled += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    return failure == 0 ? .bytes(bytes) : problem(opening: failure)
  }
}

extension Finding.Code {
  static let missingFile: Self = "missing-file"
  static let unreadableFile: Self = "unreadable-file"
  static let folderNotFile: Self = "folder-not-file"
  static let notOrdinaryFile: Self = "not-ordinary-file"
  static let fileTooLarge: Self = "file-too-large"
}
