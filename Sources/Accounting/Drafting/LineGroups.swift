/// Lines that are alike as far as factors can be limited to them, numbered.
struct LineGroups {
  /// For each line, the group it is in.
  let codes: [Int32]
  /// What the lines of each group are.
  let keys: [FactorSelector.Line]
  /// A line of each group.
  let examples: [Int]

  init(_ table: LineTable) {
    let sectorCount = max(table.sectors.names.count, 1)
    let technologyCount = max(table.technologies.names.count, 1)
    let slots = max(table.fuels.names.count, 1) * sectorCount * technologyCount
    var groupOfSlot = [Int32](repeating: -1, count: slots)
    var codes = [Int32](repeating: 0, count: table.count)
    var keys: [FactorSelector.Line] = []
    var examples: [Int] = []
    for line in 0..<table.count {
      let fuelAndSector =
        Int(table.fuels.codes[line]) * sectorCount + Int(table.sectors.codes[line])
      let slot = fuelAndSector * technologyCount + Int(table.technologies.codes[line])
      if groupOfSlot[slot] < 0 {
        groupOfSlot[slot] = Int32(keys.count)
        keys.append(
          FactorSelector.Line(
            fuel: table.fuels[line], sector: table.sectors[line],
            technology: table.technologies[line]))
        examples.append(line)
      }
      codes[line] = groupOfSlot[slot]
    }
    self.codes = codes
    self.keys = keys
    self.examples = examples
  }
}
