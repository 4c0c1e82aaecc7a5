import Diagnostics

/// Explanations of what is said of tables of returns and of their rows.
enum TableReturnExplanations {
  static let all: [Explanation] = [
    Explanation(
      .lineTooLong,
      title: Message(ja: "長すぎる行", en: "a line that is too long"),
      meaning: Message(
        ja: "NDJSON の1行が、1つの回答票に許される大きさを超えています",
        en: "a line of NDJSON is larger than one answer sheet may be"),
      reason: Message(
        ja: "ここから先は読めないので、そこまでの回答だけが診断されます",
        en: "nothing behind it can be read, so that only the returns before it are scored"),
      wrong: "{\"respondent\":{\"id\":\"a\"},\"answers\":{}} {\"respondent\":… （改行がない）",
      right: "{\"respondent\":{\"id\":\"a\"},\"answers\":{}}\n{\"respondent\":{\"id\":\"b\"},…}"),
    Explanation(
      .noHeadings,
      title: Message(ja: "見出しのない表", en: "a table without known headings"),
      meaning: Message(
        ja: "初めの20行に、設問のID、設問の文、別名のどれかと同じ見出しの行がありません",
        en: "none of the first 20 rows has headings that are a question's id, title or alias"),
      reason: Message(
        ja: "どの列がどの設問の答えか分からないと、読めません",
        en: "what the columns hold cannot be known without"),
      wrong: "コード,Q1,Q2\n011002,1,3",
      right: "respondent.id,establishment,meetings_held\n011002,standalone,3"),
    Explanation(
      .noRespondentColumn,
      title: Message(ja: "回答者の列のない表", en: "a table without a column of respondents"),
      meaning: Message(
        ja: "回答者の番号の列も、名前の列も見つかりません",
        en: "neither a column of ids nor one of names was found"),
      reason: Message(
        ja: "だれの答えか分からない行は診断できません",
        en: "rows cannot be scored when it is not known whose answers they are"),
      wrong: "establishment,meetings_held\nstandalone,3",
      right: "respondent.id,establishment,meetings_held\narea-901,standalone,3"),
    Explanation(
      .headingTwice,
      title: Message(ja: "同じ設問の列が2つある表", en: "two columns for one question"),
      meaning: Message(
        ja: "2つの列が同じ項目の列と読めます。選択肢ごとの列と、設問そのものの列がある場合も含みます",
        en: "two columns are for one field, or a question has a column as well as its choices"),
      reason: Message(
        ja: "どちらの答えを使うかを、勝手に決めることはしません",
        en: "which of them holds the answer is not for the program to decide"),
      wrong: "respondent.id,establishment,設置状況\narea-901,standalone,standalone",
      right: "respondent.id,establishment\narea-901,standalone"),
    Explanation(
      .ambiguousHeading,
      title: Message(ja: "どの設問か決まらない見出し", en: "a heading of several questions"),
      meaning: Message(
        ja: "同じ文や別名の設問がいくつもあり、見出しからはどれか決まりません",
        en: "several questions have the heading as title or alias"),
      reason: Message(
        ja: "別の設問の答えとして読むと、結果を誤ります",
        en: "the answers would count for another question"),
      wrong: "respondent.id,人数\narea-901,3",
      right: "respondent.id,staff_count\narea-901,3"),
    Explanation(
      .unknownHeadings,
      title: Message(ja: "知らない見出しの列", en: "columns that are not known"),
      meaning: Message(
        ja: "見出しが、どの設問のIDでも文でも別名でもありません",
        en: "their headings are no question's id, title or alias"),
      reason: Message(
        ja: "読まない列があることを知らせます。答えの列なら、見出しを直す必要があります",
        en: "they are not read; where they hold answers, these would be missing"),
      wrong: "respondent.id,establishmnet\narea-901,standalone",
      right: "respondent.id,establishment\narea-901,standalone"),
    Explanation(
      .missingColumns,
      title: Message(ja: "列のない設問", en: "questions without a column"),
      meaning: Message(
        ja: "ルールセットの設問のうち、表に列のないものがあります",
        en: "the table has no column for some of the rule set's questions"),
      reason: Message(
        ja: "どの回答者についても無回答として扱うので、判定が決まらないことがあります",
        en: "they count as unanswered for everybody, which may leave levels open"),
      wrong: "respondent.id,establishment\narea-901,standalone",
      right: "respondent.id,establishment,meetings_held\narea-901,standalone,3"),
    Explanation(
      .mappedColumnMissing,
      title: Message(ja: "対応ファイルにあって表にない列", en: "a mapped column that is not there"),
      meaning: Message(
        ja: "対応ファイルの `columns` にある見出しが、この表にありません",
        en: "the table has no such heading as the mapping file names"),
      reason: Message(
        ja: "別の年の対応ファイルを使うと、答えが抜け落ちます",
        en: "with another year's mapping file answers would be lost"),
      wrong: "columns:\n  設置の状況: establishment   # 表の見出しは「設置状況」",
      right: "columns:\n  設置状況: establishment"),
    Explanation(
      .noSuchSheet,
      title: Message(ja: "ワークブックにないシート", en: "a sheet that is not there"),
      meaning: Message(
        ja: "対応ファイルの `sheet` にある名前か番号のシートが、ワークブックにありません",
        en: "the workbook has no sheet of the name or number in the mapping file"),
      reason: Message(
        ja: "別のシートを代わりに読むことはしません", en: "no other sheet is read in its place"),
      wrong: "sheet: 回答   # あるのは「回答一覧」",
      right: "sheet: 回答一覧"),
    Explanation(
      .sheetsNotRead,
      title: Message(ja: "読まないシート", en: "sheets that are not read"),
      meaning: Message(
        ja: "隠されたシートと、設問の見出しがないシートは読みません",
        en: "hidden sheets and those without known headings are not read"),
      reason: Message(
        ja: "そこに回答があれば、診断から漏れます", en: "returns that stand there would be missed"),
      wrong: "（回答のあるシートが隠されている）",
      right: "（シートを表示するか、対応ファイルに `sheet: 名前` と書く）"),
    Explanation(
      .otherCellCount,
      title: Message(ja: "セルの数が見出しと違う行", en: "a row with more or fewer cells"),
      meaning: Message(
        ja: "CSV や TSV の行のセルの数が、見出しの行と違います",
        en: "a row of a text table has another number of cells than its headings"),
      reason: Message(
        ja: "区切り文字が1つ消えただけで、あとの答えがすべて隣の設問の答えになります",
        en: "with one delimiter lost, all answers behind it would count for other questions"),
      wrong: "respondent.id,respondent.name,meetings_held\narea-901,北部,南部,3",
      right: "respondent.id,respondent.name,meetings_held\narea-901,\"北部,南部\",3"),
    Explanation(
      .cellWithoutHeading,
      title: Message(ja: "見出しのない列のセル", en: "a cell in a column without a heading"),
      meaning: Message(
        ja: "見出しのない列に何か書かれています。列ごとに初めの1つだけを示します",
        en: "something stands in a column without a heading; the first of each column is named"),
      reason: Message(
        ja: "答えや注記が、読まれないまま見過ごされるのを防ぎます",
        en: "answers or notes that are not read shall not be overlooked"),
      wrong: "respondent.id,establishment,\narea-901,standalone,年度末に廃止",
      right: "respondent.id,establishment,note\narea-901,standalone,年度末に廃止"),
    Explanation(
      .otherSubjects,
      title: Message(ja: "名簿と違う回答者の種類", en: "another kind of respondent than the register's"),
      meaning: Message(
        ja: "回答にある回答者の種類が、名簿の種類と違います。回答のほうを使います",
        en: "the kinds of respondent in the return differ from the register's; the return's hold"),
      reason: Message(
        ja: "回答者の種類によって、尋ねる設問が変わります",
        en: "the kind decides which questions are put"),
      wrong: "respondent.id,respondent.subjects\narea-901,city   # 名簿では area",
      right: "respondent.id,respondent.subjects\narea-901,area"),
    Explanation(
      .moreRowsThanCounted,
      title: Message(ja: "行数と合わない繰り返しの行", en: "more rows than their number says"),
      meaning: Message(
        ja: "繰り返しの行数の列にある数より多くの行に、答えがあります",
        en: "more rows of a group are filled in than the column of their number says"),
      reason: Message(
        ja: "数が誤りか、余分な行があるかは、回答者に聞かなければ分かりません",
        en: "only the respondent knows whether the number or the rows are wrong"),
      wrong: "respondent.id,initiatives.count,initiatives.1.status\narea-901,0,running",
      right: "respondent.id,initiatives.count,initiatives.1.status\narea-901,1,running"),
  ]
}
