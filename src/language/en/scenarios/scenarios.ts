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
    'When a customer is saved without a name, then the system refuses it.',
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
