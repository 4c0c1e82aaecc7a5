public import Diagnostics

/// A part of a YAML or JSON document with the place of every key and scalar.
///
/// Scalars stay text: what `no` or `0101` means is for the field that reads it to say.
public struct YAMLNode: Hashable, Sendable {
  /// What the node is.
  public let content: Content
  /// The text of a scalar with its quotes; of a list or mapping its opening bracket, or its first
  /// key or dash where it has none.
  public let span: Span

  /// What a node can be.
  public indirect enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// Makes a node.
  public init(_ content: Content, span: Span) {
    self.content = content
    self.span = span
  }
}

/// One `key: value` of a mapping, in the order written; keys are unique after NFKC.
public struct YAMLEntry: Hashable, Sendable {
  /// The key.
  public let key: Located<String>
  /// The value.
  public let value: YAMLNode

  /// Makes an entry.
  public init(key: Located<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// A scalar's text and how it is written, so that places inside it can be shown in the file.
public struct YAMLScalar: Hashable, Sendable {
  /// How a scalar is written.
  public enum Style: Hashable, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  /// The text, escapes and folds undone.
  public let text: String
  /// How it is written.
  public let style: Style
  /// For each UTF-8 byte of the text, and once more for its end, the byte of the file it stands at.
  private let origins: OriginMap

  /// How the bytes of a text map to those of its file.
  public enum OriginMap: Hashable, Sendable {
    /// The text stands as it is, from a byte on.
    case contiguous(start: Int)
    /// One file byte for each text byte, and one for the end.
    case bytewise([Int])
  }

  /// Makes a scalar.
  public init(text: String, style: Style, origins: OriginMap) {
    self.text = text
    self.style = style
    self.origins = origins
  }

  /// The byte of the file at which a UTF-8 byte of the text stands; the text's length gives the end.
  public func fileOffset(ofTextByte offset: Int) -> Int {
    switch origins {
    case .contiguous(let start): start + offset
    case .bytewise(let offsets):
      offsets.isEmpty ? 0 : offsets[min(max(offset, 0), offsets.count - 1)]
    }
  }

  /// Whether this is what YAML writes for nothing: an empty plain scalar, `~` or `null`.
  public var isNull: Bool { style == .plain && ["", "~", "null"].contains(text) }
}
