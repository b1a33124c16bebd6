import Findings
import Testing

@Suite("Example units with and without mistakes")
struct PlantedMistakeTests {
  @Test(
    "The clean ones break no rule",
    arguments: [
      "example-steel-works-2022", "example-steel-works-2023", "example-chemical-plant-2023",
      "example-office-building-2023", "example-public-institution-2022",
      "example-public-institution-2023",
    ])
  func clean(example: String) throws {
    let told = try #require(ExampleFiling(example)).findings
    #expect(told.filter { $0.severity != .note }.isEmpty)
  }

  @Test("A steel works errs in nine places, and all that follows is told")
  func steel() throws {
    let told = try #require(ExampleFiling("example-steel-works-2023-with-mistakes")).told
    #expect(
      told
        == [
          // Opening stock of coking coal: not last year's closing stock nor table 3's, and the balance is
          // off by it.
          "T-04 energy-structure.csv:3",
          "C-02 energy-structure.csv:3",
          // Natural gas bought, typed in m³ for 10⁴ m³: the balance, table 3 and the price in both.
          "T-04 energy-structure.csv:10", "T-07 energy-balance.csv:10",
          "C-02 energy-structure.csv:10",
          // Coke as raw material, typed in kg.
          "C-05 energy-structure.csv:5",
          // Converter gas with two digits swapped: told from both tables.
          "C-07 energy-conversion.csv:9", "C-27 energy-structure.csv:3",
          "C-29 energy-structure.csv:10",
          "T-28 energy-structure.csv:10",
          // Diesel at a hundred times its price.
          "C-29 energy-structure.csv:12", "T-07 energy-balance.csv:12",
          "T-28 energy-structure.csv:12",
          "T-01 energy-structure.csv:9",
          // A negative stock of gasoline, which the inventory and table 2 contradict; electricity counted
          // twice.
          "T-04 energy-structure.csv:11",
          "T-03 energy-balance.csv:11", "T-03 energy-balance.csv:14", "X-02 energy-balance.csv:11",
          // A credit code with a wrong check character, which is not the inventory's; a month left out.
          "X-07 basic-unit.csv:7", "form-other-than-inventory basic-unit.csv:7",
          "form-months-missing monitored.csv:13",
        ].sorted())
  }

  @Test("A fertiliser works errs in eight places, and all that follows is told")
  func chemical() throws {
    let told = try #require(ExampleFiling("example-chemical-plant-2023-with-mistakes")).told
    #expect(
      told
        == [
          // Heat sold is forgotten.
          "C-04 energy-structure.csv:7", "T-33 energy-balance.csv:7",
          // Raw material above consumption; vehicles above consumption.
          "C-05 energy-structure.csv:2", "T-32 energy-structure.csv:2",
          "C-05 energy-structure.csv:5",
          // Ammonia's energy with two digits swapped.
          "C-19 basic-indicators.csv:4", "C-20 product-energy.csv:2",
          // A negative amount of money.
          "C-26 retrofit-projects.csv:2", "X-02 retrofit-projects.csv:2",
          // Coal at a hundred times its price; electricity counted twice in the inventory.
          "C-29 energy-structure.csv:3", "T-07 energy-balance.csv:3", "T-03 energy-balance.csv:8",
          // The calorific value of electricity for its primary equivalent.
          "T-31 energy-balance.csv:8",
        ].sorted())
  }

  @Test("An office building errs in six places; the sixth is its inventory's")
  func office() throws {
    let told = try #require(ExampleFiling("example-office-building-2023-with-mistakes")).told
    #expect(
      told
        == [
          // The primary equivalent of electricity for the calorific one.
          "C-28 energy-structure.csv:6", "T-05 energy-balance.csv:6",
          // A unit conversion a thousand times off; a month left out.
          "T-02 product-energy.csv:2", "form-months-missing monitored.csv:6",
          // Nobody signed: three fields; a wrong check character.
          "X-01 basic-sign-off.csv", "X-01 basic-sign-off.csv", "X-01 basic-sign-off.csv",
          "X-07 basic-unit.csv:7", "form-other-than-inventory basic-unit.csv:7",
        ].sorted())
  }
}
