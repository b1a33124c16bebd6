public import Findings
import Glibc

extension SourceText {
  /// Takes the bytes of a file and finds out how they stand for text.
  ///
  /// UTF-8 is tried first, then strictly GB18030; UTF-16 only with its byte-order mark. Nothing is
  /// guessed away: a byte that fits no encoding is a finding, and there is no text.
  public init?(bytes: [UInt8], named file: String, into findings: inout [Finding]) {
    guard let text = Self.decoded(bytes, named: file, into: &findings) else { return nil }
    guard !text.bytes.isEmpty else {
      findings.append(Finding(.error, .emptyFile, at: Place(file: file)))
      return nil
    }
    if let offset = text.firstNUL {
      findings.append(Finding(.error, .nulByte, at: text.place(at: offset)))
      return nil
    }
    self = text
  }

  private var firstNUL: Int? {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, let found = memchr(start, 0, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - start
    }
  }

  private static func decoded(
    _ bytes: [UInt8], named file: String, into findings: inout [Finding]
  ) -> SourceText? {
    if let kind = BinaryKind(of: bytes) {
      let arguments: [String: Finding.Argument] = ["kind": .text(kind.rawValue)]
      findings.append(Finding(.error, .binaryFile, arguments, at: Place(file: file)))
      return nil
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return utf8(Array(bytes.dropFirst(3)), named: file, into: &findings)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return converted(bytes, from: .utf16LittleEndian, mark: 2, named: file, into: &findings)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return converted(bytes, from: .utf16BigEndian, mark: 2, named: file, into: &findings)
    }
    let check = UTF8Check(bytes)
    if check.isBrokenUTF8 { return utf8(bytes, named: file, into: &findings) }
    guard check.firstInvalid != nil || check.isHiddenGB18030 else {
      if check.isAmbiguous {
        findings.append(Finding(.warning, .ambiguousEncoding, at: Place(file: file)))
      }
      return SourceText(checked: bytes, encoding: .utf8, named: file)
    }
    return converted(bytes, from: .gb18030, mark: 0, named: file, into: &findings)
  }

  private static func utf8(
    _ bytes: [UInt8], named file: String, into findings: inout [Finding]
  ) -> SourceText? {
    let text = SourceText(checked: bytes, encoding: .utf8, named: file)
    guard let offset = UTF8Check(bytes).firstInvalid else { return text }
    text.reportInvalidByte(bytes[offset], at: offset, into: &findings)
    return nil
  }

  private static func converted(
    _ bytes: [UInt8], from encoding: Encoding, mark: Int, named file: String,
    into findings: inout [Finding]
  ) -> SourceText? {
    let conversion = CharacterConversion(of: bytes, from: encoding, skipping: mark)
    let text = SourceText(checked: conversion.text, encoding: encoding, named: file)
    if let offset = conversion.firstInvalid {
      // The text before the bad byte was converted, so its end is the bad byte's place.
      let place = text.place(at: text.bytes.count)
      text.reportInvalidByte(
        bytes[min(offset, bytes.count - 1)], at: offset, place, into: &findings)
      return nil
    }
    let arguments: [String: Finding.Argument] = ["encoding": .text(encoding.rawValue)]
    findings.append(Finding(.note, .otherEncoding, arguments, at: Place(file: file)))
    return text
  }

  private func reportInvalidByte(
    _ byte: UInt8, at offset: Int, _ place: Place? = nil, into findings: inout [Finding]
  ) {
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    let arguments: [String: Finding.Argument] = [
      "byte": .text("0x" + (byte < 0x10 ? "0" : "") + hexadecimal),
      "offset": .count(offset + 1),
      "encoding": .text(encoding.rawValue),
    ]
    findings.append(
      Finding(.error, .invalidByte, arguments, at: place ?? self.place(at: offset)))
  }
}

extension Finding.Code {
  static let emptyFile: Self = "empty-file"
  static let nulByte: Self = "nul-byte"
  static let binaryFile: Self = "binary-file"
  static let invalidByte: Self = "invalid-byte"
  static let ambiguousEncoding: Self = "ambiguous-encoding"
  static let otherEncoding: Self = "other-encoding"
}
