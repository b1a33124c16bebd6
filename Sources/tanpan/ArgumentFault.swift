import ArgumentParser
import Findings
import Foundation
import Parsing

/// What is wrong with how a command was written, read from the words of the argument parser.
///
/// The parser speaks English only and does not say what it found in any other way.
struct ArgumentFault {
  let finding: Finding

  /// The fault of an error of the parser; `nil` when its words are not known.
  init?(_ error: any Error) {
    let text = Tanpan.message(for: error)
    let faults = [
      Self.unknownOption, Self.missingValue, Self.unexpectedValue, Self.unexpected, Self.missing,
      Self.wrongChoice, Self.wrongValue,
    ]
    guard let finding = faults.lazy.compactMap({ $0(text) }).first else { return nil }
    self.finding = finding
  }

  private static func unknownOption(_ text: String) -> Finding? {
    if let match = text.prefixMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+?)'\?/) {
      return Finding(
        .error, .argumentOptionNear,
        ["option": .text(String(match.1)), "nearest": .text(String(match.2))])
    }
    return text.prefixMatch(of: /Unknown option '(.+?)'/).map {
      Finding(.error, .argumentOption, ["option": .text(String($0.1))])
    }
  }

  private static func missingValue(_ text: String) -> Finding? {
    text.prefixMatch(of: /Missing value for '(.+)'/).map {
      Finding(.error, .argumentValueMissing, ["option": .text(String($0.1))])
    }
  }

  private static func unexpectedValue(_ text: String) -> Finding? {
    text.prefixMatch(of: /The option '(.+?)' does not take any value, but '(.*)' was/).map {
      Finding(
        .error, .argumentValueUnexpected,
        ["option": .text(String($0.1)), "value": .text(String($0.2))])
    }
  }

  private static func unexpected(_ text: String) -> Finding? {
    guard
      let match = text.prefixMatch(of: /(?:\d+ unexpected arguments: |Unexpected argument )'(.+)'/)
    else { return nil }
    let words = String(match.1).components(separatedBy: "', '")
    let (commands, word) = asked()
    guard let word, word == words.first, !commands.isEmpty else {
      return Finding(
        .error, .argumentUnexpected, ["words": .text(words.joined(separator: " "))])
    }
    let arguments: [String: Finding.Argument] = [
      "command": .text(word),
      "nearest": .text(NearestName.of(word, among: commands) ?? "--help"),
      "known": .text(commands.joined(separator: ", ")),
    ]
    return Finding(.error, .argumentCommand, arguments)
  }

  /// The commands to choose from after those that were understood, and the word that stands there.
  private static func asked() -> (commands: [String], word: String?) {
    var command: any ParsableCommand.Type = Tanpan.self
    for word in CommandLine.arguments.dropFirst() {
      let among = command.configuration.subcommands
      guard let next = among.first(where: { $0.configuration.commandName == word }) else {
        return (among.compactMap { $0.configuration.commandName }, word)
      }
      command = next
    }
    return ([], nil)
  }

  private static func missing(_ text: String) -> Finding? {
    text.prefixMatch(of: /(?:Missing expected argument|Missing one of:) '(.+)'/).map {
      Finding(.error, .argumentMissing, ["argument": .text(String($0.1))])
    }
  }

  private static func wrongChoice(_ text: String) -> Finding? {
    text.prefixMatch(of: /The value '(.*)' is invalid for '(.+)'\. Please provide one of (.+)\./)
      .map {
        Finding(
          .error, .argumentChoice,
          [
            "value": .text(String($0.1)), "option": .text(String($0.2)),
            "known": .text(choices(String($0.3))),
          ])
      }
  }

  /// `'text' and 'json'` as `text, json`.
  private static func choices(_ quoted: String) -> String {
    quoted.matches(of: /'(.*?)'/).map { String($0.1) }.joined(separator: ", ")
  }

  private static func wrongValue(_ text: String) -> Finding? {
    text.prefixMatch(of: /The value '(.*)' is invalid for '(.+?)'/).map {
      Finding(
        .error, .argumentValue,
        ["value": .text(String($0.1)), "option": .text(String($0.2))])
    }
  }
}

extension Finding.Code {
  static let argumentCommand: Self = "argument-command"
  static let argumentOption: Self = "argument-option"
  static let argumentOptionNear: Self = "argument-option-near"
  static let argumentValueMissing: Self = "argument-value-missing"
  static let argumentValueUnexpected: Self = "argument-value-unexpected"
  static let argumentUnexpected: Self = "argument-unexpected"
  static let argumentMissing: Self = "argument-missing"
  static let argumentChoice: Self = "argument-choice"
  static let argumentValue: Self = "argument-value"
}
