import CMinizip

/// The parts of a workbook: those that were there, and those that change or are new.
///
/// A part that is not changed is never unpacked: its bytes go from one archive to the other.
struct OfficePackage {
  /// The bytes of one part after decompression.
  static let partLimit = 1 << 28
  /// The bytes of all parts taken into memory.
  static let totalLimit = 1 << 30

  private let reader: PackageReader
  private var places: [String: Int] = [:]
  private var changed: [String: [UInt8]] = [:]
  private var added: [String] = []
  private var budget = Self.totalLimit

  /// Opens a workbook.
  init(reading path: String) throws(AnnotationFault) {
    reader = try PackageReader(path)
    for (place, entry) in reader.entries.enumerated() {
      guard places.updateValue(place, forKey: Self.key(entry.name)) == nil else {
        throw AnnotationFault(.notAWorkbook)
      }
    }
  }

  /// Names of parts are the same whatever the case of their letters.
  private static func key(_ name: String) -> String { name.lowercased() }

  /// Whether there is a part of this name.
  func has(_ name: String) -> Bool {
    places[Self.key(name)] != nil || changed[Self.key(name)] != nil
  }

  /// The bytes of a part, as they are by now.
  mutating func bytes(of name: String) throws(AnnotationFault) -> [UInt8] {
    if let bytes = changed[Self.key(name)] { return bytes }
    guard let place = places[Self.key(name)] else { throw .damaged(name) }
    let limit = min(Self.partLimit, budget)
    let bytes = try reader.bytes(of: reader.entries[place], limit: limit)
    budget -= bytes.count
    return bytes
  }

  /// Changes a part, or adds it.
  mutating func set(_ name: String, _ bytes: [UInt8]) {
    if !has(name) { added.append(name) }
    changed[Self.key(name)] = bytes
  }

  /// The first name of the kind `xl/comments1.xml` that no part has.
  func freeName(_ stem: String, _ ending: String) -> String {
    var number = 1
    while has("\(stem)\(number).\(ending)") { number += 1 }
    return "\(stem)\(number).\(ending)"
  }

  /// Writes the workbook, in the order it had, new parts last.
  func write(to path: String) throws(AnnotationFault) {
    let writer = try PackageWriter(to: path)
    for entry in reader.entries {
      if let bytes = changed[Self.key(entry.name)] {
        try writer.write(bytes, named: entry.rawName, as: entry.record)
      } else {
        try writer.copy(entry, from: reader)
      }
    }
    for name in added {
      let bytes = changed[Self.key(name)] ?? []
      try writer.write(bytes, named: Array(name.utf8CString), as: nil)
    }
    try writer.finish()
  }
}
