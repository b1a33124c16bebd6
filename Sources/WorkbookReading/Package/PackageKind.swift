import Findings

/// What a zip archive is that holds no workbook as Excel writes it.
enum PackageKind {
  case openDocument
  case otherPackage

  init(of package: PackageArchive) {
    self = package.has("mimetype") && package.has("content.xml") ? .openDocument : .otherPackage
  }

  var failure: ReadingFailure {
    switch self {
    case .openDocument: ReadingFailure(.openDocument)
    case .otherPackage: ReadingFailure(.otherPackage)
    }
  }
}

extension Finding.Code {
  static let openDocument: Self = "open-document"
  static let otherPackage: Self = "other-package"
}
