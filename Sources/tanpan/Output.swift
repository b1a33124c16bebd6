import ArgumentParser
import Documents
import Findings
import Foundation
import Rendering

/// What commands print, and where: answers to standard output, trouble to standard error.
enum Output {
  /// How many columns a line has; factor names are long.
  private static let lineWidth = 120

  /// Prints documents as plain text, one below the other.
  static func print(_ documents: [Document], in language: Language, _ messages: MessageCatalogue) {
    Swift.print(text(documents, in: language, messages), terminator: "")
  }

  /// Documents as they are printed.
  static func text(
    _ documents: [Document], in language: Language, _ messages: MessageCatalogue
  ) -> String {
    let renderer = PlainTextRenderer(
      words: RenderingWords(from: messages, in: language), lineWidth: lineWidth)
    return documents.map(renderer.text).joined(separator: "\n")
  }

  /// Prints findings as the answer to what was asked.
  static func print(_ findings: [Finding], in language: Language, _ messages: MessageCatalogue) {
    Swift.print(FindingPrinter(messages, in: language).text(findings), terminator: "")
  }

  /// Ends a command that had something else to say: findings go to standard error.
  static func finish(
    _ findings: [Finding], in language: Language, _ messages: MessageCatalogue
  ) throws {
    guard !findings.isEmpty else { return }
    complain(FindingPrinter(messages, in: language).text(findings))
    guard !findings.hasErrors else { throw ExitCode.failure }
  }

  /// The end of a command that was asked for something that is not there.
  static func misuse(
    _ finding: Finding, in language: Language, _ messages: MessageCatalogue
  ) -> ExitCode {
    complain(FindingPrinter(messages, in: language).text(finding) + "\n")
    return ExitCode(misuseStatus)
  }

  /// The end of a command that compares, when one side cannot be read.
  static func unreadable(
    _ findings: [Finding], in language: Language, _ messages: MessageCatalogue
  ) -> ExitCode {
    complain(FindingPrinter(messages, in: language).text(findings))
    return ExitCode(misuseStatus)
  }

  /// Says what a reader of the answer should know, if there is anything.
  static func warn(_ findings: [Finding], in language: Language, _ messages: MessageCatalogue) {
    let printer = FindingPrinter(messages, in: language)
    for finding in findings { complain(printer.text(finding) + "\n") }
  }

  /// The exit status of a command that was not understood.
  static let misuseStatus: Int32 = 2

  /// Writes to standard error.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
