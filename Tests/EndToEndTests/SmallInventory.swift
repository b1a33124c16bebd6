import Foundation
import TestSupport

/// A made-up inventory of a few lines without fault but open categories, of which tests change
/// single files.
struct SmallInventory {
  /// A way to spoil the inventory.
  struct Change: Sendable {
    let file: String
    let text: Data?

    /// Replaces what stands in a file.
    static func replacing(_ old: String, with new: String, in file: String) -> Change {
      Change(file, SmallInventory.files[file]?.replacing(old, with: new) ?? "")
    }

    /// Adds a line to a file.
    static func adding(_ line: String, to file: String) -> Change {
      Change(file, (SmallInventory.files[file] ?? "") + line + "\n")
    }

    /// Removes a file.
    static func removing(_ file: String) -> Change { Change(file: file, text: nil) }

    init(_ file: String, _ text: String) { self.init(file: file, text: Data(text.utf8)) }

    init(file: String, text: Data?) {
      self.file = file
      self.text = text
    }
  }

  let copy: InventoryCopy

  init(_ changes: [Change] = []) throws {
    copy = try InventoryCopy(Self.files)
    for change in changes {
      if let text = change.text {
        try copy.write(text, to: change.file)
      } else {
        try copy.remove(change.file)
      }
    }
  }

  static let files = [
    "inventory.yaml": """
    name: { zh: 试算区, en: Sample district }
    entity: { kind: district, code: "310199", name: { zh: 试算区, en: Sample }, regions: ["310000", grid-east, CN] }
    year: 2023
    guideline: provincial-2011
    language: en

    """,
    "balance.csv": """
    row,fuel,quantity,unit
    火力发电,天然气,-0.85,亿立方米
    工业,柴油,2,万吨
    工业,天然气,1.65,亿立方米
    用作原料、材料,柴油,0.5,万吨

    """,
    "activity/mobile-n2o.csv": """
    line,fuel,technology,quantity,unit
    货车,柴油,road-diesel,1,万吨
    公交车,天然气,road-natural-gas,120,万立方米

    """,
    "factors.csv": """
    parameter,fuel,kind,value,unit,proxy,evidence,reason,signed
    net-calorific-value,柴油,measured,42700,kJ/kg,,report,measured,A

    """,
    "notation.csv": """
    category,key,counted-in,reason
    1.3,NO,,none

    """,
  ]
}
