import ArgumentParser
import Diagnostics
import Tabular

/// The program: parses the arguments, runs the command, and turns what went wrong into a status.
@main
struct Renkei: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renkei",
    abstract: Strings.abstract,
    discussion: Strings.discussion,
    version: Version.text,
    subcommands: [
      Check.self, Test.self, Assess.self, Score.self, Summarize.self, Path.self, Why.self,
      Explain.self, List.self, Handbook.self, Export.self, FormCommand.self, Columns.self,
    ])

  static func main() async {
    Output.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var slow = command as? any AsyncParsableCommand {
        try await slow.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Output.error(failure.message)
      exit(failure.status)
    } catch let failure as TableWritingError {
      let message = Strings.cannotWrite(failure.path)[LanguageOption.ofEnvironment]
      Output.error("\(message) (\(failure.code.text) \(failure.cause))\n")
      exit(.unreadable)
    } catch {
      // Help and version come as errors too; only they are fine. The parser's own status for wrong
      // usage is 64, ours is 2.
      let text = fullMessage(for: error)
      guard exitCode(for: error).isSuccess else {
        Output.error(text + "\n")
        exit(.wrongUsage)
      }
      try? Output.print(text + "\n", language: .japanese)
    }
  }

  private static func exit(_ status: ExitStatus) -> Never {
    exit(withError: ExitCode(status.rawValue))
  }
}
