import SheetReferences
import Testing
import Workbooks

@Suite("A chart")
struct ChartTests {
  private func series(on sheet: String = "表") -> Chart.Series {
    Chart.Series(
      name: "排放量", sheet: sheet, categories: range("A1:A3"), values: range("B1:B3"),
      color: 0x1F4E79)
  }

  private func fill(_ sheet: Sheet) throws {
    for (row, sector) in ["能源", "工业", "农业"].enumerated() {
      let number = Double(row) + 1.5
      try sheet.write(sector, at: CellReference(row: row, column: 0))
      try sheet.write(
        formula: "=\(number)", cached: .number(number), at: CellReference(row: row, column: 1))
    }
  }

  @Test("of every kind has its series, names and figures", arguments: Chart.Kind.allCases)
  func kinds(kind: Chart.Kind) throws {
    let file = try written { _, sheet in
      var chart = Chart(
        kind, title: "分领域 <排放量>", categoryAxis: "领域", valueAxis: "tCO₂e", series: [series()])
      chart.labels = .values
      chart.numberFormat = "#,##0"
      chart.pieceColors = [0x111111, 0x222222, 0x333333]
      chart.description = "三个领域的排放量"
      try sheet.insert(chart, at: cell("D2"))
      try fill(sheet)
    }
    let chart = try file.part("xl/charts/chart1.xml")
    #expect(chart.contains("<c:\(kind.expectedElement)>"))
    #expect(chart.contains("分领域 &lt;排放量&gt;"))
    #expect(chart.contains("<c:f>'表'!$B$1:$B$3</c:f>"))
    #expect(chart.contains("<c:v>工业</c:v>"))
    #expect(try file.part("xl/drawings/drawing1.xml").contains("descr=\"三个领域的排放量\""))
    let hasAxes = kind != .pie && kind != .doughnut
    #expect(chart.contains("tCO₂e") == hasAxes)
    #expect(chart.contains("<c:dPt>") != hasAxes)
  }

  @Test("caches the values of formulas, which the library takes for 0")
  func cache() throws {
    let file = try written { _, sheet in
      try fill(sheet)
      try sheet.insert(Chart(.line, series: [series()]), at: cell("D2"))
    }
    let chart = try file.part("xl/charts/chart1.xml")
    let values = chart.split(separator: "<c:val>").last ?? ""
    let numbers = values.matches(of: /<c:pt idx="\d"><c:v>([^<]*)<\/c:v>/).map { $0.output.1 }
    #expect(numbers == ["1.5", "2.5", "3.5"])
    #expect(chart.contains("<c:strCache><c:ptCount val=\"3\"/>"))
  }

  @Test("leaves a gap for an empty cell")
  func gap() throws {
    let file = try written { _, sheet in
      try sheet.write(1, at: cell("B1"))
      try sheet.write(3, at: cell("B3"))
      try sheet.insert(Chart(.line, series: [series()]), at: cell("D2"))
    }
    let chart = try file.part("xl/charts/chart1.xml")
    let values = chart.split(separator: "<c:val>").last ?? ""
    #expect(values.matches(of: /<c:pt idx="(\d)"/).map { $0.output.1 } == ["0", "2"])
  }

  @Test("finds its sheet, whatever it is called", arguments: ["2023", "a!b", "it's", "AB12"])
  func names(name: String) throws {
    let file = try written { book, sheet in
      try fill(try book.addSheet(named: name))
      try sheet.insert(Chart(.bar, series: [series(on: name)]), at: cell("A1"))
    }
    let chart = try file.part("xl/charts/chart1.xml")
    #expect(chart.contains("<c:f>\(range("B1:B3").absolute(on: name))</c:f>"))
    #expect(chart.contains("<c:v>2.5</c:v>"))
  }

  @Test("goes without figures in constant memory, and says where they are")
  func constantMemory() throws {
    let file = try written(options: WorkbookOptions(constantMemory: true)) { _, sheet in
      try sheet.insert(Chart(.pie, series: [series()]), at: cell("D2"))
      try fill(sheet)
    }
    let chart = try file.part("xl/charts/chart1.xml")
    #expect(chart.contains("<c:f>'表'!$B$1:$B$3</c:f>"))
  }

  @Test("shows shares on a pie, a legend where asked, or none", arguments: Chart.Legend.allCases)
  func legend(legend: Chart.Legend) throws {
    let file = try written { _, sheet in
      var chart = Chart(.pie, series: [series()])
      chart.legend = legend
      chart.labels = .categoriesAndPercentages
      try sheet.insert(chart, at: cell("A1"))
    }
    let chart = try file.part("xl/charts/chart1.xml")
    #expect(chart.contains("<c:showPercent val=\"1\"/>"))
    #expect(chart.contains("<c:legend>") == (legend != .none))
  }

  @Test("is refused when it cannot be drawn")
  func refused() throws {
    func fault(_ change: @escaping (inout Chart) -> Void) throws -> WorkbookError? {
      try refusal { _, sheet in
        var chart = Chart(.line, series: [series()])
        change(&chart)
        try sheet.insert(chart, at: cell("A1"))
      }
    }
    #expect(try fault { $0.series = [] } == .chart(.noSeries))
    #expect(try fault { $0.width = 0 } == .chart(.size(width: 0, height: 360)))
    #expect(try fault { $0.title = "=A1" } == .text(.chartText, .readAsFormula))
    #expect(try fault { $0.series[0].name = "=A1" } == .text(.chartText, .readAsFormula))
    #expect(try fault { $0.series[0].sheet = "无" } == .chart(.unknownSheet("无")))
    #expect(
      try fault { $0.series[0].values = range("A1:B2") } == .chart(.notALine(range("A1:B2"))))
    #expect(
      try fault { $0.series[0].values = range("A1:A65536") }
        == .chart(.tooManyPoints(range("A1:A65536"), limit: 65_535)))
    #expect(
      try fault { $0.title = String(repeating: "题", count: 256) }
        == .text(.chartText, .tooLong(count: 256, limit: 255)))
  }
}

extension Chart.Kind {
  /// What ECMA-376 calls it.
  fileprivate var expectedElement: String {
    switch self {
    case .stackedColumn, .clusteredColumn, .bar, .stackedBar: "barChart"
    case .pie: "pieChart"
    case .doughnut: "doughnutChart"
    case .line: "lineChart"
    }
  }
}
