import TestKit
import Testing

@Suite struct `Golden files` {
  @Test func `a text that differs is told with the first line that does`() throws {
    let fault = try #require(Golden.fault("import TestKit\nother\n", at: "GoldenTests.swift"))
    #expect(fault.contains("line 2"))
    #expect(fault.contains(#"found:    "other""#))
  }

  @Test func `a text that ends too early is told`() throws {
    let fault = try #require(
      Golden.fault("import TestKit\nimport Testing", at: "GoldenTests.swift"))
    #expect(fault.contains("line 3"))
    #expect(fault.contains("the end"))
  }

  @Test func `a golden file that is not there is a fault`() {
    #expect(Golden.fault("", at: "Golden/nothing.txt") != nil)
  }

  @Test func `files that no test asks for are found`() {
    let found = Golden.unasked(in: "../PropertyTests", asked: ["GoldenTests.swift"])
    #expect(!found.contains("../PropertyTests/GoldenTests.swift"))
    let all = Golden.unasked(in: "../PropertyTests", asked: [])
    #expect(all.contains("../PropertyTests/GoldenTests.swift"))
  }
}
