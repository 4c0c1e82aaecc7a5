/// Breaks a text into lines of terminal cells by the rules of Japanese typesetting (禁則処理).
///
/// Latin words, numbers with the sign after them (2回) and short marks in brackets ([原文]) stay
/// whole where a line can hold them. No line begins with closing
/// punctuation, a small kana or a lengthening mark, and none ends with an opening bracket, unless
/// the width leaves no other way.
public enum LineBreaking {
  /// Characters that no line begins with (JIS X 4051: 行頭禁則文字).
  static let notAtStart: Set<Character> = Set(
    "、。，．,.:;!?：；！？)）]］}｝〕〉》」』】〙〗〟’”»ー–〜~‐゠々〻ヽヾゝゞ"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ・…‥%％℃｡､｣ｰ")

  /// Characters that no line ends with (JIS X 4051: 行末禁則文字).
  static let notAtEnd: Set<Character> = Set("(（[［{｛〔〈《「『【〘〖〝‘“«｢")

  /// The lines of a text; what the text itself breaks stays broken.
  ///
  /// Every line after the first is set so many cells to the right by `hanging`. Lines hold at least
  /// one character, whatever the width.
  public static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = pieces(String(paragraph))[...]
      repeat {
        let indent = lines.isEmpty ? 0 : hanging
        let line = takeLine(from: &rest, width: max(1, width - indent))
        lines.append(line.isEmpty ? "" : Padding.spaces(indent) + line)
      } while !rest.isEmpty
    }
    return lines
  }

  /// The parts of a text between which it may be broken: words with the punctuation that clings to
  /// them, single Japanese characters likewise, and spaces.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var previous: Character?
    for character in text {
      if let last = previous, !canBreak(between: last, and: character), !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      previous = character
    }
    return joinedMarks(pieces)
  }

  /// A mark in brackets that takes no more cells than this is not broken.
  static let longestMark = 24

  /// The parts with each short mark in brackets made one; brackets within brackets are left.
  private static func joinedMarks(_ pieces: [String]) -> [String] {
    var joined: [String] = []
    var start: Int?
    for piece in pieces {
      if piece.first == "[" { start = joined.count }
      joined.append(piece)
      guard let first = start, piece.contains("]") else { continue }
      start = nil
      let mark = joined[first...].joined()
      guard DisplayWidth.of(mark) <= longestMark else { continue }
      joined.replaceSubrange(first..., with: [mark])
    }
    return joined
  }

  private static func canBreak(between left: Character, and right: Character) -> Bool {
    if left == " " || right == " " { return !(left == " " && right == " ") }
    if notAtEnd.contains(left) || notAtStart.contains(right) { return false }
    if left.isASCII, left.isNumber, !isLetterOfWord(right), right.isLetter { return false }
    return !(isLetterOfWord(left) && isLetterOfWord(right))
  }

  /// Whether a character belongs to a word that is not broken: one cell wide, and no space.
  private static func isLetterOfWord(_ character: Character) -> Bool {
    character != " " && DisplayWidth.of(String(character)) <= 1
      && !character.unicodeScalars.contains { (0xFF61...0xFF9F).contains($0.value) }
  }

  private static func takeLine(from rest: inout ArraySlice<String>, width: Int) -> String {
    var line = ""
    var room = width
    while let piece = rest.first {
      let isSpace = piece.first == " "
      if line.isEmpty, isSpace {
        rest.removeFirst()
        continue
      }
      let cells = DisplayWidth.of(piece)
      guard cells <= room else {
        if isSpace {
          rest.removeFirst()
          break
        }
        if line.isEmpty {
          rest.removeFirst()
          line = split(piece, width: width, rest: &rest)
        }
        break
      }
      line += piece
      room -= cells
      rest.removeFirst()
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Breaks a piece that no line can hold; what is left over goes back to the front.
  private static func split(
    _ piece: String, width: Int, rest: inout ArraySlice<String>
  ) -> String {
    var head = ""
    var room = width
    for (count, character) in piece.enumerated() {
      let cells = DisplayWidth.of(String(character))
      if cells > room, !head.isEmpty {
        rest = [String(piece.dropFirst(count))] + rest
        break
      }
      head.append(character)
      room -= cells
    }
    return head
  }
}
