/// What the folder of a rule set's base gave.
public indirect enum BaseFiles: Sendable {
  /// Its files.
  case files(RuleSetFiles)
  /// Why there are none.
  case failure(BaseFailure)
}

/// Why a base could not be read.
public enum BaseFailure: Hashable, Sendable {
  /// The folder gave nothing.
  case unreadable(RuleSetFolderError)
  /// More bases rest on one another than may.
  case tooDeep
  /// The base rests on the rule set that extends it.
  case ring
}
