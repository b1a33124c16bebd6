/// A kind of file that is no text, known by its first bytes.
enum BinaryKind: String, CaseIterable {
  case workbook = ".xlsx / .zip"
  case oldWorkbook = ".xls"
  case picture = ".png"
  case photograph = ".jpg"
  case document = ".pdf"
  case compressed = ".gz"

  init?(of bytes: [UInt8]) {
    guard let kind = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else {
      return nil
    }
    self = kind
  }

  private var signature: [UInt8] {
    switch self {
    case .workbook: [0x50, 0x4B, 0x03, 0x04]
    case .oldWorkbook: [0xD0, 0xCF, 0x11, 0xE0]
    case .picture: [0x89, 0x50, 0x4E, 0x47]
    case .photograph: [0xFF, 0xD8, 0xFF]
    case .document: [0x25, 0x50, 0x44, 0x46]
    case .compressed: [0x1F, 0x8B]
    }
  }
}
