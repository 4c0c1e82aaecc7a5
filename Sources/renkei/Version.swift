/// The version of the engine, which every result carries.
enum Version {
  static let text = "0.1.0"
}
