import Findings
import Foundation
import Inventories
import Parsing
import Regulations
import TestSupport

/// Reads a folder of which one file is damaged, and makes the file whole again.
struct FolderTarget: Target {
  private let folder: TemporaryFolder
  private let files: [(name: String, content: [UInt8])]
  private let words: [String]
  private let seed: UInt64
  private let reading: (String) -> Void

  private init(
    _ files: [(name: String, text: String)], words: [String], seed: UInt64,
    reading: @escaping (String) -> Void
  ) throws {
    folder = try TemporaryFolder()
    for file in files { try folder.write(file.text, to: file.name) }
    self.files = files.map { ($0.name, Array($0.text.utf8)) }
    (self.words, self.seed, self.reading) = (words, seed, reading)
  }

  func read(case number: Int) throws {
    let file = files[number % files.count]
    var mutation = Mutation(seed: seed.mixed(with: number), words: words)
    try write(mutation.mutated(file.content), to: file.name)
    reading(folder.path)
    try write(file.content, to: file.name)
  }

  private func write(_ content: [UInt8], to name: String) throws {
    try Data(content).write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
  }
}

extension FolderTarget {
  static func inventory(_ seed: UInt64) throws -> FolderTarget {
    try FolderTarget(
      [
        ("inventory.yaml", head), ("balance.csv", "row,fuel,quantity,unit\n工业,原煤,12.5,万吨\n"),
        (
          "activity/fossil-combustion-co2.csv",
          "line,entity,sector,fuel,quantity,unit\na,b,工业,柴油,1.5,吨\na,c,工业,柴油,2,万吨\n"
        ),
        (
          "factors.csv",
          "parameter,fuel,kind,value,unit,reason\nnet-calorific-value,柴油,measured,42.6,GJ/t,实测\n"
        ),
        ("notation.csv", "category,key,reason\n2,NE,不在范围\n3,IE,见2\n"),
        ("reported.csv", "method,value,unit,source\nfossil-combustion-co2,1,t,公报\n"),
        ("answers.csv", "code,subject,answer,person\nstale-factor,,知道,某人\n"),
      ],
      words: ["\"", ",", "\n", "\r", ": ", "- ", "{", "}", "[", "万", "1e999", "-", "IE", "20211"],
      seed: seed
    ) { path in
      var loader = InventoryLoader(path)
      _ = loader.load().1.inFileOrder
    }
  }

  private static let head = """
    name: { zh: 某区, en: A district }
    entity: { kind: district, code: "310000", name: { zh: 某区, en: D }, regions: ["310000", CN] }
    year: 2021
    guideline: provincial-2011
    people:
    - { role: prepared, name: 某人, date: 2022-01-01 }
    treatments:
    - { row: 工业, fuel: 原煤, treat: combusted, alternative: feedstock, reason: { zh: 原料, en: raw } }

    """

  /// The library, cut down to one method and what it needs.
  static func regulation(_ seed: UInt64) throws -> FolderTarget {
    let guideline = "Guidelines/provincial-2011"
    let names = [
      "\(guideline)/guideline.yaml", "\(guideline)/balance.yaml",
      "\(guideline)/methods/fossil-combustion-co2.yaml", "Fuels/fuels.yaml", "Fuels/sectors.yaml",
      "Gases/gwp.yaml", "Sources/legal.yaml", "Categories/provincial.yaml",
      "Categories/provincial-to-ipcc-2006.yaml", "Factors/fuels/ncv-energy-yearbook.yaml",
      "Factors/fuels/provincial-2011-oxidation-factor.yaml",
    ]
    let library = Repository.path("Sources/RegulationLibrary")
    let files = try names.filter { FileManager.default.fileExists(atPath: "\(library)/\($0)") }.map
    {
      (name: $0, text: try String(contentsOfFile: "\(library)/\($0)", encoding: .utf8))
    }
    return try FolderTarget(
      files,
      words: [": ", "- ", "{ ", "}", "[", "^9", "×", "(", "unknown", "1e999", "-1", "GJ", "\n"],
      seed: seed
    ) { path in
      var loader = RegulationLoader(RegulationFolders(library: path))
      let (regulation, findings) = loader.load(guideline: "provincial-2011")
      _ = (findings + regulation.checked).inFileOrder
    }
  }
}
