/** Specs of the usual kinds in other words, domains and languages than the fixtures. */

/** Tables in a language whose sentences the reader does not know. */
export const frenchLibrary = `# Bibliothèque municipale

Une petite application pour gérer les livres et les prêts.

## Auteur

| Champ | Type | Obligatoire |
|---|---|---|
| Nom | texte | oui |
| Pays | texte | non |

## Livre

| Champ | Type | Obligatoire |
|---|---|---|
| Titre | texte | oui |
| Auteur | Auteur | oui |
| Genre | roman / poésie / essai | non |
| Prix | montant en euros | non |
| Paru le | date | non |
| Disponible | oui/non | non |
`;

/** Headings with bullets, a page list and rules in English. */
export const recipeBox = `# Recipe box

My recipes, searchable, on my laptop.

## Data model

### Recipe
- title (required, max 120 characters)
- category: starter, main or dessert
- servings (whole number, 1-20, default 4)
- cooking time in minutes
- ingredients – long text, required
- instructions – long text
- vegetarian (yes/no)
- source (url)

### Cooking
- recipe (Recipe, required)
- date (required, default today)
- rating (1-5)
- comment

## Screens
- Recipes: all recipes sorted by title, search by title or ingredients, filter by category and vegetarian
- Recipe: details, edit, delete
- Cookings

## Rules
- When a recipe is deleted, its cookings are deleted too.
- The date of a cooking can't be in the future.
- Each recipe shows the number of cookings.

## Nice to have
- Import recipes from a website
- Export the list as CSV

## Installation
npm install && npm start
`;

/** Inline models with remarks behind a dash, under underlined headings. */
export const workshopInventory = `Workshop inventory
==================

## Entities

Tool: id, name (2..80, unique), category (hand|power|measuring), purchasedOn (date), price (money in USD), locationId, broken (bool), notes?
Location: id, name (required), shelf?
Loan: id, toolId, borrower (3..60), email?, lentOn (date, default today), returnedOn? (date, not before lentOn) — a broken tool can't be lent; a tool can't be lent twice at the same time

## Functional requirements

REQ-1: Removing a location is refused while tools are stored there.
REQ-2: The tool list can be filtered by category and sorted by price.
REQ-2: Tools can be exported as CSV.
REQ-3: The dashboard shows how many tools there are per category.
REQ-4: Send the borrower a reminder e-mail after two weeks.
`;

/** User stories without any list of fields under headings. */
export const gym = `# Gym

**Tier:** 2

A gym wants to get rid of its paper lists.

As a trainer I want to manage members (name, e-mail, phone, date of birth).
As a trainer I want to plan a class for a room with one of the trainers. A class has a title, a date, a start time, a duration (45, 60 or 90 minutes) and a maximum number of participants.
A room can't be booked for two classes at the same time.
As a member I want to sign in and book a class.
As a manager I want to see the revenue of this month.

Remarks:

- a class can't be without a trainer
- classes usually take an hour
- deleting a room with classes is not allowed
`;

/** A page to read, written out under headings. */
export const germanRestaurant = `# Webseite für das Wirtshaus „Zur Linde"

## Kopfbereich
- Name, Telefon-Link +49 8152 12345

## Öffnungszeiten
Mittwoch bis Sonntag, 11:00–22:00 Uhr

## Speisekarte
- Schweinsbraten mit Knödel – 14,50 €
- Käsespätzle – mit Röstzwiebeln – 11,90 €
- Apfelstrudel – 5,80 €

## Über uns
Familienbetrieb seit 1923. Wir kochen mit Gemüse aus dem eigenen Garten.

## Anfahrt
Dorfstraße 7, 82319 Starnberg

## Fußzeile
- Impressum, Datenschutz

## Gestaltung
Farben: #2f5d3a auf #faf6ec. Keine Cookies, kein Tracking.
`;

/** A counter with a step of its own. */
export const germanStepCounter = `# Schrittzähler

Ein kleiner Zähler für meine Spaziergänge.

- Ein Tipp auf + zählt 100 Schritte dazu, ein Tipp auf - zieht 100 ab.
- Der Stand fällt nie unter null.
- Beim nächsten Besuch ist der Stand noch da, auch wenn der Browser geschlossen war.
- Mit „Zurücksetzen" geht es auf null; vorher fragt die App nach.

Sonst nichts. Keine Anmeldung, keine Werbung.
`;

/** German user stories. */
export const germanClub = `# Vereinsverwaltung

Als Kassenwart möchte ich Mitglieder (Name, E-Mail, Geburtsdatum, Beitrag in Euro) verwalten, damit die Kasse stimmt.
Als Trainerin möchte ich Trainings anlegen. Ein Training hat ein Datum, eine Uhrzeit, eine Dauer (60 oder 90 Minuten) und einen Ort.

Regeln:
- Ein Mitglied mit offenen Beiträgen darf nicht gelöscht werden.
- Der Beitrag eines Mitglieds beträgt mindestens 5 Euro.
- Die E-Mail muss eindeutig sein.
- Nur der Vorstand darf sich anmelden.
- Die Mitglieder können als CSV exportiert werden.
`;

