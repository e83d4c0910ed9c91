extension Diagnostic {
  /// The name of a kind of fault, as it stands in brackets at the end of a message.
  ///
  /// Each has an example with its exact text, and a line in `docs/diagnostics.md`.
  package enum Code: String, CaseIterable, Sendable {
    // Files.
    case unreadableFile = "unreadable-file"
    case symbolicLink = "symbolic-link"
    case unexpectedFile = "unexpected-file"
    case fileTooLarge = "file-too-large"
    case invalidUTF8 = "invalid-utf8"
    case badEncoding = "bad-encoding"
    case controlCharacter = "control-character"
    case mergeConflict = "merge-conflict"

    // Front matter and settings, as YAML.
    case unclosedFrontMatter = "unclosed-front-matter"
    case badYAML = "bad-yaml"
    case unsupportedYAML = "unsupported-yaml"
    case duplicateKey = "duplicate-key"
    case nestedTooDeep = "nested-too-deep"

    // Notes, as Markdown.
    case rawHTML = "raw-html"
    case unsafeLink = "unsafe-link"
    case linkToFile = "link-to-file"
    case badFootnote = "bad-footnote"
    case badMention = "bad-mention"
    case unknownMention = "unknown-mention"
    case ambiguousMention = "ambiguous-mention"

    // Tables, as CSV.
    case noHeader = "no-header"
    case duplicateColumn = "duplicate-column"
    case raggedRow = "ragged-row"
    case blankRow = "blank-row"
    case unterminatedQuote = "unterminated-quote"
    case strayQuote = "stray-quote"
    case unknownColumn = "unknown-column"
    case unusedColumn = "unused-column"
    case missingTable = "missing-table"
    case unlistedTable = "unlisted-table"
    case duplicateTable = "duplicate-table"
    case repeatedKey = "repeated-key"
    case noPartner = "no-partner"
    case controlDiffers = "control-differs"

    // The settings.
    case missingSettings = "missing-settings"

    // Keys and values, by the schema of a kind.
    case unknownKind = "unknown-kind"
    case notReadYet = "not-read-yet"
    case unknownKey = "unknown-key"
    case unknownValue = "unknown-value"
    case wrongShape = "wrong-shape"
    case missingField = "missing-field"
    case badNumber = "bad-number"
    case badMoney = "bad-money"
    case badCurrency = "bad-currency"
    case badShare = "bad-share"
    case badDay = "bad-day"
    case badTime = "bad-time"
    case badPeriod = "bad-period"
    case badDuration = "bad-duration"
    case badAddress = "bad-address"
    case tooLarge = "too-large"

    // Records and what they refer to.
    case badIdentifier = "bad-identifier"
    case duplicateRecord = "duplicate-record"
    case differentValues = "different-values"
    case ambiguousReference = "ambiguous-reference"
    case unknownReference = "unknown-reference"
    case addressClash = "address-clash"
    case cycle
    case datesOutOfOrder = "dates-out-of-order"
    case amountDiffers = "amount-differs"
    case wrongSign = "wrong-sign"
    case sharesDiffer = "shares-differ"
    case scheduleDiffers = "schedule-differs"
    case duplicateTarget = "duplicate-target"
    case targetsDiffer = "targets-differ"
    case severalPlaces = "several-places"
    case absencesOverlap = "absences-overlap"
    case coverByOneself = "cover-by-oneself"
    case coverAway = "cover-away"
    case coverOutside = "cover-outside"
    case notEmployed = "not-employed"

    // Templates and words.
    case templateSyntax = "template-syntax"
    case templateName = "template-name"
    case templatePlace = "template-place"
    case templateCycle = "template-cycle"
    case words
  }
}
