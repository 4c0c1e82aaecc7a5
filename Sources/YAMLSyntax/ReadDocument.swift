public import Diagnostics

/// What reading the text of one file gave.
public struct ReadDocument: Sendable {
  /// The tree; nil exactly when one of the diagnostics is an error.
  public let root: YAMLNode?
  /// The faults found, by place.
  public let diagnostics: [Diagnostic]

  init(root: YAMLNode?, diagnostics: [Diagnostic]) {
    self.root = diagnostics.containsError ? nil : root
    self.diagnostics = diagnostics.sortedByPlace()
  }
}

/// Reads YAML in the strict subset that rule files and answer sheets are written in.
///
/// UTF-8, one document, no anchors, aliases, merge keys, tags or directives, keys that are text and
/// unique after NFKC. Any bytes give a tree or diagnostics, in bounded time and memory.
public enum YAMLReader {
  /// Reads the bytes of a file.
  public static func read(_ bytes: [UInt8], as file: FileID) -> ReadDocument {
    let faults = TextFaults.find(in: bytes, file)
    guard faults.isEmpty else { return ReadDocument(root: nil, diagnostics: faults) }
    var builder = TreeBuilder(SourceText(bytes, file))
    builder.build()
    return ReadDocument(root: builder.root, diagnostics: builder.diagnostics)
  }
}

/// Reads JSON as RFC 8259 has it into the same tree as YAML.
///
/// Numbers, `true`, `false` and `null` become plain scalars, strings double-quoted ones; keys are
/// unique after NFKC.
public enum JSONReader {
  /// Reads the bytes of a file.
  public static func read(_ bytes: [UInt8], as file: FileID) -> ReadDocument {
    let faults = TextFaults.find(in: bytes, file)
    guard faults.isEmpty else { return ReadDocument(root: nil, diagnostics: faults) }
    var parser = JSONParser(SourceText(bytes, file))
    let root = parser.document()
    return ReadDocument(root: root, diagnostics: parser.diagnostics)
  }
}
