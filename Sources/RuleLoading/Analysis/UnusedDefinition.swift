import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let unusedDefinition = DiagnosticCode("R106", .warning)
}

extension Diagnostic {
  static func unused(ja: String, en: String, _ id: Identifier, at span: Span) -> Diagnostic {
    Diagnostic(
      .unusedDefinition,
      Message(ja: "\(ja) `\(id)` はどこからも使われていません", en: "nothing uses the \(en) `\(id)`"),
      at: span,
      help: Message(
        ja: "使う箇所の書き忘れでなければ、定義を除いてください",
        en: "leave it out, unless its use was forgotten"))
  }
}

/// Finds definitions that nothing reads.
///
/// Questions and measures are left alone: a question may be asked for its own sake, and a measure
/// is a result by itself.
struct UnusedDefinition {
  private let rules: RuleSet
  private let expressions: [Expression]
  private let constants: Set<String>

  init(in rules: RuleSet, constants: Set<String> = []) {
    self.rules = rules
    self.constants = constants
    expressions = rules.allConditions.flatMap(\.withAllParts)
  }

  func diagnostics() -> [Diagnostic] {
    parameters() + enumerations() + sources() + subjects() + criteria()
  }

  private func parameters() -> [Diagnostic] {
    let used = Set(
      expressions.compactMap { part -> Int? in
        switch part.kind {
        case .parameter(let parameter), .isInParameter(_, let parameter, _): parameter.position
        default: nil
        }
      })
    let shown = namesInBraces()
    return rules.parameters.enumerated().compactMap { position, parameter in
      let isNamed = shown.contains(parameter.id.text) || constants.contains(parameter.id.text)
      guard !used.contains(position), !isNamed else { return nil }
      return .unused(ja: "パラメータ", en: "parameter", parameter.id, at: parameter.span)
    }
  }

  /// The names that texts of the rule files may show; those of the rule set itself hold the values
  /// already.
  private func namesInBraces() -> Set<String> {
    var names: Set<String> = []
    for file in rules.files.files {
      for piece in file.bytes.split(separator: UInt8(ascii: "{")) {
        guard let end = piece.firstIndex(of: UInt8(ascii: "}")) else { continue }
        names.insert(String(decoding: piece[..<end], as: UTF8.self))
      }
    }
    return names
  }

  private func enumerations() -> [Diagnostic] {
    func enumeration(_ type: ValueType) -> Int? {
      switch type {
      case .member(let reference), .members(let reference): reference.position
      case .boolean, .number, .date, .text: nil
      }
    }
    let used = Set(
      (expressions.map(\.type) + rules.questions.map(\.kind.type) + rules.parameters.map(\.type))
        .compactMap(enumeration))
    return rules.enumerations.enumerated().compactMap { position, enumeration in
      guard !used.contains(position) else { return nil }
      switch enumeration.origin {
      case .answerSet:
        return .unused(ja: "選択肢の組", en: "answer set", enumeration.id, at: enumeration.span)
      case .scale: return .unused(ja: "尺度", en: "scale", enumeration.id, at: enumeration.span)
      case .ladder, .table: return nil
      }
    }
  }

  private func sources() -> [Diagnostic] {
    let used = Set(rules.citedSources.map(\.position))
    return rules.sources.enumerated().compactMap { position, source in
      used.contains(position)
        ? nil : .unused(ja: "出典", en: "source", source.id, at: source.span)
    }
  }

  private func subjects() -> [Diagnostic] {
    var used = Set(
      (rules.questions.flatMap(\.subjects) + rules.checklists.flatMap(\.subjects)
        + rules.ladders.flatMap(\.subjects) + rules.recommendations.flatMap(\.subjects)
        + rules.consistency.flatMap(\.subjects))
        .map(\.position))
    for part in expressions {
      if case .subject(let subject) = part.kind { used.insert(subject.position) }
    }
    return rules.subjects.enumerated().compactMap { position, subject in
      used.contains(position)
        ? nil : .unused(ja: "回答者の種類", en: "subject", subject.id, at: subject.span)
    }
  }

  private func criteria() -> [Diagnostic] {
    var used = Set(rules.ladders.flatMap(\.levels).flatMap(\.criteria).map(\.position))
    for part in expressions {
      if case .criterion(let criterion) = part.kind { used.insert(criterion.position) }
    }
    // One that only advice hangs on is reported there.
    for recommendation in rules.recommendations {
      for trigger in recommendation.triggers {
        if case .unmet(let criterion) = trigger { used.insert(criterion.position) }
      }
    }
    return rules.criteria.enumerated().compactMap { position, criterion in
      used.contains(position)
        ? nil : .unused(ja: "判定条件", en: "criterion", criterion.id, at: criterion.span)
    }
  }

  static let explanations = [
    Explanation(
      .unusedDefinition,
      title: Message(ja: "使われていない定義", en: "a definition that nothing uses"),
      meaning: Message(
        ja: "パラメータ、選択肢の組、尺度、出典、回答者の種類、判定条件のどれかが、どこからも使われていません",
        en: "A parameter, answer set, scale, source, subject or criterion is used nowhere"),
      reason: Message(
        ja: "書き換えても結果が変わらない定義は、読む人を誤らせます",
        en: "A definition that changes nothing misleads whoever edits it"),
      wrong:
        "parameters:\n  - {id: minimum_meetings, value: 2, …}\ncriteria:\n  - {id: held, when: meetings >= 2, …}\n",
      right:
        "parameters:\n  - {id: minimum_meetings, value: 2, …}\ncriteria:\n  - {id: held, when: meetings >= minimum_meetings, …}\n"
    )
  ]
}

extension Recommendation {
  /// The conditions among its triggers.
  var conditions: [Expression] {
    triggers.compactMap { trigger in
      if case .condition(let condition) = trigger { condition } else { nil }
    }
  }
}

extension RuleSet {
  /// Every expression that the rule files hold.
  var allConditions: [Expression] {
    var found = questions.compactMap(\.askWhen) + questions.compactMap(\.requires)
    found += criteria.map(\.condition)
    found += measures.flatMap(\.expressions)
    found += checklists.flatMap(\.sections).flatMap(\.items).map(\.condition)
    for ladder in ladders {
      found += ladder.appliesWhen.map { [$0] } ?? []
      found += ladder.outcomes.compactMap(\.expression) + ladder.levels.compactMap(\.condition)
    }
    found += recommendations.flatMap(\.conditions)
    found += consistency.map(\.condition)
    return found
  }

  /// The sources of every attribution and basis.
  fileprivate var citedSources: [Reference<Source>] {
    var attributions = parameters.map(\.attribution) + questions.map(\.attribution)
    attributions += criteria.map(\.attribution) + measures.map(\.attribution)
    for checklist in checklists {
      attributions.append(checklist.attribution)
      for section in checklist.sections {
        attributions.append(section.attribution)
        attributions += section.items.map(\.attribution)
      }
    }
    for ladder in ladders {
      attributions.append(ladder.attribution)
      attributions += ladder.outcomes.map(\.attribution) + ladder.levels.map(\.attribution)
    }
    attributions += recommendations.map(\.attribution) + consistency.map(\.attribution)
    attributions += groups.map(\.attribution) + enumerations.compactMap(\.attribution)
    let bases = criteria.compactMap(\.basis) + recommendations.compactMap(\.basis)
    return attributions.map(\.source) + bases.map(\.source)
  }
}
