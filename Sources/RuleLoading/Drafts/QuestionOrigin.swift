/// How a question comes into a draft; groups and sheets by their positions in it.
enum QuestionOrigin: Hashable, Sendable {
  /// It is written there, or in an item table.
  case declared
  /// It holds how many rows a group has.
  case rowCount(group: Int)
  /// A column of a group in one of its rows, both counted from 0.
  case cell(group: Int, row: Int, column: Int)
  /// It holds whether another answer sheet is there.
  case presence(sheet: Int)
  /// The question of this id on another answer sheet.
  case copy(of: String, sheet: Int)
}
