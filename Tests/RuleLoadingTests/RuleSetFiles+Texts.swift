import RuleLoading

extension RuleSetFiles {
  /// A folder of files that are written in a test.
  init(_ texts: KeyValuePairs<String, String>) {
    self.init(folder: "rules", contents: texts.map { (name: $0.key, bytes: Array($0.value.utf8)) })
  }
}
