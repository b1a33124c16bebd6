import Accounting
public import Documents
public import Findings
import Inventories

/// A series as a document and as a workbook.
public struct SeriesReport {
  private let series: AccountSeries
  private let words: SeriesWords

  /// Tells a series in the words of a catalogue.
  public init(_ series: AccountSeries, _ catalogue: MessageCatalogue, in language: Language) {
    self.series = series
    words = SeriesWords(catalogue: catalogue, language: language)
  }

  /// The document, for paper and screen.
  public var document: Document {
    Document(
      title: words.label("series-title"), subtitle: subtitle,
      languageTag: words.language == .zh ? "zh-CN" : "en",
      sections: parts.map { part in
        Section(
          id: part.id, heading: words.label("series-section-\(part.id)"), blocks: part.blocks)
      })
  }

  /// The workbook and the Markdown.
  public var publication: Publication {
    let sheets = parts.map { part in
      SheetPlan(
        name: words.label("series-section-\(part.id)"), blocks: part.blocks,
        orientation: part.blocks.charts.isEmpty ? .automatic : .portrait)
    }
    return Publication(
      id: "series", title: "\(words.label("series-title")) \(subtitle)",
      properties: Document.Properties(),
      workbooks: [Publication.Workbook(file: "series.xlsx", sheets: sheets)],
      documents: [Publication.Text(file: "series.md", format: .markdown, document: document)])
  }

  private var subtitle: String {
    let name = series.accounts.last.map { $0.inventory.entity.name[words.language] } ?? ""
    let years = [series.years.first, series.years.last].compactMap(\.self).map { "\($0)" }
    return "\(name) \(years.joined(separator: "–"))"
  }

  private var parts: [(id: String, blocks: [Block])] {
    let years = YearTable(series: series, words: words)
    let sectors = SectorTrendTable(series: series, words: words)
    let categories = CategoryTrendTable(series: series, words: words)
    let gases = GasTrendTable(series: series, words: words)
    let indicators = IndicatorTable(series: series, words: words)
    let drivers = DriverTable(series: series, words: words)
    return [
      part("years", years.table, [years.chart]), part("sectors", sectors.table, [sectors.chart]),
      part("categories", categories.table), part("gases", gases.table),
      part("indicators", indicators.table, indicators.charts),
      part("drivers", drivers.table, [drivers.chart]),
    ] + recalculation
  }

  /// A table with the pictures of it.
  private func part(
    _ id: String, _ table: Table, _ charts: [Chart?] = []
  ) -> (id: String, blocks: [Block]) {
    (id, [.table(table)] + charts.compactMap { $0.map(Block.chart) })
  }
}

extension SeriesReport {
  /// The years that were frozen, and those of other potentials; nothing where there are none.
  private var recalculation: [(id: String, blocks: [Block])] {
    let frozen = RecalculationTable(series: series, words: words).table
    let sets = SetsTable(series: series, words: words).table
    let tables = (series.frozen.isEmpty ? [] : [frozen]) + (series.otherwise.isEmpty ? [] : [sets])
    return tables.isEmpty ? [] : [(id: "recalculation", blocks: tables.map(Block.table))]
  }
}

/// The words in which a series is told.
struct SeriesWords {
  let catalogue: MessageCatalogue
  let language: Language

  func label(_ key: String) -> String { catalogue.label(key, in: language) }
}

extension NumberStyle {
  static let tonnes = NumberStyle.decimals(2)
}

extension Table.ID {
  static let seriesYears: Self = "series-years"
  static let seriesSectors: Self = "series-sectors"
  static let seriesCategories: Self = "series-categories"
  static let seriesGases: Self = "series-gases"
  static let seriesIndicators: Self = "series-indicators"
  static let seriesDrivers: Self = "series-drivers"
  static let seriesSets: Self = "series-sets"
  static let seriesRecalculation: Self = "series-recalculation"
}

extension Table.Column.ID {
  /// The column of a year.
  static func year(_ year: Int) -> Self { Table.Column.ID(rawValue: "year-\(year)") }
}
