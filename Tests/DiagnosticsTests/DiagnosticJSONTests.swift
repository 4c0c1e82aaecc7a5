import Diagnostics
import JSONWriting
import Testing

@Suite struct DiagnosticJSONTests {
  @Test func `a diagnostic is given with both texts and its exact place`() throws {
    var files = SourceMap()
    let file = files.add(SourceFile(path: "r.yaml", bytes: Array("題: x\n".utf8)))
    let span = Span(file: file, start: 5, end: 6)
    let diagnostic = Diagnostic(
      DiagnosticCode("R999", .warning), Message(ja: "日", en: "en"), at: span,
      notes: [Diagnostic.Note(Message(ja: "先", en: "first"), at: span)])
    let text = DiagnosticJSON.encode([diagnostic], files: files).compactText()
    let place =
      #"{"file":"r.yaml","line":1,"column":4,"end_line":1,"end_column":5,"#
      + #""start_byte":5,"end_byte":6}"#
    #expect(
      text == #"{"format":"renkei-diagnostics/1","errors":0,"warnings":1,"diagnostics":["#
        + #"{"code":"R999","severity":"warning","message":{"ja":"日","en":"en"},"help":null,"#
        + #""place":\#(place),"notes":[{"message":{"ja":"先","en":"first"},"place":\#(place)}]}]}"#)
  }
}
