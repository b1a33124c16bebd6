import Findings
import Foundation
import Inventories
import Parsing
import Regulations

/// One table of a form: what is declared of it, what the inventory has, what last year had.
struct FormTable {
  let spec: TableSpec
  /// The method, for a table by method.
  let method: String?
  /// The sheet's name.
  let sheet: String
  /// What it holds.
  let content: TableContent
  /// What last year's held.
  let last: TableContent
  /// What last year's held of deposits, which count on; none where there are none.
  let deposits: TableContent
  /// Whether it is to be filled in.
  let need: Need

  /// Whether a table is to be filled in.
  enum Need: String {
    /// In any case.
    case needed
    /// Only to replace what the energy balance gives.
    case instead
    /// As there is something to say.
    case optional
  }

  /// The name of the sheet for what a matrix has no room for.
  func remarksSheet(_ words: FormWords) -> String {
    SheetNames.fit(words["remarks-sheet", ["table": spec.title[words.language]]])
  }
}

/// The tables of a form in order, read from the inventory's folder and last year's.
struct FormTables {
  private let scope: FormScope
  private let folder: String
  private let lastFolder: String?
  /// Where deposits of earlier years are looked up, if nothing else of last year's is shown.
  private let depositFolder: String?
  private let words: FormWords
  private var names = SheetNames()

  init(
    _ scope: FormScope, in folder: String, last: String?, deposits: String? = nil, words: FormWords
  ) {
    self.scope = scope
    self.folder = folder
    self.words = words
    lastFolder = last
    depositFolder = last ?? deposits
  }

  /// The tables; what a file has that cannot be read is a finding.
  mutating func tables(into findings: inout [Finding]) -> [FormTable] {
    TableSpec.all.filter(isAsked).flatMap { spec -> [(TableSpec, String?)] in
      switch spec.location {
      case .file: [(spec, nil)]
      case .methods(let folder): methods(in: folder).map { (spec, $0) }
      }
    }
    .compactMap { spec, method in table(spec, method, into: &findings) }
  }

  /// Reviewers write their record themselves; a balance is a district's, unless there is one.
  private func isAsked(_ spec: TableSpec) -> Bool {
    guard spec.id != TableSpec.review.id else { return false }
    let exists = FileManager.default.fileExists(atPath: "\(folder)/\(spec.file())")
    return exists || spec.entities.contains(scope.inventory.entity.kind)
  }

  /// The methods that take activity data, those that nothing else gives first, and those that
  /// only a file names last.
  private func methods(in part: String) -> [String] {
    let taking = scope.methods.filter { $0.formula.activity != nil }
    let ids =
      (taking.filter { !$0.bringsLines } + taking.filter(\.bringsLines))
      .map(\.id)
    let files = [folder, lastFolder].compactMap(\.self).flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? []
    }
    let strays = Set(
      files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(".csv".count)) }
    )
    .subtracting(ids).filter { isHere($0, in: part) }
    return ids + strays.sorted()
  }

  private func isHere(_ method: String, in part: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(part)/\(method).csv")
  }

  private mutating func table(
    _ spec: TableSpec, _ method: String?, into findings: inout [Finding]
  ) -> FormTable? {
    let title = method.map { scope.method($0)?.name[words.language] ?? $0 }
    let content = TableContent(spec, method: method, in: folder, into: &findings)
    let last =
      lastFolder.map { TableContent(spec, method: method, in: $0, into: &findings) }
      ?? TableContent.none
    let deposits = deposits(spec, method, into: &findings)
    guard let content, let last, let deposits else { return nil }
    return FormTable(
      spec: spec, method: method, sheet: names.name(for: title ?? spec.title[words.language]),
      content: content, last: last, deposits: deposits,
      need: need(of: spec, method, content, last))
  }

  private func deposits(
    _ spec: TableSpec, _ method: String?, into findings: inout [Finding]
  ) -> TableContent? {
    guard let depositFolder, let method = scope.method(method), scope.isOfDeposits(method) else {
      return TableContent.none
    }
    return TableContent(spec, method: method.id, in: depositFolder, into: &findings)
  }

  private func need(
    of spec: TableSpec, _ method: String?, _ content: TableContent, _ last: TableContent
  )
    -> FormTable.Need
  {
    guard let method else { return spec.isMatrix ? .needed : .optional }
    let brings = scope.method(method).map(brings) ?? false
    return brings && content.rows.isEmpty && last.rows.isEmpty ? .instead : .needed
  }
}

extension FormTables {
  /// Whether a method's lines follow from other methods or from the balance that is asked for.
  private func brings(_ method: Method) -> Bool {
    !method.derivedLines.isEmpty
      || !method.balanceLines.isEmpty && scope.layout != nil && isAsked(.balance)
  }
}

extension TableSpec {
  /// Whether people lay it out as a matrix.
  var isMatrix: Bool {
    if case .matrix = shape { true } else { false }
  }
}
