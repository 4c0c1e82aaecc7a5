/// The words that the loader puts into the texts of rules, which are Japanese.
enum Strings {
  static let yes = "はい"
  static let no = "いいえ"
  static let listSeparator = "、"
}
