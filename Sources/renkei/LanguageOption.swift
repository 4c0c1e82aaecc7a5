import ArgumentParser
import Diagnostics
import Foundation

/// `--language`, which every command takes.
struct LanguageOption: ParsableArguments {
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case ja
    case en

    var language: Language {
      switch self {
      case .ja: .japanese
      case .en: .english
      }
    }
  }

  @Option(name: .customLong("language"), help: ArgumentHelp(Strings.languageHelp))
  var chosen: Choice?

  /// The language asked for, or the locale's: a locale that names a language other than Japanese
  /// gives English; none at all (unset, C, POSIX) gives Japanese, which renkei's users read.
  var language: Language {
    chosen?.language ?? Self.ofEnvironment
  }

  /// The locale's language.
  static var ofEnvironment: Language { language(of: ProcessInfo.processInfo.environment) }

  static func language(of environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let name = locale?.prefix(while: { $0.isLetter }).lowercased() else { return .japanese }
    return ["c", "posix", "ja"].contains(name) ? .japanese : .english
  }
}
