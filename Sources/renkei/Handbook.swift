import ArgumentParser
import Diagnostics
import Reporting
import RuleLoading

/// `renkei handbook RULES`: writes a page on a rule set, or says whether the one kept is current.
struct Handbook: ParsableCommand {
  enum Page: String, ExpressibleByArgument, CaseIterable {
    case sources
    case criteria
    case questions

    var page: HandbookPage {
      switch self {
      case .sources: .sources
      case .criteria: .criteria
      case .questions: .questions
      }
    }
  }

  static let configuration = CommandConfiguration(abstract: Strings.handbookAbstract)

  /// A kept page is read up to this size; what is longer cannot be one of ours.
  private static let pageBytes = 64 << 20

  @Argument(help: ArgumentHelp(Strings.rulesHelp), completion: .directory)
  var rules: String

  @Option(help: ArgumentHelp(Strings.handbookPageHelp))
  var page: Page = .sources

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(Strings.handbookCheckHelp), completion: .file())
  var check: String?

  @OptionGroup var options: LanguageOption

  func validate() throws {
    guard check == nil || output == nil else { throw ValidationError(Strings.checkAndOutput) }
  }

  func run() throws {
    let ruleSet = try RuleSetAccess(language: options.language).ruleSet(at: rules)
    let text = page.page.text(of: ruleSet, in: rules)
    guard let check else {
      return try OutputFile.write(text, to: output, language: options.language)
    }
    let kept = try FileInput.bytes(
      at: check, limit: Self.pageBytes, language: options.language)
    guard let difference = LineDifference(kept: kept, current: Array(text.utf8)) else { return }
    let message = Strings.notCurrent(
      check, difference, remedy: "renkei handbook \(rules) --page \(page.rawValue) -o \(check)")
    throw CommandFailure(.faultyFiles, message[options.language] + "\n")
  }
}
