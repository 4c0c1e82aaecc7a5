import JSONWriting
import RuleModel

extension CanonicalEncoder {
  func source(_ source: Source) -> JSONValue {
    object {
      $0.full("id", id(source.id))
      $0.full("title", .string(source.title))
      $0.full("publisher", .optional(source.publisher))
      $0.full("date", .optional(source.date))
      $0.full("url", .optional(source.url))
      $0.full("note", .optional(source.note))
    }
  }

  func subject(_ subject: Subject) -> JSONValue {
    object {
      $0.logic("id", id(subject.id))
      $0.full("title", .string(subject.title))
      if !subject.aliases.isEmpty {
        $0.full("aliases", .array(subject.aliases.map { .string($0) }))
      }
    }
  }

  func parameter(_ parameter: Parameter) -> JSONValue {
    object {
      $0.logic("id", id(parameter.id))
      $0.full("title", .string(parameter.title))
      $0.logic("type", type(parameter.type))
      $0.logic("value", value(parameter.value, parameter.type))
      $0.full("range", range(parameter.range))
      $0.full("reason", .optional(parameter.reason))
      $0.full("attribution", attribution(parameter.attribution))
    }
  }

  func enumeration(_ enumeration: Enumeration) -> JSONValue {
    object {
      $0.logic("id", id(enumeration.id))
      $0.full("title", .optional(enumeration.title))
      $0.logic("origin", .string(word(enumeration.origin)))
      $0.logic("outside_order", .integer(enumeration.unorderedPrefix))
      $0.logic("members", .array(enumeration.members.map(member)))
      $0.full("attribution", enumeration.attribution.map(attribution) ?? .null)
    }
  }

  /// Which of several ladders that share a list comes first depends on files, and means nothing.
  private func word(_ origin: Enumeration.Origin) -> String {
    switch origin {
    case .answerSet: "answer_set"
    case .scale: "scale"
    case .table: "table"
    case .ladder: "ladder"
    }
  }

  private func member(_ member: Enumeration.Member) -> JSONValue {
    object {
      $0.logic("id", id(member.id))
      $0.full("title", .string(member.title))
      $0.full("code", .optional(member.code))
      $0.full("aliases", .array(member.aliases.map { .string($0) }))
      $0.logic("value", number(member.value))
      $0.logic("means", .string(member.meaning.rawValue))
    }
  }

  func group(_ group: Group) -> JSONValue {
    object {
      $0.logic("id", id(group.id))
      $0.full("title", .string(group.title))
      $0.full("help", .optional(group.help))
      $0.logic("rows", rows(group.rows))
      $0.logic("columns", .array(group.columns.map(column)))
      $0.logic("cells", .array(group.cells.map { row in .array(row.map { id($0) }) }))
      $0.full("attribution", attribution(group.attribution))
    }
  }

  private func rows(_ rows: Group.Rows) -> JSONValue {
    switch rows {
    case .free(let count, let maximum):
      ["kind": "free", "count": id(count), "maximum": .integer(maximum)]
    case .units(let units):
      [
        "kind": "units",
        "units": .array(
          units.map { unit in
            object {
              $0.logic("id", id(unit.id))
              $0.full("title", .string(unit.title))
            }
          }),
      ]
    }
  }

  private func column(_ column: Group.Column) -> JSONValue {
    object {
      $0.logic("id", id(column.id))
      $0.full("title", .string(column.title))
      $0.full("aliases", .array(column.aliases.map { .string($0) }))
    }
  }

  func otherSheet(_ sheet: OtherSheet) -> JSONValue {
    object {
      $0.logic("id", id(sheet.id))
      $0.full("title", .string(sheet.title))
      $0.logic("presence", id(sheet.presence))
    }
  }
}
