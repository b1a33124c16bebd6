import CMinizip
import Findings

/// What a package (a zip archive) contains: its parts by name, and where each begins.
struct PackageArchive: Sendable {
  /// One part as the archive's directory describes it.
  struct Entry: Sendable {
    let name: String
    let offset: UInt64
    let number: UInt64
    /// How large it says it is after decompression.
    let size: UInt64
    let isEncrypted: Bool
    let isCompressedOtherwise: Bool
    /// Whether another part has its name.
    var isRepeated = false
  }

  let path: String
  let limits: ReadingLimits
  private var entries: [String: Entry] = [:]

  /// Reads the directory of the archive.
  init(_ path: String, limits: ReadingLimits) throws(ReadingFailure) {
    self.path = path
    self.limits = limits
    guard let archive = unzOpen64(path) else { throw ReadingFailure(.truncatedWorkbook) }
    defer { unzClose(archive) }
    try readDirectory(of: archive)
  }

  /// The names of the parts in lower case.
  var names: some Collection<String> { entries.keys }

  /// Whether there is such a part.
  func has(_ part: String) -> Bool {
    entries[PartName.key(part)] != nil
  }

  /// What the directory says of a part that can be read.
  func entry(_ part: String) throws(ReadingFailure) -> Entry {
    guard let entry = entries[PartName.key(part)] else {
      throw ReadingFailure(.missingPart, part: part)
    }
    if entry.isRepeated { throw ReadingFailure(.repeatedPart, part: part) }
    if entry.isEncrypted { throw ReadingFailure(.encryptedPart, part: part) }
    if entry.isCompressedOtherwise { throw ReadingFailure(.unknownCompression, part: part) }
    if entry.size > UInt64(limits.partBytes) {
      throw .tooLarge(part, limit: limits.partBytes)
    }
    return entry
  }

  private mutating func readDirectory(of archive: unzFile) throws(ReadingFailure) {
    var (status, count, size) = (unzGoToFirstFile(archive), 0, UInt64(0))
    while status == UNZ_OK {
      let entry = try Self.currentEntry(of: archive)
      count += 1
      let (sum, overflow) = size.addingReportingOverflow(entry.size)
      size = sum
      guard count <= limits.parts else {
        throw ReadingFailure(.tooManyParts, ["limit": .count(limits.parts)])
      }
      guard !overflow, size <= UInt64(limits.packageBytes) else {
        throw ReadingFailure(.packageTooLarge, ["limit": .text(limits.packageBytes.mebibytes)])
      }
      add(entry)
      status = unzGoToNextFile(archive)
    }
    // Of an archive that is cut off at the very end, no part is found.
    guard status == UNZ_END_OF_LIST_OF_FILE, count > 0 else {
      throw ReadingFailure(.truncatedWorkbook)
    }
  }

  private mutating func add(_ entry: Entry) {
    let key = PartName.key(entry.name)
    if entries[key] == nil { entries[key] = entry } else { entries[key]?.isRepeated = true }
  }

  private static func currentEntry(of archive: unzFile) throws(ReadingFailure) -> Entry {
    var (status, about, position) = (UNZ_OK, unz_file_info64(), unz64_file_pos())
    let name = [CChar](unsafeUninitializedCapacity: longestName + 1) { buffer, count in
      buffer.initialize(repeating: 0)
      count = longestName + 1
      status = unzGetCurrentFileInfo64(
        archive, &about, buffer.baseAddress, uLong(longestName), nil, 0, nil, 0)
    }
    guard status == UNZ_OK, unzGetFilePos64(archive, &position) == UNZ_OK else {
      throw ReadingFailure(.truncatedWorkbook)
    }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return Entry(
      name: String(decoding: bytes, as: UTF8.self),
      offset: position.pos_in_zip_directory, number: position.num_of_file,
      size: about.uncompressed_size, isEncrypted: about.flag & 1 != 0,
      isCompressedOtherwise: about.compression_method != 0
        && about.compression_method != uLong(Z_DEFLATED))
  }

  private static let longestName = 1023
}

extension ReadingFailure {
  /// A part that goes on beyond the limit.
  static func tooLarge(_ part: String, limit: Int) -> ReadingFailure {
    ReadingFailure(.partTooLarge, ["limit": .text(limit.mebibytes)], part: part)
  }
}

extension Int {
  /// So many bytes in words.
  var mebibytes: String {
    self < 1 << 20 ? "\(self) B" : "\(self >> 20) MiB"
  }
}

extension Finding.Code {
  static let truncatedWorkbook: Self = "truncated-workbook"
  static let missingPart: Self = "missing-part"
  static let repeatedPart: Self = "repeated-part"
  static let encryptedPart: Self = "encrypted-part"
  static let unknownCompression: Self = "unknown-compression"
  static let partTooLarge: Self = "part-too-large"
  static let packageTooLarge: Self = "package-too-large"
  static let tooManyParts: Self = "too-many-parts"
}
