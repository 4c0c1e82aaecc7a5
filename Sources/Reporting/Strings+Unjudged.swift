/// The words for a level that missing answers keep from being judged.
extension Strings {
  func cannotBeJudged(_ title: String) -> String {
    pick(
      "レベルはまだ判定できません（「\(title)」）。", "The level cannot be judged yet (“\(title)”).")
  }
  func mayBecome(_ results: [String]) -> String {
    let list = results.joined(separator: separator)
    return results.count == 1
      ? pick("回答がそろうと\(list)になります。", "With all answers it is \(list).")
      : pick("回答しだいで\(list)のいずれかになります。", "Depending on answers it is one of \(list).")
  }
  func mayLie(_ range: String) -> String {
    pick("回答しだいで\(range)のどこかになります。", "Depending on answers it lies in \(range).")
  }
  func answerToJudge(_ questions: String) -> String {
    pick("先に次の設問に答えてください：\(questions)", "Answer these first: \(questions)")
  }
  func stillToAnswer(_ questions: String) -> String {
    pick("未回答の設問：\(questions)", "Not answered: \(questions)")
  }
  func neededToJudge(_ title: String) -> String {
    pick(
      "「\(title)」を判定するために、まず答える設問", "Questions to answer before “\(title)” can be judged")
  }
}
