/// A fault of the program that fills in a template; nobody's content or template causes one.
///
/// Names are written with the lists and groups around them: `notes.day`.
package enum RenderFault: Error, Equatable, CustomStringConvertible {
  /// No template was loaded for a page of this name.
  case unknownPage(String)
  /// A declared name without a value.
  case missing(page: String, name: String)
  /// A value for a name that is not declared.
  case undeclared(page: String, name: String)
  /// Two values for one name.
  case repeated(page: String, name: String)
  /// A value that is not what the name is declared as.
  case wrongKind(page: String, name: String, declared: String)
  /// An address that does not lead to a page, or the way to the top of the site is not `../` alone.
  case unsafeAddress(page: String, name: String)

  /// The same fault of a name in a list or group.
  func inside(_ outer: String) -> RenderFault {
    switch self {
    case .unknownPage: self
    case .missing(let page, let name): .missing(page: page, name: "\(outer).\(name)")
    case .undeclared(let page, let name): .undeclared(page: page, name: "\(outer).\(name)")
    case .repeated(let page, let name): .repeated(page: page, name: "\(outer).\(name)")
    case .wrongKind(let page, let name, let declared):
      .wrongKind(page: page, name: "\(outer).\(name)", declared: declared)
    case .unsafeAddress(let page, let name): .unsafeAddress(page: page, name: "\(outer).\(name)")
    }
  }

  package var description: String {
    switch self {
    case .unknownPage(let page): "no template was loaded for the page `\(page)`"
    case .missing(let page, let name): "the page `\(page)` was given no value for `\(name)`"
    case .undeclared(let page, let name): "the page `\(page)` was given `\(name)`, which it does not declare"
    case .repeated(let page, let name): "the page `\(page)` was given `\(name)` twice"
    case .wrongKind(let page, let name, let declared):
      "the page `\(page)` was given something else for `\(name)` than \(declared)"
    case .unsafeAddress(let page, let name): "the page `\(page)` was given an unsafe address for `\(name)`"
    }
  }
}
