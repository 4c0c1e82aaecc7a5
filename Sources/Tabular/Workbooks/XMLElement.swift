import Glibc

/// The name of an XML element or attribute, without its namespace prefix; valid during one event.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var position = name
    while position.pointee != 0 {
      if position.pointee == 0x3A { start = position + 1 }
      position += 1
    }
    self.start = start
  }

  /// The bytes of a name of at most eight as one number, the last byte lowest; 0 for a longer one.
  var packed: UInt64 {
    var value: UInt64 = 0
    var length = 0
    while start[length] != 0 {
      guard length < 8 else { return 0 }
      value = value << 8 | UInt64(UInt8(bitPattern: start[length]))
      length += 1
    }
    return value
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool { name.equals(pattern) }

  func equals(_ other: StaticString) -> Bool {
    other.withUTF8Buffer { bytes in
      for (index, byte) in bytes.enumerated() where UInt8(bitPattern: start[index]) != byte {
        return false
      }
      return start[bytes.count] == 0
    }
  }
}

/// The beginning of an XML element; valid during one event.
struct XMLElement {
  let name: XMLName
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    self.name = XMLName(name)
    self.attributes = attributes
  }

  /// The bytes of an attribute's value, ended by a 0; nil where it is not there.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    var index = 0
    while let attribute = attributes[index] {
      if XMLName(attribute).equals(name) { return attributes[index + 1] }
      index += 2
    }
    return nil
  }

  /// The length of a value that is ended by a 0.
  static func length(_ value: UnsafePointer<CChar>) -> Int { strlen(value) }

  /// An attribute's value.
  func text(_ name: StaticString) -> String? {
    bytes(name).map { String(cString: $0) }
  }

  /// An attribute's value as a whole number.
  func number(_ name: StaticString) -> Int? {
    text(name).flatMap { Int($0) }
  }

  /// Whether an attribute says yes.
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = bytes(name) else { return false }
    let name = XMLName(value)
    return name.equals("1") || name.equals("true")
  }
}

/// What takes the events of an XML document.
protocol XMLHandler: AnyObject {
  func start(_ element: XMLElement) throws(TableFault)
  func end(_ name: XMLName) throws(TableFault)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableFault)
}
