import Diagnostics

/// The diagnostics that one loading run has collected so far.
///
/// It is a class, alone in this module, because every reader of every file adds to the one list;
/// handing it through as `inout` would make each reader's line twice as long and say nothing more.
final class Findings {
  /// What was found, in the order found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds one.
  func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds several.
  func report(_ found: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: found)
  }
}
