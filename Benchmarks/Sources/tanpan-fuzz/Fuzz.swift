import Foundation

/// Reads damaged inputs one after another: `tanpan-fuzz KIND SEED FIRST LAST [PROGRESS]`.
///
/// Case numbers below the count of the kind's nested texts read those; all others read an input
/// damaged at random, which the seed and the case number decide alone, so that any case can be
/// read again by itself. PROGRESS is a file of eight bytes that holds the number of the case being
/// read, for whoever watches; without arguments, the kinds are printed.
@main
struct Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5 else {
      return print(Kind.allCases.map(\.rawValue).joined(separator: "\n"))
    }
    guard let kind = Kind(rawValue: arguments[1]), let seed = UInt64(arguments[2]),
      let first = Int(arguments[3]), let last = Int(arguments[4]), first <= last
    else { throw CocoaError(.formatting) }
    let progress = try ProgressMark(arguments.dropFirst(5).first)
    let target = try kind.target(seed: seed)
    for number in first...last {
      progress.note(number)
      try target.read(case: number)
    }
  }
}

/// What is read.
enum Kind: String, CaseIterable {
  case unit, formula, yaml, csv, inventory, regulation, workbook

  func target(seed: UInt64) throws -> any Target {
    switch self {
    case .unit: TextTarget.unit(seed)
    case .formula: TextTarget.formula(seed)
    case .yaml: TextTarget.yaml(seed)
    case .csv: TextTarget.csv(seed)
    case .inventory: try FolderTarget.inventory(seed)
    case .regulation: try FolderTarget.regulation(seed)
    case .workbook: try WorkbookTarget(seed)
    }
  }
}

/// Something that reads one input for each case number.
protocol Target {
  func read(case number: Int) throws
}
