/// What people write in returns, and what it is taken for.
///
/// A rule set without spellings takes the exact words only. Texts are compared by their folded
/// form, so that full-width letters, half-width kana and kinds of dashes need not be listed.
public struct Spellings: Hashable, Sendable {
  /// What the texts of a list are taken for.
  public enum List: String, Hashable, Sendable, CaseIterable {
    case yes
    case no
    /// As if nothing stood there, such as 無回答.
    case unanswered
    /// 該当なし.
    case notApplicable = "not_applicable"
    /// None at all, such as なし: the number 0, or none of the choices.
    case nothing = "none"
    /// What stands elsewhere, such as 同上: never an answer.
    case elsewhere
    /// Beside a number that is not exact, such as 約.
    case vague
    /// Only before a number, such as 年 in 年2回.
    case vagueBefore = "vague_before"
    /// Beside a number that is one end of a range, such as 以上.
    case range
    /// Before a number below zero, such as ▲.
    case negative
    /// The letters that stand for 0 to 9, in this order, such as 〇 and 一; ten of them, or none.
    case digits
    /// The units of a number that is a year.
    case years
    /// The units of a number that is a fiscal year, from 1 April.
    case fiscalYears = "fiscal_years"
    /// Headings of the column with the respondents' ids, such as 団体コード.
    case idColumns = "id_columns"
    /// Headings of the column with their names.
    case nameColumns = "name_columns"
    /// Headings of the column with the kinds of respondent that they are.
    case subjectColumns = "subject_columns"
    /// Headings of the column with the fiscal year of the survey.
    case yearColumns = "year_columns"
    /// Headings of the column that says when a return was sent in.
    case submittedColumns = "submitted_columns"

    /// What stands in the place of a respondent in a line of totals, such as 合計.
    case totals

    /// Whether the exported form has the list only where it holds texts.
    public var isLeftOutIfEmpty: Bool {
      switch self {
      case .idColumns, .nameColumns, .subjectColumns, .yearColumns, .submittedColumns, .vagueBefore,
        .digits, .fiscalYears, .totals:
        true
      case .yes, .no, .unanswered, .notApplicable, .nothing, .elsewhere, .vague, .range,
        .negative, .years:
        false
      }
    }
  }

  /// A word that a number is multiplied by, such as 千.
  public struct Multiplier: Hashable, Sendable {
    /// The word.
    public let text: String
    /// What it stands for; a whole number above 1.
    public let times: Rational

    /// Makes a multiplier.
    public init(_ text: String, times: Rational) {
      self.text = text
      self.times = times
    }
  }

  /// An era by which years are counted, such as 令和.
  public struct Era: Hashable, Sendable {
    /// Its name, and what it is abbreviated to.
    public let names: [String]
    /// Its first day.
    public let from: CivilDate

    /// Makes an era.
    public init(names: [String], from: CivilDate) {
      self.names = names
      self.from = from
    }
  }

  private let texts: [List: [String]]
  /// Units that are the same one, such as 人 and 名.
  public let units: [[String]]
  /// The multipliers.
  public let multipliers: [Multiplier]
  /// The eras, earliest first.
  public let eras: [Era]
  /// Letters of names that are written either way, such as 髙 and 高.
  public let letters: [[String]]

  /// Makes spellings; without arguments there are none.
  public init(
    texts: [List: [String]] = [:], units: [[String]] = [], multipliers: [Multiplier] = [],
    eras: [Era] = [], letters: [[String]] = []
  ) {
    self.texts = texts
    self.units = units
    self.multipliers = multipliers
    self.eras = eras
    self.letters = letters
  }

  /// The texts of a list, in the order written.
  public subscript(list: List) -> [String] { texts[list] ?? [] }
}
