import Diagnostics
import YAMLSyntax

/// Where the folder of a base lies: beside the overlay's, or in it.
struct BaseLocation {
  /// How many bases may rest on one another.
  static let maximumDepth = 3

  private let name: String
  private let isBeside: Bool

  /// The folder of a rule set's id, beside the overlay's.
  init(ruleSet id: String) {
    name = id
    isBeside = true
  }

  /// A relative path such as `../mhlw-r6`, or nil for one that leads elsewhere.
  init?(folder path: String) {
    let beside = "../"
    isBeside = path.hasPrefix(beside)
    name = isBeside ? String(path.dropFirst(beside.count)) : path
    let forbidden: [Character] = ["/", "\\", ":", "~", "*", "?", "[", "]"]
    let isPlain =
      !name.contains(where: { forbidden.contains($0) }) && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard isPlain, !name.isEmpty else { return nil }
  }

  /// What a header names, as far as it can be read; its faults are reported when it is loaded.
  init?(inHeader bytes: [UInt8]) {
    guard let root = YAMLReader.read(bytes, as: FileID(0)).root,
      let node = Self.value(of: "extends", in: root)
    else { return nil }
    if let path = Self.text(of: "folder", in: node) {
      self.init(folder: path)
    } else if let id = Self.text(of: "ruleset", in: node),
      RuleSetIDForm.fault(in: Located(id, at: node.span)) == nil
    {
      self.init(ruleSet: id)
    } else {
      return nil
    }
  }

  /// The path of the folder for an overlay that lies in another.
  func path(from overlay: String) -> String {
    var folder = overlay[...]
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    guard isBeside else { return "\(folder)/\(name)" }
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    // Only a plain name can be taken off: what lies above `.` and `..` has no name here.
    guard let last = parts.last, !["", ".", ".."].contains(last) else {
      return "\(folder)/../\(name)"
    }
    return (parts.dropLast() + [name[...]]).joined(separator: "/")
  }

  private static func value(of key: String, in node: YAMLNode) -> YAMLNode? {
    guard case .mapping(let entries) = node.content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }

  private static func text(of key: String, in node: YAMLNode) -> String? {
    guard let value = value(of: key, in: node), case .scalar(let scalar) = value.content
    else { return nil }
    return scalar.text
  }
}
