import Diagnostics
import Returns
import RuleModel
import Scoring
import YAMLSyntax

/// Runs test files one after the other and gathers what they give.
struct TestRun {
  /// The files of the rule set and the test files behind them.
  private(set) var map: SourceMap
  private(set) var cases: [CaseReport] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let plan: ScoringPlan
  private let exceptions: [ExceptedCase]
  /// The names of the cases of a base's readable files, by the names of the files.
  private var inheritedCases: [(file: String, names: [String]?)] = []

  init(_ rules: RuleSet, _ exceptions: [ExceptedCase]) {
    map = rules.files
    plan = ScoringPlan(rules)
    self.exceptions = exceptions
  }

  /// Runs the cases of the files of one folder, of a base where one is named. A file that another
  /// one starts from is an answer sheet.
  mutating func run(_ files: [SourceFile], of base: InheritedTests? = nil) {
    var documents: [(file: SourceFile, root: YAMLNode)] = []
    for file in files {
      let document = YAMLReader.read(file.bytes, as: map.add(file))
      diagnostics += document.diagnostics
      if let root = document.root {
        documents.append((file, root))
      } else if base != nil {
        inheritedCases.append((file.name, nil))
      }
    }
    let sheets = BesideSheets(documents.map { ($0.file.name, $0.root) })
    for (file, root) in documents {
      if sheets.isSheet(file.name) {
        // A base's own sheets are for the base; what is wrong with them here shows in the cases.
        guard base == nil else { continue }
        diagnostics += AnswerSheetReader.read(tree: root, rules: plan.rules).diagnostics
          .filter(\.isError)
      } else {
        run(root, in: file, beside: sheets, of: base)
      }
    }
  }

  private mutating func run(
    _ root: YAMLNode, in file: SourceFile, beside sheets: BesideSheets, of base: InheritedTests?
  ) {
    var decoder = TestFileDecoder(plan.rules, beside: sheets, of: base)
    let found = decoder.cases(root)
    var faults = decoder.reader.diagnostics
    if let sheet = decoder.baseSheet {
      diagnostics += AnswerSheetReader.read(tree: sheet, rules: plan.rules).diagnostics
        .filter(\.isError)
    }
    for test in found.reversed() where base != nil && isDropped(test, file, base) {
      // What is wrong with a case that need not hold is no fault.
      faults.removeSubrange(test.faults)
    }
    diagnostics += faults
    if base != nil { inheritedCases.append((file.name, found.map(\.name.value))) }
    for test in found { run(test, in: file, of: base) }
  }

  private func isDropped(_ test: TestCase, _ file: SourceFile, _ base: InheritedTests?) -> Bool {
    (exceptions + (base?.dropped ?? [])).contains { $0.names(test.name.value, in: file) }
  }

  private mutating func run(_ test: TestCase, in file: SourceFile, of base: InheritedTests?) {
    guard let base else {
      let (report, faults) = CaseRun.report(on: test, plan)
      cases.append(report)
      diagnostics += faults
      return
    }
    if base.dropped.contains(where: { $0.names(test.name.value, in: file) }) { return }
    let (report, faults) = CaseRun.report(on: test, plan, base: base.ruleSet)
    guard let exception = exceptions.first(where: { $0.names(test.name.value, in: file) }) else {
      cases.append(report)
      diagnostics += faults
      return
    }
    cases.append(report.excepted(by: exception))
  }

  /// Reports exceptions that no case of a base bears the name of.
  mutating func reportUnknownExceptions() {
    for exception in exceptions {
      let files = inheritedCases.filter { $0.file == exception.file.value }
      // The cases of a file that could not be read are not known.
      let isKnown = files.contains { $0.names?.contains(exception.testCase.value) ?? true }
      if isKnown { continue }
      diagnostics.append(
        .unknownException(
          exception, files: inheritedCases.map(\.file), cases: files.flatMap { $0.names ?? [] }))
    }
  }
}
