import Documents
import SheetReferences

extension Sample {
  static let factors = Table(
    id: "factors", title: "排放因子",
    columns: [
      Table.Column(id: "name", heading: "名称"),
      Table.Column(id: "value", heading: "取值", unit: "tC/GJ", role: .factor),
      Table.Column(id: "source", heading: "依据", preferredWidth: 40, role: .reference),
    ],
    rows: fuels.map { fuel in
      Table.Row([
        .text(fuel.name), .number(fuel.carbon, .significant(4)),
        .text("《省级温室气体清单编制指南（试行）》表 1.5，未另行公布的年份沿用最近一次公布的取值，须核对。", comment: "缺省值"),
      ])
    })

  static let summary = Table(
    id: "summary", title: "汇总", caption: "依能源活动表与因子表计算",
    columns: [
      Table.Column(id: "name", heading: "项目"),
      Table.Column(id: "value", heading: "数值", unit: "tCO₂"),
      Table.Column(id: "share", heading: "占比"),
    ],
    rows: fuels.enumerated().map { index, fuel in
      let cell = CellAddress("energy", row: index + 2, column: "emission")
      let sum = CellAddress("energy", row: 6, column: "emission")
      let value = fuel.amount * fuel.heat * fuel.carbon * 44 / 12
      return Table.Row([
        .text(fuel.name, link: .cell(cell)),
        .formula("\(cell)", cached: value, .decimals(2), role: .computed),
        .formula("\(cell)/\(sum)", cached: value / total, .percent(1), role: .computed),
      ])
    } + [
      Table.Row(
        [
          .text("平均因子"),
          .formula(
            "AVERAGE(\(CellRange("factors", rows: 0..<4, column: "value") ?? lines))",
            cached: fuels.map(\.carbon).reduce(0, +) / 4, .significant(4), role: .computed),
        ], role: .memo)
    ])

  static let contents = Table(
    id: "contents", title: "",
    columns: [
      Table.Column(id: "sheet", heading: "工作表"), Table.Column(id: "about", heading: "内容"),
    ],
    rows: [
      Table.Row([.text("能源活动", link: .table("energy")), .text("化石燃料燃烧")]),
      Table.Row([.text("汇总与图", link: .sheet("汇总与图")), .text("各燃料占比与历年变化")]),
    ])

  static let sheets: [SheetPlan] = [
    SheetPlan(
      name: "目录", title: document.title,
      blocks: [
        .paragraph(
          "=1+1 这一行以等号开头，但它是文字。浅黄色单元格由填报单位填写，灰色单元格由公式算出并已锁定，浅蓝色单元格为排放因子。本工作簿不设密码，撤销工作表保护后可以修改。"),
        .table(contents), .list(["填报前请先阅读本说明；", "单位不得更改。"], numbered: true),
      ]),
    SheetPlan(name: "能源活动", title: "能源活动", blocks: [.table(energy)]),
    SheetPlan(name: "因子", blocks: [.table(factors)]),
    SheetPlan(
      name: "汇总与图", title: "汇总与图",
      blocks: [.table(summary), .chart(charts[2]), .chart(charts[3])]),
    SheetPlan(
      name: "历年", title: "历年",
      blocks: [.table(trend), .chart(charts[0]), .chart(charts[1]), .chart(charts[4])]),
    SheetPlan(name: "复核", blocks: [.preformatted("复核用")], isHidden: true),
  ]
}
