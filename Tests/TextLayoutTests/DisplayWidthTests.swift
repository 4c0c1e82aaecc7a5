import Testing
import TextLayout

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("協議会", 6), ("ｶﾞｲﾄﾞ", 5), ("①○", 4), ("か\u{3099}", 2), ("\u{1B}[1m", 3),
    ("…", 2), ("×α±", 6), ("", 0), ("𠮷", 2), ("Ａ１", 4),
  ])
  func `width is counted in terminal cells`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
