import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test func `the nearest name comes first and at most three are offered`() {
    let names = ["backup_age", "backup_frequency", "restore_drill", "bakup_frequence"]
    #expect(
      Suggestion.nearest(to: "bakup_frequency", among: names)
        == ["backup_frequency", "bakup_frequence"])
    #expect(Suggestion.nearest(to: "aaaa", among: ["aaab", "aaac", "aaad", "aaae"]).count == 3)
  }

  @Test func `swapped neighbours and letter case count little`() {
    #expect(Suggestion.nearest(to: "metings", among: ["meetings"]) == ["meetings"])
    #expect(Suggestion.nearest(to: "TITEL", among: ["title"]) == ["title"])
  }

  @Test func `nothing silly is offered`() {
    #expect(Suggestion.nearest(to: "cat", among: ["dog", "establishment"]).isEmpty)
    #expect(Suggestion.help(for: "zzz", among: ["a"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["ab", "abc"]).isEmpty)
  }
}
