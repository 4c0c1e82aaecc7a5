package import Diagnostics

/// The rule tests of a base, which an overlay must pass as well.
package struct InheritedTests: Sendable {
  /// The id of the base.
  package let ruleSet: String
  /// Its survey year.
  package let surveyYear: Int?
  /// Its test files.
  package let files: [SourceFile]
  /// Cases that do not hold in a base between this one and the overlay; they are not run.
  package let dropped: [ExceptedCase]

  /// Gathers the tests of a base.
  package init(
    ruleSet: String, surveyYear: Int?, files: [SourceFile], dropped: [ExceptedCase] = []
  ) {
    self.ruleSet = ruleSet
    self.surveyYear = surveyYear
    self.files = files
    self.dropped = dropped
  }
}

/// A case of a base that need not hold in an overlay.
package struct ExceptedCase: Hashable, Sendable {
  /// The name of the test file.
  package let file: Located<String>
  /// The name of the case.
  package let testCase: Located<String>

  /// Names a case.
  package init(file: Located<String>, testCase: Located<String>) {
    self.file = file
    self.testCase = testCase
  }

  func names(_ testCase: String, in file: SourceFile) -> Bool {
    self.testCase.value == testCase && self.file.value == file.name
  }
}

extension SourceFile {
  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
