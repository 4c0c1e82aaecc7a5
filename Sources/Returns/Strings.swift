/// Japanese words of files that people write, which are no diagnostics.
enum Strings {
  /// What a column of a register may be called beside its English name.
  static func headings(of column: RegisterColumn) -> [String] {
    switch column {
    case .id: ["番号", "コード", "団体コード"]
    case .name: ["名前", "名称", "団体名"]
    case .subjects: ["種類", "区分"]
    case .aliases: ["別名", "別表記"]
    case .validFrom: ["開始年度"]
    case .validTo: ["終了年度"]
    case .successor: ["統合先", "後継"]
    }
  }
}
