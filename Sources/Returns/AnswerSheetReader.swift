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

  /// The ids of the further sheets that a sheet carries under `sheets`.
  public static func otherSheetNames(in document: AnswerSheetDocument) -> [String] {
    guard case .mapping(let entries) = document.root?.content,
      let node = entries.first(where: { $0.key.value == SheetKey.sheets.rawValue })?.value,
      case .mapping(let sheets) = node.content
    else { return [] }
    return sheets.map(\.key.value)
  }

  /// Reads the answers of a sheet to the questions of a rule set, and those of further sheets that
  /// have files of their own.
  ///
  /// A further sheet goes before one of the same name under `sheets`.
  public static func read(
    _ document: AnswerSheetDocument,
    others: [(sheet: Reference<OtherSheet>, document: AnswerSheetDocument)] = [], rules: RuleSet
  ) -> AnswerSheetReading {
    read(document, others: others, with: SheetRules(rules))
  }

  /// Reads the answers of a sheet to the questions of a rule set that was made ready.
  static func read(
    _ document: AnswerSheetDocument,
    others: [(sheet: Reference<OtherSheet>, document: AnswerSheetDocument)] = [],
    with rules: SheetRules
  ) -> AnswerSheetReading {
    let found = document.diagnostics + others.flatMap(\.document.diagnostics)
    let roots = others.compactMap { other in
      other.document.root.map { (sheet: other.sheet.position, root: $0) }
    }
    guard let root = document.root, roots.count == others.count else {
      return AnswerSheetReading(sheet: nil, submitted: nil, diagnostics: found.sortedByPlace())
    }
    var decoder = SheetDecoder(rules)
    let sheet = decoder.sheet(root, others: roots)
    return reading(of: sheet, decoder, found)
  }

  /// Reads a sheet that stands in a file of another kind, such as a rule test.
  package static func read(tree root: YAMLNode, rules: RuleSet) -> AnswerSheetReading {
    var decoder = SheetDecoder(SheetRules(rules))
    let sheet = decoder.sheet(root)
    return reading(of: sheet, decoder, [])
  }

  private static func reading(
    of sheet: AnswerSheet, _ decoder: SheetDecoder, _ found: [Diagnostic]
  ) -> AnswerSheetReading {
    let diagnostics = found + decoder.diagnostics
    let isFaulty = diagnostics.containsError
    return AnswerSheetReading(
      sheet: isFaulty ? nil : sheet, submitted: isFaulty ? nil : decoder.submitted,
      diagnostics: diagnostics.sortedByPlace())
  }
}
