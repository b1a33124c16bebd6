import Documents
public import Findings
import Parsing

extension Outline {
  /// Reads `outline.yaml` of a report folder.
  public init?(folder: String, into findings: inout [Finding]) {
    let path = "\(folder)/outline.yaml"
    guard let node = YAMLDocument.node(reading: path, into: &findings),
      var map = YAMLReading.map(node, into: &findings)
    else { return nil }
    let id = map.required("report", as: .string, into: &findings)
    let name = map.required("name", as: .localizedText, into: &findings)
    let prose = map.optional("prose", as: .string, into: &findings)
    let exchange = map.optional("exchange", as: .string, into: &findings)
    var workbook = map.required("workbook", as: .map, into: &findings)
    let file = workbook?.required("file", as: .string, into: &findings)
    let sheets = workbook?.required("sheets", as: .list(of: .part), into: &findings)
    workbook?.finish(into: &findings)
    let documents = map.required("documents", as: .list(of: .document), into: &findings)
    let charts = map.optional("charts", as: .entries(of: .map), into: &findings) ?? []
    let drawn = charts.compactMap { ChartOutline($0, into: &findings) }
    map.finish(into: &findings)
    guard let id, let name, let file, let sheets, let documents else { return nil }
    self.id = id
    self.name = name
    self.folder = folder
    self.prose = prose
    self.exchange = exchange
    self.workbook = file
    self.sheets = sheets
    self.documents = documents
    self.charts = Dictionary(drawn.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension YAMLReading where Value == Outline.Part {
  /// A sheet or section.
  static var part: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let each = map.optional("each", as: .string, into: &findings)
      if let each, each != "method" {
        findings.append(
          Finding(.error, .unknownRepetition, ["text": .text(each)], at: map.place(of: "each")))
      }
      let approaches = map.optional("approaches", as: .list(of: .string), into: &findings)
      let orientation = map.optional(
        "orientation", as: YAMLReading<OrientationWord>.choice, into: &findings)
      let part = Outline.Part(
        name: map.optional("name", as: .localizedText, into: &findings),
        level: map.optional("level", as: .integer, into: &findings) ?? 1,
        isPerMethod: each != nil, approaches: approaches ?? [],
        sector: map.optional("sector", as: .string, into: &findings),
        isContents: map.optional("contents", as: .bool, into: &findings) ?? false,
        prose: map.optional("prose", as: .string, into: &findings),
        tables: map.optional("tables", as: .list(of: .tablePart), into: &findings) ?? [],
        charts: map.optional("charts", as: .list(of: .string), into: &findings) ?? [],
        explained: map.optional("explain", as: .integer, into: &findings) ?? 0,
        orientation: orientation?.orientation ?? .automatic,
        isProtected: map.optional("protected", as: .bool, into: &findings) ?? true,
        isTitled: map.optional("titled", as: .bool, into: &findings) ?? true,
        isApart: map.optional("apart", as: .bool, into: &findings) ?? false,
        sharesUpTo: map.optional("shared-up-to", as: .integer, into: &findings) ?? 0,
        place: node.place)
      map.finish(into: &findings)
      return part
    }
  }
}

/// The words for how a sheet lies.
private enum OrientationWord: String, CaseIterable {
  case portrait, landscape

  var orientation: SheetPlan.Orientation {
    switch self {
    case .portrait: .portrait
    case .landscape: .landscape
    }
  }
}

extension YAMLReading where Value == Outline.TablePart {
  /// A table's id, or `{ table: …, columns: […], requires: …, rows: … }`.
  static var tablePart: Self {
    Self { node, findings in
      if case .scalar(let text, _) = node.content, !node.isNull {
        return Outline.TablePart(
          id: text, title: nil, columns: [], required: nil, rows: nil, place: node.place)
      }
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let id = map.required("table", as: .string, into: &findings)
      let title = map.optional("title", as: .localizedText, into: &findings)
      let columns = map.optional("columns", as: .list(of: .string), into: &findings) ?? []
      let required = map.optional("requires", as: .string, into: &findings)
      let rows = map.optional("rows", as: .integer, into: &findings)
      map.finish(into: &findings)
      return id.map {
        Outline.TablePart(
          id: $0, title: title, columns: columns, required: required, rows: rows, place: node.place)
      }
    }
  }
}

extension YAMLReading where Value == Outline.TextOutline {
  /// A document, and the other files that it is written as.
  static var document: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let first = Outline.TextOutline.File(&map, into: &findings)
      let also = map.optional("also", as: .list(of: .map), into: &findings) ?? []
      let sections = map.required("sections", as: .list(of: .part), into: &findings)
      map.finish(into: &findings)
      let others = also.compactMap { map in
        var map = map
        let file = Outline.TextOutline.File(&map, into: &findings)
        map.finish(into: &findings)
        return file
      }
      guard let first, let sections else { return nil }
      return Outline.TextOutline(files: [first] + others, sections: sections)
    }
  }
}

extension Outline.TextOutline.File {
  fileprivate init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let name = map.required("file", as: .string, into: &findings)
    let format = map.required(
      "format", as: YAMLReading<Publication.Format>.choice, into: &findings)
    guard let name, let format else { return nil }
    self.name = name
    self.format = format
  }
}

extension Outline.ChartOutline {
  fileprivate init?(_ entry: YAMLEntry<YAMLMap>, into findings: inout [Finding]) {
    var map = entry.value
    let kind = map.required("kind", as: YAMLReading<Chart.Kind>.choice, into: &findings)
    let title = map.required("title", as: .localizedText, into: &findings)
    let table = map.required("table", as: .string, into: &findings)
    let categories = map.required("categories", as: .string, into: &findings)
    let series = map.required("series", as: .list(of: .string), into: &findings)
    map.finish(into: &findings)
    guard let kind, let title, let table, let categories, let series else { return nil }
    self.init(
      id: entry.key, kind: kind, title: title, table: table, categories: categories,
      series: series, place: entry.place)
  }
}

extension Finding.Code {
  static let unknownRepetition: Self = "unknown-repetition"
}
