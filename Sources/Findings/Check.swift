/// Something that must hold of what was declared, loaded or computed (核查).
///
/// A check states facts, each by a code of the message catalogue; its own name, in the words of
/// its type, is the key of what it looks at and why.
public protocol Check: Sendable {
  /// What it may find, each with how bad that is at worst.
  var codes: [Finding.Code: Finding.Severity] { get }
}

extension Check {
  /// Its name, as its type says it: `balance-identities`.
  public var id: String {
    String(describing: Self.self).reduce(into: "") { text, letter in
      if letter.isUppercase, text.last?.isLowercase ?? false { text += "-" }
      text += letter.lowercased()
    }
  }

  /// The key of what it looks at, in the catalogue of messages.
  public var looksLabel: String { "check-looks-\(id)" }

  /// A finding of this check, as bad as it says.
  public func finding(
    _ code: Finding.Code, _ arguments: [String: Finding.Argument] = [:], at place: Place? = nil
  ) -> Finding {
    Finding(codes[code] ?? .error, code, arguments, at: place)
  }
}
