import JSONWriting
import RuleModel

extension CanonicalEncoder {
  func question(_ question: Question) -> JSONValue {
    object {
      $0.logic("id", id(question.id))
      $0.full("title", .string(question.title))
      $0.full("help", .optional(question.help))
      $0.full("section", .optional(question.section))
      $0.logic("answer", kind(question.kind))
      $0.full("unit", .optional(question.unit))
      $0.logic("ask_when", expression(question.askWhen))
      $0.logic("subjects", subjects(question.subjects))
      $0.logic("allows_not_applicable", .boolean(question.allowsNotApplicable))
      $0.full("code", .optional(question.code))
      $0.full("aliases", .array(question.aliases.map { .string($0) }))
      $0.logic("effort", number(question.effort))
      $0.logic("fixed", .boolean(question.isFixed))
      $0.logic("requires", expression(question.requires))
      $0.logic("if_several", .string(question.severalTicks.rawValue))
      $0.logic("suspended", .boolean(question.suspension != nil))
      $0.full("suspension", .optional(question.suspension))
      $0.logic("origin", origin(question.origin))
      $0.full("attribution", attribution(question.attribution))
    }
  }

  private func kind(_ kind: Question.Kind) -> JSONValue {
    switch kind {
    case .yesNo: ["type": "yes_no"]
    case .single(let list): ["type": "single", "choices": id(list)]
    case .multi(let list): ["type": "multi", "choices": id(list)]
    case .integer(let limits): ["type": "integer", "range": range(limits)]
    case .decimal(let limits): ["type": "decimal", "range": range(limits)]
    case .date: ["type": "date"]
    case .text(let length): ["type": "text", "max_length": .integer(length)]
    }
  }

  private func origin(_ origin: Question.Origin) -> JSONValue {
    switch origin {
    case .declared: ["kind": "declared"]
    case .rowCount(let group): ["kind": "row_count", "group": id(group)]
    case .cell(let group, let row, let column):
      [
        "kind": "cell", "group": id(group), "row": .integer(row), "column": .integer(column),
      ]
    case .presence(let sheet): ["kind": "presence", "sheet": id(sheet)]
    case .copy(let question, let sheet):
      ["kind": "copy", "of": id(question), "sheet": id(sheet)]
    }
  }

  func checklist(_ checklist: Checklist) -> JSONValue {
    object {
      $0.logic("id", id(checklist.id))
      $0.full("title", .string(checklist.title))
      $0.full("note", .optional(checklist.note))
      $0.logic("sections", .array(checklist.sections.map(section)))
      $0.logic("measure", id(checklist.measure))
      $0.logic("subjects", subjects(checklist.subjects))
      $0.full("attribution", attribution(checklist.attribution))
    }
  }

  private func section(_ section: Checklist.Section) -> JSONValue {
    object {
      $0.logic("id", id(section.id))
      $0.full("title", .string(section.title))
      $0.logic("items", .array(section.items.map(item)))
      $0.logic("measure", id(section.measure))
      $0.full("attribution", attribution(section.attribution))
    }
  }

  private func item(_ item: Checklist.Item) -> JSONValue {
    object {
      $0.logic("id", id(item.id))
      $0.full("title", .string(item.title))
      $0.logic("condition", expression(item.condition))
      $0.logic("question", item.question.map { id($0) } ?? .null)
      $0.logic("weight", number(item.weight))
      $0.full("attribution", attribution(item.attribution))
    }
  }
}
