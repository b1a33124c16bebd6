import Findings

/// The part that lists the shared strings.
struct SharedStringsPart: XMLContent {
  private(set) var strings = SharedStrings()
  private let limit: Int
  private var isInText = false
  private var isInReading = false

  private init(limit: Int) {
    self.limit = min(limit, Int(UInt32.max))
  }

  /// Reads the part.
  static func read(
    _ part: String, of package: PackageArchive
  ) throws(ReadingFailure) -> SharedStrings {
    var content = SharedStringsPart(limit: package.limits.sharedStringBytes)
    content.strings.reserve(min(Int(try package.entry(part).size), content.limit))
    try XMLReading.read(part, of: package, into: &content)
    return content.strings
  }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    switch name {
    case "t": isInText = !isInReading
    case "rPh": isInReading = true
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {
    guard isInText else { return }
    guard strings.size + bytes.count <= limit else { throw tooMany }
    strings.append(bytes)
  }

  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {
    switch name {
    case "t": isInText = false
    case "rPh": isInReading = false
    case "si":
      guard strings.size < limit else { throw tooMany }
      strings.end()
    default: break
    }
  }

  private var tooMany: ReadingFailure {
    ReadingFailure(.tooManyStrings, ["limit": .text(limit.mebibytes)])
  }
}

extension Finding.Code {
  static let tooManyStrings: Self = "too-many-strings"
}
