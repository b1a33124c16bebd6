import CMinizip
import Foundation

/// A zip archive in memory, its parts as they are, or as no program would write them.
public struct ZipPackage: Sendable {
  /// A file in the archive.
  public struct Part: Sendable {
    /// Its path.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]
    /// The checksum that the archive gives; the right one if `nil`.
    public var checksum: UInt32?
    /// Bits that say, for one, that it is encrypted.
    public var flags: UInt16 = 0
    /// How it is said to be compressed; 0 for not at all, as it is.
    public var method: UInt16 = 0
    /// How large it is said to be; as it is if `nil`.
    public var size: Int?

    /// Makes a part.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// Makes a part of text.
    public init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }
  }

  /// What is in it, in order.
  public var parts: [Part]

  /// Puts parts together.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Unpacks an archive.
  public init(unpacking path: String) throws {
    parts = []
    guard let archive = unzOpen64(path) else { throw CocoaError(.fileReadCorruptFile) }
    defer { unzClose(archive) }
    var status = unzGoToFirstFile(archive)
    while status == UNZ_OK {
      parts.append(try Self.part(of: archive))
      status = unzGoToNextFile(archive)
    }
  }

  private static func part(of archive: unzFile) throws -> Part {
    var about = unz_file_info64()
    var name = [CChar](repeating: 0, count: 512)
    guard unzGetCurrentFileInfo64(archive, &about, &name, 511, nil, 0, nil, 0) == UNZ_OK,
      unzOpenCurrentFile(archive) == UNZ_OK
    else { throw CocoaError(.fileReadCorruptFile) }
    defer { unzCloseCurrentFile(archive) }
    var bytes = [UInt8](repeating: 0, count: Int(about.uncompressed_size))
    let got = unzReadCurrentFile(archive, &bytes, UInt32(bytes.count))
    guard Int(got) == bytes.count else { throw CocoaError(.fileReadCorruptFile) }
    let letters = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return Part(String(decoding: letters, as: UTF8.self), bytes)
  }
}

extension ZipPackage {
  /// The archive, nothing in it compressed.
  public var bytes: [UInt8] {
    var (archive, directory) = ([UInt8](), [UInt8]())
    for part in parts {
      let offset = UInt32(archive.count)
      archive += Self.little(0x0403_4B50 as UInt32) + Self.little(20 as UInt16) + part.head
      archive += Array(part.name.utf8) + part.bytes
      directory += Self.little(0x0201_4B50 as UInt32) + Self.little(20 as UInt16)
      directory += Self.little(20 as UInt16) + part.head
      directory += [UInt8](repeating: 0, count: 10) + Self.little(offset) + Array(part.name.utf8)
    }
    return archive + directory + end(directory: directory.count, at: archive.count)
  }

  /// Writes the archive.
  public func write(to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private func end(directory size: Int, at offset: Int) -> [UInt8] {
    let count = Self.little(UInt16(parts.count))
    return Self.little(0x0605_4B50 as UInt32) + Self.little(0 as UInt32) + count + count
      + Self.little(UInt32(size)) + Self.little(UInt32(offset)) + Self.little(0 as UInt16)
  }

  fileprivate static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

extension ZipPackage.Part {
  /// What the part's own head and the directory say alike.
  fileprivate var head: [UInt8] {
    let sum = bytes.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
    }
    return ZipPackage.little(flags) + ZipPackage.little(method) + ZipPackage.little(0 as UInt32)
      + ZipPackage.little(checksum ?? sum) + ZipPackage.little(UInt32(bytes.count))
      + ZipPackage.little(UInt32(size ?? bytes.count)) + ZipPackage.little(UInt16(name.utf8.count))
      + ZipPackage.little(0 as UInt16)
  }
}
