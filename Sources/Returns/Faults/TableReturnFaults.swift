import Diagnostics
import Tabular
import YAMLSyntax

/// What is said of a table of returns as a whole.
extension ReturnFinding {
  /// How many columns or questions one finding names.
  private static let mostNamed = 10

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

  static func noHeadings(in file: String, at place: TablePlace) -> ReturnFinding {
    ReturnFinding(
      .noHeadings,
      Message(
        ja: "初めの\(HeadingSearch.rowCount)行に、設問のIDや名前の見出しが見つかりません",
        en: "none of the first \(HeadingSearch.rowCount) rows has headings that name questions"),
      help: Message(
        ja: "見出しを設問のIDにするか、`renkei columns` で対応ファイルを作り、`--mapping` で指定してください",
        en: "use the questions' ids, or make a mapping file with `renkei columns` and give it "
          + "with `--mapping`"),
      in: file, at: place)
  }

  static func noRespondentColumn(in file: String, at place: TablePlace) -> ReturnFinding {
    ReturnFinding(
      .noRespondentColumn,
      Message(
        ja: "回答者の番号の列も名前の列もありません",
        en: "no column has the respondents' ids or names"),
      help: Message(
        ja: "見出し `respondent.id` か `respondent.name` を付けるか、対応ファイルで列を示してください",
        en: "head a column `respondent.id` or `respondent.name`, or name it in a mapping file"),
      in: file, at: place)
  }

  static func headingTwice(
    _ field: String, first: Int, in file: String, at place: TablePlace
  ) -> ReturnFinding {
    let letters = (
      TablePlace.letters(ofColumn: first), TablePlace.letters(ofColumn: place.column ?? 1)
    )
    return ReturnFinding(
      .headingTwice,
      Message(
        ja: "列 \(letters.0) と列 \(letters.1) が、どちらも `\(field)` の列です",
        en: "the columns \(letters.0) and \(letters.1) are both for `\(field)`"),
      help: Message(
        ja: "一方の見出しを直すか、対応ファイルで `ignore` としてください",
        en: "change one of the headings, or write `ignore` for it in a mapping file"),
      in: file, at: place, field: field)
  }

  static func constantHasColumn(
    _ field: String, in file: String, at place: TablePlace
  ) -> ReturnFinding {
    ReturnFinding(
      .headingTwice,
      Message(
        ja: "`\(field)` は対応ファイルの `constants` にも、列 "
          + "\(TablePlace.letters(ofColumn: place.column ?? 1)) にもあります",
        en: "`\(field)` is among the mapping file's `constants`, and column "
          + "\(TablePlace.letters(ofColumn: place.column ?? 1)) is for it, too"),
      help: Message(
        ja: "どちらか一方にしてください。列を読まないときは `ignore` とします",
        en: "keep one of them; write `ignore` for a column that is not to be read"),
      in: file, at: place, field: field)
  }

  static func ambiguousHeading(
    _ heading: String, of fields: [String], in file: String, at place: TablePlace
  ) -> ReturnFinding {
    let list = fields.prefix(3).map { "`\($0)`" }
    let more = fields.count > 3
    return ReturnFinding(
      .ambiguousHeading,
      Message(
        ja: "見出し `\(Diagnostic.shown(heading))` は、\(list.joined(separator: " と "))"
          + "\(more ? " など" : " ")のどれか決まりません",
        en: "the heading `\(Diagnostic.shown(heading))` may be \(list.joined(separator: " or "))"
          + "\(more ? " and others" : "")"),
      help: Message(
        ja: "見出しを設問のIDにするか、対応ファイルで列を示してください",
        en: "use the question's id as heading, or name the column in a mapping file"),
      in: file, at: place, found: heading)
  }

  static func unknownHeadings(
    _ columns: [(number: Int, heading: String)], among names: [String], in file: String,
    at place: TablePlace
  ) -> ReturnFinding {
    let list = columns.prefix(mostNamed).map {
      "\(TablePlace.letters(ofColumn: $0.number)) `\(Diagnostic.shown($0.heading))`"
    }
    let rest = columns.count - list.count
    return ReturnFinding(
      .unknownHeadings,
      Message(
        ja: "どの設問か分からない\(columns.count)列を読みません: \(list.joined(separator: "、"))"
          + "\(rest > 0 ? " ほか\(rest)列" : "")",
        en: "not read, since no question has such a heading: \(list.joined(separator: ", "))"
          + "\(rest > 0 ? " and \(rest) more" : "")"),
      help: columns.count == 1
        ? Suggestion.help(for: columns[0].heading, among: names) ?? mappingHelp : mappingHelp,
      in: file, at: place)
  }

