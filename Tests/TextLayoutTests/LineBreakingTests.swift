import Testing
import TextLayout

@Suite struct LineBreakingTests {
  @Test func `no line begins with closing punctuation`() {
    let text = "協議会を開催した。意見を交換した、データを集めたー。"
    for width in 8...40 {
      for line in LineBreaking.lines(text, width: width) {
        #expect(!"、。ー」".contains(line.prefix(1)) || line.isEmpty, "width \(width): \(line)")
      }
    }
  }

  @Test func `no line ends with an opening bracket`() {
    let text = "根拠は「地域特有の健康課題」（令和6年度）です"
    for width in 10...40 {
      for line in LineBreaking.lines(text, width: width) {
        #expect(!"「（".contains(line.suffix(1)), "width \(width): \(line)")
      }
    }
  }

  @Test func `a full stop that does not fit takes its character along`() {
    #expect(LineBreaking.lines("あいうえ。かき", width: 8) == ["あいう", "え。かき"])
  }

  @Test func `no line is wider than asked, and nothing is lost`() {
    let text = "レベル2-②には Data が要ります（2機関以上）。長い ABCDEFGHIJKLMNOP も折り返します"
    for width in 6...80 {
      let lines = LineBreaking.lines(text, width: width)
      for line in lines { #expect(DisplayWidth.of(line) <= width, "width \(width): \(line)") }
      let letters = lines.joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " }, "width \(width)")
    }
  }

  @Test func `words and numbers stay whole`() {
    #expect(
      LineBreaking.lines("the council met twice", width: 12) == ["the council", "met twice"])
    #expect(LineBreaking.lines("回数は1234回", width: 9) == ["回数は", "1234回"])
  }

  @Test func `a number stays with the sign after it`() {
    #expect(LineBreaking.lines("開催は12回でした", width: 8) == ["開催は", "12回でし", "た"])
  }

  @Test func `a short mark in brackets stays whole`() {
    #expect(
      LineBreaking.lines("報告を依頼する [本システム作成]", width: 20) == ["報告を依頼する", "[本システム作成]"])
    #expect(LineBreaking.lines("見よ[Source A]", width: 12) == ["見よ", "[Source A]"])
    #expect(
      LineBreaking.lines("[長い長い長い長い長い長い括弧", width: 12) == ["[長い長い長", "い長い長い長", "い括弧"])
  }

  @Test func `a word longer than the line is broken rather than lost`() {
    #expect(LineBreaking.lines("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
  }

  @Test func `later lines hang to the right`() {
    #expect(LineBreaking.lines("あいうえお", width: 6, hanging: 2) == ["あいう", "  えお"])
  }

  @Test func `line breaks of the text stay`() {
    #expect(LineBreaking.lines("一\n\n二", width: 10) == ["一", "", "二"])
    #expect(LineBreaking.lines("", width: 10) == [""])
  }

  @Test func `a width of nothing still ends`() {
    #expect(LineBreaking.lines("あ。い", width: 0) == ["あ", "。", "い"])
  }
}
