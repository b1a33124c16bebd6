import CExpat

/// What expat reports to, and the one place that sets expat up: document types are refused.
///
/// No workbook has a document type; those that do want to read other files or to fill the memory.
/// A class to inherit from, for expat calls functions that know of no generic type.
class XMLListener {
  func begin(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {}

  func end(_ name: UnsafePointer<CChar>) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func refuseDocumentType() {}

  /// Has a parser report to it, for as long as both live.
  final func listen(to parser: XML_Parser) {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { listener, name, attributes in
        guard let listener, let name else { return }
        XMLListener.of(listener)._withUnsafeGuaranteedRef { $0.begin(name, attributes) }
      },
      { listener, name in
        guard let listener, let name else { return }
        XMLListener.of(listener)._withUnsafeGuaranteedRef { $0.end(name) }
      })
    XML_SetCharacterDataHandler(parser) { listener, characters, count in
      guard let listener else { return }
      let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
      XMLListener.of(listener)._withUnsafeGuaranteedRef {
        $0.text(bytes.assumingMemoryBound(to: UInt8.self))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { listener, _, _, _, _ in
      guard let listener else { return }
      XMLListener.of(listener).takeUnretainedValue().refuseDocumentType()
    }
  }

  private static func of(_ listener: UnsafeMutableRawPointer) -> Unmanaged<XMLListener> {
    Unmanaged.fromOpaque(listener)
  }
}
