import ArgumentParser
import BatchScoring
import Diagnostics
import Returns
import Tabular

/// How a CSV is written.
struct TableOptions: ParsableArguments {
  enum Encoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case utf8Plain = "utf-8-plain"
    case cp932
  }

  @Option(help: ArgumentHelp(Strings.outputEncodingHelp))
  var outputEncoding: Encoding = .utf8

  @Flag(help: ArgumentHelp(Strings.plainCharactersHelp))
  var plainCharacters = false

  var style: RecordWriter.Style {
    let repertoire: Repertoire = plainCharacters ? .common : .all
    return switch outputEncoding {
    case .utf8: .init(repertoire: repertoire)
    case .utf8Plain: .init(repertoire: repertoire, hasByteOrderMark: false)
    case .cp932: .init(encoding: .cp932, repertoire: repertoire)
    }
  }

  /// Names the characters for which others were written.
  func show(unfitIn table: RecordSink, writtenTo output: String?, _ language: Language) {
    guard table.unfitCount > 0 else { return }
    Output.say(Strings.unfitCharacters(table.unfitCount), language)
    let list = FindingList(language)
    for character in table.unfit {
      let fault = character.fault
      list.show(
        ReturnFinding(
          fault.code, fault.message, help: fault.help, in: output ?? "<stdout>", at: fault.place))
    }
    list.end()
  }
}
