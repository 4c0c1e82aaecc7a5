import Diagnostics
import YAMLSyntax

/// The diagnostics that one loading run has collected so far.
///
/// It is a class, alone in this module, because every reader of every file adds to the one list;
/// handing it through as `inout` would make each reader's line twice as long and say nothing more.
final class Findings {
  /// What was found, in the order found.
  private(set) var diagnostics: [Diagnostic] = []

  /// What the faults found may look through for names that are meant.
  let nearNames = NearNames()

  /// Adds one.
  func report(_ diagnostic: Diagnostic) {
    if isAside {
      repeated.append(diagnostic)
    } else if let diagnostic = expanded.first(diagnostic, row: row) {
      diagnostics.append(diagnostic)
    }
  }

  /// Adds several.
  func report(_ found: some Sequence<Diagnostic>) {
    for diagnostic in found { report(diagnostic) }
  }

  // MARK: What is made for many rows

  private var expanded = ExpandedPlaces()
  /// The rows for which the part at hand is made.
  var row: String?

  /// Takes note that what is written at a place is made for many rows: a fault there is reported
  /// once.
  func expand(_ place: Span) { expanded.add(place) }

  // MARK: What repeats

  /// What was found in parts that repeat others, whose faults are reported once.
  private var repeated: [Diagnostic] = []
  private var isAside = false

  /// Makes something that repeats another part; what is found in it is kept aside.
  func aside<Part>(_ make: () -> Part) -> Part {
    let wasAside = isAside
    isAside = true
    defer { isAside = wasAside }
    return make()
  }

  /// Reports what was found in repeating parts alone; no such error may be lost.
  func settleRepeats() {
    guard !diagnostics.containsError else { return }
    report(repeated.filter(\.isError))
    repeated = []
  }

  /// Reports a node of another kind than a field wants, or what was mistyped so that it has it.
  func reportKind(of node: YAMLNode, expected: ExpectedKind) {
    let misread = expected == .text ? nil : SyntaxDiagnostics.misread(node)
    report(misread ?? .wrongKind(node, expected: expected))
  }
}
