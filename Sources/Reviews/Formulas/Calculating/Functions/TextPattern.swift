/// Text with `*` for any characters, `?` for one, `~` before one meant as such; case is ignored.
struct TextPattern: Hashable {
  private enum Piece: Hashable {
    case one(Character)
    case any
    case all
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var isEscaped = false
    for character in text.lowercased() {
      switch character {
      case _ where isEscaped:
        if !"*?~".contains(character) { pieces.append(.one("~")) }
        pieces.append(.one(character))
        isEscaped = false
      case "~": isEscaped = true
      case "?": pieces.append(.any)
      case "*": if pieces.last != .all { pieces.append(.all) }
      default: pieces.append(.one(character))
      }
    }
    if isEscaped { pieces.append(.one("~")) }
    self.pieces = pieces
  }

  /// Whether the whole of `words` is like it; goes back to the last `*` only, so never for long.
  func matches(_ words: String) -> Bool {
    let characters = Array(words.lowercased())
    var (index, piece) = (0, 0)
    var retry: (index: Int, piece: Int)?
    while index < characters.count {
      if piece < pieces.count, pieces[piece] == .all {
        retry = (index, piece)
        piece += 1
      } else if piece < pieces.count,
        pieces[piece] == .any || pieces[piece] == .one(characters[index])
      {
        index += 1
        piece += 1
      } else if let last = retry {
        retry = (last.index + 1, last.piece)
        (index, piece) = (last.index + 1, last.piece + 1)
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .all }
  }
}
