import JSONWriting
import Testing

@Suite struct JSONTextTests {
  @Test func `members keep the order in which they were written`() {
    let value: JSONValue = ["b": 1, "a": [true, .null, "二"]]
    #expect(value.compactText() == #"{"b":1,"a":[true,null,"二"]}"#)
  }

  @Test func `pretty text is indented by two and ends in a line break`() {
    let value: JSONValue = ["a": [1, 2], "empty": [], "none": [:]]
    #expect(
      value.prettyText() == """
        {
          "a": [
            1,
            2
          ],
          "empty": [],
          "none": {}
        }

        """)
  }

  @Test func `only what JSON forbids and old readers trip over is escaped`() {
    let text: JSONValue = "\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2028}\u{2029}レベル①/😀"
    #expect(
      text.compactText()
        == #""\"\\\n\r\t\u0000\u001f\u007f\u2028\u2029レベル①/😀""#)
  }

  @Test func `a text that is not there is null`() {
    #expect(JSONValue.optional(nil) == .null)
    #expect(JSONValue.optional("x") == "x")
  }
}
