import CExpat

/// The one owner of an expat parser: hands the events of a document to a handler, and refuses what
/// a workbook never has: document types (and with them entities), deep nesting, endless tags.
final class XMLScanner {
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private let path: String
  private var depth = 0
  private var fedBytes = 0
  private var failure: TableFault?
  /// Whether there is a failure, asked at every event.
  private var hasStopped = false

  init(_ handler: any XMLHandler, path: String) throws(TableFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .brokenXML(path, line: nil) }
    self.parser = parser
    self.handler = handler
    self.path = path
    // The parser calls back only within `feed`, so that this object is alive.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        XMLScanner.of(data)?.start(XMLElement(name, attributes))
      },
      { data, name in
        guard let name else { return }
        XMLScanner.of(data)?.end(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let text else { return }
      XMLScanner.of(data)?.text(text, Int(length))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let scanner = XMLScanner.of(data) else { return }
      scanner.stop(.documentType(scanner.path))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLScanner? {
    data.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Takes the next bytes of the document; an empty piece ends it.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(TableFault) {
    let status = XML_Parse(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
      bytes.isEmpty ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      throw .brokenXML(path, line: Int(XML_GetCurrentLineNumber(parser)))
    }
    fedBytes += bytes.count
    guard fedBytes - Int(XML_GetCurrentByteIndex(parser)) <= WorkbookLimits.tagBytes else {
      throw .brokenXML(path, line: Int(XML_GetCurrentLineNumber(parser)))
    }
  }

  private func start(_ element: XMLElement) {
    guard !hasStopped else { return }
    depth += 1
    guard depth <= WorkbookLimits.depth else { return stop(.brokenXML(path, line: nil)) }
    do { try handler.start(element) } catch { stop(error) }
  }

  private func end(_ name: XMLName) {
    guard !hasStopped else { return }
    depth -= 1
    do { try handler.end(name) } catch { stop(error) }
  }

  private func text(_ text: UnsafePointer<CChar>, _ length: Int) {
    guard !hasStopped else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: length).bindMemory(to: UInt8.self)
    do { try handler.text(bytes) } catch { stop(error) }
  }

  private func stop(_ fault: TableFault) {
    failure = failure ?? fault
    hasStopped = true
    XML_StopParser(parser, 0)
  }
}

/// A part of the archive that is being scanned.
final class PartScan {
  private let part: Archive.Part
  private let scanner: XMLScanner
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private(set) var hasEnded = false

  init(_ part: Archive.Part, _ handler: any XMLHandler) throws(TableFault) {
    self.part = part
    scanner = try XMLScanner(handler, path: part.path)
  }

  deinit { buffer.deallocate() }

  /// Scans the next 64 KiB.
  func advance() throws(TableFault) {
    guard !hasEnded else { return }
    let count = try part.read(into: buffer)
    if count == 0 { hasEnded = true }
    try scanner.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// Scans a whole part.
  static func run(_ part: Archive.Part, _ handler: any XMLHandler) throws(TableFault) {
    let scan = try PartScan(part, handler)
    while !scan.hasEnded { try scan.advance() }
  }
}
