import Findings
import Glibc

/// What a file is by its first bytes, whatever it is called.
enum FileKind {
  case package
  case compound(isProtected: Bool)
  case markup
  case text
  case empty
  case other

  /// Stops at everything that cannot be a workbook.
  static func check(_ path: String) throws(ReadingFailure) {
    switch try FileKind(path) {
    case .package: return
    case .compound(let isProtected):
      throw ReadingFailure(isProtected ? .protectedWorkbook : .oldWorkbook)
    case .markup: throw ReadingFailure(.markupNotWorkbook)
    case .text: throw ReadingFailure(.textNotWorkbook)
    case .empty: throw ReadingFailure(.emptyWorkbookFile)
    case .other: throw ReadingFailure(.notAWorkbook)
    }
  }

  private init(_ path: String) throws(ReadingFailure) {
    let file = try OrdinaryFile(path)
    let start = file.start(Self.startSize)
    if start.isEmpty {
      self = .empty
    } else if start.starts(with: "PK".utf8) {
      self = .package
    } else if start.starts(with: Self.compoundMark) {
      self = .compound(isProtected: file.contains(Self.protectedStream))
    } else if start.drop(while: { $0.isBlank || Self.byteOrderMark.contains($0) })
      .first == UInt8(ascii: "<")
    {
      self = .markup
    } else {
      self = start.allSatisfy(Self.isInText) ? .text : .other
    }
  }

  /// Texts in Chinese have every byte above the ASCII characters, whatever their encoding.
  private static func isInText(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: " ") || byte.isBlank
  }

  private static let startSize = 4096
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// The mark of old workbooks; those with a password are put into such a file as well.
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let protectedStream: [UInt8] = Array("EncryptedPackage".utf16).flatMap {
    [UInt8(truncatingIfNeeded: $0), 0]
  }
}

extension Finding.Code {
  static let protectedWorkbook: Self = "protected-workbook"
  static let oldWorkbook: Self = "old-workbook"
  static let markupNotWorkbook: Self = "markup-not-workbook"
  static let textNotWorkbook: Self = "text-not-workbook"
  static let emptyWorkbookFile: Self = "empty-workbook-file"
  static let notAWorkbook: Self = "not-a-workbook"
}
