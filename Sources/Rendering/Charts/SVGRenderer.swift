public import Documents

/// Draws the charts of a document as SVG; the same numbers give the same bytes.
public struct SVGRenderer: Sendable {
  private let index: TableIndex

  /// Makes a renderer of charts whose numbers stand in these tables.
  public init(_ index: TableIndex) {
    self.index = index
  }

  /// Every chart of a document with the name of its file.
  public static func files(for document: Document) -> [(name: String, text: String)] {
    let renderer = SVGRenderer(TableIndex(document))
    return document.sections.flatMap(\.blocks.charts).map { ($0.fileName, renderer.text(of: $0)) }
  }

  /// A chart as an SVG file.
  public func text(of chart: Chart) -> String {
    let data = ChartData(chart, from: index)
    return switch chart.kind {
    case .stackedColumn, .column, .line: ColumnDrawing(data).text
    case .bar: BarDrawing(data).text
    case .pie: PieDrawing(data).text
    }
  }
}

extension ChartData {
  /// The title with the unit.
  var heading: String {
    chart.unit.isEmpty ? chart.title : "\(chart.title) (\(chart.unit))"
  }

  /// Every number in words, for those who cannot see the picture.
  var spoken: String {
    categories.indices.map { category in
      let numbers = series.compactMap { series in
        series.values[category].map { "\(series.name) \(printed($0))" }
      }
      return "\(categories[category]): " + numbers.joined(separator: ", ")
    }
    .joined(separator: "; ")
  }
}
