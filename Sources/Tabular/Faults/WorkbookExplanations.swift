import Diagnostics

/// Explanations of faults in workbooks as files.
enum WorkbookExplanations {
  static let all: [Explanation] = [
    Explanation(
      .workbookTooLarge,
      title: Message(ja: "大きすぎるブック", en: "a workbook that is too large"),
      meaning: Message(
        ja: "ブックのファイルは 32 MiB までです",
        en: "a workbook has at most 32 MiB"),
      reason: Message(
        ja: "回答のブックはこの大きさに達しません。画像の貼り付けがほとんどです",
        en: "returns never get near it; pictures are the cause, as a rule"),
      wrong: "(40 MiB のブック)", right: "(32 MiB 以下のブック)"),
    Explanation(
      .notAWorkbook,
      title: Message(ja: "ブックではないファイル", en: "something that is no workbook"),
      meaning: Message(
        ja: "ファイルの終わりに、ブックの部品の一覧がありません",
        en: "the list of parts at the end of the file is not there"),
      reason: Message(
        ja: "途中で切れたファイルの読めるところだけを採点すると、回答が失われます",
        en: "scoring what can be read of a file that is cut short would lose answers"),
      wrong: "(受信の途中で切れた .xlsx)", right: "(完全な .xlsx)"),
    Explanation(
      .encryptedWorkbook,
      title: Message(ja: "暗号化されたブック", en: "an encrypted workbook"),
      meaning: Message(
        ja: "ブックにパスワードが設定されていて、中身が暗号化されています",
        en: "the workbook has a password, and its parts are encrypted"),
      reason: Message(
        ja: "中身を読むことができません",
        en: "nothing can be read of it"),
      wrong: "(読み取りパスワードのあるブック)", right: "(パスワードのないブック)"),
    Explanation(
      .otherFormat,
      title: Message(ja: "ほかの形式のファイル", en: "another format"),
      meaning: Message(
        ja: "Excel の `.xlsx` と `.xlsm` だけを読みます",
        en: "only Excel's `.xlsx` and `.xlsm` are read"),
      reason: Message(
        ja: "形式が違うと、セルの値を確かに読み取れません",
        en: "of other formats the values of cells cannot be told for sure"),
      wrong: "kaitou.xls", right: "kaitou.xlsx"),
    Explanation(
      .tooManyParts,
      title: Message(ja: "部品の多すぎるブック", en: "a workbook with too many parts"),
      meaning: Message(
        ja: "ブックを作る部品(シート、画像など)は 2,000 個までです",
        en: "a workbook has at most 2,000 parts, such as sheets and pictures"),
      reason: Message(
        ja: "普通のブックは数十個です。壊れているか、わざと作られたファイルです",
        en: "usual workbooks have some dozens; the file is damaged, or made to do harm"),
      wrong: "(100,000 個の部品があるブック)", right: "(数十個の部品があるブック)"),
    Explanation(
      .overlappingParts,
      title: Message(ja: "重なり合う部品", en: "parts that overlap"),
      meaning: Message(
        ja: "ブックの2つの部品が、ファイルの同じところを使っているか、同じ名前です",
        en: "two parts of the workbook share bytes of the file, or a name"),
      reason: Message(
        ja: "どちらの中身が正しいかを決められず、展開すると際限なく大きくなることもあります",
        en: "it cannot be told which is meant, and unpacked such files can grow beyond bounds"),
      wrong: "(部品の位置が重なるブック)", right: "(部品が順に並ぶブック)"),
    Explanation(
      .inflatesTooFar,
      title: Message(ja: "展開すると大きすぎるブック", en: "a workbook that unpacks to too much"),
      meaning: Message(
        ja: "圧縮を解いた部品は、合わせて 96 MiB までです。実際に出てきたバイトを数えます",
        en: "its parts have at most 96 MiB together, counted as they are unpacked"),
      reason: Message(
        ja: "小さなファイルでも、展開するとコンピューターの記憶を使い切るものが作れます",
        en: "a small file can be made to fill any memory when it is unpacked"),
      wrong: "(300 MiB に展開されるブック)", right: "(数 MiB に展開されるブック)"),
    Explanation(
      .damagedPart,
      title: Message(ja: "壊れた部品", en: "a damaged part"),
      meaning: Message(
        ja: "圧縮された部品を最後まで正しく取り出せません",
        en: "a compressed part cannot be unpacked whole"),
      reason: Message(
        ja: "途中までの中身で採点すると、残りの回答が失われます",
        en: "scoring what came out of it would lose the other answers"),
      wrong: "(検査値の合わないブック)", right: "(正しく保存されたブック)"),
    Explanation(
      .missingPart,
      title: Message(ja: "中身のないシート", en: "a sheet without its part"),
      meaning: Message(
        ja: "ブックの一覧にあるシートの中身が、ファイルにありません",
        en: "a sheet that the workbook lists is not in the file"),
      reason: Message(
        ja: "そのシートの回答がないことと、回答が空であることは違います",
        en: "answers that are missing are not answers left blank"),
      wrong: "(シートの XML を取り除いたブック)", right: "(保存し直したブック)"),
    Explanation(
      .documentType,
      title: Message(ja: "文書型宣言のある部品", en: "a document type declaration"),
      meaning: Message(
        ja: "XML の `<!DOCTYPE …>` はブックに現れません",
        en: "no part of a workbook has a `<!DOCTYPE …>`"),
      reason: Message(
        ja: "外部のファイルを読ませたり、記憶を使い切らせたりするために使われます",
        en: "it serves to have other files read, or memory filled"),
      wrong: "(`<!DOCTYPE` で始まるシート)", right: "(表計算ソフトが書いたシート)"),
    Explanation(
      .brokenXML,
      title: Message(ja: "XML として読めない部品", en: "a part that is not XML"),
      meaning: Message(
        ja: "部品の XML が途中で終わっているか、入れ子が深すぎるか、タグが長すぎます",
        en: "the XML of a part ends too early, nests too deeply, or has a tag that is too long"),
      reason: Message(
        ja: "どこまでが正しい値かを決められません",
        en: "it cannot be told which values are right"),
      wrong: "<row r=\"1\"><c r=\"A1\"></row>", right: "<row r=\"1\"><c r=\"A1\"/></row>"),
  ]
}
