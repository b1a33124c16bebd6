import CMinizip
import Glibc

/// An archive being written beside its target, and put in its place when it is whole.
final class PackageWriter {
  private let target: String
  private let path: String
  private var archive: zipFile?

  /// 1 January 1980, the first day an archive knows: the same input gives the same bytes.
  private static let firstDay: UInt = 1 << 21 | 1 << 16

  /// Begins an archive in the folder of its target.
  init(to target: String) throws(AnnotationFault) {
    self.target = target
    path = "\(target).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.failure }
    close(file)
    archive = zipOpen64(path, APPEND_STATUS_CREATE)
    if archive == nil {
      let failure = Self.failure
      unlink(path)
      throw failure
    }
  }

  deinit {
    guard let archive else { return }
    zipClose(archive, nil)
    unlink(path)
  }

  private static var failure: AnnotationFault {
    .system(.unwritableCopy, String(cString: strerror(errno == 0 ? EIO : errno)))
  }

  /// Copies a part as it lies in another archive.
  func copy(_ entry: PackageEntry, from reader: PackageReader) throws(AnnotationFault) {
    try begin(entry.rawName, entry.record, isRaw: true)
    try reader.read(entry, raw: true) { chunk throws(AnnotationFault) in
      guard isTaken(chunk) else { throw Self.failure }
    }
    let (size, sum) = (entry.record.uncompressed_size, entry.record.crc)
    guard zipCloseFileInZipRaw64(archive, size, sum) == ZIP_OK else { throw Self.failure }
  }

  /// Writes a part; one that was there before keeps its date.
  func write(_ bytes: [UInt8], named name: [CChar], as record: unz_file_info64?)
    throws(AnnotationFault)
  {
    var described = record ?? unz_file_info64()
    described.compression_method = UInt(Z_DEFLATED)
    try begin(name, described, isRaw: false)
    let isWritten = bytes.withUnsafeBytes { all in
      stride(from: 0, to: all.count, by: 1 << 20).allSatisfy { first in
        isTaken(UnsafeRawBufferPointer(rebasing: all[first..<min(first + 1 << 20, all.count)]))
      }
    }
    guard isWritten else { throw Self.failure }
    guard zipCloseFileInZip(archive) == ZIP_OK else { throw Self.failure }
  }

  /// Ends the archive and puts it in the place of its target.
  func finish() throws(AnnotationFault) {
    guard let open = archive else { return }
    archive = nil
    errno = 0
    guard zipClose(open, nil) == ZIP_OK, rename(path, target) == 0 else {
      let failure = Self.failure
      unlink(path)
      throw failure
    }
  }

  private func begin(
    _ name: [CChar], _ record: unz_file_info64, isRaw: Bool
  ) throws(AnnotationFault) {
    var date = zip_fileinfo()
    date.dosDate = record.dosDate == 0 ? Self.firstDay : record.dosDate
    (date.internal_fa, date.external_fa) = (record.internal_fa, record.external_fa)
    let isLarge = max(record.uncompressed_size, record.compressed_size) >= UInt32.max
    // Bit 11 says that the name is UTF-8.
    let flag = record.flag & 1 << 11
    errno = 0
    let status = zipOpenNewFileInZip4_64(
      archive, name, &date, nil, 0, nil, 0, nil, CInt(record.compression_method),
      Z_DEFAULT_COMPRESSION, isRaw ? 1 : 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0,
      0, flag, isLarge ? 1 : 0)
    guard status == ZIP_OK else { throw Self.failure }
  }

  private func isTaken(_ chunk: UnsafeRawBufferPointer) -> Bool {
    zipWriteInFileInZip(archive, chunk.baseAddress, UInt32(chunk.count)) == ZIP_OK
  }
}
