/// The words that the loader puts into the texts of rules, which are Japanese.
enum Strings {
  static let yes = "はい"
  static let no = "いいえ"
  static let listSeparator = "、"
  /// Between a ladder and its level, and behind the level, in the title of the level's state.
  static let stateSeparator = "・"
  static let stateEnding = "：段階"
}
