/// A folder's path without the slash that shells put behind it, so that what lies in it has one name.
@propertyWrapper
struct PlainFolder {
  private var path: String

  init(wrappedValue: String) {
    path = Self.plain(wrappedValue)
  }

  var wrappedValue: String {
    get { path }
    set { path = Self.plain(newValue) }
  }

  private static func plain(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    return String(path)
  }
}
