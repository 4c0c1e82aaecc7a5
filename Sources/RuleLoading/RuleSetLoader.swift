import Diagnostics
import RuleModel
import YAMLSyntax

/// Makes a checked rule set of its files.
///
/// The way is: read → drafts → the base's drafts as changed → names → enumerations → parameters and
/// texts → types → expressions → rule set → analysis → digests. Each step takes the values of those
/// before it and reports what it finds; later steps stay silent about what an earlier one has
/// reported.
public enum RuleSetLoader {
  /// Loads a rule set; everything found in any of its files is in the result.
  public static func load(_ files: RuleSetFiles) -> LoadedRules {
    layersAndRules(files).loaded
  }

  /// A rule set as it was read, and what became of it.
  static func layersAndRules(
    _ files: RuleSetFiles
  ) -> (layers: RuleSetLayers, loaded: LoadedRules) {
    let findings = Findings()
    let layers = RuleSetLayers(files, findings)
    return (layers, rules(layers, findings))
  }

  private static func rules(_ layers: RuleSetLayers, _ findings: Findings) -> LoadedRules {
    // A file that could not be read may declare anything: without it every name would seem unknown.
    guard let header = layers.header, var draft = layers.draft else {
      return LoadedRules(nil, diagnostics: findings.diagnostics, files: layers.map)
    }
    Expansion.expand(&draft, findings)
    draft.gatherMeasures()
    SheetCopies.add(to: &draft, year: header.surveyYear?.value, findings)
    let ruleSet = resolved(draft, header, layers.map, findings)
    findings.settleRepeats()
    guard !findings.diagnostics.containsError else {
      return LoadedRules(nil, diagnostics: findings.diagnostics, files: layers.map)
    }
    let (ranges, found) = RuleAnalysis.measureRanges(of: ruleSet)
    let ranged = ruleSet.withMeasureRanges(ranges)
    findings.row = nil
    findings.report(found + RuleAnalysis.faults(in: ranged, constants: draft.constantNames))
    return LoadedRules(
      ranged.withDigests(RuleSetJSON.digests(of: ranged)), diagnostics: findings.diagnostics,
      files: layers.map, bases: layers.bases)
  }

  private static func resolved(
    _ draft: RuleDraft, _ header: HeaderDraft, _ files: SourceMap, _ findings: Findings
  ) -> RuleSet {
    let names = DeclaredNames(draft, findings)
    let plainEnumerations = EnumerationBuilder(findings: findings).enumerations(draft)
    let isWhole = draft.wholeEnumerations
    let constants = ParameterBuilder(
      names: names, enumerations: plainEnumerations, isWhole: isWhole, header: header,
      findings: findings
    ).constants(draft.parameters)
    let texts = TextRenderer(draft, names, constants, plainEnumerations, findings)
    let enumerations = EnumerationBuilder(findings: findings, texts: texts).enumerations(draft)
    let kinds = QuestionKinds(names: names, enumerations: enumerations, findings: findings)
      .kinds(draft)
    var scope = NameScope(names, enumerations, isWhole)
    scope.add(names, draft, constants: constants, kinds: kinds, isWhole: isWhole)
    var resolver = Resolver(
      names: names, enumerations: enumerations, isWhole: isWhole, texts: texts,
      constants: constants, header: header, findings: findings,
      checker: ExpressionChecker(scope: scope), sheets: draft.sheetScopes(scope))
    let values = resolver.measureValues(draft.measures)
    return resolver.ruleSet(draft, files, kinds: kinds, values: values)
  }
}
