public import Diagnostics
import RuleModel
import YAMLSyntax

/// A mapping file held against the rule set.
public struct MappingReading: Sendable {
  /// The mapping; nil exactly when one of the diagnostics is an error.
  public let mapping: ReturnMapping?
  /// Everything found, by place.
  public let diagnostics: [Diagnostic]
}

/// Reads mapping files: YAML that says what the columns of a foreign table are.
public enum MappingReader {
  /// Reads the bytes of a mapping file.
  public static func read(
    _ bytes: [UInt8], as file: FileID, rules: ReturnRules
  ) -> MappingReading {
    let document = YAMLReader.read(bytes, as: file)
    guard let root = document.root else {
      return MappingReading(mapping: nil, diagnostics: document.diagnostics)
    }
    var decoder = MappingDecoder(rules)
    let mapping = decoder.mapping(root)
    let found = (document.diagnostics + decoder.diagnostics).sortedByPlace()
    return MappingReading(mapping: found.containsError ? nil : mapping, diagnostics: found)
  }
}
