import Accounting
import Inventories
import InventorySupport
import Regulations
import Series
import TestSupport
import Testing

/// The example district's three years, each accounted for once.
enum ExampleYears {
  /// The series.
  static func series() throws -> AccountSeries { try #require(loaded) }

  private static let loaded = try? AccountSeries(
    ["2023", "2021", "2022"].map { year in
      try account(of: Repository.path("Inventories/example-district-\(year)"))
    })

  /// The account of a folder.
  static func account(of folder: String) throws -> EmissionAccount {
    var loader = InventoryLoader(folder)
    let inventory = try #require(loader.load().0)
    let regulation = LibraryRegulation(for: inventory).regulation
    var accountant = Accountant(inventory, under: regulation)
    return try #require(accountant.account().0)
  }
}
