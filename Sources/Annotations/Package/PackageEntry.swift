import CMinizip

/// A part of an archive, as its list of parts describes it.
struct PackageEntry {
  /// Its name, such as `xl/workbook.xml`.
  let name: String
  /// Its name as it is written, for the copy.
  let rawName: [CChar]
  /// Where it is in the archive.
  let position: unz64_file_pos
  /// What the archive says of it.
  let record: unz_file_info64

  /// Its bytes after decompression, as the archive says.
  var size: Int { Int(clamping: record.uncompressed_size) }

  /// Describes the part that the archive stands at; `nil` for one that no workbook has: locked by
  /// a password, or compressed in an unusual way.
  init?(_ archive: unzFile) {
    var record = unz_file_info64()
    guard unzGetCurrentFileInfo64(archive, &record, nil, 0, nil, 0, nil, 0) == UNZ_OK else {
      return nil
    }
    var rawName = [CChar](repeating: 0, count: Int(record.size_filename) + 1)
    var position = unz64_file_pos()
    guard
      unzGetCurrentFileInfo64(
        archive, &record, &rawName, record.size_filename, nil, 0, nil, 0) == UNZ_OK,
      unzGetFilePos64(archive, &position) == UNZ_OK,
      record.flag & 1 == 0, record.compression_method == 0 || record.compression_method == 8
    else { return nil }
    let text = rawName.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    name = String(decoding: text, as: UTF8.self)
    (self.rawName, self.position, self.record) = (rawName, position, record)
  }
}
