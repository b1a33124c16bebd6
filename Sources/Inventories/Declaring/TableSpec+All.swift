import Findings
import Parsing

extension TableSpec {
  /// The energy balance: `balance.csv`.
  public static let balance = TableSpec(
    "balance", in: .file("balance.csv"), title: LocalizedText(zh: "能源平衡表", en: "Energy balance"),
    columns: [
      .row(required: true, isKey: true), .fuel(required: true, isKey: true), .quantity, .unit(),
      .note,
    ],
    shape: .matrix(rows: "row", columns: "fuel", values: "quantity"), entities: [.district])

  /// Bottom-up activity data: `activity/<method>.csv`.
  public static let activity = TableSpec(
    "activity", in: .methods(folder: "activity"),
    title: LocalizedText(zh: "活动水平数据", en: "Activity data"),
    columns: [
      .line, .entity, .category(isKey: true), .sector, .fuel(isKey: true), .technology, .lineYear,
      .quantity, .unit(), .evidence, .note,
    ])

  /// Own and proxy factors: `factors.csv`.
  public static let factors = TableSpec(
    "factors", in: .file("factors.csv"),
    title: LocalizedText(zh: "自有和替代因子", en: "Own and proxy factors"),
    columns: [
      .parameter, .method(isKey: true), .fuel(isKey: true), .sector, .technology, .kind,
      .value, .unit(), .proxy, .evidence, .reason(required: true), .signed,
    ])

  /// Others' figures: `reported.csv`.
  public static let reported = TableSpec(
    "reported", in: .file("reported.csv"),
    title: LocalizedText(zh: "他处公布的数值", en: "Published figures"),
    columns: [
      .method(required: true, isKey: true), .row(isKey: true), .fuel(isKey: true),
      .category(isKey: true), .value, .unit(required: true), .tolerance, .source, .note,
    ])

  /// Categories without a number: `notation.csv`.
  public static let notation = TableSpec(
    "notation", in: .file("notation.csv"),
    title: LocalizedText(zh: "标记", en: "Notation keys"),
    columns: [
      .category(required: true, isKey: true), .gas, .notationKey, .countedIn,
      .reason(required: true),
    ])

  /// How uncertain activity data and factors are: `uncertainty.csv`.
  public static let uncertainty = TableSpec(
    "uncertainty", in: .file("uncertainty.csv"),
    title: LocalizedText(zh: "活动水平和因子的不确定性", en: "Uncertainty of data and factors"),
    columns: [
      .uncertainOf, .method(isKey: true), .category(isKey: true), .fuel(isKey: true), .percent,
      .distribution, .reason(required: true),
    ])

  /// Answered warnings: `answers.csv`.
  public static let answers = TableSpec(
    "answers", in: .file("answers.csv"),
    title: LocalizedText(zh: "警告的答复", en: "Answers to warnings"),
    columns: [.code, .subject, .answer, .person])

  /// What emissions are set against: `indicators.csv`.
  public static let indicators = TableSpec(
    "indicators", in: .file("indicators.csv"),
    title: LocalizedText(zh: "社会经济指标", en: "Indicators"),
    columns: [.indicator, .value, .unit(), .priceYear, .origin, .note])

  /// The review record: `review/record.csv`.
  public static let review = TableSpec(
    "review", in: .file("review/record.csv"),
    title: LocalizedText(zh: "评审记录", en: "Review record"),
    columns: [
      .number, .state, .flag, .reviewSubject, .place, .question, .reply, .conclusion, .reason(),
      .reviewer, .day,
    ])

  /// Where units sit in a district: `units.csv`.
  ///
  /// It is read by who reconciles, no part of the inventory, and so not among ``all``.
  public static let units = TableSpec(
    "units", in: .file("units.csv"),
    title: LocalizedText(zh: "单位的归属", en: "Where units sit"),
    columns: [
      .unitName, .line, .method(isKey: true), .category(isKey: true), .placedIn, .insideShare,
      .supplier, .suppliedShare, .forYear, .note,
    ], entities: [.district])

  /// Every table, in the order people fill them in.
  public static let all: [TableSpec] = [
    balance, activity, factors, notation, reported, uncertainty, answers, indicators, review,
  ]
}
