import Diagnostics
import RuleModel

extension QuestionDraft {
  /// A question that no block declares as such.
  init(
    head: ItemHead, type: TypeWord, range: ClosedRange<Rational>? = nil,
    section: TextDraft? = nil, asking: AskingDraft, subjects: [Located<String>] = [],
    suspension: SuspensionDraft? = nil, attribution: AttributionDraft, origin: QuestionOrigin,
    isRepeat: Bool = false
  ) {
    self.head = head
    self.type = type
    choices = nil
    self.range = range
    unit = nil
    maximumLength = Self.defaultText
    self.section = section
    self.asking = asking
    self.subjects = subjects
    aliases = []
    code = nil
    severalTicks = .refuse
    self.suspension = suspension
    self.attribution = attribution
    self.origin = origin
    self.isRepeat = isRepeat
  }
}

extension AskingDraft {
  /// What is said of a question that no block declares as such.
  init(help: TextDraft? = nil) {
    self.help = help
    askWhen = nil
    isConditional = false
    allowsNotApplicable = false
    effort = nil
    isFixed = false
    requires = nil
  }
}
