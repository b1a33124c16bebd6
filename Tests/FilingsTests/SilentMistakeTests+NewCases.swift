extension SilentMistakeTests {
  /// A steel works.
  static let steelCases: [ChangedFiling] = [
    // The base year: an indicator in another unit, and one that is not half of this year's.
    ChangedFiling(
      "base-year-products.csv", "焦炭,吨标准煤/吨,0.1", "焦炭,千克标准煤/吨,0.1",
      told: ["T-97 base-year-products.csv:2"]),
    ChangedFiling(
      "base-year-products.csv", "烧结矿,吨标准煤/吨,0.048", "烧结矿,吨标准煤/吨,0.48",
      told: ["T-97 base-year-products.csv:3"]),
    ChangedFiling("base-year-products.csv", "烧结矿,吨标准煤/吨,0.048", "烧结矿,千克标准煤/吨,48", told: []),
    ChangedFiling(
      "energy-accounts.csv", "base-year-value-energy,1.5262", "base-year-value-energy,15.262",
      told: ["T-98 energy-accounts.csv:2"]),
    ChangedFiling(
      "energy-accounts.csv", "base-year-value-energy,1.5262", "base-year-value-energy,0.15262",
      told: ["T-98 energy-accounts.csv:2"]),
    ChangedFiling(
      "energy-accounts.csv", "base-year-value-energy,1.5262", "base-year-value-energy,2.2",
      told: ["T-99 energy-accounts.csv:2"]),
    // Value added above the output value.
    ChangedFiling(
      "basic-indicators.csv", "value-added,254800", "value-added,1548000",
      told: ["T-100 basic-indicators.csv:14"]),
    // Non-industrial use of table 3 is that of table 2.
    ChangedFiling(
      "energy-balance.csv", "1.229,3.000,6.85,283590,900", "1.229,3.000,6.85,283590,800",
      told: ["T-107 energy-balance.csv:14"]),
    // Raw material that the inventory has burnt.
    ChangedFiling(
      "energy-structure.csv", "diesel,240,5180,40300,5170,,", "diesel,240,5180,40300,5170,1000,",
      told: ["T-109 energy-structure.csv:12", "T-49 coal-consumption.csv:13"]),
    ChangedFiling(
      "energy-structure.csv", "anthracite,20500,339620,434714,338320,,",
      "anthracite,20500,339620,434714,338320,338320,",
      told: ["T-109 energy-structure.csv:2", "T-49 coal-consumption.csv:13"]),
    // Electricity and heat made of the inputs of table 2-1 stand among what is recovered.
    ChangedFiling(
      "energy-conversion.csv", "159570,,,,,,,,,119070,", "159570,,,,,,,,,,119070",
      told: ["T-127 energy-conversion.csv:14"]),
    ChangedFiling(
      "energy-conversion.csv", "1018400,,,,,,,,,708000,525000", "1018400,,,,,,,,,,1233000",
      told: ["T-128 energy-conversion.csv:13"]),
    // The area code is of the region; what names no province is not judged.
    ChangedFiling(
      "basic-unit.csv", "area-code,310199", "area-code,110101",
      told: ["T-133 basic-unit.csv:15"]),
    ChangedFiling(
      "basic-unit.csv", "region,上海市", "region,北京市", told: ["T-133 basic-unit.csv:15"]),
    ChangedFiling("basic-unit.csv", "region,上海市", "region,示例区", told: []),
    // The share of energy in cost as a fraction.
    ChangedFiling(
      "basic-indicators.csv", "energy-cost-share,31.88", "energy-cost-share,0.3188",
      told: ["T-116 basic-indicators.csv:11", "T-16 basic-indicators.csv:11"]),
    // A project's energy use and the total of table 6 in kgce.
    ChangedFiling(
      "new-projects.csv", ",1500,4200,", ",1500,42000000,", told: ["T-117 new-projects.csv:2"]),
    ChangedFiling(
      "saving-target.csv", "total,17614", "total,17614000", told: ["T-118 saving-target.csv:3"]),
    // A target, and a project, of a fourth of all energy.
    ChangedFiling(
      "saving-target.csv", "target,15000", "target,442000", told: ["T-19 saving-target.csv:2"]),
    ChangedFiling(
      "retrofit-projects.csv", "2024年4月至2024年12月,620", "2024年4月至2024年12月,442000",
      told: ["T-20 retrofit-projects.csv:4"]),
    // Green power and the like is told of its largest part.
    ChangedFiling(
      "energy-accounts.csv", nil,
      """
      field,value
      green-power,100
      certificates,170000

      """,
      told: ["T-120 energy-accounts.csv:3"]),
    // A saving is told of the output value that it comes from.
    ChangedFiling(
      "basic-indicators.csv", "output-value,1268000", "output-value,3268000",
      told: [
        "C-21 change-explanations-decreases.csv", "T-42 basic-indicators.csv:2",
        "T-98 energy-accounts.csv:2", "T-98 energy-accounts.csv:3",
        "form-explanation-unlisted change-explanations-decreases.csv:6",
      ]),
  ]

  /// An office building, whose kind has no industrial production.
  static let officeCases: [ChangedFiling] = [
    // All energy of an office building in the column of industrial production.
    ChangedFiling(
      "energy-structure.csv", nil,
      """
      carrier,opening-stock,purchased,purchased-money,\
      industrial-production,non-industrial,factor-used
      natural-gas,0,36,1548,36,0,13.3
      gasoline,0,9.6,97.9,9.6,0,1.4714
      diesel,3.5,1,8,1.2,0,1.4571
      heat,0,3200,352,3200,0,0.03412
      electricity,0,880,7216,880,0,1.229

      """,
      told: [
        "T-107 energy-balance.csv:2", "T-107 energy-balance.csv:3", "T-107 energy-balance.csv:4",
        "T-107 energy-balance.csv:5", "T-107 energy-balance.csv:6", "T-96 energy-structure.csv",
      ]),
    // Turnover in yuan, floor area in 10⁴ m².
    ChangedFiling(
      "unit-intensities.csv", "turnover-value,26800", "turnover-value,268000000",
      told: ["T-101 unit-intensities.csv:3", "T-106 unit-intensities.csv:3"]),
    ChangedFiling(
      "unit-intensities.csv", "turnover-value,26800", "turnover-value,2680",
      told: ["T-101 unit-intensities.csv:3"]),
    ChangedFiling(
      "unit-intensities.csv", "floor-area,80000", "floor-area,8",
      told: ["T-103 unit-intensities.csv:2", "T-80 product-energy.csv:2"]),
    // Students and transport turnover, where a unit states them.
    ChangedFiling(
      "unit-intensities.csv", "floor-area,80000", "students,0.5,\nfloor-area,80000",
      told: ["T-104 unit-intensities.csv:2"]),
    ChangedFiling(
      "unit-intensities.csv", "floor-area,80000", "turnover,5200,\nfloor-area,80000",
      told: ["T-105 unit-intensities.csv:2"]),
    ChangedFiling(
      "unit-intensities.csv", "floor-area,80000",
      "turnover,52000000,\nstudents,6000,\nfloor-area,80000",
      told: []),
    // Last year, the calorific total in the row of primary equivalents.
    ChangedFiling(
      "basic-indicators.csv", "energy-primary,,0.3195", "energy-primary,,0.1718",
      told: ["T-111 basic-indicators.csv:5"]),
    ChangedFiling(
      "basic-indicators.csv", "energy-primary,,0.3195", "energy-primary,,0.16",
      told: ["T-111 basic-indicators.csv:5"]),
    // Money, price or cost of one energy left out.
    ChangedFiling(
      "energy-structure.csv", "heat,0,3200,352", "heat,0,3200,",
      told: ["T-112 energy-structure.csv:5"]),
    ChangedFiling(
      "energy-balance.csv", "0.03412,0.11,352", "0.03412,,352",
      told: ["T-113 energy-balance.csv:5"]),
    ChangedFiling(
      "energy-balance.csv", "0.03412,0.11,352", "0.03412,0.11,",
      told: ["T-114 energy-balance.csv:5", "T-35 basic-indicators.csv:10"]),
    ChangedFiling(
      "energy-balance.csv", "0.03412,0.11,352", "0.03412,0.11,-352",
      told: ["T-35 basic-indicators.csv:10", "X-02 energy-balance.csv:5"]),
    // The project of table 10 once more in table 12.
    ChangedFiling(
      "new-projects.csv", "屋顶和连廊安装200 kW光伏发电，全部自用,110,2024年5月至2024年11月,24,",
      "屋顶和连廊安装200 kW光伏发电，全部自用,1200,2024年5月至2024年11月,95,",
      told: ["T-115 new-projects.csv:2"]),
    // Savings are told of the product that they come from.
    ChangedFiling(
      "product-energy.csv", "1671.25,80000,1703.5,80000", "1671.25,80000,2703.5,80000",
      told: ["T-123 product-energy.csv:2"]),
    ChangedFiling(
      "product-electricity.csv", "880,895", "880,89500", told: ["T-122 saving-target.csv:2"]),
    // Money to the digits that were typed.
    ChangedFiling("energy-structure.csv", "gasoline,0,9.6,97.9", "gasoline,0,9.6,98", told: []),
  ]

  /// A fertiliser works.
  static let plantCases: [ChangedFiling] = [
    // Electricity as raw material.
    ChangedFiling(
      "energy-structure.csv", "electricity,0,23000,151800,22700,,",
      "electricity,0,23000,151800,22700,100,",
      told: [
        "T-108 energy-structure.csv:8", "T-32 energy-structure.csv:8",
        "T-49 coal-consumption.csv:13",
      ]),
    // Savings are told of the product, or of the output value, that they come from.
    ChangedFiling(
      "product-energy.csv", "22656.7,200000,22853,196500", "22656.7,200000,22853,19650",
      told: [
        "C-21 change-explanations-decreases.csv", "T-123 product-energy.csv:3",
        "T-17 product-energy.csv:3",
        "form-explanation-unlisted change-explanations-decreases.csv:6",
      ]),
    ChangedFiling(
      "product-energy.csv", "22656.7,200000,22853,196500", "22656.7,200000,2285300,196500",
      told: [
        "C-21 change-explanations-decreases.csv", "T-121 product-energy.csv:3",
        "form-explanation-unlisted change-explanations-decreases.csv:6",
      ]),
    ChangedFiling(
      "basic-indicators.csv", "output-value,78900", "output-value,178900",
      told: ["T-42 basic-indicators.csv:2"]),
    ChangedFiling(
      "basic-indicators.csv", "output-value,78900", "output-value,118900",
      told: ["T-124 basic-indicators.csv:2"]),
    // Last year's primary equivalents alone.
    ChangedFiling(
      "basic-indicators.csv", "energy-primary,,31.92,\n", "energy-primary,,64.92,\n",
      told: [
        "T-130 basic-indicators.csv:2", "T-27 basic-indicators.csv:13",
        "T-27 basic-indicators.csv:16",
      ]),
    ChangedFiling(
      "basic-indicators.csv", "energy-primary,,31.92,\n", "energy-primary,,55.92,\n",
      told: [
        "T-131 basic-indicators.csv:2", "T-27 basic-indicators.csv:13",
        "T-27 basic-indicators.csv:16",
      ]),
    // A coefficient with its decimal point one place off.
    ChangedFiling(
      "energy-structure.csv", ",13.3,", ",1.33,",
      told: [
        "C-28 energy-structure.csv:4", "T-05 energy-balance.csv:4", "T-06 energy-balance.csv:4",
        "T-129 energy-structure.csv:4", "T-44 statistics-supplement.csv:10",
        "T-47 coal-consumption.csv:11", "T-48 coal-consumption.csv:12",
      ]),
    // Heat made of nothing.
    ChangedFiling(
      "energy-conversion.csv", "bituminous-coal,60500,,60500", "bituminous-coal,60500,,",
      told: ["T-128 energy-conversion.csv:7", "T-25 energy-accounts.csv"]),
  ]

  /// A public institution.
  static let institutionCases: [ChangedFiling] = [
    // Non-industrial use of table 3 is that of table 2.
    ChangedFiling(
      "energy-balance.csv", "1.4714,10.2,122.4,12", "1.4714,10.2,122.4,11",
      told: ["T-107 energy-balance.csv:4"]),
    // The floor area is in the table of energy intensities, so that it is not missing.
    ChangedFiling(
      "public-institution.csv", "floor-area,120000,平方米；地上地下合计\n", "",
      told: ["T-132 public-institution.csv:3"]),
    // Certificates that came with the green power.
    ChangedFiling(
      "energy-accounts.csv", "green-power,0,没有购入绿电\ncertificates,0,",
      "green-power,50,\ncertificates,50,",
      told: ["T-110 energy-accounts.csv:5"]),
    // Own renewable electricity above all that is consumed.
    ChangedFiling(
      "energy-accounts.csv", "own-renewable,30", "own-renewable,2500",
      told: [
        "T-119 energy-accounts.csv:3", "T-38 energy-accounts.csv:3",
        "T-83 public-institution.csv:39",
      ]),
  ]
}
