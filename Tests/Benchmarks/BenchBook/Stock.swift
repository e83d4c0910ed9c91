/// The words that names are made of.
enum Stock {
  static let firstNames = [
    "Priya", "Tom", "Aisha", "Daniel", "Megan", "Marcus", "Helen", "Fiona", "Owen", "Ruth", "Samir", "Grace",
    "Liam",
    "Nadia", "Peter", "Chloe", "Ravi", "Hannah", "Callum", "Zara", "Martin", "Leila", "Rhys", "Sophie",
    "Adam",
    "Beth", "Kofi", "Emma", "Josh", "Yasmin",
  ]
  static let lastNames = [
    "Shah", "Reid", "Rahman", "Price", "Pugh", "Oyelaran", "Marsh", "Drummond", "Tranter", "Okafor", "Clarke",
    "Haddad", "Vogel", "Platt", "Cole", "Bell", "Langton", "Corrigan", "Sumner", "Airey", "Dunne", "Patel",
    "Whitlock", "Hulme", "Ashworth", "Tanner", "Barker", "Nolan", "Ellis", "Farrow", "Greaves", "Hollis",
    "Iqbal",
    "Jarvis", "Kerr", "Lister", "Mercer", "Norris", "Osborne", "Quayle",
  ]
  static let teams = [
    "Northern Division", "Southern Division", "Yorkshire", "London", "Lancashire", "Thames Valley",
    "Scotland",
    "West Country", "Midlands", "East Anglia",
  ]
  static let regions = ["North", "Midlands and Wales", "South", "Scotland and Islands"]
  static let places = [
    "Aberdeen", "Bath", "Birmingham", "Bradford", "Brighton", "Bristol", "Cambridge", "Cardiff", "Carlisle",
    "Chester",
    "Coventry", "Derby", "Dundee", "Durham", "Edinburgh", "Exeter", "Glasgow", "Gloucester", "Hereford",
    "Hull",
    "Ipswich", "Lancaster", "Leeds", "Leicester", "Lincoln", "Liverpool", "London", "Manchester", "Newcastle",
    "Newport", "Norwich", "Nottingham", "Oxford", "Perth", "Plymouth", "Portsmouth", "Preston", "Reading",
    "Salford",
    "Salisbury", "Sheffield", "Southampton", "Stirling", "Stoke", "Sunderland", "Swansea", "Truro",
    "Wakefield",
    "Winchester", "York",
  ]
  static let trades = [
    "Motors", "Kitchens", "Carpets", "Brewery", "Dairies", "Cinemas", "College", "Hospice", "Insurance",
    "Energy",
    "Bakeries", "Cycles", "Gardens", "Homes", "Hotels", "Ferries", "Coaches", "Opticians", "Dental",
    "Furniture",
    "Jewellers", "Theatre", "Arena", "Museum", "Building Society", "Lettings", "Solicitors", "Outdoor",
    "Shoes",
    "Toys", "Books", "Pharmacy", "Tyres", "Travel", "Recruitment", "Water", "Farm Shops", "Bowls", "Golf",
    "Media",
  ]
  static let formats = ["Poster", "Airtime", "Display", "Insert"]
  static let families = ["outdoor", "radio", "digital", "press"]
  static let sizes = [
    "Small", "Medium", "Large", "Double", "Corner", "Premium", "Weekend", "Weekday", "Morning", "Evening",
    "Regional",
    "National", "Launch",
  ]
  static let segments = ["retail", "motors", "property", "leisure", "food", "education", "finance", "energy"]
  static let categories = [
    "fuel", "rail", "hotels", "parking", "meals", "entertaining", "marketing", "phones",
  ]
  static let merchants = [
    "Northern Rail", "Mile End Fuels", "The Oak", "City Cabs", "Station Rooms", "Platform Kitchen",
    "Harbour Hotel",
    "Print Room", "Bridge Garage", "Corner Cafe", "Telford Mobile", "Castle Parking",
  ]
  /// The postcode areas of Great Britain in which territories lie, three for each.
  static let areas = [
    "AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "CA", "CB", "CF", "CH", "CM", "CO", "CR",
    "CT",
    "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY",
    "G",
    "GL", "GU", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IP", "IV", "KA", "KT", "KW", "KY", "L",
    "LA",
    "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP", "NR", "NW", "OL",
    "OX",
    "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO",
    "SP",
    "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW",
  ]
}
