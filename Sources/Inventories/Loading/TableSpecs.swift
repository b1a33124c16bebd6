import Findings
public import Parsing

/// Every table of an inventory, declared once: its columns, what people call them, which it needs.
public enum TableSpecs {
  /// The energy balance: `balance.csv`.
  public static let balance = [row(required: true), fuel(required: true), quantity, unit(), note]
  /// Bottom-up activity data: `activity/<method>.csv`.
  public static let activity = [
    ColumnSpec(key: "line", names: [LocalizedText(zh: "条目", en: "line")]),
    ColumnSpec(
      key: "entity",
      names: [LocalizedText(zh: "报告单位", en: "entity"), LocalizedText("统一社会信用代码")]),
    category(), sector, fuel(), technology, quantity, unit(), evidence, note,
  ]
  /// Own and proxy factors: `factors.csv`.
  public static let factors = [
    ColumnSpec(
      key: "parameter", names: [LocalizedText(zh: "参数", en: "parameter")], required: true),
    method(), fuel(), sector, technology, kind,
    ColumnSpec(key: "value", names: [LocalizedText(zh: "数值", en: "value")], required: true),
    unit(),
    ColumnSpec(key: "proxy", names: [LocalizedText(zh: "代用燃料", en: "proxy fuel")]),
    evidence, reason(),
    ColumnSpec(key: "signed", names: [LocalizedText(zh: "签字人", en: "signed by")]),
  ]
  /// Others' figures: `reported.csv`.
  public static let reported = [
    method(required: true), row(), fuel(), category(),
    ColumnSpec(key: "value", names: [LocalizedText(zh: "数值", en: "value")], required: true),
    unit(required: true),
    ColumnSpec(key: "tolerance", names: [LocalizedText(zh: "容差", en: "tolerance")]),
    ColumnSpec(key: "source", names: [LocalizedText(zh: "来源", en: "source")], required: true),
    note,
  ]
  /// Categories without a number: `notation.csv`.
  public static let notation = [
    category(required: true),
    ColumnSpec(key: "key", names: [LocalizedText(zh: "标记", en: "notation key")], required: true),
    ColumnSpec(key: "counted-in", names: [LocalizedText(zh: "计入", en: "counted in")]),
    reason(required: true),
  ]
  /// Answered warnings: `answers.csv`.
  public static let answers = [
    ColumnSpec(key: "code", names: [LocalizedText(zh: "检查", en: "check")], required: true),
    ColumnSpec(key: "subject", names: [LocalizedText(zh: "对象", en: "subject")]),
    ColumnSpec(key: "answer", names: [LocalizedText(zh: "答复", en: "answer")], required: true),
    ColumnSpec(key: "person", names: [LocalizedText(zh: "答复人", en: "person")], required: true),
  ]

  private static func row(required: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "row",
      names: [LocalizedText(zh: "项目", en: "item"), LocalizedText(zh: "平衡表项目", en: "balance row")],
      required: required)
  }

  private static func fuel(required: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "fuel",
      names: [
        LocalizedText(zh: "能源品种", en: "fuel"), LocalizedText("燃料"), LocalizedText("燃料品种"),
      ],
      required: required)
  }

  private static func unit(required: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "unit", names: [LocalizedText(zh: "单位", en: "unit"), LocalizedText("计量单位")],
      required: required)
  }

  private static func category(required: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "category",
      names: [LocalizedText(zh: "类别", en: "category"), LocalizedText("源类别")], required: required)
  }

  private static func method(required: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "method", names: [LocalizedText(zh: "方法", en: "method")], required: required)
  }

  private static func reason(required: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "reason", names: [LocalizedText(zh: "理由", en: "reason")], required: required)
  }

  private static let quantity = ColumnSpec(
    key: "quantity",
    names: [
      LocalizedText(zh: "数量", en: "quantity"), LocalizedText("消费量"), LocalizedText("消耗量"),
      LocalizedText("实物量"), LocalizedText("活动水平"),
    ], required: true)
  private static let sector = ColumnSpec(
    key: "sector", names: [LocalizedText(zh: "部门", en: "sector")])
  private static let technology = ColumnSpec(
    key: "technology",
    names: [LocalizedText(zh: "技术", en: "technology"), LocalizedText("设备")])
  private static let kind = ColumnSpec(
    key: "kind", names: [LocalizedText(zh: "取值类型", en: "kind")], required: true)
  private static let evidence = ColumnSpec(
    key: "evidence", names: [LocalizedText(zh: "凭证", en: "evidence"), LocalizedText("数据来源")])
  private static let note = ColumnSpec(
    key: "note", names: [LocalizedText(zh: "备注", en: "note")])
}
