/// Changes to the bytes of a part, gathered first and made at once; all else stays as it was.
struct ByteEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Whether nothing is to be changed.
  var isEmpty: Bool { edits.isEmpty }

  /// Puts a text before a byte; texts at one place stand in the order they came.
  mutating func insert(_ text: String, at place: Int) {
    edits.append((place..<place, Array(text.utf8)))
  }

  /// Puts other bytes in the place of these.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    edits.append((range, bytes))
  }

  /// Sets an element's attributes and puts a text behind its last child.
  mutating func change(
    _ element: XMLElement, of bytes: [UInt8], set attributes: [(String, String?)] = [],
    append text: String = ""
  ) {
    var tag = TagBytes(bytes[element.opening])
    for (name, value) in attributes { tag.set(name, value) }
    guard !text.isEmpty, element.isSelfClosed else {
      if !attributes.isEmpty { replace(element.opening, with: tag.bytes) }
      if !text.isEmpty { insert(text, at: element.closing.lowerBound) }
      return
    }
    replace(element.opening, with: tag.opened + Array("\(text)</\(element.name)>".utf8))
  }

  /// The part with all changes made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    let ordered = edits.enumerated().sorted { left, right in
      let places = (left.element.range.lowerBound, right.element.range.lowerBound)
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var place = 0
    for (_, edit) in ordered {
      result += bytes[place..<max(place, edit.range.lowerBound)]
      result += edit.bytes
      place = max(place, edit.range.upperBound)
    }
    return result + bytes[place...]
  }
}
