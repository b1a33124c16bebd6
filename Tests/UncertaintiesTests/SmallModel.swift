import Accounting
import Findings
import Inventories
import InventorySupport
import Regulations
import TestSupport
import Testing
import Uncertainties

/// A made-up inventory of two cement works and two lime works, of which tests declare how uncertain
/// its values are.
enum SmallModel {
  static let shapes = """
    不确定的量,方法,不确定性(%),分布,理由
    活动水平,cement-process-co2,10,normal,抽样
    EF,cement-process-co2,60,lognormal,判断
    活动水平,lime-process-co2,20,uniform,判断
    EF,lime-process-co2,15,triangular,判断

    """
  static let normal = """
    of,percent,reason
    activity,0,exact
    EF,10,sample

    """

  /// The model under these declarations.
  static func made(_ uncertainty: String) throws -> UncertaintyModel {
    try made([
      "activity/cement-process-co2.csv": "条目,数量,单位\n甲,1000,t\n乙,500,t\n",
      "activity/lime-process-co2.csv": "条目,数量,单位\n丙,800,t\n丁,200,t\n",
      "uncertainty.csv": uncertainty,
    ])
  }

  /// The model of a table of one method under these declarations.
  static func made(
    _ uncertainty: String, table method: String, _ lines: String, factors: String? = nil
  ) throws -> UncertaintyModel {
    var tables = ["activity/\(method).csv": lines, "uncertainty.csv": uncertainty]
    tables["factors.csv"] = factors
    return try made(tables)
  }

  private static func made(_ tables: [String: String]) throws -> UncertaintyModel {
    let head = [
      "inventory.yaml": """
      name: { zh: 试算, en: Sample }
      entity: { kind: district, code: "310199", name: { zh: 试算区, en: Sample }, regions: ["310000", CN] }
      year: 2023
      guideline: provincial-2011

      """
    ]
    let copy = try InventoryCopy(head.merging(tables) { $1 })
    return UncertaintyModel(try account(of: copy.folder))
  }

  /// The account of an inventory's folder, after the year before and since a base year, if given.
  static func account(
    of folder: String, after previous: EmissionAccount? = nil, since base: EmissionAccount? = nil
  ) throws -> EmissionAccount {
    var inventories = InventoryLoader(folder)
    let (inventory, findings) = inventories.load()
    let loaded = try #require(inventory, "\(findings)")
    try #require(!findings.hasErrors, "\(findings)")
    let regulation = LibraryRegulation(for: loaded).regulation
    var accountant = Accountant(
      loaded, under: regulation, after: previous.map(PreviousFigures.init),
      since: base.map(PreviousFigures.init))
    let (account, problems) = accountant.account()
    return try #require(account, "\(problems)")
  }
}
