package import Diagnostics
package import RuleModel

/// Runs the rule tests that lie beside a rule set.
package enum RuleTests {
  /// Runs every case of some test files, in the order given, then those of the bases but for the
  /// exceptions; faulty cases are reported, and the others run all the same. A file that another one
  /// starts from is an answer sheet.
  package static func run(
    _ files: [SourceFile], inherited: [InheritedTests] = [], exceptions: [ExceptedCase] = [],
    rules: RuleSet
  ) -> RuleTestReport {
    var run = TestRun(rules, exceptions)
    run.run(files)
    for base in inherited {
      run.run(base.files, of: base)
    }
    run.reportUnknownExceptions()
    return RuleTestReport(
      ruleSet: rules.id, cases: run.cases, diagnostics: run.diagnostics.sortedByPlace(),
      files: run.map)
  }
}
