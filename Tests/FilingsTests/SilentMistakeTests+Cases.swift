extension SilentMistakeTests {
  static let acrossTablesCases: [ChangedFiling] = [
    ChangedFiling(
      "energy-balance.csv", "1.229,3.000", "1.300,3.000",
      told: ["T-05 energy-balance.csv:14"]),
    ChangedFiling(
      "energy-balance.csv", "gasoline,18,371,,19,1.4714,1.4714", "gasoline,18,371,,19,1.4714,1.7",
      told: ["T-06 energy-balance.csv:11"]),
    ChangedFiling(
      "energy-balance.csv", "gasoline,18,371", "gasoline,19,372",
      told: [
        "T-04 energy-structure.csv:11", "T-04 energy-structure.csv:11",
        "T-03 energy-balance.csv:11",
      ]),
    ChangedFiling(
      "energy-balance.csv", "35.5002", "45.5",
      told: ["T-07 energy-balance.csv:10", "T-43 energy-balance.csv:10"]),
    ChangedFiling(
      "energy-balance.csv", "diesel,240,5180,,250,1.4571,1.4571,7.7799,40222,,单价：千元/吨\n", "",
      told: ["T-08 energy-structure.csv:12", "T-35 basic-indicators.csv:10"]),
    ChangedFiling(
      "energy-structure.csv", "gasoline,18,371,3395,310,,60,370,19", "gasoline,18,0,0,310,,60,370,",
      told: [
        "T-04 energy-structure.csv:11", "T-04 energy-balance.csv:11",
        "X-02 energy-structure.csv:11",
      ]),
    ChangedFiling(
      "energy-balance-details.csv", "厂内运输,gasoline,310", "厂内运输,gasoline,330",
      told: ["T-11 energy-balance.csv:11"]),
    // The primary equivalent of electricity is its calorific value.
    ChangedFiling(
      "energy-balance.csv", "1.229,3.000", "1.229,1.229",
      told: ["C-14 energy-balance.csv:14", "T-31 energy-balance.csv:14"]),
    // A project of years long past, and one that has begun before.
    ChangedFiling(
      "retrofit-projects.csv", "2024年4月至2024年12月", "2015年6月至2016年10月",
      told: ["C-26 retrofit-projects.csv:4"]),
    ChangedFiling(
      "retrofit-projects.csv", "2024年4月至2024年12月", "2021年6月至2024年3月", told: []),
    ChangedFiling("retrofit-projects.csv", "2024年4月至2024年12月", "待定", told: []),
    ChangedFiling(
      "new-projects.csv", "2023年9月至2025年3月", "2033年9月至2035年3月",
      told: ["C-26 new-projects.csv:2"]),
    ChangedFiling("new-projects.csv", "2023年9月至2025年3月", "2023年9月至2030年3月", told: []),
    // A tenth of what is used, so that the rest is lost.
    ChangedFiling(
      "energy-balance-details.csv", "厂内运输,gasoline,310", "厂内运输,gasoline,31",
      told: ["T-58 energy-balance.csv:11"]),
    // An indicator typed in table 4 is held against what it comes to, and table 1 against it only where
    // that is typed as well.
    ChangedFiling(
      "product-energy.csv", nil, products(sinter: "0.048"), told: ["C-17 product-energy.csv:3"]),
    ChangedFiling("product-energy.csv", nil, products(sinter: "0.0444"), told: []),
    ChangedFiling(
      "basic-products.csv", nil,
      """
      product,capacity,output,unit-energy
      烧结矿,4200000,3920000,0.0444
      高炉生铁,2800000,2650000,0.466
      热轧钢材,3000000,2880000,

      """,
      told: ["C-18 basic-products.csv:3"]),
  ]

  /// Table 4, with the indicator of sinter typed.
  private static func products(sinter value: String) -> String {
    """
    indicator,unit,value-unit,numerator-unit,denominator-unit,unit-conversion,code,value,numerator,denominator,limit
    焦炭,吨标准煤/吨,吨标准煤/吨,吨标准煤,吨,1,01,,91057,1030000,0.150
    烧结矿,吨标准煤/吨,吨标准煤/吨,吨标准煤,吨,1,02,\(value),174049,3920000,0.055
    高炉生铁,吨标准煤/吨,吨标准煤/吨,吨标准煤,吨,1,03,,972188,2650000,0.435
    热轧钢材,吨标准煤/吨,吨标准煤/吨,吨标准煤,吨,1,04,,183594,2880000,

    """
  }

  static let sameThingCases: [ChangedFiling] = [
    ChangedFiling(
      "product-electricity.csv", "热轧钢材,30530", "热轧钢材,305300",
      told: ["T-34 energy-balance.csv:14"]),
    ChangedFiling(
      "basic-indicators.csv", "384135.2,", "3841352,", told: ["T-35 basic-indicators.csv:10"]),
    // What the form computes and no rule compares, typed otherwise.
    ChangedFiling(
      "basic-indicators.csv", "water-reuse-rate,,97.52", "water-reuse-rate,50,97.52",
      told: ["form-typed-otherwise basic-indicators.csv:9"]),
    ChangedFiling(
      "water.csv", nil, "row,quantity,money\nwithdrawn,980,\n",
      told: ["T-36 basic-indicators.csv:7"]),
    // Sister forms: the energy of the year in the unit of table 1, or in that of the form.
    ChangedFiling(
      "statistics-supplement.csv", nil,
      "field,value\nenergy,176.8271\nprevious-energy,174.8251\n",
      told: ["T-44 statistics-supplement.csv:2", "T-45 statistics-supplement.csv:3"]),
    ChangedFiling(
      "statistics-supplement.csv", nil,
      "field,value\nprevious-non-industrial,4.1\nprevious-electricity,1589900000\n",
      told: ["T-46 statistics-supplement.csv:2", "T-46 statistics-supplement.csv:3"]),
    ChangedFiling(
      "statistics-supplement.csv", nil,
      "field,value\nenergy,1768271\nprevious-energy,1748251\nprevious-electricity,158990\n",
      told: []),
    ChangedFiling(
      "coal-consumption.csv", nil,
      "field,value\nenergy-calorific,1768.27\nenergy-primary,1840\nfeedstock-energy,1166\n"
        + "coal-total,19.3\n",
      told: [
        "T-47 coal-consumption.csv:2", "T-48 coal-consumption.csv:3",
        "T-49 coal-consumption.csv:4", "T-50 coal-consumption.csv:5",
      ]),
    ChangedFiling(
      "coal-consumption.csv", nil,
      "field,value\nenergy-calorific,176.827\nenergy-primary,184\nfeedstock-energy,0.1166\n"
        + "coal-total,193.047\n",
      told: []),
    // Feedstock above either energy: each comparison by itself.
    ChangedFiling(
      "coal-consumption.csv", nil,
      "field,value\nenergy-calorific,176.827\nenergy-primary,184\nfeedstock-energy,200\n",
      told: [
        "K-04 coal-consumption.csv:4", "K-04 coal-consumption.csv:4",
        "T-49 coal-consumption.csv:4",
      ]),
    // Electricity in kWh will do, and in 10⁴ kWh; a tenth of either will not.
    ChangedFiling(
      "public-institution.csv", nil,
      "field,value\nelectricity,1604700000\nnatural-gas,2021\n", told: ["P-02 ", "T-76 "]),
    ChangedFiling(
      "public-institution.csv", nil,
      "field,value\nelectricity,1604700\nnatural-gas,20210\n",
      told: ["T-51 public-institution.csv:2", "T-52 public-institution.csv:3", "P-02 ", "T-76 "]),
    ChangedFiling(
      "monthly-basic.csv", nil,
      "row,current,previous\noutput-value,12680000,105000\nsales,105000,104000\n"
        + "energy-calorific,14.8,14.6\nenergy-primary,15.4,15.2\n",
      told: ["T-53 monthly-basic.csv:2"]),
    ChangedFiling(
      "energy-accounts.csv", nil, "field,value\nown-renewable,1000\n",
      told: ["T-38 energy-accounts.csv:2"]),
    ChangedFiling(
      "basic-indicators.csv", "energy-calorific,,174.8251", "energy-calorific,,1748251",
      told: [
        "C-27 basic-indicators.csv:4", "T-40 basic-indicators.csv:4",
        "T-45 statistics-supplement.csv:3",
      ]),
    ChangedFiling(
      "saving-target.csv", "target,15000", "target,1.5",
      told: Array(repeating: "T-41 saving-target.csv:2", count: 3)),
    ChangedFiling(
      "energy-structure.csv", nil, "carrier,purchased\n",
      told: [
        "T-39 energy-structure.csv", "form-table-empty energy-structure.csv",
        "C-21 change-explanations-decreases.csv", "C-21 change-explanations-decreases.csv",
        "form-explanation-unlisted change-explanations-decreases.csv:2",
        "form-explanation-unlisted change-explanations-decreases.csv:3",
        "form-explanation-unlisted change-explanations-decreases.csv:4",
        "form-explanation-unlisted change-explanations-total-energy.csv:2",
        "form-explanation-unlisted change-explanations-total-energy.csv:3",
        "form-supplement-missing saving-target.csv:2",
      ]),
  ]

  static let pricesCases: [ChangedFiling] = [
    ChangedFiling(
      "energy-balance.csv", "1.4714,1.4714,9.1509", "1.4714,1.4714,9150.9",
      told: ["T-07 energy-balance.csv:11", "T-43 energy-balance.csv:11"]),
    ChangedFiling(
      "energy-balance.csv", "1.4714,1.4714,9.1509", "1.4714,1.4714,0.91509",
      told: ["T-07 energy-balance.csv:11", "T-43 energy-balance.csv:11"]),
  ]

  static let identityCases: [ChangedFiling] = [
    ChangedFiling(
      "basic-unit.csv", "year,2023", "year,2022",
      told: ["form-other-than-inventory basic-unit.csv:2"]),
    ChangedFiling(
      "basic-unit.csv", "unit-name,示例钢铁联合企业（虚构）", "unit-name,别的厂",
      told: ["form-other-than-inventory basic-unit.csv:4"]),
    ChangedFiling(
      "basic-unit.csv", "unit-name,示例钢铁联合企业（虚构）", "unit-name,示例钢铁联合企业(虚构)",
      told: []),
    ChangedFiling(
      "basic-unit.csv", "91310199MA1EXFE52K", "91330100799655058B",
      told: ["form-other-than-inventory basic-unit.csv:7"]),
    ChangedFiling(
      "basic-unit.csv", "1998-06-18", "2099-01-01",
      told: ["form-date-late basic-unit.csv:8"]),
    ChangedFiling(
      "basic-unit.csv", "1998-06-18", "2001-02-30",
      told: ["form-date-impossible basic-unit.csv:8"]),
    ChangedFiling(
      "basic-unit.csv", "1998-06-18", "2000-02-29",
      told: []),
    ChangedFiling(
      "basic-unit.csv", "1998-06-18", "1900-02-29",
      told: ["form-date-impossible basic-unit.csv:8"]),
    ChangedFiling(
      "basic-sign-off.csv", "2024-03-20", "2023-12-31",
      told: ["form-date-early basic-sign-off.csv:4"]),
    ChangedFiling(
      "basic-sign-off.csv", "2024-03-20", "2024-13-40",
      told: ["form-date-impossible basic-sign-off.csv:4"]),
    ChangedFiling(
      "basic-sign-off.csv", "2024-03-20", "2024-04-01",
      told: ["form-date-overdue basic-sign-off.csv:4"]),
    ChangedFiling(
      "basic-sign-off.csv", "2024-03-20", "2024年3月31日",
      told: []),
    ChangedFiling(
      "basic-sign-off.csv", "2024-03-20", "2024/3/1",
      told: []),
    ChangedFiling(
      "basic-sign-off.csv", "2024-03-20", "三月",
      told: ["form-date-unread basic-sign-off.csv:4"]),
    ChangedFiling(
      "basic-unit.csv", "postcode,200000", "postcode,20000",
      told: ["form-digits basic-unit.csv:14"]),
    ChangedFiling(
      "basic-unit.csv", "area-code,310199", "area-code,31019A",
      told: ["form-digits basic-unit.csv:15"]),
    ChangedFiling(
      "basic-unit.csv", "example@example.invalid", "example",
      told: ["T-23 basic-unit.csv:21"]),
    ChangedFiling(
      "basic-unit.csv", "industry,炼钢3120,\n", "",
      told: ["T-22 basic-unit.csv:2"]),
    ChangedFiling(
      "coal-consumption.csv", nil, "field,value\nyear,2022\ncredit-code,91310199MA1EXFE520\n",
      told: [
        "form-other-than-inventory coal-consumption.csv:2",
        "form-other-than-inventory coal-consumption.csv:3",
      ]),
    // Full-width digits are no date that is not in the calendar.
    ChangedFiling(
      "coal-consumption.csv", nil, "field,value\nyear,２０２３\n",
      told: ["K-01 coal-consumption.csv:2", "form-other-than-inventory coal-consumption.csv:2"]),
  ]

  static let choicesCases: [ChangedFiling] = [
    ChangedFiling(
      "equipment.csv", "容量单位：吨/年,94,", "容量单位：吨/年,0.94,",
      told: ["form-share-for-rate equipment.csv:2"]),
    ChangedFiling(
      "equipment.csv", "无,停机2次,否", "无,停机2次,也许",
      told: ["form-choice-unknown equipment.csv:6"]),
    ChangedFiling(
      "equipment.csv", "容量单位：吨/年,94,8760", "容量单位：吨/年,940,87600",
      told: ["form-out-of-range equipment.csv:2", "form-out-of-range equipment.csv:2"]),
    ChangedFiling(
      "equipment.csv", "容量单位：吨/年,94,8760", "容量单位：吨/年,94,8784",
      told: []),
    ChangedFiling(
      "meters.csv", "进出用能单位,电力", "一级,电力",
      told: ["form-choice-unknown meters.csv:2"]),
    ChangedFiling(
      "meters.csv", "总降压站,是,6,6", "总降压站,不知道,6,600",
      told: ["form-choice-unknown meters.csv:2", "T-21 meters.csv:2"]),
    ChangedFiling(
      "training.csv", "energy-staff,24", "energy-staff,24.5",
      told: ["form-not-whole training.csv:2"]),
    ChangedFiling(
      "retrofit-projects.csv", "发电(供热)机组", "其它",
      told: ["form-choice-unknown retrofit-projects.csv:3"]),
    ChangedFiling(
      "retrofit-projects.csv", "2024年12月,620", "2024年12月,6200000",
      told: ["T-20 retrofit-projects.csv:4"]),
    ChangedFiling(
      "saving-target.csv", "target,15000", "target,150000000",
      told: ["T-19 saving-target.csv:2"]),
    // Money in yuan for 10⁴ yuan.
    ChangedFiling(
      "retrofit-projects.csv", ",6800,", ",68000000,", told: ["T-54 retrofit-projects.csv:2"]),
    ChangedFiling(
      "new-projects.csv", ",18500,", ",185000000,", told: ["T-55 new-projects.csv:2"]),
    ChangedFiling(
      "basic-unit.csv", "registered-capital,800000", "registered-capital,8000000000",
      told: ["T-56 basic-unit.csv:9"]),
    ChangedFiling(
      "basic-unit.csv", "fixed-assets,1560000", "fixed-assets,15600000000",
      told: ["T-57 basic-unit.csv:10"]),
    // What a unit that is no industry is assessed by, and industrial production that it has none of.
    ChangedFiling(
      "filing.yaml", nil, "variant: transport\n",
      told: ["T-59 unit-intensities.csv", "T-96 energy-structure.csv"]),
    ChangedFiling(
      "filing.yaml", nil, "variant: public-building\n",
      told: ["T-60 unit-intensities.csv", "T-96 energy-structure.csv"]),
    ChangedFiling(
      "filing.yaml", nil, "variant: school\n",
      told: ["T-61 unit-intensities.csv", "T-96 energy-structure.csv"]),
    ChangedFiling(
      "filing.yaml", nil, "variant: public-institution\n",
      told: [
        "T-62 public-institution.csv", "T-81 basic-unit.csv:7", "T-96 energy-structure.csv",
        "form-table-empty data-centre.csv", "form-table-empty heating.csv",
      ]),
    // Maxima of 105 in all, and of 106.
    ChangedFiling(
      "self-assessment.csv", "节能目标,40", "节能目标,45", told: ["T-63 self-assessment.csv:2"]),
    ChangedFiling("self-assessment.csv", "节能目标,40", "节能目标,46", told: []),
    ChangedFiling(
      "new-projects.csv", "增加一条平整分卷线", String(repeating: "增", count: 101),
      told: ["form-text-long new-projects.csv:2"]),
    ChangedFiling(
      "energy-accounts.csv", nil, "field,value\ngreen-power,100000\ncertificates,60471\n",
      told: ["T-18 energy-accounts.csv:2"]),
    ChangedFiling(
      "energy-accounts.csv", nil, "field,value\ngreen-power,100000\ncertificates,60470\n",
      told: []),
  ]

  static let twiceCases: [ChangedFiling] = [
    ChangedFiling(
      "product-energy.csv", "烧结矿,吨标准煤/吨,吨标准煤/吨", "焦炭,吨标准煤/吨,吨标准煤/吨",
      told: ["form-record-twice product-energy.csv:3"]),
    ChangedFiling(
      "basic-products.csv", "烧结矿", "高炉生铁",
      told: ["form-record-twice basic-products.csv:3"]),
    ChangedFiling(
      "basic-indicators.csv", "sales,1301500,1279000,虚构\n",
      "sales,1301500,1279000,虚构\nsales,1,1,\n",
      told: ["form-record-twice basic-indicators.csv:4"]),
    ChangedFiling(
      "settings.csv", "factor-gap,,0.05", "factor-gap,,0.05,1,x\nfactor-gap,,0.06",
      told: ["form-record-twice settings.csv:4"]),
    ChangedFiling(
      "monitored.csv", "heat,105683", "gasoline,1,1,1,1,1,1,1,1,1,1,1,1\nheat,105683",
      told: ["form-record-twice monitored.csv:12"]),
    ChangedFiling(
      "energy-balance-details.csv", "检修及其他,electricity,7200,",
      "检修及其他,electricity,7200,\nauxiliary-use,检修及其他,electricity,7200,",
      told: ["form-record-twice energy-balance-details.csv:57"]),
    ChangedFiling(
      "change-explanations-decreases.csv", "焦炭,焦炉", "烧结矿,焦炉",
      told: ["form-record-twice change-explanations-decreases.csv:6"]),
    ChangedFiling(
      "retrofit-projects.csv", "煤气发电机组改亚临界超高温", "烧结环冷机余热发电扩容",
      told: ["form-record-twice retrofit-projects.csv:3"]),
    ChangedFiling(
      "standards.csv", "能源管理体系,是,GB/T 23331 能源管理体系", "综合能耗计算,是,GB/T 2589-2020 综合能耗计算通则",
      told: ["form-record-twice standards.csv:6"]),
  ]

  static let productsCases: [ChangedFiling] = [
    ChangedFiling(
      "product-energy.csv", "热轧钢材,吨标准煤/吨", "钢材,吨标准煤/吨",
      told: [
        "T-12 basic-products.csv:4", "form-total-partial product-energy.csv:5",
        "T-13 product-energy.csv:5",
      ]),
    ChangedFiling(
      "basic-products.csv", "烧结矿,4200000,3920000,单位：吨\n", "",
      told: ["T-13 product-energy.csv:3"]),
    ChangedFiling(
      "basic-products.csv", "3920000", "392",
      told: ["T-14 basic-products.csv:2"]),
    ChangedFiling(
      "basic-indicators.csv", "sales,1301500", "sales,130150000",
      told: ["T-16 basic-indicators.csv:3"]),
    ChangedFiling(
      "basic-indicators.csv", "sales,1301500", "sales,130.15",
      told: ["T-16 basic-indicators.csv:3", "T-53 monthly-basic.csv:4"]),
    ChangedFiling(
      "basic-indicators.csv", "sales,1301500,1279000", "sales,1301500,0",
      told: ["C-27 basic-indicators.csv:3"]),
  ]

  static let priceCases: [ChangedFiling] = [
    // 28359 of 41400: a tenth of the price, which is below its range too.
    ChangedFiling(
      "energy-structure.csv", "283590", "28359",
      told: [
        "C-29 energy-structure.csv:14", "T-28 energy-structure.csv:14",
        "T-07 energy-balance.csv:14",
      ]),
    // Coking coal cost 1.254 and coke 1.277 times as much the year before, all others less.
    ChangedFiling(
      "settings.csv", "price-range.low,electricity,4,千元/万kWh,示例假定值（虚构）",
      "price-ratio,,1.25,,示例假定值（虚构）\nprice-range.low,electricity,4,千元/万kWh,示例假定值（虚构）",
      told: ["T-28 energy-structure.csv:3", "T-28 energy-structure.csv:5"]),
  ]

  static let unitCases: [ChangedFiling] = [
    ChangedFiling(
      "product-energy.csv", "甲醇,吨,千克标准煤/吨,吨标准煤,吨", "甲醇,吨,千克标准煤/桶,吨标准煤,桶", told: []),
    ChangedFiling(
      "product-energy.csv", "甲醇,吨,千克标准煤/吨,吨标准煤,吨", "甲醇,吨,兆卡/吨,兆卡,吨",
      told: [
        "form-unit-unread product-energy.csv:4", "form-unit-unread product-energy.csv:4",
      ] + unitAftermath),
    ChangedFiling(
      "product-energy.csv", "甲醇,吨,千克标准煤/吨,吨标准煤,吨", "甲醇,吨,千克标准煤/吨,吨标准煤,桶",
      told: ["form-unit-unread product-energy.csv:4"] + unitAftermath),
  ]

  /// Last year's energy of the product does not compare with this year's then, nor does the saving follow.
  private static let unitAftermath = [
    "form-units-differ product-energy.csv:4", "form-total-partial product-energy.csv:4",
  ]

  static let emptyCases: [ChangedFiling] = [
    ChangedFiling(
      "equipment.csv", nil, nil,
      told: ["form-table-empty equipment.csv"]),
    ChangedFiling(
      "meters.csv", nil, nil,
      told: ["form-table-empty meters.csv"]),
    ChangedFiling(
      "training.csv", nil, nil,
      told: ["form-table-empty training.csv"]),
    ChangedFiling(
      "standards.csv", nil, nil,
      told: ["form-table-empty standards.csv"]),
    ChangedFiling(
      "self-assessment.csv", nil, nil,
      told: ["form-table-empty self-assessment.csv"]),
    ChangedFiling(
      "retrofit-projects.csv", nil, nil,
      told: ["form-table-empty retrofit-projects.csv"]),
    ChangedFiling(
      "project-changes.csv", nil, nil,
      told: ["form-table-empty project-changes.csv"]),
    ChangedFiling(
      "new-projects.csv", nil, nil,
      told: ["form-table-empty new-projects.csv"]),
    ChangedFiling(
      "basic-products.csv", nil, nil,
      told: ["form-table-empty basic-products.csv"]),
  ]
}
