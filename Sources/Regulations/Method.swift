public import Findings
public import Formulas
public import Quantities

/// An accounting method (核算方法): a formula with its letters, its lines and its citation.
public struct Method: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// The guideline it belongs to.
  public let guideline: String
  /// Its name.
  public let name: LocalizedText
  /// Where the formula is from.
  public let citation: Citation
  /// How sure we are of the formula.
  public let standing: Standing
  /// The gas it yields, or `tce当量`, `tce等价`.
  public let gas: String
  /// Scope 1, 2 or 3.
  public let scope: Int
  /// What its result is to the total.
  public let approach: Approach
  /// Whether it takes away: a removal, or what was recovered; its results are negative.
  public let isRemoval: Bool
  /// Whether what its lines are of is used as raw material and not burnt.
  public let isOfFeedstock: Bool
  /// Whether a line's quantity is the output of the product that the line names.
  public let isOfProduct: Bool
  /// Whether a line's quantity is a change over the year, which may be below zero.
  public let isChange: Bool
  /// Whether a line's quantity is what comes in less what goes out, and below zero where more goes out.
  public let isNet: Bool
  /// The last accounting year that it is for; `nil` while it is in force.
  public let lastYear: Int?
  /// The method whose table has what its own had after that year; `nil` for none.
  public let successor: String?
  /// The category of all its lines; `nil` when each line brings its own.
  public internal(set) var category: String?
  /// The categories that lines of its table may have, where these are few; any if empty.
  public let tableCategories: [String]
  /// What it counts, in a sentence: source, gas, and what is left to others; `nil` where nobody wrote it.
  public let definition: LocalizedText?
  /// What one line stands for.
  public let lines: LocalizedText
  /// The lines that follow from an energy balance.
  public let balanceLines: [BalanceLines]
  /// The lines that follow from other methods, where no table brings its own.
  public let derivedLines: [DerivedLines]
  /// What its lines claim of another method's quantities, such as certificates of electricity.
  public let claims: Claims?
  /// The parameter that turns fuels burnt into energy: what is sold, less what is bought, is at most
  /// that energy; `nil` where nothing is sold or nothing bounds it.
  public let soldWithin: String?
  /// The letters of a stock balance: what is there when the year begins is what was there when the last one
  /// ended; `nil` where the formula has no stocks.
  public let stocks: Stocks?
  /// The method of whose emissions its result is a second figure, to be shown beside the first, such
  /// as emissions of purchased electricity by the market; `nil` for most.
  public let beside: String?
  /// The formula.
  public let formula: Formula
  /// Worked examples.
  public let examples: [Example]
  /// Where it is declared.
  public let place: Place

  /// What a method's result is to the total.
  public enum Approach: String, CaseIterable, Sendable {
    /// Part of the total.
    case sectoral
    /// A second way to the same total, to be compared.
    case reference
    /// Reported beside the total.
    case indirect
    /// Reported for information.
    case memo
    /// Energy, not gas.
    case energy
    /// A quantity that other methods go on with, such as nitrogen; no gas.
    case flow
    /// What a guideline has reported beside emissions, such as emissions per output; never added up.
    case figure

    /// Whether its results are masses of a gas.
    public var isOfGas: Bool { self != .energy && self != .flow && self != .figure }

    /// Whether results of its lines add up: emissions per output, or figures of different things, do not.
    public var addsUp: Bool { self != .figure }

    /// Whether each line has a category; what only goes on to others or stands beside needs none.
    public var wantsCategories: Bool { self != .flow && self != .figure }
  }

  /// The letters of a stock balance.
  public struct Stocks: Hashable, Sendable {
    /// What is there when the year begins.
    public let opening: Symbol
    /// What is there when it ends.
    public let closing: Symbol
  }

  /// Which lines follow from a balance.
  public struct BalanceLines: Hashable, Sendable {
    /// The rows.
    public let rows: Rows
    /// The fuels.
    public let fuels: Fuels
    /// Whether one line covers a fuel over all rows.
    public let isPerFuel: Bool
    /// The technology of these lines.
    public let technology: String?
    /// Their category, instead of the row's.
    public let category: String?
    /// Their sector, instead of the row's.
    public let sector: String?
    /// What is assumed because the balance does not say.
    public let assumption: LocalizedText?
    /// Where it is declared.
    public let place: Place

    /// Rows by treatment or by name.
    public enum Rows: Hashable, Sendable {
      /// Every row that is not a sum.
      case all
      /// Every row of a treatment.
      case treated(BalanceRow.Treatment)
      /// These rows.
      case named([String])
    }

    /// Fuels by group or by name.
    public enum Fuels: Hashable, Sendable {
      /// Every fuel that is not a heading.
      case all
      /// Coal, oil and gas.
      case fossil
      /// One class.
      case kind(Fuel.Kind)
      /// These fuels.
      case named([String])
    }
  }
}

extension Method {
  /// Whether its lines are quantities of different years.
  public var asksForYears: Bool {
    claims != nil || formula.variables.contains { $0.origin == .age }
  }

  /// Whether lines follow from the balance or from other methods, where no table brings its own.
  public var bringsLines: Bool { !balanceLines.isEmpty || !derivedLines.isEmpty }

  /// The methods whose lines or results it goes on with or claims a part of, each once.
  public var sources: [String] {
    let letters = formula.variables.compactMap(\.results).flatMap(\.methods)
    let claimed = [claims?.within].compactMap(\.self)
    return (derivedLines.flatMap(\.methods) + letters + claimed).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// A worked example, run as a test and printed in the documentation.
  public struct Example: Hashable, Sendable {
    /// Its name.
    public let name: LocalizedText
    /// The unit that `fuel` stands for in it.
    public let fuelUnit: Unit?
    /// The values put in.
    public let given: [Symbol: Quantity]
    /// What must come out.
    public let expected: Quantity
    /// The expected number as printed; compared at its own decimals.
    public let expectedText: String
    /// Where it is declared.
    public let place: Place
  }
}
