import Diagnostics
import RuleModel

extension RuleSet {
  /// A small rule set with a question of each kind.
  static let sample: RuleSet = {
    let span = Span(file: FileID(0), start: 0, end: 0)
    let attribution = Attribution(provenance: .project, source: Reference(0))
    func member(
      _ id: Identifier, _ title: String, code: String? = nil, aliases: [String] = [],
      meaning: Enumeration.Meaning = .itself
    ) -> Enumeration.Member {
      Enumeration.Member(
        id: id, title: title, code: code, aliases: aliases, meaning: meaning, span: span)
    }
    func question(
      _ id: Identifier, _ kind: Question.Kind, unit: String? = nil, askWhen: Expression? = nil,
      subjects: [Reference<Subject>] = [], allowsNotApplicable: Bool = false,
      aliases: [String] = []
    ) -> Question {
      Question(
        id: id, title: id.text, kind: kind, unit: unit, askWhen: askWhen, subjects: subjects,
        allowsNotApplicable: allowsNotApplicable, aliases: aliases, attribution: attribution,
        span: span)
    }
    let status = Reference<Enumeration>(0)
    let isJoint = Expression(
      .compare(
        .equal, Expression(.question(Reference(0)), type: .member(status), span: span),
        Expression(.constant(.member(1)), type: .member(status), span: span)),
      type: .boolean, span: span)
    return RuleSet(
      id: "sample", title: "見本", surveyYear: 2024,
      sources: [Source(id: "s", title: "資料", span: span)],
      subjects: [
        Subject(id: "area", title: "圏域", span: span),
        Subject(id: "prefecture", title: "都道府県", span: span),
      ],
      enumerations: [
        Enumeration(
          id: "status", origin: .answerSet,
          members: [
            member("standalone", "単独で設置", code: "1"),
            member("joint", "合同で設置", code: "2", aliases: ["合同", "ｺﾞｳﾄﾞｳ"]),
            member("unknown", "不明", meaning: .unanswered),
            member("none", "該当なし", meaning: .notApplicable),
          ], span: span),
        Enumeration(
          id: "topics", origin: .answerSet,
          members: [
            member("data", "データ"), member("issues", "課題"),
            member("unclear", "分からない", meaning: .unanswered),
          ], span: span),
      ],
      questions: [
        question("establishment", .single(status), aliases: ["設置状況"]),
        question("meetings_held", .integer(0...50), unit: "回", aliases: ["開催回数"]),
        question("budget", .decimal(Rational(-1)...1000), allowsNotApplicable: true),
        question("working_group", .yesNo, askWhen: isJoint),
        question("topics", .multi(Reference(1))),
        question("founded", .date),
        question("remarks", .text(maximumLength: 5)),
        question("guidance", .yesNo, subjects: [Reference(1)]),
      ])
  }()
}
