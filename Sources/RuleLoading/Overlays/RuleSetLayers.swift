import Diagnostics
import RuleModel

/// The files of a rule set and of those that it rests on, read and put over one another.
struct RuleSetLayers {
  /// The files, those of the base first.
  let map: SourceMap
  /// The header of the rule set itself; nil when its file could not be read.
  let header: HeaderDraft?
  /// The blocks of all layers; nil when some could not be read or the base is faulty.
  let draft: RuleDraft?
  /// The rule sets that it rests on, the nearest first.
  let bases: [BaseRules]
  /// What was found in reading; what is found later is found again in a rule set that rests on it.
  private let found: [Diagnostic]

  /// Reads a rule set and its base, which must be without errors by itself.
  init(_ files: RuleSetFiles, _ findings: Findings) {
    var base: (layers: RuleSetLayers, loaded: LoadedRules)?
    if case .files(let files) = files.base { base = RuleSetLoader.layersAndRules(files) }
    let reading = RuleSetReading(
      files, behind: base?.layers.map ?? SourceMap(), findings)
    map = reading.map
    header = reading.header
    let extends = reading.header?.extends
    var draft = reading.isComplete ? reading.draft : nil
    var bases: [BaseRules] = []
    if reading.header?.isOverlay == true {
      let merged = draft.flatMap { overlay -> RuleDraft? in
        guard let extends,
          let base = Self.soundBase(base, of: extends, in: files, findings)
        else { return nil }
        bases = base.bases(of: extends)
        return base.draft.changed(by: overlay, findings)
      }
      draft = merged
    }
    self.draft = draft
    self.bases = bases
    found = findings.diagnostics
  }

  /// A base that is whole, with all that an overlay needs of it.
  private struct SoundBase {
    let draft: RuleDraft
    let rules: RuleSet
    let folder: String
    let bases: [BaseRules]

    func bases(of extends: ExtendsDraft) -> [BaseRules] {
      let nearest = BaseRules(
        id: rules.id, surveyYear: rules.surveyYear, folder: folder,
        exceptions: extends.exceptions)
      return [nearest] + bases
    }
  }

  /// The base, when it can be built upon; why not is reported.
  private static func soundBase(
    _ base: (layers: RuleSetLayers, loaded: LoadedRules)?, of extends: ExtendsDraft,
    in files: RuleSetFiles, _ findings: Findings
  ) -> SoundBase? {
    guard extends.isFindable else { return nil }
    guard case .files(let baseFiles) = files.base, let base else {
      var failure: BaseFailure?
      if case .failure(let reason) = files.base { failure = reason }
      findings.report(.missingBase(at: extends.span, failure))
      return nil
    }
    guard let rules = base.loaded.ruleSet, let draft = base.layers.draft else {
      findings.report(base.loaded.diagnostics)
      return nil
    }
    findings.report(base.layers.found)
    if let id = extends.ruleSet, id.value != rules.id {
      findings.report(.otherBase(id, found: rules.id))
    } else if !extends.hasFaultyDigest, let digests = rules.digests,
      extends.full?.value != digests.full
    {
      findings.report(
        .otherDigest(extends.full, at: extends.span, found: digests.full, of: baseFiles.folder))
    }
    return SoundBase(
      draft: draft, rules: rules, folder: baseFiles.folder, bases: base.loaded.bases)
  }
}
