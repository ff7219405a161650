import type { ScenarioPhrases } from '../../phrase';
import { given } from './given';
import { outcome } from './outcome';
import { when } from './when';

export const scenarios: ScenarioPhrases = {
  given,
  when,
  outcome,
  says: [
    'Given the form for a new rental is open, When I leave the from date empty and save, Then the rental is not saved and the from date is marked as missing.',
    'When the owner opens the overview, then the number of rentals per month is shown.',
    'When a customer is saved without a name, then the system refuses it.',
    'When a customer is saved without a name, then the name is reported as missing.',
    'Given a customer that has rentals, When the clerk tries to delete it, Then the customer stays and a message says why',
    'When the clerk deletes a customer for whom there are rentals, then the system refuses and says that rentals exist.',
    'Given a customer with two rentals, When the clerk deletes it, Then the two rentals are gone too',
    'Given a customer with the name "Okafor" exists, when I add another customer with that name, then the system refuses to save it.',
    'When the clerk filters by booked, then only booked rentals are listed.',
    'Given three rentals, when I type part of a note into the search, then only the matching rentals remain.',
    'When the clerk saves a rental with a customer and a bike, then the rental is listed.',
    'When the clerk deletes a rental, then it is not in the list any more.',
    'When a rental with two extras is deleted, then both extras are deleted.',
    'When the clerk deletes a customer that has rentals, then the system refuses and names the reason.',
  ],
  saysNot: [
    'When a rental is saved without a note, then the note is highlighted.',
    'When a rental is saved without a note, then the form shows a message.',
    'When the clerk saves a rental for "Okafor", then its status is booked.',
    'When the until date is 5 days before the from date, then the system refuses the rental.',
    'When the clerk chooses a bike for a rental, then broken bikes are not offered.',
    'Given a bike that is broken, When the clerk deletes it, Then the bike cannot be chosen',
    'Given a customer that has rentals, When the clerk tries to delete it, Then the customer stays and a letter says why',
    'When the owner opens the overview on Sundays, then the number of rentals per month is shown.',
    'Given two paid rentals, When the owner opens the overview, then the number of paid rentals per month is shown.',
    'When the note is used, then the system refuses the rental.',
    'When a customer is saved without a name, then the system refuses it and calls the manager.',
    'When a customer is saved without a name on a Sunday, then the system refuses it.',
    'When a customer is saved without a name, then the customer is in the list.',
    'When a customer with the name "Okafor" is saved, then the system refuses it.',
    'When the clerk filters by booked, then only returned rentals are listed.',
    'When the clerk deletes a rental, then it is in the list.',
    'When a rental with two extras is deleted, then both customers are deleted.',
    'Given a booked rental, when I set it to returned, then the change is refused.',
    'When a rating of 7 is entered, then the form shows an error.',
    'Given a broken bike, when the clerk deletes it, then it is not in the list any more.',
  ],
};
