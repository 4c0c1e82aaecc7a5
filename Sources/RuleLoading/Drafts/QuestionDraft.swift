import Diagnostics
import RuleModel
import YAMLSyntax

/// A `questions` entry.
struct QuestionDraft {
  static let keys =
    [
      "id", "title", "type", "help", "section", "choices", "min", "max", "unit", "max_length",
      "ask_when", "subjects", "not_applicable", "aliases", "code", "effort", "fixed", "requires",
      "if_several", "suspended",
    ] + AttributionDraft.keys

  /// The types of questions.
  enum TypeWord: String, CaseIterable {
    case yesNo = "yes_no"
    case single
    case multi
    case integer
    case decimal
    case date
    case text

    /// The keys that go with the type alone.
    var ownKeys: [String] {
      switch self {
      case .yesNo, .date: []
      case .single: ["choices", "if_several"]
      case .multi: ["choices"]
      case .integer, .decimal: ["min", "max", "unit"]
      case .text: ["max_length"]
      }
    }
  }

  /// The longest text that a question may ask for; an answer is a note, not a document.
  static let longestText = 100_000
  /// The longest text where the rule file sets no limit.
  static let defaultText = 2_000

  var head: ItemHead
  /// Nil when it is missing or faulty.
  let type: TypeWord?
  let choices: Located<String>?
  /// The numbers allowed; nil where the limits are faulty.
  let range: ClosedRange<Rational>?
  var unit: TextDraft?
  let maximumLength: Int
  var section: TextDraft?
  var asking: AskingDraft
  let subjects: [Located<String>]
  var aliases: [Located<String>]
  let code: String?
  /// Which of several ticks counts where one is expected.
  let severalTicks: Question.SeveralTicks
  var suspension: SuspensionDraft?
  let attribution: AttributionDraft
  /// How it comes into the rule set.
  var origin = QuestionOrigin.declared
  /// Whether it repeats another question (a further row's cell, a copy), whose faults are reported.
  var isRepeat = false

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    fields.require("type")
    let type = fields.word("type", of: TypeWord.allCases)?.value
    self.type = type
    if let type { Self.reportMisfits(of: type, fields) }
    choices = fields.plain("choices")
    range = Self.range(of: type, fields)
    unit = fields.text("unit")
    maximumLength =
      fields.wholeNumber("max_length", in: 1...Self.longestText)?.value ?? Self.defaultText
    section = fields.text("section")
    asking = AskingDraft(fields)
    subjects = fields.words("subjects") ?? []
    aliases = fields.words("aliases") ?? []
    code = fields.plain("code")?.value
    severalTicks = fields.word("if_several", of: Question.SeveralTicks.allCases)?.value ?? .refuse
    suspension = SuspensionDraft(fields)
    attribution = AttributionDraft(fields).inheriting(defaults.attribution)
  }

  private static func reportMisfits(of type: TypeWord, _ fields: Fields) {
    if type.ownKeys.contains("choices") { fields.require("choices") }
    let foreign = TypeWord.allCases.flatMap(\.ownKeys).filter { !type.ownKeys.contains($0) }
    for key in Set(foreign).sorted() {
      guard let place = fields.place(of: key) else { continue }
      fields.findings.report(.misfitKey(key, at: place, reason: .questionType(type.rawValue)))
    }
  }

  private static func range(of type: TypeWord?, _ fields: Fields) -> ClosedRange<Rational>? {
    guard let type, type == .integer || type == .decimal else { return nil }
    let limit = type == .integer ? Rational.greatestWhole : Rational.greatestDecimal
    let (low, high) = (written("min", type, fields), written("max", type, fields))
    if let low, let high { return Fields.range(low, high, fields.findings) }
    let (first, last) = (low?.value ?? -limit, high?.value ?? limit)
    return first <= last ? first...last : nil
  }

  private static func written(
    _ key: String, _ type: TypeWord, _ fields: Fields
  ) -> Located<Rational>? {
    guard let number = fields.number(key) else { return nil }
    if type == .integer, !number.value.isInteger {
      fields.findings.report(.numberOutOfLimits(number, of: key, limits: .whole))
      return nil
    }
    return number
  }
}

/// What questions and the items of checklists say of when and how they are asked.
struct AskingDraft {
  static let keys = ["help", "ask_when", "not_applicable", "effort", "fixed", "requires"]

  /// The one word that `not_applicable` takes here.
  enum Allowance: String {
    case allowed
  }

  var help: TextDraft?
  var askWhen: ConditionSyntax?
  /// Whether `ask_when` is written, readable or not.
  var isConditional: Bool
  let allowsNotApplicable: Bool
  let effort: Rational?
  let isFixed: Bool
  /// What must hold for the growth path to change the answer.
  var requires: ConditionSyntax?

  init(_ fields: Fields) {
    help = fields.text("help")
    askWhen = fields.condition("ask_when")
    isConditional = fields.has("ask_when")
    requires = fields.condition("requires")
    allowsNotApplicable = fields.word("not_applicable", of: [Allowance.allowed]) != nil
    isFixed = fields.yesNo("fixed")?.value ?? false
    let effort = fields.number("effort")
    if let effort, effort.value < 0 {
      fields.findings.report(.numberOutOfLimits(effort, of: "effort", limits: .notNegative))
      self.effort = nil
    } else {
      self.effort = effort?.value
    }
  }
}

extension Rational {
  /// The greatest whole number that can be written: 10¹⁵ − 1.
  static let greatestWhole = Rational(999_999_999_999_999)
  /// The greatest decimal that can be written: 10¹⁵ − 10⁻⁶.
  static let greatestDecimal =
    Rational(numerator: 999_999_999_999_999_999_999, denominator: 1_000_000) ?? greatestWhole
}
