import CMinizip
import Findings

/// The bytes of one part, decompressed a piece at a time.
///
/// It opens the archive for itself, so that parts can be read one within the other.
final class PartStream {
  private let archive: unzFile
  private let part: String
  private let size: UInt64
  private let limit: UInt64
  private let buffer: UnsafeMutableRawBufferPointer
  private var count: UInt64 = 0

  /// Opens a part at its beginning.
  init(_ part: String, of package: PackageArchive) throws(ReadingFailure) {
    let entry = try package.entry(part)
    guard let archive = unzOpen64(package.path) else { throw ReadingFailure(.truncatedWorkbook) }
    self.archive = archive
    self.part = part
    size = entry.size
    limit = UInt64(package.limits.partBytes)
    buffer = .allocate(byteCount: Self.pieceSize, alignment: MemoryLayout<UInt>.alignment)
    var position = unz64_file_pos(
      pos_in_zip_directory: entry.offset, num_of_file: entry.number)
    guard unzGoToFilePos64(archive, &position) == UNZ_OK, unzOpenCurrentFile(archive) == UNZ_OK
    else { throw ReadingFailure(.damagedPart, part: part) }
  }

  deinit {
    unzCloseCurrentFile(archive)
    unzClose(archive)
    buffer.deallocate()
  }

  /// The next piece, valid until the one after it is asked for; `nil` at the end.
  ///
  /// What the archive says of the size is checked, and the checksum when all has been read.
  func next() throws(ReadingFailure) -> UnsafeRawBufferPointer? {
    let got = unzReadCurrentFile(archive, buffer.baseAddress, UInt32(buffer.count))
    guard got >= 0 else { throw ReadingFailure(.damagedPart, part: part) }
    guard got > 0 else {
      guard count == size, unzCloseCurrentFile(archive) == UNZ_OK else {
        throw ReadingFailure(.damagedPart, part: part)
      }
      return nil
    }
    count += UInt64(got)
    guard count <= limit else { throw .tooLarge(part, limit: Int(limit)) }
    return UnsafeRawBufferPointer(rebasing: buffer[..<Int(got)])
  }

  private static let pieceSize = 1 << 16
}

extension Finding.Code {
  static let damagedPart: Self = "damaged-part"
}
