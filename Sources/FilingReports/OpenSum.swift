import Documents
import Quantities
import Sharing

/// A sum over all records of a form to fill in, which follows what is typed later.
///
/// Each record adds products of cells. Records alike, one below the other, are summed as ranges. A record
/// of which nothing but zeros is typed or computed adds nothing, as a row with no coefficient of an energy that
/// nobody uses; one of which a part is missing empties the sum, as in the calculation.
struct OpenSum {
  /// What one record adds.
  struct Record {
    /// The products.
    var products: [Product]
    /// The cells whose numbers say that there is anything of the record.
    var stated: [CellAddress]
    /// The cells that it cannot do without.
    var needed: [CellAddress]
    /// The cells of the record that it is a part of; it is not added again where any has a number.
    var whole: [CellAddress] = []
  }

  /// A number times cells.
  struct Product {
    /// The number.
    var factor: Double
    /// The cells of the record.
    var cells: [CellAddress]
    /// Cells that are the same for all records: settings.
    var fixed: [CellAddress] = []
    /// Its unit; `nil` where nobody says it.
    var unit: Unit?
  }

  private let runs: [[Record]]

  /// Takes the records in order.
  init(_ records: [Record]) {
    runs = records.reduce(into: []) { runs, record in
      if let last = runs.last?.last, last.isFollowed(by: record) {
        runs[runs.count - 1].append(record)
      } else {
        runs.append([record])
      }
    }
  }

  /// The sum.
  var formula: SheetFormula {
    let sums = runs.map { run in Self.weighted(Self.sum(of: run), run[0].whole) }
    return sums.joined(by: "+")
  }

  /// What empties it: that no record is whole, or that a part of one is missing.
  var blanks: [SheetFormula] {
    let whole = runs.map { run in
      Self.gaps(in: run) == nil
        ? "COUNT(\(run[0].stated.unique.map { Self.range($0, run) }.joined(by: ",")))"
        : "SUMPRODUCT(1*\(Self.all(of: run)))" as SheetFormula
    }
    let gaps = runs.compactMap { run in
      Self.gaps(in: run).map { Self.weighted($0, run[0].whole) }
    }
    let nothing: SheetFormula = "\(whole.joined(by: "+"))=0"
    return [nothing] + (gaps.isEmpty ? [] : ["\(gaps.joined(by: "+"))>0"])
  }

  private static func sum(of run: [Record]) -> SheetFormula {
    let parts = run[0].products.map { product -> SheetFormula in
      let ranges = product.cells.map { range($0, run) }
      let name: SheetFormula = ranges.count == 1 ? "SUM" : "SUMPRODUCT"
      let sum: SheetFormula = ranges.isEmpty ? "1" : "\(name)(\(ranges.joined(by: ",")))"
      let fixed = product.fixed.map { "*N(\($0))" as SheetFormula }.joined(by: "")
      return product.factor == 1 ? "\(sum)\(fixed)" : "\(sum)\(fixed)*(\(product.factor))"
    }
    return parts.joined(by: "+")
  }

  /// How many records of a run lack a part of what is typed of them.
  private static func gaps(in run: [Record]) -> SheetFormula? {
    let (stated, needed) = (run[0].stated.unique, run[0].needed.unique)
    guard !needed.isEmpty, stated != needed || stated.count > 1 else { return nil }
    let any = stated.map { cell -> SheetFormula in
      let range = range(cell, run)
      return "ISNUMBER(\(range))*(\(range)<>0)"
    }.joined(by: "+")
    return "SUMPRODUCT(((\(any))>0)*((\(all(of: run)))=0))"
  }

  /// Which records of a run have all that they need.
  private static func all(of run: [Record]) -> SheetFormula {
    run[0].needed.unique.map { "ISNUMBER(\(range($0, run)))" as SheetFormula }.joined(by: "*")
  }

  /// A sum that is not added where what it is a part of is.
  private static func weighted(_ sum: SheetFormula, _ whole: [CellAddress]) -> SheetFormula {
    guard !whole.isEmpty else { return sum }
    let cells = whole.map { "\($0)" as SheetFormula }.joined(by: ",")
    return "(\(sum))*(COUNT(\(cells))=0)"
  }

  /// A cell of a run's first record with those below it; one that is fixed stands alone.
  private static func range(_ cell: CellAddress, _ run: [Record]) -> SheetFormula {
    guard run.count > 1 else { return "\(cell)" }
    let last = CellAddress(cell.table, row: cell.row + run.count - 1, column: cell.column)
    return "\(CellRange(cell, last))"
  }
}

extension OpenSum.Record {
  /// Whether another is the same one row below.
  fileprivate func isFollowed(by other: OpenSum.Record) -> Bool {
    stated.below == other.stated && needed.below == other.needed && whole == other.whole
      && products.count == other.products.count
      && zip(products, other.products).allSatisfy { first, second in
        first.factor == second.factor && first.cells.below == second.cells
          && first.fixed.isEmpty && second.fixed.isEmpty
      }
  }
}

extension [CellAddress] {
  /// The cells one row below.
  fileprivate var below: [CellAddress] {
    map { CellAddress($0.table, row: $0.row + 1, column: $0.column) }
  }
}
