import CMinizip
import Glibc

/// The archive that a workbook is, open for reading.
final class PackageReader {
  /// The largest archive read.
  static let largestFile = 1 << 30
  /// How many parts an archive may have.
  static let entryLimit = 100_000

  /// The parts in the order of the archive.
  private(set) var entries: [PackageEntry] = []
  private let archive: unzFile

  /// Opens the archive and reads its list of parts.
  init(_ path: String) throws(AnnotationFault) {
    try Self.check(path)
    guard let archive = unzOpen(path) else { throw try Self.isCompoundFile(path) }
    self.archive = archive
    try readEntries()
  }

  deinit {
    unzClose(archive)
  }

  private static func check(_ path: String) throws(AnnotationFault) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw AnnotationFault(.missingWorkbook) }
      throw .system(.unreadableWorkbook, String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw AnnotationFault(.notAWorkbook) }
    guard access(path, R_OK) == 0 else {
      throw .system(.unreadableWorkbook, String(cString: strerror(errno)))
    }
    guard status.st_size <= largestFile else { throw .tooLarge(path, largestFile) }
  }

  /// A file with a password, and the old format, begin with the same eight bytes.
  private static func isCompoundFile(_ path: String) throws(AnnotationFault) -> AnnotationFault {
    guard let file = fopen(path, "rb") else { return AnnotationFault(.notAWorkbook) }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 8)
    let count = fread(&head, 1, head.count, file)
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let isCompound = count == head.count && head == signature
    return AnnotationFault(isCompound ? .lockedOrOldWorkbook : .notAWorkbook)
  }

  private func readEntries() throws(AnnotationFault) {
    var status = unzGoToFirstFile(archive)
    while status == UNZ_OK {
      guard entries.count < Self.entryLimit, let entry = PackageEntry(archive) else {
        throw AnnotationFault(.notAWorkbook)
      }
      entries.append(entry)
      status = unzGoToNextFile(archive)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw AnnotationFault(.notAWorkbook) }
  }
}

extension PackageReader {
  /// The bytes of a part, checked against its checksum.
  func bytes(of entry: PackageEntry, limit: Int) throws(AnnotationFault) -> [UInt8] {
    guard entry.size <= limit else { throw .tooLarge(entry.name, limit) }
    var bytes: [UInt8] = []
    try read(entry, raw: false) { chunk throws(AnnotationFault) in
      guard bytes.count + chunk.count <= limit else { throw .tooLarge(entry.name, limit) }
      bytes += chunk
    }
    return bytes
  }

  /// Hands on a part piece by piece; `raw`, as it lies in the archive.
  func read(
    _ entry: PackageEntry, raw: Bool,
    each: (UnsafeRawBufferPointer) throws(AnnotationFault) -> Void
  ) throws(AnnotationFault) {
    var position = entry.position
    guard unzGoToFilePos64(archive, &position) == UNZ_OK,
      unzOpenCurrentFile2(archive, nil, nil, raw ? 1 : 0) == UNZ_OK
    else { throw .damaged(entry.name) }
    var closed = false
    defer { if !closed { unzCloseCurrentFile(archive) } }
    try readOpen(entry, each)
    closed = true
    guard unzCloseCurrentFile(archive) == UNZ_OK else { throw .damaged(entry.name) }
  }

  private func readOpen(
    _ entry: PackageEntry, _ each: (UnsafeRawBufferPointer) throws(AnnotationFault) -> Void
  ) throws(AnnotationFault) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { room.deallocate() }
    while true {
      let count = unzReadCurrentFile(archive, room.baseAddress, UInt32(room.count))
      guard count >= 0 else { throw .damaged(entry.name) }
      if count == 0 { return }
      try each(UnsafeRawBufferPointer(rebasing: room[..<Int(count)]))
    }
  }
}
