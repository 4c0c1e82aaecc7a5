import RuleModel
import Tabular

@testable import Returns

/// A register of made-up areas and of cities with their official codes.
enum RegisterSample {
  static let text = """
    id,name,subjects,aliases,valid_from,valid_to,successor,prefecture
    011002,札幌市,area,サッポロ市;さっぽろ市,,,,北海道
    011011,札幌市中央区,,,,,,北海道
    131016,千代田区,area|prefecture,,,,,東京都
    132063,府中市,,,,,,東京都
    342084,府中市,,,,,,広島県
    082082,龍ケ崎市,,,,,,茨城県
    900101,合成北圏域,area,,H30,R5,900109,合成県
    900102,合成南圏域,area,,2018,2023,900109,合成県
    900109,合成統合圏域,area,,2024,,,合成県

    0101,南渡島,area,,,,,北海道
    0201,津軽地域,area,,,,,青森県
    """

  /// The reading of a text as a register of the small rules.
  static func reading(_ text: String = text) -> RegisterReading {
    Register.read(Array(text.utf8), named: "register.csv", rules: rules)
  }

  /// The small rules with letters that are the same and eras.
  static let rules = RuleSet(
    id: "sample", title: "見本", sources: [], subjects: RuleSet.sample.subjects,
    spellings: Spellings(
      texts: [.years: ["年度", "年"], .nameColumns: ["協議会名"]],
      eras: [
        Spellings.Era(names: ["平成", "H"], from: CivilDate(dayNumber: 6_947)),
        Spellings.Era(names: ["令和", "R"], from: CivilDate(dayNumber: 18_017)),
      ],
      letters: [["竜", "龍"], ["ケ", "ヶ"]]))

  static func cell(_ text: String, column: Int = 1) -> GivenCell {
    GivenCell(.text(text), at: TablePlace(row: 2, column: column))
  }

  static func number(_ number: Int, format: String? = nil) -> GivenCell {
    GivenCell(.number(CellNumber(number)), format: format, at: TablePlace(row: 2, column: 1))
  }
}
