/// The YAML files of one rule set's folder, read at the rim.
public struct RuleSetFiles: Sendable {
  /// The file that every rule set has; it names the others.
  public static let headerName = "rule-set.yaml"

  /// The most YAML files that a folder may hold.
  ///
  /// Far above what people keep by hand, and low enough that all of them at their limit of size
  /// still fit in memory together.
  public static let maximumCount = 64

  /// The folder as the user gave it; it is only shown.
  public let folder: String
  /// The names and bytes of the files, by name.
  public let contents: [(name: String, bytes: [UInt8])]

  /// What the folder of its base gave; nil where the header names none.
  public let base: BaseFiles?

  /// Gathers the files of a folder.
  public init(
    folder: String, contents: [(name: String, bytes: [UInt8])], base: BaseFiles? = nil
  ) {
    self.folder = folder
    self.contents = contents.sorted { $0.name < $1.name }
    self.base = base
  }

  /// The path of a file as it is shown.
  func path(of name: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The bytes of a file of this folder, or nil when it has none of that name.
  func bytes(of name: String) -> [UInt8]? {
    contents.first { $0.name == name }?.bytes
  }
}
