/// Names files relative to a folder, from paths as they were given.
struct RelativePath {
  private let folder: [Substring]

  /// Paths relative to a folder.
  init(to folder: String) { self.folder = Self.parts(of: folder) }

  /// The path of a file that was named the same way as the folder.
  func path(of file: String) -> String {
    let parts = Self.parts(of: file)
    var common = 0
    while common < min(folder.count, parts.count - 1), folder[common] == parts[common] {
      common += 1
    }
    let up = Array(repeating: "..", count: folder.count - common).map { $0[...] }
    return (up + parts[common...]).joined(separator: "/")
  }

  private static func parts(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }
}
