/// The words of a note: those of its author, and between two lines those of an earlier round.
///
/// The lines tell them apart whatever program has saved the note since: LibreOffice forgets
/// authors and cuts text into other runs.
struct NoteText {
  /// The line over our words.
  static let head = "—— 碳盘 Tanpan ——"
  /// The line under our words; what someone writes below it is theirs.
  static let foot = "————————————"

  /// A piece of a note's text that has a look of its own.
  private struct Piece {
    /// The run, or the text without one.
    let owner: XMLElement
    /// The text itself.
    let text: XMLElement
    /// What of it is not ours.
    var rest: String
  }

  /// Whether an earlier round wrote here.
  private(set) var isMarked = false
  private var pieces: [Piece] = []

  /// Reads a note.
  init(of note: XMLElement) {
    for owner in note.first("text")?.children ?? [] {
      guard let text = owner.local == "t" ? owner : owner.first("t"), owner.local != "rPh" else {
        continue
      }
      pieces.append(Piece(owner: owner, text: text, rest: text.text))
    }
    var whole = pieces.flatMap { Array($0.text.text.unicodeScalars) }
    var own = [Bool](repeating: false, count: whole.count)
    while let range = Self.block(in: whole) {
      isMarked = true
      for place in range {
        own[place] = true
        whole[place] = "\u{0}"
      }
    }
    if isMarked { leaveOut(own) }
  }

  /// Whether nobody but us has written here.
  var isEmpty: Bool { pieces.allSatisfy { $0.rest.allSatisfy(\.isWhitespace) } }

  /// How long it is without our words, in UTF-16 units.
  var length: Int { pieces.reduce(0) { $0 + $1.rest.utf16.count } }

  /// Our words between their two lines, short enough for a note that has so many already.
  static func marked(_ text: String, after length: Int) -> String {
    let room = XMLText.limit - length - head.utf16.count - foot.utf16.count - 3
    return "\(head)\n\(XMLText.cut(text, to: max(1, room)))\n\(foot)"
  }

  /// Takes our words out of the part.
  func clean(_ edits: inout ByteEdits) {
    for piece in pieces where piece.rest != piece.text.text {
      let name = piece.text.name
      let text = "<\(name) xml:space=\"preserve\">\(XMLText.escaped(piece.rest))</\(name)>"
      edits.replace(
        piece.rest.isEmpty ? piece.owner.range : piece.text.range,
        with: piece.rest.isEmpty ? [] : Array(text.utf8))
    }
  }

  private mutating func leaveOut(_ own: [Bool]) {
    var place = 0
    for (number, piece) in pieces.enumerated() {
      var rest = String.UnicodeScalarView()
      for scalar in piece.text.text.unicodeScalars {
        if !own[place] { rest.append(scalar) }
        place += 1
      }
      pieces[number].rest = String(rest)
    }
  }

  /// Our words with their two lines and the break before them.
  private static func block(in text: [Unicode.Scalar]) -> Range<Int>? {
    guard let head = text.firstRange(of: Array(head.unicodeScalars)) else { return nil }
    let foot = text[head.upperBound...].firstRange(of: Array(foot.unicodeScalars))
    var start = head.lowerBound
    while start > 0, text[start - 1] == "\n" || text[start - 1] == "\r" { start -= 1 }
    return start..<(foot?.upperBound ?? text.count)
  }
}
