/** What the steps of English scenarios share. */
export const by = '(i|we|they|somebody|someone|anybody|a user|{who})';
export const saves =
  '[try to|tries to|want to|wants to] (save|saves|add|adds|create|creates|enter|enters|register|registers|store|stores|record|records|book|books|plan|plans|log|logs|submit|submits)';
export const saved =
  '(saved|added|created|entered|registered|stored|recorded|booked|planned|logged|submitted|taken in)';
export const it = '(it|them|this|that|this one|[a|the] [new] {kind})';
export const taken =
  '(exists already|already exists|is already used|is already in use|is in use|is taken|is already taken|is used already|has been used before|is in use already|another {kind:again} already has)';
export const more = '(another|another new|a second|the second|a further|one more)';
/** What telling the reason adds to a refusal changes nothing of it. */
export const told =
  '[(with|and) [a|an] [error] (message|error)|because [the] [two] {kinds:told} overlap|because [the] {kind:told} is already {use}|and [the system] (says|tells me|explains) that [the] {field:named} is [already] (taken|in use|used)|and [a|the] message (says|explains) that (it|he|she) [still] has {kinds:told}|and (i am told why|we are told why|(i|we|they|{who}) (see|sees|get|gets) (a|an) [error|clear] (message|error)|(a|the|an) (message|error|error message|note) (is|appears) [shown|displayed]|says that {kinds:told} exist|[a|the] (message|error|note) (says|explains|tells|shows) [me] why|explains why|explain why|names the reason|says why|tells me why|tells why|shows an error|shows a message|shows why|i read why|i see why|an error is shown|a message is shown|shows an error message)]';
