import Findings
public import Parsing

extension ColumnSpec.Vocabulary {
  /// The rows of the guideline's energy balance.
  public static let balanceRows: Self = "balance-rows"
  /// Fuels.
  public static let fuels: Self = "fuels"
  /// Units.
  public static let units: Self = "units"
  /// Sectors.
  public static let sectors: Self = "sectors"
  /// Technologies.
  public static let technologies: Self = "technologies"
  /// Categories of the guideline.
  public static let categories: Self = "categories"
  /// Methods.
  public static let methods: Self = "methods"
  /// Parameters of methods.
  public static let parameters: Self = "parameters"
  /// The kinds of own values, see ``DeclaredFactor/Kind``.
  public static let factorKinds: Self = "factor-kinds"
  /// Notation keys, see ``NotationKey``.
  public static let notationKeys: Self = "notation-keys"
  /// Codes of checks.
  public static let checks: Self = "checks"
  /// How uncertain values are spread, see ``Distribution``.
  public static let distributions: Self = "distributions"
  /// States of a reviewer's finding, see ``ReviewEntry/State``.
  public static let reviewStates: Self = "review-states"
  /// What a reviewer's finding is about, see ``ReviewEntry/Flag``.
  public static let reviewFlags: Self = "review-flags"
}

extension ColumnSpec {
  static func row(required: Bool = false, isKey: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "row",
      names: [LocalizedText(zh: "项目", en: "item"), LocalizedText(zh: "平衡表项目", en: "balance row")],
      required: required, isKey: isKey, holds: .word(of: .balanceRows))
  }

  static func fuel(required: Bool = false, isKey: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "fuel",
      names: [
        LocalizedText(zh: "能源品种", en: "fuel"), LocalizedText("燃料"), LocalizedText("燃料品种"),
      ],
      required: required, isKey: isKey, holds: .word(of: .fuels))
  }

  static func unit(required: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "unit", names: [LocalizedText(zh: "单位", en: "unit"), LocalizedText("计量单位")],
      required: required, holds: .word(of: .units))
  }

  static func category(required: Bool = false, isKey: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "category",
      names: [LocalizedText(zh: "类别", en: "category"), LocalizedText("源类别")], required: required,
      isKey: isKey, holds: .word(of: .categories))
  }

  static func method(required: Bool = false, isKey: Bool = false) -> ColumnSpec {
    ColumnSpec(
      key: "method", names: [LocalizedText(zh: "方法", en: "method")], required: required,
      isKey: isKey, holds: .word(of: .methods))
  }

  static func reason(required: Bool = false) -> ColumnSpec {
    named("reason", zh: "理由", en: "reason", required: required)
  }

  private static func named(
    _ key: String, zh: String, en: String, required: Bool = false, isKey: Bool = false,
    holds content: Content = .text
  ) -> ColumnSpec {
    ColumnSpec(
      key: key, names: [LocalizedText(zh: zh, en: en)], required: required, isKey: isKey,
      holds: content)
  }

  static let quantity = ColumnSpec(
    key: "quantity",
    names: [
      LocalizedText(zh: "数量", en: "quantity"), LocalizedText("消费量"), LocalizedText("消耗量"),
      LocalizedText("实物量"), LocalizedText("活动水平"),
    ], required: true, holds: .number)
  static let line = named("line", zh: "条目", en: "line", isKey: true)
  static let entity = ColumnSpec(
    key: "entity",
    names: [LocalizedText(zh: "报告单位", en: "entity"), LocalizedText("统一社会信用代码")], isKey: true)
  static let sector = named(
    "sector", zh: "部门", en: "sector", isKey: true, holds: .word(of: .sectors))
  static let technology = ColumnSpec(
    key: "technology",
    names: [LocalizedText(zh: "技术", en: "technology"), LocalizedText("设备")], isKey: true,
    holds: .word(of: .technologies))
  /// The year that a quantity is of, where a method asks how long ago it was.
  public static let lineYear = ColumnSpec(
    key: "year", names: [LocalizedText(zh: "年份", en: "year"), LocalizedText("填埋年份")], isKey: true,
    holds: .number, in: "a")
  static let evidence = ColumnSpec(
    key: "evidence", names: [LocalizedText(zh: "凭证", en: "evidence"), LocalizedText("数据来源")])
  static let note = named("note", zh: "备注", en: "note")
  static let parameter = named(
    "parameter", zh: "参数", en: "parameter", required: true, isKey: true,
    holds: .word(of: .parameters))
  static let kind = named(
    "kind", zh: "取值类型", en: "kind", required: true, holds: .word(of: .factorKinds))
  static let value = named("value", zh: "数值", en: "value", required: true, holds: .number)
  static let proxy = named("proxy", zh: "代用燃料", en: "proxy fuel", holds: .word(of: .fuels))
  static let signed = named("signed", zh: "签字人", en: "signed by")
  static let tolerance = named("tolerance", zh: "容差", en: "tolerance", holds: .number)
  static let source = named("source", zh: "来源", en: "source", required: true, isKey: true)
  static let indicator = named(
    "indicator", zh: "指标", en: "indicator", required: true, isKey: true)
  static let priceYear = ColumnSpec(
    key: "price-year", names: [LocalizedText(zh: "价格年份", en: "price year")], holds: .number,
    in: "a")
  static let origin = named("source", zh: "来源", en: "source")
  static let notationKey = named(
    "key", zh: "标记", en: "notation key", required: true, holds: .word(of: .notationKeys))
  static let gas = named("gas", zh: "气体", en: "gas", isKey: true)
  static let countedIn = named(
    "counted-in", zh: "计入", en: "counted in", holds: .word(of: .categories))
  static let uncertainOf = named(
    "of", zh: "不确定的量", en: "uncertain quantity", required: true, isKey: true)
  static let percent = ColumnSpec(
    key: "percent", names: [LocalizedText(zh: "不确定性", en: "uncertainty")], required: true,
    holds: .number, in: "%")
  static let distribution = named(
    "distribution", zh: "分布", en: "distribution", holds: .word(of: .distributions))
  static let code = named(
    "code", zh: "检查", en: "check", required: true, isKey: true, holds: .word(of: .checks))
  static let subject = named("subject", zh: "对象", en: "subject", isKey: true)
  static let answer = named("answer", zh: "答复", en: "answer", required: true)
  static let person = named("person", zh: "答复人", en: "person", required: true)
}

