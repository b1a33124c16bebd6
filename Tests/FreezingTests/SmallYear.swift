/// A small inventory of twenty-four cells.
enum SmallYear {
  static let files: [String: String] = [
    "inventory.yaml": """
    name: { zh: 示例, en: Example }
    entity:
      kind: district
      code: "310199"
      name: { zh: 示例, en: Example }
      regions: ["310000", grid-east, CN]
    year: 2023
    guideline: provincial-2011
    methods: [steel-electricity]

    """,
    "balance.csv": "row,fuel,quantity,unit\n" + cells,
    "notation.csv": "category,key,counted-in,reason\n1.2,NE,,r\n",
    "activity/steel-electricity.csv": "line,quantity,unit,evidence\n总表,120,万kWh,e\n",
    "answers.csv": "code,subject,answer,person\n",
  ]

  private static let rows = [
    "农、林、牧、渔业", "工业", "建筑业", "交通运输、仓储和邮政业", "批发、零售业和住宿、餐饮业", "城镇", "乡村", "其他",
  ]

  private static let cells = rows.enumerated().flatMap { row, name in
    ["汽油", "柴油", "液化石油气"].enumerated().map { fuel, of in
      "\(name),\(of),\(row + 1).\(fuel + 1),万吨\n"
    }
  }.joined()
}
