import Testing
import TextLayout

@Suite struct PaddingTests {
  @Test func `padding counts terminal cells`() {
    #expect(Padding.right("未設置", to: 8) == "未設置  ")
    #expect(Padding.left("ｶﾅ", to: 4) == "  ｶﾅ")
    #expect(Padding.right("長いもの", to: 2) == "長いもの")
  }

  @Test func `a cut text is never wider than asked`() {
    for width in 0...20 {
      #expect(DisplayWidth.of(Padding.cut("レベル2-③の条件", to: width)) <= width)
    }
    #expect(Padding.cut("レベル2", to: 7) == "レベル2")
    #expect(Padding.cut("レベル2-③", to: 8) == "レベル…")
  }

  @Test func `a letter keeps its combining mark`() {
    #expect(Padding.cut("か\u{3099}きくけ", to: 4) == "か\u{3099}…")
  }
}
