public import Diagnostics
public import RuleModel
import Scoring
package import YAMLSyntax

/// Reads one answer sheet, YAML or JSON, and holds every answer against its question.
///
/// Nothing is repaired in silence: an answer that is not of its question's type is a diagnostic,
/// and all of them are found in one run.
public enum AnswerSheetReader {
  /// Reads the text of a sheet, which is enough to know what rule set it names.
  public static func readDocument(
    _ bytes: [UInt8], as file: FileID, format: AnswerSheetFormat
  ) -> AnswerSheetDocument {
    let document =
      switch format {
      case .yaml: YAMLReader.read(bytes, as: file)
      case .json: JSONReader.read(bytes, as: file)
      }
    return AnswerSheetDocument(root: document.root, diagnostics: document.diagnostics)
  }

  /// The id of the rule set that a sheet names, if it does.
  public static func rulesName(of document: AnswerSheetDocument) -> Located<String>? {
    guard case .mapping(let entries) = document.root?.content,
      let node = entries.first(where: { $0.key.value == SheetKey.rules.rawValue })?.value,
      case .scalar(let scalar) = node.content, !scalar.isNull
    else { return nil }
    return Located(scalar.text, at: node.span)
  }

  /// Reads the answers of a sheet to the questions of a rule set.
  public static func read(
    _ document: AnswerSheetDocument, rules: RuleSet
  ) -> AnswerSheetReading {
    guard let root = document.root else {
      return AnswerSheetReading(sheet: nil, diagnostics: document.diagnostics)
    }
    let reading = read(tree: root, rules: rules)
    let diagnostics = document.diagnostics + reading.diagnostics
    return AnswerSheetReading(
      sheet: diagnostics.containsError ? nil : reading.sheet,
      diagnostics: diagnostics.sortedByPlace())
  }

  /// Reads a sheet that stands in a file of another kind, such as a rule test.
  package static func read(tree root: YAMLNode, rules: RuleSet) -> AnswerSheetReading {
    var decoder = SheetDecoder(rules)
    let sheet = decoder.sheet(root)
    let diagnostics = decoder.diagnostics
    return AnswerSheetReading(
      sheet: diagnostics.containsError ? nil : sheet, diagnostics: diagnostics.sortedByPlace())
  }
}
