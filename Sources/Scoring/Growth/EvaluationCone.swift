import RuleModel

/// The elements that some results hang on, in order, with what reads what.
struct EvaluationCone: Sendable {
  /// Each after all that it reads.
  let elements: [Element]
  /// By place: the places of those that read it.
  let readers: [[Int]]
  /// By place of a number that a respondent gives, and by reader: the points that alone matter to
  /// the reader; nil where the number itself does.
  private(set) var points: [Int: [[Rational]?]] = [:]
  /// By place: the units of work that evaluating it takes.
  let work: [Int]
  /// By the number of an element: its place; -1 for one that does not matter.
  private let places: [Int]
  private let dependencies: Dependencies

  /// How many nodes of an element are one unit of work.
  private static let nodesOfOneUnit = 16

  /// Gathers everything that some elements read, with themselves.
  init(of roots: [Element], in program: Program) {
    let dependencies = program.dependencies
    let elements = dependencies.closure(of: roots)
    var places = [Int](repeating: -1, count: dependencies.count)
    for (place, element) in elements.enumerated() { places[dependencies.number(element)] = place }
    var readers = elements.map { _ in [Int]() }
    for (place, element) in elements.enumerated() {
      for read in dependencies.read(by: element) {
        readers[places[dependencies.number(read)]].append(place)
      }
    }
    self.dependencies = dependencies
    self.elements = elements
    self.places = places
    self.readers = readers
    work = elements.map { 1 + program.parts(readBy: $0) / Self.nodesOfOneUnit }
  }

  /// Takes in how each element, by its number, reads questions.
  mutating func noteUses(_ uses: [[(question: Int, use: QuestionUse)]], in rules: RuleSet) {
    for (place, element) in elements.enumerated() {
      guard case .question(let position) = element else { continue }
      switch rules.questions[position].kind {
      case .integer, .decimal: break
      case .yesNo, .single, .multi, .date, .text: continue
      }
      points[place] = readers[place].map { reader in
        let read = uses[dependencies.number(elements[reader])].filter { $0.question == position }
        var points: [Rational] = []
        for (_, use) in read {
          switch use {
          case .compared(let numbers): points += numbers
          case .answered, .applicable: break
          case .has, .value: return nil
          }
        }
        guard !read.isEmpty else { return nil }
        return points
      }
    }
  }

  /// The place of an element; nil where it does not matter.
  func place(of element: Element) -> Int? {
    let place = places[dependencies.number(element)]
    return place < 0 ? nil : place
  }

  /// The questions, in the order of the rule set.
  var questions: [Int] {
    elements.compactMap { if case .question(let position) = $0 { position } else { nil } }.sorted()
  }

  /// The questions that decide whether others are asked, the one with most readers first.
  var gates: [Int] {
    var counts: [(question: Int, readers: Int)] = []
    for (place, element) in elements.enumerated() {
      guard case .question(let position) = element else { continue }
      let opens = readers[place].contains {
        if case .question = elements[$0] { true } else { false }
      }
      if opens { counts.append((position, readers[place].count)) }
    }
    return counts.sorted { (-$0.readers, $0.question) < (-$1.readers, $1.question) }
      .map(\.question)
  }
}

extension Program {
  // How much an element reads, roughly: what it names, and the parts of its roll-up.
  fileprivate func parts(readBy element: Element) -> Int {
    switch element {
    case .question, .criterion: dependencies.read(by: element).count
    case .measure(let position): measures[position].nodes.count
    case .ladder(let position):
      ladders[position].outcomes.count
        + ladders[position].levels.reduce(0) { $0 + 1 + $1.requires.count }
    }
  }
}
