import SheetReferences
import WorkbookReading

extension WorkbookComparison {
  /// What was done to comments, charts and shapes of a sheet.
  func attachmentDeviations(on sheet: SheetCorrespondence) -> [Deviation] {
    // What could not be read is told as such, and not as if it had been taken away.
    guard let mine = expected.attachments[sheet.expected.entry.name],
      let theirs = found.attachments[sheet.found.entry.name]
    else { return [] }
    return comments(mine, theirs, on: sheet) + charts(mine, theirs, on: sheet)
      + shapes(mine, theirs, on: sheet)
  }

  private func comments(
    _ mine: SheetAttachments, _ theirs: SheetAttachments, on sheet: SheetCorrespondence
  ) -> [Deviation] {
    let name = sheet.found.entry.name
    let kept = mine.comments.compactMap { cell, words -> Deviation? in
      guard let place = sheet.found(of: cell) else { return nil }
      let other = theirs.comments[place] ?? ""
      guard other.plain != words.plain else { return nil }
      return Deviation(.commentChanged, sheet: name, cell: place, filed: other, expected: words)
    }
    let added = theirs.comments.compactMap { place, words -> Deviation? in
      guard sheet.expected(of: place).map({ mine.comments[$0] == nil }) ?? true else { return nil }
      return Deviation(.commentAdded, sheet: name, cell: place, filed: words)
    }
    return kept + added
  }

  /// Charts are told by what they draw, and by their words; programs write them in their own order.
  private func charts(
    _ mine: SheetAttachments, _ theirs: SheetAttachments, on sheet: SheetCorrespondence
  ) -> [Deviation] {
    var left = theirs.charts.map { meant($0, isReturned: true) }
    let gone = mine.charts.map { meant($0, isReturned: false) }.filter { chart in
      guard let index = left.firstIndex(of: chart) else { return true }
      left.remove(at: index)
      return false
    }
    let name = sheet.found.entry.name
    guard let first = gone.first else {
      return left.map { Deviation(.chartAdded, sheet: name, filed: $0.words) }
    }
    let other = left.first
    // Charts of one title differ in what they draw.
    let isTitle = other.map { $0.words != first.words } ?? true
    return [
      Deviation(
        .chartChanged, sheet: name, filed: other.map { isTitle ? $0.words : $0.drawn } ?? "",
        expected: isTitle ? first.words : first.drawn)
    ]
  }

  private func shapes(
    _ mine: SheetAttachments, _ theirs: SheetAttachments, on sheet: SheetCorrespondence
  ) -> [Deviation] {
    guard theirs.shapes > mine.shapes else { return [] }
    return [
      Deviation(
        .shapeAdded, sheet: sheet.found.entry.name, filed: "\(theirs.shapes - mine.shapes)")
    ]
  }

  /// A chart with what it draws as formulas mean it, those of the returned workbook in the places expected.
  private func meant(_ chart: SheetChart, isReturned: Bool) -> SheetChart {
    let references = chart.references.map { text in
      let written = try? WrittenFormula(parsing: text, on: "")
      let isMoved = isReturned && !isInPlace
      return (isMoved ? written?.mapped(on: "", expectedArea) : written)?.canonical ?? text
    }
    return SheetChart(references: references.sorted(), words: chart.words)
  }
}

extension SheetChart {
  /// The cells that it draws, in words.
  fileprivate var drawn: String { references.joined(separator: ", ") }
}

extension String {
  /// The words without blanks, in which programs differ.
  fileprivate var plain: String { filter { !$0.isWhitespace } }
}
