"""Where clients come from: countries with their share, cities, time zones. Who lives there is in ``people``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """A city with its state (may be empty), zone name and offset to UTC as the API writes it."""

    name: str
    state: str
    timezone: str
    offset: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country; ``share`` is its weight among clients, ``code`` its three-letter code."""

    name: str
    code: str
    share: int
    cities: tuple[City, ...]


def _cities(timezone: str, offset: str, *names: str) -> tuple[City, ...]:
    return tuple(City(name, "", timezone, offset) for name in names)


_US = (
    City("New York", "NY", "America/New_York", "UTC-05:00"),
    City("Austin", "TX", "America/Chicago", "UTC-06:00"),
    City("Los Angeles", "CA", "America/Los_Angeles", "UTC-08:00"),
    City("Miami", "FL", "America/New_York", "UTC-05:00"),
    City("Denver", "CO", "America/Denver", "UTC-07:00"),
    City("Seattle", "WA", "America/Los_Angeles", "UTC-08:00"),
    City("Chicago", "IL", "America/Chicago", "UTC-06:00"),
    City("Scottsdale", "AZ", "America/Phoenix", "UTC-07:00"),
    City("Raleigh", "NC", "America/New_York", "UTC-05:00"),
)
_CA = (
    City("Toronto", "ON", "America/Toronto", "UTC-05:00"),
    City("Vancouver", "BC", "America/Vancouver", "UTC-08:00"),
    City("Montreal", "QC", "America/Toronto", "UTC-05:00"),
    City("Calgary", "AB", "America/Edmonton", "UTC-07:00"),
)
_AU = (
    City("Sydney", "NSW", "Australia/Sydney", "UTC+11:00"),
    City("Melbourne", "VIC", "Australia/Melbourne", "UTC+11:00"),
    City("Brisbane", "QLD", "Australia/Brisbane", "UTC+10:00"),
)

