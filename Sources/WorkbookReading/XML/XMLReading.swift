import CExpat
import Findings

/// One reading of a part: pieces of it go to the parser, what the parser reports to the content.
final class XMLReading<Content: XMLContent>: XMLListener {
  private let parser: XML_Parser
  private let part: String
  private var content: Content
  private var failure: ReadingFailure?
  private var depth = 0
  private var fed = 0

  private init(_ part: String, into content: Content) throws(ReadingFailure) {
    // Without a name for the encoding, the part's own mark or declaration decides.
    guard let parser = XML_ParserCreate(nil) else {
      throw ReadingFailure(.brokenXML, ["reason": "out of memory"], part: part)
    }
    self.parser = parser
    self.part = part
    self.content = content
  }

  deinit {
    XML_ParserFree(parser)
  }

  override func begin(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil else { return }
    depth += 1
    guard depth <= mostDepth else { return stop(ReadingFailure(.tooDeep)) }
    do {
      try content.begin(XMLName(name), XMLAttributes(attributes), at: position)
    } catch { stop(error) }
  }

  override func end(_ name: UnsafePointer<CChar>) {
    guard failure == nil else { return }
    depth -= 1
    do { try content.end(XMLName(name), at: position) } catch { stop(error) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    do { try content.text(bytes) } catch { stop(error) }
  }

  override func refuseDocumentType() {
    stop(ReadingFailure(.documentType))
  }
}

extension XMLReading {
  /// Reads a part of a package to its end; the content keeps what came before a failure.
  static func read(
    _ part: String, of package: PackageArchive, into content: inout Content
  ) throws(ReadingFailure) {
    let stream = try PartStream(part, of: package)
    let reading = try XMLReading(part, into: content)
    defer { content = reading.content }
    reading.listen(to: reading.parser)
    while let piece = try stream.next() { try reading.parse(piece) }
    try reading.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
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
    guard fed - Int(XML_GetCurrentByteIndex(parser)) < longestTag else {
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

  private var position: XMLPosition { XMLPosition(parser) }

  private func stop(_ reason: ReadingFailure) {
    failure = reason.placed(in: part, at: position)
    XML_StopParser(parser, XML_Bool(0))
  }

  private var longestTag: Int { 1 << 22 }
  private var mostDepth: Int { 256 }
}

extension Finding.Code {
  static let brokenXML: Self = "broken-xml"
  static let truncatedXML: Self = "truncated-xml"
  static let documentType: Self = "document-type"
  static let tagTooLong: Self = "tag-too-long"
  static let tooDeep: Self = "too-deep"
}