extension ColumnSpec {
  static let number = named("number", zh: "编号", en: "number", required: true, isKey: true)
  static let state = named(
    "state", zh: "状态", en: "state", required: true, holds: .word(of: .reviewStates))
  static let flag = named(
    "flag", zh: "标志", en: "flag", required: true, holds: .word(of: .reviewFlags))
  static let reviewSubject = named("subject", zh: "对象", en: "subject")
  static let place = named("place", zh: "位置", en: "place")
  static let question = named("question", zh: "问题", en: "question", required: true)
  static let reply = named("answer", zh: "答复", en: "answer")
  static let conclusion = named("conclusion", zh: "结论", en: "conclusion")
  static let reviewer = named("person", zh: "评审人", en: "reviewer", required: true)
  static let day = named("date", zh: "日期", en: "date", required: true, holds: .day)
}

extension ColumnSpec {
  static let unitName = ColumnSpec(
    key: "unit", names: [LocalizedText(zh: "单位", en: "unit"), LocalizedText("企业")],
    required: true, isKey: true)
  static let placedIn = named("to", zh: "归入类别", en: "sits in")
  static let insideShare = named("share", zh: "区内比例", en: "share inside", holds: .number)
  static let supplier = named("supplier", zh: "供应单位", en: "supplier")
  static let suppliedShare = named("supplied", zh: "供应比例", en: "share supplied", holds: .number)
  static let forYear = ColumnSpec(
    key: "year", names: [LocalizedText(zh: "年份", en: "year")], isKey: true, holds: .number, in: "a")
}
