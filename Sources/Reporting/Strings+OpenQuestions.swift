import RuleModel

/// The words about what to find out first.
extension Strings {
  func findOutFirst(_ ladder: String?) -> String {
    let title = pick("結果を左右する設問", "What decides the result")
    return ladder.map { pick("\(title)（「\($0)」）", "\(title) (“\($0)”)") } ?? title
  }
  var strongestFirst: String {
    pick(
      "結果を大きく左右する設問から順に並べています。割合は、ほかの未回答への答え方をひととおり試して数えたものです。",
      "What matters most comes first. Shares count the ways in which the others may be answered.")
  }

  /// How strongly an answer decides, from the share of the ways of answering the others.
  func decides(_ share: Rational) -> String {
    if share == .one {
      return pick(
        "ほかの設問にどう答えても、この答えで結果が変わります", "decides whatever the other answers are")
    }
    let (part, number) = part(share)
    return pick(
      "ほかの答えの組み合わせの\(part)で、この答えで結果が変わります",
      "decides in \(number) of the ways in which the others may be answered")
  }

  /// A share in words; simple fractions as they are, others in tenths.
  private func part(_ share: Rational) -> (ja: String, en: String) {
    if share == Rational(1, 2) { return ("半分", "half") }
    let (top, bottom) = (share.numerator, share.denominator)
    if bottom <= 4 { return ("\(bottom)分の\(top)", "\(top)/\(bottom)") }
    if share < Rational(1, 10) { return ("1割未満", "fewer than 10 %") }
    if share > Rational(9, 10) { return ("9割以上", "more than 90 %") }
    let tenths = share.multiplied(by: 10)?.roundedToInteger(.halfAway) ?? 1
    return ("約\(tenths)割", "about \(tenths)0 %")
  }

  var withoutEffect: String {
    pick("レベルに影響しない未回答", "Missing answers that cannot change a level")
  }
  func withoutEffectIntro(_ count: Int) -> String {
    pick(
      "次の\(count)問は、どう答えてもレベルは変わりません。答えると、自己点検の結果と助言が詳しくなります。",
      "However these \(count) are answered, no level changes; checklists and advice gain by them.")
  }
  func pointsOf(_ checklist: String, _ count: Int) -> String {
    pick("「\(checklist)」の\(count)項目", "\(count) points of “\(checklist)”")
  }
}