/** A checklist of features. */
export const todoList = `# To-do

A simple todo list.

## Features
- [ ] Add a task with a title and a due date
- [ ] Mark a task as done
- [ ] Delete tasks
- [ ] Filter tasks by status
- [ ] Data is kept in local storage
- [ ] Dark mode

## Tech
React, Vite
`;

/** One table right under the title. */
export const movieClub = `# Movie club

| Field | Type | Required | Default |
|---|---|---|---|
| Title | text | yes | |
| Year | integer (1900-2100) | no | |
| Seen | yes/no | no | no |
| Genre | drama, comedy or horror | yes | drama |
| Poster | image | no | |

- The list shows unseen movies first.
- Two movies can't have the same title and year.
- A movie must have a year.
`;

/** Tables whose headings are plural. */
export const roomBooking = `# Room booking

## Rooms
| Name | Type | Notes |
|---|---|---|
| name | string | required, unique |
| seats | int | at least 1 |
| available | boolean | default true |

## Bookings
| Name | Type | Notes |
|---|---|---|
| room | Room | required |
| who | text | required |
| email | e-mail | |
| from | date and time | required |
| to | date and time | required, after from |

## Rules
1. Bookings of the same room must not overlap.
2. Only available rooms can be booked.
3. A booking must start in the future.
4. Only one booking per e-mail and room.
5. Deleting a room also deletes its bookings.
`;

/** One model in a paragraph and a list of wishes. */
export const plantCare = `# Plant care

I keep forgetting to water my plants.

**Plant**: name (required), location, last watered (date), interval in days (whole number, at least 1), photo

## What I need
- I can add, edit and remove plants.
- I want to see which plants need water today.
- The list is sorted by last watered, oldest first.
- A plant's name must be unique.
- Plants are saved when I close the browser.
- Search plants by name or location.
- No login.
`;

/** German headings in the plural with bullets. */
export const germanTimeSheet = `# Projektzeiten

## Kunden
- Name (Pflicht, eindeutig)
- E-Mail
- Stundensatz (Betrag in Euro)

## Projekte
- Kunde (Pflicht)
- Titel (Pflicht, höchstens 80 Zeichen)
- Status: offen, aktiv oder abgeschlossen; Vorgabe offen
- Abgeschlossen am (Datum, nur wenn Status abgeschlossen ist)

## Zeiteinträge
- Projekt (Pflicht)
- Datum (Pflicht, Vorgabe heute)
- Stunden (Zahl, 0,25 bis 24)
- Notiz

## Regeln
1. Ein Kunde mit Projekten kann nicht gelöscht werden.
2. Wird ein Projekt gelöscht, werden seine Zeiteinträge mitgelöscht.
3. Zeiten können nur auf aktive Projekte gebucht werden.
4. Je Projekt und Datum darf es nur einen Zeiteintrag geben.

## Seiten
- Projekte: alle Projekte, neueste zuerst, nach Status filtern, nach Titel suchen
- Projekt: Details, bearbeiten, löschen
- Kunden: jeder Kunde mit der Anzahl der Projekte
- Auswertung: Stunden je Projekt und Monat
`;

/** Bold bullets, "Fields:" and acceptance criteria. */
export const conferenceTalks = `# Conference talks

## Entities

### Speaker
Fields: name (required), email (required, unique), bio (long text)

### Talk

* **title** - string, required, max. 100 chars
* **abstract** - markdown
* **speaker** - Speaker, required
* **level** - beginner | intermediate | advanced
* **accepted** - boolean, default false
* **slot** - datetime

## Acceptance criteria

- AC-1: A talk can only have a slot when it is accepted.
- AC-2: Deleting a speaker deletes the speaker's talks.
- AC-3: The start page shows the number of talks per level.
- AC-4: Only organisers can accept talks.
- AC-5: A speaker can have at most 3 talks.

## License
MIT
`;

/** A counter with limits, described in numbered lines. */
export const pushUpCounter = `# Push-up counter

I want to count my push-ups.

1. A big button with a plus adds 5.
2. A smaller one takes 5 away, but never below 0.
3. It starts at 0 and stops at 100.
4. My count should be saved between visits.
5. "Start over" sets it to zero after asking for confirmation.
6. Show a graph of the week.
`;

/** A page to read as a plain list. */
export const dentistPage = `# Dr. Lena Vogt, dentist

A one-page website for my practice.

- Header: name, phone link 030 1234567, opening hours Mo-Fr 8-17
- Services: check-up, cleaning, implants
- About me: 12 years of experience, two languages.
- Prices: check-up 50 EUR, cleaning 90 EUR
- Contact: praxis@vogt.example, Hauptstr. 5, 10115 Berlin
- Footer: imprint and privacy links

Accent colour #006d77, background #ffffff.
`;
