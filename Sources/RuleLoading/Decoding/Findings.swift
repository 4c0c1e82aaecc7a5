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
    diagnostics.append(diagnostic)
  }

  /// Adds several.
  func report(_ found: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: found)
  }

  /// Reports a node of another kind than a field wants, or what was mistyped so that it has it.
  func reportKind(of node: YAMLNode, expected: ExpectedKind) {
    let misread = expected == .text ? nil : SyntaxDiagnostics.misread(node)
    report(misread ?? .wrongKind(node, expected: expected))
  }
}
