import SheetReferences

/// The rules for the names of cells, Excel's and the library's.
enum DefinedName {
  /// What the library keeps of a name, a name with its sheet, and a formula, in bytes of UTF-8.
  static let limit = 127

  /// What is wrong with a name, or `nil`.
  static func fault(of name: String) -> DefinedNameFault? {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      name.unicodeScalars.allSatisfy(isAllowed)
    else { return .syntax }
    if name.lowercased().hasPrefix("_xlnm.") { return .reserved }
    return looksLikeCell(name) ? .looksLikeCell : nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
      || scalar.properties.numericType == .decimal
  }

  /// `A1` and `R1C1` in all their forms; `R` and `C` alone are whole rows and columns.
  private static func looksLikeCell(_ name: String) -> Bool {
    if CellReference(name) != nil { return true }
    var rest = name.uppercased()[...]
    guard rest.first == "R" || rest.first == "C" else { return false }
    if rest.first == "R" { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
    if rest.first == "C" { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
    return rest.isEmpty
  }

  /// The sheets a formula speaks of, in order; text in quotes aside.
  static func sheets(in formula: String) -> [String] {
    var scanner = SheetScanner(rest: formula[...])
    return scanner.sheets()
  }
}

/// Finds `name!` and `'name'!` in a formula.
private struct SheetScanner {
  var rest: Substring

  mutating func sheets() -> [String] {
    var found: [String] = []
    while let character = rest.first {
      if character == "\"" {
        _ = quoted(by: "\"")
      } else if character == "'" {
        let name = quoted(by: "'")
        if rest.first == "!" { found.append(name) }
      } else if isPart(character) {
        let name = rest.prefix(while: isPart)
        rest = rest.dropFirst(name.count)
        if rest.first == "!" { found.append(String(name)) }
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  private func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  /// Takes a quoted text; a doubled quote inside it is one.
  private mutating func quoted(by quote: Character) -> String {
    var text = ""
    rest = rest.dropFirst()
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == quote {
        guard rest.first == quote else { return text }
        rest = rest.dropFirst()
      }
      text.append(character)
    }
    return text
  }
}
