extension WorkbookContents {
  /// Reads what lies over the cells of a sheet.
  func attachments(of sheet: SheetEntry) throws(ReadingFailure) -> SheetAttachments {
    guard let own = try relationships(of: sheet.part) else { return SheetAttachments() }
    var attachments = SheetAttachments()
    if let part = own.part(ofKind: "comments") {
      var content = CommentsPart(limit: limits.declarations)
      try XMLReading.read(part, of: package, into: &content)
      attachments.comments = content.comments
    }
    if let part = own.part(ofKind: "drawing") {
      var content = DrawingPart(limit: limits.declarations)
      try XMLReading.read(part, of: package, into: &content)
      attachments.shapes = content.shapes
      attachments.charts = try charts(content.charts, of: part)
    }
    return attachments
  }

  private func charts(
    _ ids: [String], of drawing: String
  ) throws(ReadingFailure) -> [SheetChart] {
    guard let targets = try relationships(of: drawing) else { return [] }
    var charts: [SheetChart] = []
    for id in ids {
      guard let part = targets.all.first(where: { $0.id == id && $0.kind == "chart" })?.part else {
        continue
      }
      var content = ChartPart(limit: limits.declarations)
      try XMLReading.read(part, of: package, into: &content)
      charts.append(content.chart)
    }
    return charts
  }

  /// What a part refers to; `nil` for nothing.
  private func relationships(of part: String) throws(ReadingFailure) -> Relationships? {
    guard !part.isEmpty, package.has(PartName.relationships(of: part)) else { return nil }
    return try Relationships.read(of: part, in: package)
  }
}
