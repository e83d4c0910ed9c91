extension Plan {
  /// Everything that the sources do against the plan, in the order of the places.
  func violations(in sources: [Source], folders: [String]) -> [Violation] {
    (sources.flatMap(violations) + violations(in: folders)).sorted()
  }

  private func violations(in source: Source) -> [Violation] {
    let words = swiftWords(source.text)
    var found = wrongImports(words, in: source.room) + namesakes(words, of: source.room) + shortcuts(words)
    if !source.path.contains("/") { found.append((1, "the file is in no room")) }
    if !mayBeUnsafe.contains(source.room), !mayBeUnsafe.contains(source.path) { found += unsafeWords(words) }
    let newline = UInt8(ascii: "\n")
    let lines = source.text.utf8.count { $0 == newline } + (source.text.utf8.last == newline ? 0 : 1)
    if lines > 400 { found.append((401, "the file has \(lines) lines: cut it along its ideas")) }
    return found.map { Violation(path: source.path, line: $0.line, message: $0.message) }
  }

  private typealias Finding = (line: Int, message: String)

  private func wrongImports(_ words: [SwiftWord], in name: String) -> [Finding] {
    importedModules(words).compactMap { word in
      let module = word.text
      if outside[module]?.contains(name) ?? false { return nil }
      if let importers = outside[module] {
        let names = importers.sorted().joined(separator: ", ")
        return (word.line, "\(name) may not import \(module): only \(names) may")
      }
      guard room(module) != nil else { return (word.line, "\(module) is not in the table of rooms") }
      guard let room = room(name), !room.mayImport.contains(module) else { return nil }
      return (word.line, "\(name) may not import \(module)")
    }
  }

  /// `Book.Page` inside a module `Book` that holds a type `Book` does not compile.
  private func namesakes(_ words: [SwiftWord], of name: String) -> [Finding] {
    let declaring: Set = ["actor", "class", "enum", "protocol", "struct", "typealias"]
    return zip(words, words.dropFirst()).compactMap { keyword, word in
      guard declaring.contains(keyword.text), !keyword.isQuoted, word.text == name else { return nil }
      return (word.line, "the type \(name) has the name of its target")
    }
  }

  private func unsafeWords(_ words: [SwiftWord]) -> [Finding] {
    zip([SwiftWord(text: "", line: 0)] + words, words).compactMap { before, word in
      guard word.text == "unsafe", !word.isQuoted, before.text != "." else { return nil }
      return (word.line, "`unsafe` is not spelled here")
    }
  }

  private func shortcuts(_ words: [SwiftWord]) -> [Finding] {
    zip(words, words.dropFirst()).compactMap { first, second in
      switch (first.text, second.text) {
      // `try !isThere()` is no `try!`.
      case ("try", "!") where second.isClose: (second.line, "`try!` ends the program: handle the error")
      case ("@", "unchecked"): (second.line, "`@unchecked` hides what the compiler would find")
      default: nil
      }
    }
  }

  private func violations(in folders: [String]) -> [Violation] {
    let known = rooms.map(\.name)
    return folders.filter { !known.contains($0) }.map {
      Violation(path: $0, line: 0, message: "the folder is not in the table of rooms")
    }
      + known.filter { !folders.contains($0) }.map {
        Violation(path: $0, line: 0, message: "the table of rooms names a folder that is not there")
      }
  }
}

/// The modules that a source imports, whatever stands before `import` and whichever part of the
/// module is named.
func importedModules(_ words: [SwiftWord]) -> [SwiftWord] {
  let parts: Set = ["class", "enum", "func", "let", "protocol", "struct", "typealias", "var"]
  return words.indices.compactMap { place in
    guard words[place].text == "import", !words[place].isQuoted else { return nil }
    // `.import` is a member, and behind a bracket or a comma it is a label.
    if place > 0, [".", "(", ","].contains(words[place - 1].text) { return nil }
    var rest = words[(place + 1)...]
    if let part = rest.first, parts.contains(part.text), !part.isQuoted { rest = rest.dropFirst() }
    guard let module = rest.first, module.isName else { return nil }
    return module
  }
}
