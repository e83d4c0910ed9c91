import DaybookCommand

@main
struct Launch {
  static func main() async {
    await Daybook.main()
  }
}
