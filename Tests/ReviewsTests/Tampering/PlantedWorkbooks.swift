import Foundation
import Reviews
import TestSupport

/// Copies of the examples' reports, each tampered with in one way.
///
/// Every kind goes through one program in one example, the next kind through another; three in four
/// through openpyxl, which is quicker. With `TANPAN_PLANTS` set, as `make tampering` does, each goes
/// through every program in every example.
final class PlantedWorkbooks: Sendable {
  /// A copy, and what was done to it.
  struct Copy: Sendable {
    let example: String
    let program: Program
    let plant: Plant
    let path: String
  }

  /// The copies that there are.
  let copies: [Copy]
  private let room: TemporaryFolder

  /// All of them, made once.
  static func once() throws -> PlantedWorkbooks { try all.get() }

  private static let all = Result { try PlantedWorkbooks() }

  private init() throws {
    let room = try TemporaryFolder()
    self.room = room
    copies = try ReportedExample.names.enumerated().flatMap { example, name in
      let plants = try ReportedExample.shared(name).plants()
      return Program.allCases.flatMap { program in
        // The last copy shows whether LibreOffice undid what it did.
        (Self.chosen(plants, example: example, program) + [.untouched])
          .enumerated().map { index, plant in
            Copy(
              example: name, program: program, plant: plant,
              path: "\(room.path)/\(name)-\(program)-\(index).xlsx")
          }
      }
    }
    _ = try Program.allCases.mapConcurrently { try make(by: $0) }
  }

  /// What goes through a program in an example.
  private static func chosen(
    _ plants: [Plant], example: Int, _ program: Program
  ) -> [Plant] {
    let possible = plants.filter { $0.programs.contains(program) }
    guard ProcessInfo.processInfo.environment["TANPAN_PLANTS"] == nil else { return possible }
    return possible.filter { plant in
      let kind = plants.firstIndex { $0.kind == plant.kind } ?? 0
      let seat = seats[kind % seats.count]
      let hasChoice = plant.programs.count == Program.allCases.count
      return seat.example == example && (seat.program == program || !hasChoice)
    }
  }

  /// Where kinds go in turn.
  private static let seats: [(example: Int, program: Program)] = [
    (0, .openpyxl), (1, .openpyxl), (0, .office), (1, .openpyxl),
  ]

  private func make(by program: Program) throws {
    let jobs = try ReportedExample.names.map { name in
      Program.Job(
        path: try ReportedExample.shared(name).path,
        plants: copies.filter { $0.example == name && $0.program == program }
          .map { Program.Job.Copy(output: $0.path, deeds: $0.plant.deeds) })
    }
    try program.make(jobs)
  }
}
