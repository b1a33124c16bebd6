import CExpat

/// One thing met while a part of a workbook is read, with the bytes it takes.
struct XMLEvent {
  /// What was met.
  enum Kind {
    case start
    case end
    case text
  }

  /// What was met.
  let kind: Kind
  /// How many elements it stands in.
  let depth: Int
  /// Its bytes in the part; of an end without a tag of its own, none.
  let range: Range<Int>
  /// The element's name, with its prefix.
  fileprivate(set) var name: UnsafePointer<CChar>?
  /// The names and values of a start's attributes in turn.
  fileprivate(set) var attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  /// The characters of a text.
  fileprivate(set) var text = UnsafeRawBufferPointer(start: nil, count: 0)
}

/// Reads a part of a workbook from its first byte to its last.
///
/// Nothing is built and nothing kept, so that sheets of any size can be read; a document type is
/// refused, and with it every entity that could grow.
enum XMLScanner {
  /// How deep elements may stand in each other; no workbook comes near.
  static let deepest = 200

  /// Calls `each` for every start, end and text.
  static func scan(
    _ bytes: [UInt8], part: String, each: (XMLEvent) throws(AnnotationFault) -> Void
  ) throws(AnnotationFault) {
    guard let parser = XML_ParserCreate("UTF-8") else { throw .damaged(part) }
    defer { XML_ParserFree(parser) }
    let fault = withoutActuallyEscaping(each) { each -> AnnotationFault? in
      let reading = XMLReading(parser, part, each)
      return withExtendedLifetime(reading) { reading.run(bytes) }
    }
    if let fault { throw fault }
  }
}

/// One reading of a part: what expat calls back to.
private final class XMLReading {
  private let parser: XML_Parser
  private let part: String
  private let each: (XMLEvent) throws(AnnotationFault) -> Void
  private var depth = 0
  private var fault: AnnotationFault?

  init(
    _ parser: XML_Parser, _ part: String,
    _ each: @escaping (XMLEvent) throws(AnnotationFault) -> Void
  ) {
    (self.parser, self.part, self.each) = (parser, part, each)
  }

  func run(_ bytes: [UInt8]) -> AnnotationFault? {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLReading.of($0)?.start($1, $2) },
      { reading, name in XMLReading.of(reading)?.end(name) })
    XML_SetCharacterDataHandler(parser) { XMLReading.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { reading, _, _, _, _ in XMLReading.of(reading)?.stop() }
    // Another encoding could not take our words.
    XML_SetXmlDeclHandler(parser) { reading, _, encoding, _ in
      guard let encoding, String(cString: encoding).uppercased() != "UTF-8" else { return }
      XMLReading.of(reading)?.stop()
    }
    let status = bytes.withUnsafeBytes {
      XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32(clamping: $0.count), 1)
    }
    if let fault { return fault }
    return status == XML_STATUS_OK ? nil : here
  }

  private static func of(_ reading: UnsafeMutableRawPointer?) -> XMLReading? {
    reading.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  private var here: AnnotationFault { .damaged(part, Int(XML_GetCurrentLineNumber(parser))) }

  private var range: Range<Int> {
    let first = Int(XML_GetCurrentByteIndex(parser))
    return first..<first + Int(XML_GetCurrentByteCount(parser))
  }

  private func stop(_ reason: AnnotationFault? = nil) {
    fault = fault ?? reason ?? here
    XML_StopParser(parser, XML_Bool(0))
  }

  private func hand(_ event: XMLEvent) {
    guard fault == nil else { return }
    do throws(AnnotationFault) { try each(event) } catch { stop(error) }
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard depth < XMLScanner.deepest else { return stop() }
    hand(XMLEvent(kind: .start, depth: depth, range: range, name: name, attributes: attributes))
    depth += 1
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    depth -= 1
    hand(XMLEvent(kind: .end, depth: depth, range: range, name: name))
  }

  private func text(_ characters: UnsafePointer<CChar>?, _ count: Int32) {
    let text = UnsafeRawBufferPointer(start: characters, count: Int(count))
    hand(XMLEvent(kind: .text, depth: depth, range: range, text: text))
  }
}
