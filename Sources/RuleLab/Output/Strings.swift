import Diagnostics

/// The words of the report on rule tests.
enum Strings {
  static let failed = Message(ja: "不合格", en: "failed")
  static let expected = Message(ja: "期待", en: "expected")
  static let found = Message(ja: "結果", en: "found")
  static let why = Message(ja: "理由", en: "why")

  /// How many parts of a list are not named.
  static func andMore(_ count: Int) -> Message {
    Message(ja: "ほか\(count)項目", en: "\(count) more")
  }

  static func summary(
    total: Int, passed: Int, failed: Int, faulty: Int, excepted: Int
  ) -> Message {
    var ja = "\(total)件中 \(passed)件 合格"
    var en = "\(passed) of \(total) passed"
    if failed > 0 { (ja, en) = ("\(ja)、\(failed)件 不合格", "\(en), \(failed) failed") }
    if faulty > 0 {
      (ja, en) = ("\(ja)、\(faulty)件 実行できません", "\(en), \(faulty) could not run")
    }
    if excepted > 0 { (ja, en) = ("\(ja)、\(excepted)件 例外", "\(en), \(excepted) excepted") }
    return Message(ja: ja, en: en)
  }
}
