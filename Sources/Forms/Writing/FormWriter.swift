public import Findings
import Foundation
public import Inventories
public import Regulations
import Rendering
import Workbooks

/// Writes the form of an inventory (填报表): a workbook with a sheet for each of its tables, filled
/// with what it has, to be filled in and imported.
///
/// The same inventory gives the same bytes.
public struct FormWriter: Sendable {
  private let messages: MessageCatalogue
  private let language: Language
  private let program: String
  private let created: Int?
  private let checks: [String]

  /// Speaks the words of `messages`; `created` is the time that the workbook bears, in seconds
  /// since 1970, and `checks` are the codes of warnings that could be answered.
  public init(
    words messages: MessageCatalogue, in language: Language, program: String,
    created: Int? = nil, checks: [String] = []
  ) {
    self.messages = messages
    self.language = language
    self.program = program
    self.created = created
    self.checks = checks
  }

  /// An inventory and the folder it was read from.
  public struct Source: Sendable {
    let inventory: Inventory
    let folder: String

    /// Names an inventory and its folder.
    public init(_ inventory: Inventory, in folder: String) {
      self.inventory = inventory
      self.folder = folder
    }
  }

  /// Writes the form to a file and returns what is wrong; after an error no file is written.
  ///
  /// Figures of `last` stand beside this year's; deposits of earlier years are taken over from it,
  /// or from the folder `deposits` where nothing else of last year's is to be shown.
  public func write(
    _ source: Source, under regulation: Regulation, last: Source? = nil, deposits: String? = nil,
    to path: String
  ) -> [Finding] {
    var findings: [Finding] = []
    let words = FormWords(messages, in: language)
    let scope = FormScope(source.inventory, under: regulation)
    var reading = FormTables(
      scope, in: source.folder, last: last?.folder, deposits: deposits, words: words)
    let tables = reading.tables(into: &findings)
    guard !findings.hasErrors else { return findings }
    let book = FormBook(
      scope: scope, tables: tables, last: last?.inventory, words: words, program: program,
      vocabularies: FormVocabularies(scope, words, checks: checks))
    let aside = path + ".\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try book.write(to: aside, created: created)
      guard rename(aside, path) == 0 else {
        throw WorkbookError.fileNotWritable(path: path, code: errno)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: aside)
      findings.append(
        Finding(.error, .formNotWritable, ["reason": .text("\(error)")], at: Place(file: path)))
    }
    return findings
  }
}

extension Finding.Code {
  static let formNotWritable: Self = "form-not-writable"
}
