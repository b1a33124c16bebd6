import SheetReferences

/// The sheet that lists all remarks, each with a link to its cell.
struct ListingSheet {
  /// The row of the heads, counted from 1; the remarks come after it.
  static let headRow = 3
  /// How many links a sheet may have.
  static let linkLimit = 65_530

  /// How many Latin letters each column is wide.
  private static let widths = [6, 8, 18, 9, 50, 44]
  private static let lineHeight = 15

  private let remarks: [Remark]
  private let words: RemarkListing
  private let look: ListingLook
  private let dialect: Dialect
  private let link: (Remark) -> String?

  /// Prepares the list; `link` gives the address of a remark's cell, where there is one.
  init(
    _ remarks: [Remark], _ words: RemarkListing, _ look: ListingLook, _ dialect: Dialect,
    link: @escaping (Remark) -> String?
  ) {
    self.remarks = Array(remarks.prefix(CellReference.rowLimit - Self.headRow))
    (self.words, self.look, self.dialect, self.link) = (words, look, dialect, link)
  }

  /// The part that holds the sheet.
  var bytes: [UInt8] {
    let body = remarks.enumerated().map { row(of: $0.element, $0.offset) }.joined()
    return Array((head + top + body + "</sheetData>" + links + foot).utf8)
  }

  private var head: String {
    let widths = Self.widths.enumerated().map { place, width in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width).71\" customWidth=\"1\"/>"
    }
    return Dialect.declaration
      + "<worksheet xmlns=\"\(dialect.main)\"><sheetPr><tabColor rgb=\"FFC00000\"/>"
      + "<pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + "<dimension ref=\"A1:F\(Self.headRow + remarks.count)\"/>"
      + "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">"
      + "<pane ySplit=\"\(Self.headRow)\" topLeftCell=\"A\(Self.headRow + 1)\" "
      + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
      + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>\(widths.joined())</cols><sheetData>"
  }

  private var top: String {
    "<row r=\"1\" ht=\"24\" customHeight=\"1\">" + cell("A1", words.title, look.title) + "</row>"
      + "<row r=\"2\">" + cell("A2", words.lead, look.lead) + "</row>"
      + line(Self.headRow, words.heads.inOrder.map { ($0, look.head) })
  }

  private func row(of remark: Remark, _ place: Int) -> String {
    let number = Self.headRow + 1 + place
    let cell = remark.cell?.a1 ?? ""
    let texts = [
      (words.severities[remark.severity], look.severity(remark.severity)),
      (remark.sheet, look.text), (cell, address(of: remark, place) == nil ? look.short : look.link),
      (remark.fact, look.text), (remark.remedy, look.text),
    ]
    let count = "<c r=\"A\(number)\" s=\"\(look.short)\"><v>\(place + 1)</v></c>"
    return line(number, texts, after: count)
  }

  private func line(_ number: Int, _ texts: [(String, Int)], after start: String = "") -> String {
    let first = start.isEmpty ? 0 : 1
    let cells = texts.enumerated().map { place, text in
      cell("\(CellReference.letters(ofColumn: first + place))\(number)", text.0, text.1)
    }
    let lines = texts.enumerated().map { lineCount(of: $1.0, in: Self.widths[first + $0]) }
    let height = Self.lineHeight * (lines.max() ?? 1)
    return "<row r=\"\(number)\" ht=\"\(height)\" customHeight=\"1\">"
      + "\(start)\(cells.joined())</row>"
  }

  /// How many lines a text takes, counting Chinese characters as two letters: programs do not all
  /// fit the height of a row to its text.
  private func lineCount(of text: String, in width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let letters = line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      return max(1, (letters + width - 2) / (width - 1))
    }.reduce(0, +)
  }

  private func cell(_ reference: String, _ text: String, _ style: Int) -> String {
    guard !text.isEmpty else { return "<c r=\"\(reference)\" s=\"\(style)\"/>" }
    return "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      + "\(XMLText.stored(text))</t></is></c>"
  }
}

extension ListingSheet {
  private func address(of remark: Remark, _ place: Int) -> String? {
    place < Self.linkLimit ? link(remark) : nil
  }

  private var links: String {
    let all = remarks.enumerated().compactMap { place, remark -> String? in
      guard let address = address(of: remark, place), let cell = remark.cell else { return nil }
      return "<hyperlink ref=\"D\(Self.headRow + 1 + place)\" "
        + "location=\"\(XMLText.escaped(address))\" display=\"\(cell.a1)\"/>"
    }
    return all.isEmpty ? "" : "<hyperlinks>\(all.joined())</hyperlinks>"
  }

  private var foot: String {
    "<printOptions horizontalCentered=\"1\"/>"
      + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
      + "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
      + "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  }
}