  private static var mappingHelp: Message {
    Message(
      ja: "読むべき列は見出しを直すか、対応ファイルで示してください",
      en: "change the headings of those to be read, or name them in a mapping file")
  }

  static func missingColumns(
    _ questions: [String], in file: String, at place: TablePlace
  ) -> ReturnFinding {
    let list = questions.prefix(mostNamed).map { "`\($0)`" }
    let rest = questions.count - list.count
    return ReturnFinding(
      .missingColumns,
      Message(
        ja: "列のない設問が\(questions.count)あり、無回答とします: \(list.joined(separator: "、"))"
          + "\(rest > 0 ? " ほか\(rest)問" : "")",
        en: "taken as unanswered, since they have no column: \(list.joined(separator: ", "))"
          + "\(rest > 0 ? " and \(rest) more" : "")"),
      help: Message(
        ja: "表にあるはずの設問なら、見出しを確かめてください",
        en: "check the headings of those that the table should have"),
      in: file, at: place)
  }

  static func mappedColumnMissing(
    _ heading: String, in file: String, at place: TablePlace
  ) -> ReturnFinding {
    ReturnFinding(
      .mappedColumnMissing,
      Message(
        ja: "対応ファイルにある見出し `\(Diagnostic.shown(heading))` の列がありません",
        en: "no column is headed `\(Diagnostic.shown(heading))`, as the mapping file has it"),
      help: Message(
        ja: "対応ファイルの見出しを直すか、列を英字（A、B、…）で示してください",
        en: "correct the heading in the mapping file, or name the column by its letters"),
      in: file, at: place, found: heading)
  }

  static func noSuchSheet(
    _ name: String, among names: [String], in file: String
  ) -> ReturnFinding {
    let list = names.prefix(mostNamed).map { "`\($0)`" }.joined(separator: ", ")
    return ReturnFinding(
      .noSuchSheet,
      Message(
        ja: "シート `\(Diagnostic.shown(name))` はこのブックにありません",
        en: "the workbook has no sheet `\(Diagnostic.shown(name))`"),
      help: Suggestion.help(for: name, among: names)
        ?? Message(ja: "あるのは \(list) です", en: "there are \(list)"),
      in: file, at: .file, found: name)
  }

  static func sheetsNotRead(_ names: [String], in file: String) -> ReturnFinding {
    let list = names.prefix(mostNamed).map { "`\($0)`" }
    return ReturnFinding(
      .sheetsNotRead,
      Message(
        ja: "設問の見出しがないシートを読みません: \(list.joined(separator: "、"))",
        en: "sheets without headings that name questions are not read: "
          + list.joined(separator: ", ")),
      in: file, at: names.count == 1 ? TablePlace(sheet: names[0]) : .file)
  }

  static func hiddenSheets(_ names: [String], in file: String) -> ReturnFinding {
    let list = names.prefix(mostNamed).map { "`\($0)`" }
    return ReturnFinding(
      .sheetsNotRead,
      Message(
        ja: "隠されたシートを読みません: \(list.joined(separator: "、"))",
        en: "hidden sheets are not read: \(list.joined(separator: ", "))"),
      help: Message(
        ja: "回答があるなら、シートを表示するか、対応ファイルの `sheet` で示してください",
        en: "show a sheet that has returns, or name it as `sheet` in a mapping file"),
      in: file, at: names.count == 1 ? TablePlace(sheet: names[0]) : .file)
  }

  static func otherCellCount(
    _ count: Int, expected: Int, in file: String, at place: TablePlace
  ) -> ReturnFinding {
    ReturnFinding(
      .otherCellCount,
      Message(
        ja: "見出しは\(expected)列ですが、この行のセルは\(count)個です",
        en: "the headings have \(expected) cells and this row has \(count)"),
      help: Message(
        ja: "区切り文字が足りないか多すぎるため、列がずれているおそれがあります。`,` を含むセルは `\"` で囲んでください",
        en: "a delimiter may be lost or one too many, so that cells are not below their "
          + "headings; put a cell that holds the delimiter in `\"`"),
      in: file, at: place)
  }

  static func cellWithoutHeading(_ cell: GivenCell, in file: String) -> ReturnFinding {
    ReturnFinding(
      .cellWithoutHeading,
      Message(
        ja: "見出しのない列に `\(Diagnostic.shown(cell.text))` があり、この列は読みません",
        en: "`\(Diagnostic.shown(cell.text))` stands in a column without a heading, which is "
          + "not read"),
      help: Message(
        ja: "回答なら、列に見出しを付けてください", en: "head the column if it holds answers"),
      in: file, at: cell.place, found: cell.text)
  }
}