COUNTRIES: tuple[Country, ...] = (
    Country("United States", "USA", 400, _US),
    Country(
        "United Kingdom", "GBR", 90, _cities("Europe/London", "UTC+00:00", "London", "Manchester", "Bristol", "Leeds")
    ),
    Country("Canada", "CAN", 60, _CA),
    Country("Australia", "AUS", 50, _AU),
    Country("India", "IND", 50, _cities("Asia/Kolkata", "UTC+05:30", "Bengaluru", "Mumbai", "New Delhi", "Pune")),
    Country("Germany", "DEU", 35, _cities("Europe/Berlin", "UTC+01:00", "Berlin", "Munich", "Hamburg", "Cologne")),
    Country("Netherlands", "NLD", 20, _cities("Europe/Amsterdam", "UTC+01:00", "Amsterdam", "Utrecht", "Rotterdam")),
    Country("United Arab Emirates", "ARE", 20, _cities("Asia/Dubai", "UTC+04:00", "Dubai", "Abu Dhabi")),
    Country("Israel", "ISR", 18, _cities("Asia/Jerusalem", "UTC+02:00", "Tel Aviv", "Haifa")),
    Country("France", "FRA", 18, _cities("Europe/Paris", "UTC+01:00", "Paris", "Lyon", "Nantes")),
    Country("Singapore", "SGP", 15, _cities("Asia/Singapore", "UTC+08:00", "Singapore")),
    Country("Spain", "ESP", 14, _cities("Europe/Madrid", "UTC+01:00", "Madrid", "Barcelona", "Valencia")),
    Country("Ukraine", "UKR", 14, _cities("Europe/Kyiv", "UTC+02:00", "Kyiv", "Lviv", "Dnipro", "Odesa")),
    Country("Pakistan", "PAK", 14, _cities("Asia/Karachi", "UTC+05:00", "Lahore", "Karachi", "Islamabad")),
    Country("Sweden", "SWE", 12, _cities("Europe/Stockholm", "UTC+01:00", "Stockholm", "Malmö", "Gothenburg")),
    Country("Switzerland", "CHE", 12, _cities("Europe/Zurich", "UTC+01:00", "Zürich", "Geneva", "Basel")),
    Country("Italy", "ITA", 11, _cities("Europe/Rome", "UTC+01:00", "Milan", "Rome", "Turin")),
    Country("Poland", "POL", 11, _cities("Europe/Warsaw", "UTC+01:00", "Warsaw", "Kraków", "Wrocław")),
    Country("Saudi Arabia", "SAU", 10, _cities("Asia/Riyadh", "UTC+03:00", "Riyadh", "Jeddah")),
    Country("Philippines", "PHL", 10, _cities("Asia/Manila", "UTC+08:00", "Manila", "Cebu City")),
    Country("South Africa", "ZAF", 10, _cities("Africa/Johannesburg", "UTC+02:00", "Cape Town", "Johannesburg")),
    Country("Ireland", "IRL", 9, _cities("Europe/Dublin", "UTC+00:00", "Dublin", "Cork")),
    Country("New Zealand", "NZL", 9, _cities("Pacific/Auckland", "UTC+13:00", "Auckland", "Wellington")),
    Country("Nigeria", "NGA", 9, _cities("Africa/Lagos", "UTC+01:00", "Lagos", "Abuja")),
    Country("Bangladesh", "BGD", 8, _cities("Asia/Dhaka", "UTC+06:00", "Dhaka", "Chattogram")),
    Country("Hong Kong", "HKG", 8, _cities("Asia/Hong_Kong", "UTC+08:00", "Hong Kong")),
    Country("Denmark", "DNK", 8, _cities("Europe/Copenhagen", "UTC+01:00", "Copenhagen", "Aarhus")),
    Country("Norway", "NOR", 8, _cities("Europe/Oslo", "UTC+01:00", "Oslo", "Bergen")),
    Country("Brazil", "BRA", 8, _cities("America/Sao_Paulo", "UTC-03:00", "São Paulo", "Curitiba")),
    Country("Mexico", "MEX", 8, _cities("America/Mexico_City", "UTC-06:00", "Mexico City", "Guadalajara")),
    Country("Belgium", "BEL", 7, _cities("Europe/Brussels", "UTC+01:00", "Brussels", "Ghent")),
    Country("Turkey", "TUR", 7, _cities("Europe/Istanbul", "UTC+03:00", "Istanbul", "Izmir")),
    Country("Romania", "ROU", 6, _cities("Europe/Bucharest", "UTC+02:00", "Bucharest", "Cluj-Napoca")),
    Country("Portugal", "PRT", 6, _cities("Europe/Lisbon", "UTC+00:00", "Lisbon", "Porto")),
    Country("Egypt", "EGY", 6, _cities("Africa/Cairo", "UTC+02:00", "Cairo", "Alexandria")),
    Country("Kenya", "KEN", 6, _cities("Africa/Nairobi", "UTC+03:00", "Nairobi")),
    Country("Cyprus", "CYP", 5, _cities("Asia/Nicosia", "UTC+02:00", "Limassol", "Nicosia")),
    Country("Estonia", "EST", 5, _cities("Europe/Tallinn", "UTC+02:00", "Tallinn", "Tartu")),
    Country("Japan", "JPN", 5, _cities("Asia/Tokyo", "UTC+09:00", "Tokyo", "Osaka")),
    Country("Malaysia", "MYS", 5, _cities("Asia/Kuala_Lumpur", "UTC+08:00", "Kuala Lumpur", "Penang")),
    Country("Indonesia", "IDN", 5, _cities("Asia/Jakarta", "UTC+07:00", "Jakarta", "Denpasar")),
    Country("Czech Republic", "CZE", 5, _cities("Europe/Prague", "UTC+01:00", "Prague", "Brno")),
    Country("Colombia", "COL", 5, _cities("America/Bogota", "UTC-05:00", "Bogotá", "Medellín")),
    Country("Argentina", "ARG", 4, _cities("America/Argentina/Buenos_Aires", "UTC-03:00", "Buenos Aires")),
    Country("Vietnam", "VNM", 4, _cities("Asia/Ho_Chi_Minh", "UTC+07:00", "Ho Chi Minh City", "Hanoi")),
    Country("Morocco", "MAR", 3, _cities("Africa/Casablanca", "UTC+01:00", "Casablanca", "Rabat")),
)

CODES = {country.name: country.code for country in COUNTRIES}
_EU = frozenset(
    {
        "Germany", "Netherlands", "France", "Spain", "Sweden", "Italy", "Poland", "Ireland", "Denmark", "Belgium",
        "Romania", "Portugal", "Cyprus", "Estonia", "Czech Republic",
    }
)  # fmt: skip


def region_of(country: str) -> str:
    """EU or OTHER, the only regions Upwork's API tells."""
    return "EU" if country in _EU else "OTHER"
