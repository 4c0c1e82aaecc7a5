extension Unicode.Scalar {
  /// Whether it would act on a terminal instead of being seen; a line break is meant to.
  public var isRawControl: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
