/** The spec that the examples of all phrases speak of, in each language. */
export const bikeRental: Readonly<Record<string, string>> = {
  en: `# Bike rental

## Data

**Customer**: name (required), phone

**Bike**: number (required), day rate in EUR, broken (yes/no)

**Rental**: customer, bike, from (date), until (date), deposit in EUR, note, status (booked, out, returned), rating (number)

**Extra**: rental, name (required), price in EUR, quantity (whole number)

## Rules

`,
  de: `# Fahrradverleih

## Daten

**Kunde**: Name (Pflicht), Telefon

**Rad**: Nummer (Pflicht), Tagespreis in EUR, defekt (ja/nein)

**Verleih**: Kunde, Rad, Von (Datum), Bis (Datum), Kaution in EUR, Notiz, Status (gebucht, unterwegs, zurück), Bewertung (Zahl)

**Extra**: Verleih, Name (Pflicht), Preis in EUR, Menge (ganze Zahl)

## Regeln

`,
};
