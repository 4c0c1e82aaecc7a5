/// Which parts of a workbook belong to which: what a `.rels` part lists.
final class Relationships: XMLHandler {
  struct Target {
    let id: String
    /// The last component of the type's address, which the two editions of the format share.
    let kind: String
    let path: String
  }

  private(set) var targets: [Target] = []
  private let folder: [Substring]
  private let limit: Int

  /// Reads the relations of a part; none where it has none.
  init(of path: String, in archive: Archive, limits: WorkbookLimits) throws(TableFault) {
    var folder = path.split(separator: "/")
    let file = folder.popLast() ?? ""
    self.folder = folder
    limit = limits.parts
    let own = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    if let part = try archive.part(own) { try PartScan.run(part, self) }
  }

  func start(_ element: XMLElement) throws(TableFault) {
    guard element.name.equals("Relationship"), let id = element.text("Id"),
      let type = element.text("Type"), let target = element.text("Target"),
      element.text("TargetMode") != "External"
    else { return }
    guard targets.count < limit else { throw .tooManyParts(targets.count + 1, limit) }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    targets.append(Target(id: id, kind: kind, path: resolved(target)))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The path within the archive: from the root, or from the folder of the part.
  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for component in target.split(separator: "/") {
      switch component {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(component)
      }
    }
    return path.joined(separator: "/")
  }

  /// The first target of a kind.
  func path(ofKind kind: String) -> String? {
    targets.first { $0.kind == kind }?.path
  }

  /// The part that the first target of a kind names.
  func part(ofKind kind: String, in archive: Archive) throws(TableFault) -> Archive.Part? {
    guard let path = path(ofKind: kind) else { return nil }
    return try archive.part(path)
  }
}
