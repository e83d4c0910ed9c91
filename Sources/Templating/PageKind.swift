/// A kind of page, and every name that its template may show.
///
/// ```swift
/// let account = PageKind(
///   "account",
///   names: [
///     Declared("title", .text, "The account's name."),
///     Declared("tables", .html, "Revenue by product and month."),
///     Declared("notes", .list([Declared("day", .text, "…")]), "The newest notes, newest first."),
///   ])
/// ```
///
/// Inside a list or an optional group, a name means the one declared there, else the one of the list around it,
/// else the page's. No name may be declared twice along that way, so a name has one meaning wherever it stands,
/// and a name that a list lacks never takes another value in silence.
package struct PageKind: Sendable {
  /// What messages and pages call it: `account`.
  package let name: String
  /// Its template's path in the folder of templates: `account.html`.
  package let file: String
  package let names: [Declared]

  /// The file is the name with `.html` where none is given.
  package init(_ name: String, file: String? = nil, names: [Declared]) {
    self.name = name
    self.file = file ?? name + ".html"
    self.names = names
  }
}

/// A name that a template may show.
package struct Declared: Sendable {
  package indirect enum Kind: Sendable {
    /// Words of any origin. They are escaped, and stand between tags or in a quoted attribute, but not in
    /// `href` or `src`.
    case text
    /// A complete link, relative to the page. It stands at the start of `href` or `src` and nowhere else;
    /// only `#…` may follow it.
    case address
    /// A finished piece of a page. It is shown as it is, with `{{{name}}}`, and only between tags.
    case html
    /// Asked with `{{#name}}` or `{{^name}}`, never shown.
    case flag
    /// What `{{#name}}` repeats, once an element, with the names of an element.
    case list([Declared])
    /// An optional group: `{{#name}}` shows it once, with its names, or not at all.
    case section([Declared])
  }

  /// Small letters and digits, in words joined by `-`: `next-step`.
  package let name: String
  package let kind: Kind
  /// What it is, for the people who write templates.
  package let sentence: String

  package init(_ name: String, _ kind: Kind, _ sentence: String) {
    self.name = name
    self.kind = kind
    self.sentence = sentence
  }
}

extension Declared.Kind {
  /// As messages say it.
  var phrase: String {
    switch self {
    case .text: "a text"
    case .address: "an address"
    case .html: "a piece of HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .section: "an optional group"
    }
  }

  /// Whether its section sees names of its own, be they none.
  var hasNames: Bool {
    switch self {
    case .list, .section: true
    case .text, .address, .html, .flag: false
    }
  }

  /// The names that stand inside it.
  var names: [Declared] {
    switch self {
    case .list(let names), .section(let names): names
    case .text, .address, .html, .flag: []
    }
  }
}
