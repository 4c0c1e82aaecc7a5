import RuleModel
import Tabular

/// Where everything of a form stands in its workbook; conditions name the cells of questions that may
/// stand behind them.
struct FormPlan {
  /// The columns of sheets with questions, from 1.
  enum Column: Int {
    case number = 1
    case question, answer, unit, state, name
  }

  /// The row that heads the columns of questions.
  static let headRow = 2

  /// A line of a sheet with questions.
  enum Line {
    case heading(Form.Block)
    case note(String)
    case condition(String)
    case section(String)
    case question(Form.Item)
    case choice(Form.Item, member: Int)
    case noChoice(Form.Item)
    case notApplicable(Form.Item)
  }

  /// A sheet with questions one below the other.
  struct QuestionSheet {
    let name: String
    let lines: [(row: Int, line: Line)]
  }

  /// Where the answer to a question stands.
  struct Place: Hashable {
    let sheet: String
    /// The cell of the answer, or of a question with several the cells of its ticks.
    let first: Int
    let last: Int
    /// The row of its state.
    let stateRow: Int
  }

  let form: Form
  private(set) var questionSheets: [QuestionSheet] = []
  private(set) var groupSheets: [(name: String, block: Form.Block)] = []
  private(set) var places: [Reference<Question>: Place] = [:]
  /// The names in the order of the tabs, from the second on: the first block of each sheet says where
  /// it stands.
  private(set) var order: [String] = []
  private var names: Set<String> = [FormWords.cover, FormWords.lists]

  init(_ form: Form) {
    self.form = form
    add(FormWords.questions, form.blocks.filter { $0.kind == .questions })
    for block in form.blocks {
      guard case .rows = block.kind else { continue }
      let name = freeName(block.title)
      order.append(name)
      groupSheets.append((name, block))
    }
    add(FormWords.checklists, form.blocks.filter { $0.kind == .checklist })
  }

  private mutating func add(_ title: String, _ blocks: [Form.Block]) {
    guard !blocks.isEmpty else { return }
    let name = freeName(title)
    order.append(name)
    var lines: [(row: Int, line: Line)] = []
    var row = Self.headRow
    func put(_ line: Line) {
      row += 1
      lines.append((row, line))
    }
    for block in blocks {
      put(.heading(block))
      for note in block.notes { put(.note(note)) }
      block.condition.map { put(.condition($0)) }
      for section in block.sections {
        section.title.map { put(.section($0)) }
        for item in section.items {
          put(.question(item))
          let head = row
          let choices = form.rules.choices(of: item.question)
          for member in choices.indices { put(.choice(item, member: member)) }
          if !choices.isEmpty {
            put(.noChoice(item))
            if form.rules.questions[item.question].allowsNotApplicable {
              put(.notApplicable(item))
            }
          }
          places[item.question] = Place(
            sheet: name, first: choices.isEmpty ? head : head + 1, last: row, stateRow: head)
        }
      }
    }
    questionSheets.append(QuestionSheet(name: name, lines: lines))
  }

  /// A name that a sheet can have and no other has.
  private mutating func freeName(_ title: String) -> String {
    // Spreadsheets refuse these in the names of sheets, and 31 UTF-16 units are the most.
    let letters = title.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
    var head = ""
    for letter in letters where head.utf16.count + letter.utf16.count <= 27 { head.append(letter) }
    let base = head.isEmpty ? FormWords.questions : head
    var name = base
    var number = 2
    while names.contains(where: { $0.lowercased() == name.lowercased() }) {
      name = "\(base) \(number)"
      number += 1
    }
    names.insert(name)
    return name
  }
}
