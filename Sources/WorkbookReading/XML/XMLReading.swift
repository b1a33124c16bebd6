import CExpat
import Findings

/// The one use of expat: bytes in, elements out, document types refused.
///
/// No workbook has a document type; those that do want to read other files or to fill the memory.
final class XMLReading {
  private let parser: XML_Parser
  private let content: any XMLContent
  private let part: String
  private var failure: ReadingFailure?
  private var depth = 0
  private var fed = 0

  private init(_ part: String, as content: any XMLContent) throws(ReadingFailure) {
    // Without a name for the encoding, the part's own mark or declaration decides.
    guard let parser = XML_ParserCreate(nil) else {
      throw ReadingFailure(.brokenXML, ["reason": "out of memory"], part: part)
    }
    self.parser = parser
    self.content = content
    self.part = part
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads a part of a package to its end.
  static func read<Content: XMLContent>(
    _ part: String, of package: PackageArchive, as content: Content
  ) throws(ReadingFailure) -> Content {
    let stream = try PartStream(part, of: package)
    let reading = try XMLReading(part, as: content)
    reading.listen()
    while let piece = try stream.next() { try reading.parse(piece) }
    try reading.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    return content
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) throws(ReadingFailure) {
    let status = withExtendedLifetime(self) {
      XML_Parse(
        parser, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count),
        isLast ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw brokenXML.placed(in: part, at: position) }
    fed += bytes.count
    guard fed - Int(XML_GetCurrentByteIndex(parser)) < Self.longestTag else {
      throw ReadingFailure(.tagTooLong).placed(in: part, at: position)
    }
  }

  private var brokenXML: ReadingFailure {
    let code = XML_GetErrorCode(parser)
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      return ReadingFailure(.truncatedXML)
    default:
      let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "\(code.rawValue)"
      return ReadingFailure(.brokenXML, ["reason": .text(reason)])
    }
  }

  private static let longestTag = 1 << 22
  private static let deepest = 256
}

extension XMLReading {
  /// The reading that a call of the parser belongs to.
  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReading? {
    pointer.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  private func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { pointer, name, attributes in XMLReading.of(pointer)?.begin(name, attributes) },
      { pointer, name in XMLReading.of(pointer)?.end(name) })
    XML_SetCharacterDataHandler(parser) { pointer, text, count in
      XMLReading.of(pointer)?.text(text, count)
    }
    XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, _ in
      XMLReading.of(pointer)?.stop(ReadingFailure(.documentType))
    }
  }

  private var position: XMLPosition { XMLPosition(parser) }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name else { return }
    depth += 1
    guard depth <= Self.deepest else { return stop(ReadingFailure(.tooDeep)) }
    do {
      try content.begin(XMLName(name), XMLAttributes(attributes), at: position)
    } catch { stop(error) }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let name else { return }
    depth -= 1
    do { try content.end(XMLName(name), at: position) } catch { stop(error) }
  }

  private func text(_ characters: UnsafePointer<CChar>?, _ count: Int32) {
    guard failure == nil, let characters else { return }
    let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
    do {
      try content.text(bytes.assumingMemoryBound(to: UInt8.self))
    } catch { stop(error) }
  }

  private func stop(_ reason: ReadingFailure) {
    failure = reason.placed(in: part, at: position)
    XML_StopParser(parser, XML_Bool(0))
  }
}

extension Finding.Code {
  static let brokenXML: Self = "broken-xml"
  static let truncatedXML: Self = "truncated-xml"
  static let documentType: Self = "document-type"
  static let tagTooLong: Self = "tag-too-long"
  static let tooDeep: Self = "too-deep"
}
