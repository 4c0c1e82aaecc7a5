import Diagnostics
import RuleModel
import YAMLSyntax

/// What one case gives as its answer sheet, each part with the place where it was written.
///
/// A case takes over what `base` and the case named by `from` say, and replaces parts of it.
struct CaseAnswers {
  private var rules: YAMLEntry?
  private var subjects: YAMLEntry?
  private var surveyYear: YAMLEntry?
  private var answers: [YAMLEntry] = []
  private var sheets: [Sheet] = []

  /// A further answer sheet: its answers, and whatever else is written on it.
  private struct Sheet {
    let key: Located<String>
    var answers: [YAMLEntry]
    var others: [YAMLEntry]
  }

  /// Replaces what the fields of `base` or of a case name.
  mutating func apply(
    _ fields: [CaseKey: YAMLEntry], groups: ItemGroups, _ reader: inout TestNodeReader
  ) {
    // A name that no question has is reported where it stands, and is not handed on.
    answers.removeAll { !groups.isQuestion($0.key.value) }
    rules = fields[.rules] ?? rules
    subjects = fields[.subjects] ?? subjects
    surveyYear = fields[.surveyYear] ?? surveyYear
    if let entry = fields[.answerAll] {
      for entry in reader.entries(entry.value, of: entry.key.value) ?? [] {
        replace(groups.answers(of: entry, &reader), in: &answers, groups)
      }
    }
    if let entry = fields[.answers] {
      replace(reader.entries(entry.value, of: entry.key.value) ?? [], in: &answers, groups)
    }
    if let entry = fields[.sheets] {
      for entry in reader.entries(entry.value, of: entry.key.value) ?? [] {
        replaceSheet(entry, groups, &reader)
      }
    }
  }

  /// The sheet as a tree, as the reader of answer sheets takes it.
  func sheet(at span: Span, _ groups: ItemGroups) -> YAMLNode {
    func mapping(_ entries: [YAMLEntry]) -> YAMLNode { YAMLNode(.mapping(entries), span: span) }
    func entry(_ key: SheetPart, _ value: YAMLNode) -> YAMLEntry {
      YAMLEntry(key: Located(key.rawValue, at: span), value: value)
    }
    func text(_ text: String) -> YAMLNode {
      let scalar = YAMLScalar(
        text: text, style: .doubleQuoted, origins: .contiguous(start: span.start))
      return YAMLNode(.scalar(scalar), span: span)
    }
    let others = sheets.map { sheet in
      YAMLEntry(
        key: sheet.key,
        value: mapping([entry(.answers, mapping(groups.nested(sheet.answers)))] + sheet.others))
    }
    let respondent = [entry(.id, text("test"))] + [subjects].compactMap(\.self)
    let parts =
      [rules].compactMap(\.self)
      + [entry(.respondent, mapping(respondent))] + [surveyYear].compactMap(\.self)
      + [entry(.answers, mapping(groups.nested(answers)))]
      + (others.isEmpty ? [] : [entry(.sheets, mapping(others))])
    return mapping(parts)
  }

  private enum SheetPart: String {
    case id
    case respondent
    case answers
    case sheets
  }

  // Both spellings of a question in one mapping stay, so that the answer reader reports them.
  private func replace(
    _ entries: [YAMLEntry], in answers: inout [YAMLEntry], _ groups: ItemGroups
  ) {
    let entries = entries.flatMap(groups.flattened)
    let replaced = Set(entries.map { groups.questionID(of: $0.key.value) })
    answers.removeAll { entry in
      let id = groups.questionID(of: entry.key.value)
      return replaced.contains(id) || groups.group(ofCell: id).map(replaced.contains) == true
    }
    answers += entries
  }

  // A sheet without anything is taken away; its answers are replaced one by one.
  private mutating func replaceSheet(
    _ entry: YAMLEntry, _ groups: ItemGroups, _ reader: inout TestNodeReader
  ) {
    guard groups.sheets.contains(entry.key.value) else {
      reader.report(.unknownName(entry.key, .sheet, among: groups.sheets))
      return
    }
    let position = sheets.firstIndex { $0.key.value == entry.key.value }
    if case .scalar(let scalar) = entry.value.content, scalar.isNull {
      if let position { sheets.remove(at: position) }
      return
    }
    guard let fields = reader.entries(entry.value, of: entry.key.value) else { return }
    var sheet = position.map { sheets[$0] } ?? Sheet(key: entry.key, answers: [], others: [])
    for field in fields where field.key.value == CaseKey.answerAll.rawValue {
      for entry in reader.entries(field.value, of: field.key.value) ?? [] {
        replace(groups.answers(of: entry, &reader), in: &sheet.answers, groups)
      }
    }
    for field in fields where field.key.value != CaseKey.answerAll.rawValue {
      if field.key.value == SheetPart.answers.rawValue {
        let answers = reader.entries(field.value, of: field.key.value) ?? []
        replace(answers, in: &sheet.answers, groups)
      } else {
        sheet.others.removeAll { $0.key.value == field.key.value }
        sheet.others.append(field)
      }
    }
    if let position { sheets[position] = sheet } else { sheets.append(sheet) }
  }
}
