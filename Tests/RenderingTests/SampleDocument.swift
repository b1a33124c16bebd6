import Documents
import Rendering
import SheetReferences

/// A small report with everything renderers meet: long names, spans, sums, charts, hostile text.
enum Sample {
  static let words = RenderingWords(note: "注：", continued: "（续）")

  static let fuels: [(name: String, amount: Double, heat: Double, carbon: Double)] = [
    ("原煤", 12345.678, 20.908, 0.02649), ("焦炭", 2300, 28.435, 0.0294),
    ("柴油（道路运输以外的移动源，含工程机械）", 815.25, 42.652, 0.0202), ("天然气", 56.125, 389.31, 0.01532),
  ]

  static let energy = Table(
    id: "energy", title: "表 1  能源活动化石燃料燃烧二氧化碳排放", caption: "2023 年，按部门法计算",
    columns: [
      Table.Column(id: "fuel", heading: "燃料品种"),
      Table.Column(id: "amount", heading: "消费量", unit: "t 或 10⁴ Nm³", role: .input),
      Table.Column(id: "heat", heading: "低位发热量", unit: "GJ/t", role: .factor),
      Table.Column(id: "carbon", heading: "单位热值含碳量", unit: "tC/GJ", role: .factor),
      Table.Column(id: "emission", heading: "排放量", unit: "tCO₂", role: .computed),
      Table.Column(id: "source", heading: "数据来源", role: .reference),
    ],
    rows: rows,
    notes: [
      "碳氧化率取缺省值；“—”表示不适用，空格表示没有数据，没有数据不等于零，应当补报。",
      "天然气的消费量以标准状态（0 ℃）计。",
    ])

  private static var rows: [Table.Row] {
    let head = Table.Row(
      [.text(""), .text("活动水平"), .text("排放因子", columnSpan: 2), .empty, .text("结果", columnSpan: 2)],
      role: .head)
    let band = Table.Row([.text("1  能源工业与制造业", columnSpan: 6)], role: .band)
    let lines = fuels.enumerated().map { index, fuel in
      Table.Row(
        [
          .text(fuel.name), .number(fuel.amount, .decimals(2)), .number(fuel.heat, .decimals(3)),
          .number(fuel.carbon, .significant(4)),
          .formula(
            emission(at: index + 2), cached: fuel.amount * fuel.heat * fuel.carbon * 44 / 12,
            .decimals(2)),
          .text(index == 0 ? "能源平衡表第 12 行" : "=1+1 | `问题` 文本"),
        ], indentation: 1)
    }
    return [head, band] + lines + [
      sum,
      Table.Row(
        [.text("国际航空"), .notationKey("NO"), .empty, .empty, .notationKey("NE")], role: .memo),
    ]
  }

  private static func emission(at row: Int) -> SheetFormula {
    let cells = ["amount", "heat", "carbon"].map {
      CellAddress("energy", row: row, column: Table.Column.ID(rawValue: $0))
    }
    return "\(cells[0])*\(cells[1])*\(cells[2])*\(44)/\(12)"
  }

  static let lines = CellRange(
    CellAddress("energy", row: 2, column: "emission"),
    CellAddress("energy", row: 5, column: "emission"))

  static let total = fuels.reduce(0) { $0 + $1.amount * $1.heat * $1.carbon * 44 / 12 }

  private static let sum = Table.Row(
    [
      .text("合计"), .empty, .empty, .empty,
      .formula("SUM(\(lines))", cached: total, .decimals(2), role: .total),
    ], role: .total)

  static let trend = Table(
    id: "trend", title: "表 2  分部门排放量",
    columns: [Table.Column(id: "year", heading: "年份")]
      + ["能源", "工业生产过程", "农业", "土地利用", "废弃物", "其他", "合计一", "合计二", "人均", "单位GDP"].enumerated().map {
        Table.Column(
          id: Table.Column.ID(rawValue: "s\($0.offset)"), heading: $0.element, unit: "万 tCO₂e")
      },
    rows: (2019...2023).map { year in
      let step = Double(year - 2019)
      let values = [
        512.3 + 9 * step, 88.25 - step, 20 + step / 4, -31.5 - step, 12.5, 3, 4, 5, 6.25, 7,
      ]
      return Table.Row(
        [.number(Double(year), .plain)] + values.map { .number($0, .decimals(2)) })
    })

  static func series(_ names: [String]) -> [Chart.Series] {
    names.enumerated().map { index, name in
      let column = Table.Column.ID(rawValue: "s\(index)")
      return Chart.Series(
        name: name,
        values: CellRange(
          CellAddress("trend", row: 0, column: column), CellAddress("trend", row: 4, column: column)
        ))
    }
  }

  static let years = CellRange(
    CellAddress("trend", row: 0, column: "year"), CellAddress("trend", row: 4, column: "year"))

  static let fuelNames = CellRange(
    CellAddress("energy", row: 2, column: "fuel"), CellAddress("energy", row: 5, column: "fuel"))

  static let sectors = ["能源", "工业生产过程", "农业", "土地利用", "废弃物"]

  static let charts: [Chart] = [
    Chart(
      id: "stack", kind: .stackedColumn, title: "图 1  分部门排放量", categories: years,
      series: series(sectors), unit: "万 tCO₂e", style: .decimals(1)),
    Chart(
      id: "column", kind: .column, title: "图 2  能源与工业排放量", categories: years,
      series: series(["能源", "工业生产过程"]), unit: "万 tCO₂e", style: .decimals(1)),
    Chart(
      id: "bar", kind: .bar, title: "图 3  各燃料排放量", categories: fuelNames,
      series: [Chart.Series(name: "排放量", values: lines)], unit: "tCO₂", style: .decimals(0)),
    Chart(
      id: "pie", kind: .pie, title: "图 4  各燃料占比", categories: fuelNames,
      series: [Chart.Series(name: "排放量", values: lines)], unit: "tCO₂", style: .decimals(0)),
    Chart(
      id: "line", kind: .line, title: "图 5  逐年变化", categories: years,
      series: series(sectors), unit: "万 tCO₂e", style: .decimals(1)),
  ]

  static let document = Document(
    title: "示范区 2023 年度温室气体清单报告", subtitle: "测试用样本",
    properties: Document.Properties(author: "测试", createdAt: 1_700_000_000),
    sections: [
      Section(
        id: "summary", heading: "一、概述",
        blocks: [
          .paragraph(
            "本报告核算示范区 2023 年度温室气体排放，涵盖能源活动、工业生产过程、农业活动、土地利用变化和林业以及废弃物处理五个领域，排放总量为 35,123.46 tCO₂e（不含土地利用）。"
          ),
          .list(
            ["核算方法依据《省级温室气体清单编制指南（试行）》；", "排放因子优先采用实测值，其次采用缺省值，凡沿用往年公布值的均在附表中逐条列明，供核查。"],
            numbered: true),
          .list(["一项", "* 带星号的一项"], numbered: false),
        ]),
      Section(
        id: "energy", heading: "二、能源活动",
        blocks: [.table(energy), .chart(charts[2]), .chart(charts[3])]),
      Section(
        id: "formula", heading: "2.1 计算过程", level: 2,
        blocks: [.preformatted("E = FC × NCV × CC × OF × 44/12\n  = 12345.678 × 20.908 × …")]),
      Section(
        id: "trend", heading: "三、历年变化",
        blocks: [.table(trend), .chart(charts[0]), .chart(charts[1]), .chart(charts[4])]),
    ])
}
