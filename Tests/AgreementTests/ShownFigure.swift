import Values

/// A number as a reader sees it: so many of its smallest steps.
///
/// `358,895` is 358,895 steps of 1, `97.4%` is 974 steps of a thousandth, `£1.75m` is 175 steps of 10,000. What stands
/// behind it may be anything that is rounded to it.
struct ShownFigure: Hashable, Sendable {
  let steps: Int128
  /// A step is `numerator / denominator`.
  let numerator: Int128
  let denominator: Int128

  /// Reads the whole text; nil where it is no number. Arrows and the currency's sign are passed over.
  init?(_ text: String) {
    var rest = text.unicodeScalars.drop { $0 == " " || $0 == "▲" || $0 == "▼" }
    guard let figure = ShownFigure(taking: &rest), rest.allSatisfy({ $0 == " " }) else { return nil }
    self = figure
  }

  /// Takes a number from the front; nil where none begins there.
  init?(taking text: inout Substring.UnicodeScalarView) {
    var rest = text
    var isNegative = false
    if let sign = rest.first, sign == "−" || sign == "+" {
      isNegative = sign == "−"
      rest.removeFirst()
    }
    if rest.first == "£" { rest.removeFirst() }
    var digits: Int128 = 0
    var decimals: Int128 = 1
    var isFraction = false
    var count = 0
    while let scalar = rest.first {
      if let digit = Int128(String(scalar)), scalar.isASCII {
        digits = digits * 10 + digit
        if isFraction { decimals *= 10 }
        count += 1
      } else if scalar == ",", count > 0, !isFraction, rest.dropFirst().first?.isDigit == true {
      } else if scalar == ".", count > 0, !isFraction, rest.dropFirst().first?.isDigit == true {
        isFraction = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard count > 0 else { return nil }
    var (step, parts) = (Int128(1), decimals)
    if let unit = rest.first, unit == "k" || unit == "m",
      rest.dropFirst().first?.properties.isAlphabetic != true
    {
      // Short money has tenths of a thousand and hundredths of a million, and leaves out noughts.
      let shown: Int128 = unit == "k" ? 10 : 100
      guard decimals <= shown else { return nil }
      digits *= shown / decimals
      (step, parts) = (unit == "k" ? 100 : 10_000, 1)
      rest.removeFirst()
    } else if rest.first == "%" {
      parts *= 100
      rest.removeFirst()
    }
    steps = isNegative ? -digits : digits
    numerator = step
    denominator = parts
    text = rest
  }

  var isZero: Bool { steps == 0 }

  /// Whether an exact amount is shown so: rounded half away from zero.
  func isRounded(_ amount: Fixed) -> Bool { isRounded(amount.scaled, over: Fixed.one.scaled) }

  func isRounded(_ ratio: Ratio) -> Bool { isRounded(ratio.numerator.scaled, over: ratio.denominator.scaled) }

  /// Whether a ratio of which six decimals are known may be shown so.
  func mayBeRounded(sixDecimals ratio: Fixed) -> Bool {
    let half = Fixed(scaled: 500_000)
    return [ratio, ratio - half, ratio + half].contains { isRounded($0) }
  }

  private func isRounded(_ amount: Int128, over unit: Int128) -> Bool {
    let (whole, part) = (amount.magnitude * denominator.magnitude, unit.magnitude * numerator.magnitude)
    let rounded = (2 * whole + part) / (2 * part)
    let isNegative = (amount < 0) != (unit < 0)
    return rounded == steps.magnitude && (steps == 0 || isNegative == (steps < 0))
  }

  /// The numbers in a sentence, and the sentence with `#` for each. Days are no figures: they are left as `@`.
  static func all(in text: String) -> (figures: [ShownFigure], sentence: String) {
    var words = text.split(separator: " ").map(String.init)
    for place in words.indices.dropFirst().reversed() {
      guard place < words.count, months.contains(words[place].trimmed),
        words[place - 1].allSatisfy(\.isNumber)
      else { continue }
      let hasYear = place + 1 < words.count && words[place + 1].trimmed.count == 4
      let end = hasYear ? words[place + 1] : words[place]
      words.replaceSubrange(
        place - 1...(hasYear ? place + 1 : place), with: ["@" + end.suffix(end.count - end.trimmed.count)])
    }
    for place in words.indices where isNameOfYear(words[place].trimmed) {
      words[place] = "@" + words[place].suffix(words[place].count - words[place].trimmed.count)
    }
    for place in words.indices.dropFirst().reversed()
    where words[place - 1] == "@" && words[place].first == "Q" || isShortMonth(words, place) {
      let end = words[place].suffix(words[place].count - words[place].trimmed.count)
      words.replaceSubrange(place - 1...place, with: ["@" + end])
    }
    var figures: [ShownFigure] = []
    var sentence = ""
    var rest = Substring(words.joined(separator: " ")).unicodeScalars
    while let scalar = rest.first {
      if scalar == "▲" || scalar == "▼" {
        rest.removeFirst()
        if rest.first == " " { rest.removeFirst() }
      } else if let figure = ShownFigure(taking: &rest) {
        figures.append(figure)
        sentence += "#"
      } else {
        sentence.unicodeScalars.append(scalar)
        rest.removeFirst()
      }
    }
    return (figures, sentence)
  }

  /// `2026/27`
  private static func isNameOfYear(_ word: String) -> Bool {
    let parts = word.split(separator: "/")
    return parts.count == 2 && parts[0].count == 4 && parts[1].count == 2
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// `Sep 2026`
  private static func isShortMonth(_ words: [String], _ place: Int) -> Bool {
    let year = words[place].trimmed
    return year.count == 4 && year.allSatisfy(\.isNumber)
      && months.contains { $0.prefix(3) == words[place - 1] }
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

private extension Unicode.Scalar {
  var isDigit: Bool { isASCII && properties.numericType == .decimal }
}

private extension String {
  /// Without what ends a word.
  var trimmed: String {
    var text = self
    while let last = text.last, ",.;:)".contains(last) { text.removeLast() }
    return text
  }
}
