import Diagnostics
import Tabular
import YAMLSyntax

extension ReturnFinding {
  static func lineTooLong(in file: String, at place: TablePlace) -> ReturnFinding {
    let megabytes = SyntaxLimits.fileBytes >> 20
    return ReturnFinding(
      .lineTooLong,
      Message(
        ja: "1行が \(megabytes) MiB を超えているため、ここから先は読んでいません",
        en: "the line is longer than \(megabytes) MiB; nothing from here on was read"),
      help: Message(
        ja: "1つの回答票を1行に書いてあるか、改行が失われていないかを確かめてください",
        en: "check that each sheet stands on a line of its own"),
      in: file, at: place)
  }
}
