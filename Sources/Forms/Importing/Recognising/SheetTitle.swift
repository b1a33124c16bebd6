import Findings
import Inventories
import Parsing

/// The table that a sheet is by its name on the tab: its title, its file, or its method.
struct SheetTitle {
  private let sheet: FilledSheet
  private let vocabulary: ImportVocabulary

  init(_ sheet: FilledSheet, vocabulary: ImportVocabulary) {
    self.sheet = sheet
    self.vocabulary = vocabulary
  }

  /// The table, and its method for a table by method.
  var table: (TableSpec, String?)? {
    let title = plain(sheet.name)
    for spec in TableSpec.all {
      switch spec.location {
      case .file(let name):
        let names = [spec.title.zh, spec.title.en, spec.id.rawValue, name].map(plain)
        if names.contains(title) { return (spec, nil) }
      case .methods:
        if let method = method { return (spec, method) }
      }
    }
    return nil
  }

  /// The method named on the tab, or alone in a line at the top of the sheet.
  private var method: String? {
    if let method = vocabulary.word(sheet.name, in: .methods) { return method }
    guard hasActivityTitle else { return nil }
    return namedAtTop
  }

  /// What the lines above the head name as the method, where it is another; `nil` for a sheet of no
  /// method.
  func methodAbove(besides expected: String?) -> String? {
    guard let expected else { return nil }
    let named = (0..<Self.linesAbove).map { sheet.text($0, 0) }
      .filter { vocabulary.word($0, in: .methods) != nil }
    return named.contains { vocabulary.word($0, in: .methods) == expected } ? nil : named.first
  }

  private var namedAtTop: String? {
    for row in 0..<Self.titleRows {
      for column in 0..<Self.titleColumns {
        if let method = vocabulary.word(sheet.text(row, column), in: .methods) { return method }
      }
    }
    return nil
  }

  private static let linesAbove = 4

  private var hasActivityTitle: Bool {
    let title = plain(sheet.name)
    return [TableSpec.activity.title.zh, TableSpec.activity.title.en].map(plain)
      .contains { title.hasPrefix($0) }
  }

  private func plain(_ text: String) -> String { text.condensed.lowercased() }

  private static let titleRows = 6
  private static let titleColumns = 6
}
