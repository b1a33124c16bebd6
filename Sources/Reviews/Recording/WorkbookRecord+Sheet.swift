import Digests
public import Documents
import Findings
import Foundation

extension WorkbookRecord {
  /// The record as the sheet it lies on.
  public var sheet: HiddenSheet {
    HiddenSheet(name: Self.sheetName, rows: facts + files)
  }

  private var facts: [[String]] {
    [
      [RecordRow.format.rawValue, String(Self.format)],
      [RecordRow.program.rawValue, program],
      [RecordRow.report.rawValue, report],
      [RecordRow.inventory.rawValue, inventory],
      [RecordRow.entityCode.rawValue, entityCode],
      [RecordRow.year.rawValue, year],
      [RecordRow.guideline.rawValue, guideline],
      [RecordRow.language.rawValue, language.rawValue],
    ]
  }

  private var files: [[String]] {
    let laidOver = overlays.enumerated().flatMap { index, files in
      files.map { [RecordRow.overlay.rawValue, String(index)] + $0.texts }
    }
    return inputs.map { [RecordRow.input.rawValue] + $0.texts }
      + [previous].compactMap(\.self).map { [RecordRow.previous.rawValue] + $0.texts }
      + [base].compactMap(\.self).map { [RecordRow.base.rawValue] + $0.texts } + laidOver
      + library.map { [RecordRow.library.rawValue] + $0.texts }
      + templates.map { [RecordRow.template.rawValue] + $0.texts }
  }
}

extension RecordedFile {
  /// A cell holds 32,767 characters; a text of this many holds a whole number of bytes.
  static let textLength = 32_000

  /// Path, digest, and the bytes in Base64 (RFC 4648), which every program keeps as it is.
  var texts: [String] {
    let letters = bytes.map { Array(Data($0).base64EncodedString().utf8) } ?? []
    let starts = stride(from: 0, to: letters.count, by: Self.textLength)
    return [path, digest.hex]
      + starts.map { start in
        let end = min(start + Self.textLength, letters.count)
        return String(decoding: letters[start..<end], as: UTF8.self)
      }
  }
}
