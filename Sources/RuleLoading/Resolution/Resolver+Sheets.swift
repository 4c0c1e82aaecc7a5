import Diagnostics
import RuleModel

extension Resolver {
  /// This, looking names up among the copies for a further sheet first; nil is the respondent's own
  /// sheet.
  func on(_ sheet: Int?) -> Resolver {
    guard let sheet, let scope = sheets[sheet] else { return self }
    var resolver = self
    resolver.checker = scope.checker
    resolver.sheetName = scope.name
    return resolver
  }

  /// Makes a part; what is found in one that repeats another has been reported of that.
  func part<Part>(isRepeat: Bool, on sheet: Int?, _ make: (Resolver) -> Part) -> Part {
    isRepeat ? findings.aside { make(on(sheet)) } : make(on(sheet))
  }

  /// The criterion that a list names.
  func criterion(named id: Located<String>) -> Reference<Criterion>? {
    if let sheetName, let copy = names.criteria["\(sheetName).\(id.value)"] { return copy }
    return names.criteria.reference(id, as: .criterion, findings)
  }

  /// The question that a list names.
  func question(named id: Located<String>) -> Reference<Question>? {
    if let sheetName, let copy = names.questions["\(sheetName).\(id.value)"] { return copy }
    return names.questions.reference(id, as: .question, findings)
  }

  /// What names mean in the copies for a further sheet.
  struct SheetScope {
    let name: String
    var checker: ExpressionChecker
  }
}

extension NameScope {
  /// This with the copies for a sheet under the names of their originals.
  func onSheet(_ name: String) -> NameScope {
    var scope = self
    let prefix = name + "."
    for (id, meaning) in meanings where id.hasPrefix(prefix) {
      scope.meanings[String(id.dropFirst(prefix.count))] = meaning
    }
    return scope
  }
}

extension RuleDraft {
  /// What names mean in the copies for each further sheet.
  func sheetScopes(_ scope: NameScope) -> [Int: Resolver.SheetScope] {
    var scopes: [Int: Resolver.SheetScope] = [:]
    for question in questions {
      guard case .presence(let sheet) = question.origin else { continue }
      let name = question.head.name
      scopes[sheet] = Resolver.SheetScope(
        name: name, checker: ExpressionChecker(scope: scope.onSheet(name)))
    }
    return scopes
  }
}
