/** What English forms share. */
export const parts = {
  is: '(is|are|be|must be|must always be|has to be|have to be|should be|shall be|needs to be|need to be|will be|is to be)',
  has: '(has|have|must have|must always have|always has|always have|should have|shall have|has to have|have to have|needs to have|need to have)',
  can: '(can|may|could|must be able to|should be able to|shall be able to|will be able to|is able to|are able to|is allowed to|are allowed to)',
  want: '(want|wants|would like|need|needs|wish) [to be able] to',
  cannot:
    "(can't|cannot|can not|must not|mustn't|may not|should not|shouldn't|shall not|can never|must never|may never|should never|is not allowed to|are not allowed to|am not allowed to|is never to|are never to)",
  never: "(<cannot> be|is never|are never|can't ever be|is not to be|are not to be)",
  mustBe: '(must|should|shall|has to|have to|needs to|need to) [always] be',
  filled:
    '(given|entered|filled in|filled|filled out|provided|specified|present|stated|set|supplied|chosen|selected|noted|indicated)',
  isMissing:
    '(is|are|has been|have been|was|were) (missing|empty|left empty|left blank|blank|left out|not given|not entered|not filled in|not chosen|omitted)',
  neverThat:
    '(it <cannot> [ever] (happen|be)|it (must|shall|should|may|can) never [ever] (happen|be)|it (is|must be|shall be|should be) (not possible|impossible)|it (is|must be|shall be) not allowed|(i|we) do not want|<system> <shall> (prevent|not allow|not permit)) [that]',
  anybody: '(i|we|you|users|people|anybody|everybody|everyone|one)',
  system: '[the|this|our] (system|app|application|software|tool|program|site|website|platform|product)',
  shall: '(shall|must|should|will|has to|needs to)',
  refused:
    '(refused|rejected|declined|turned down|prevented|blocked|forbidden|not allowed|not possible|impossible|denied|not permitted|disallowed|prohibited|an error|not accepted|invalid|not valid)',
  refuse: '(refuse|reject|turn down|prevent|block|forbid|deny|disallow|decline|not allow|not accept|not permit)',
  delete: '(delete|remove|erase)',
  deleted: '(deleted|removed|erased)',
  deleting: '(deleting|removing|erasing|deletion of|removal of|the deletion of|the removal of)',
  entered:
    '(given|set|entered|filled|filled in|added|chosen|recorded|used|edited|written|provided|specified|changed|shown|available|possible|allowed|asked for)',
  characters: '(characters|character|chars|letters|letters long|characters long|chars long|characters in length)',
  which: '(that|who|which)',
  isNow: '(is|are|has been|have been|was|were|is still|are still|is currently|are currently|is already|are already)',
  shows:
    '(show|shows|display|displays|lists|list|contains|has|gives|tells|counts|count|see|view|shown with|listed with|displayed with)',
  place:
    '((the|a|an|its|their) [start|home|main|first|landing] (page|screen|dashboard|overview|list|table|app|application|view|details|detail page|record page)|<system>)',
  onPlace: '[on (the|a) [start|home|main|first|landing] (page|screen|dashboard|overview)|at the top|in an overview]',
  atField: '((next to|at|beside|under|near) (the field|the missing field|this field|that field|{field:told}))',
  told: '[and|with|because of] (explain why|says that {kinds:told} exist|explains why|say why|says why|show why|name the reason|names the reason|[show|shows|display|displays|give|gives] [an|the|a] [validation|clear] (error|error message|message|reason|warning) [<atField>])',
  saved: '(saved|created|added|entered|submitted|stored|recorded|registered)',
  saves:
    '(saves|save|creates|create|adds|add|enters|enter|submits|submit|stores|store|records|record|registers|register)',
  made: '(planned|created|added|entered|made|registered|booked|recorded|saved|started|opened)',
  refuseIt:
    '[then] (<system> <shall> (mark|highlight|point out) the missing (field|fields|value|values) and (keep|leave) (it|{kind:same}) unsaved|<system> <shall> (<refuse>|not (save|store|create|add)) [to (save|store|create|accept|add) (it|{kind:same})|saving [it|{kind:same}]|it|this|the change|the record|the entry|{kind:same}] [<told>]|<system> <shall> (show|display|give|return) [an|a] [validation|clear] (error|error message|message) [<atField>] [and [<system>] [<shall>] not (save|store|create|add) (it|{kind:same})]|(it|{kind:same}|the change|the record|saving|this|that) (is|are|shall be|must be|will be|should be) (<refused>|not saved|not stored|not created) [<told>]|(it|{kind:same}) <cannot> be (saved|stored|created|accepted|added)|saving (fails|must fail|shall fail) [<told>]|(an|the) (error|error message|message) (is|<is>) (shown|displayed) [(next to|at|beside|under) (the field|{field:told})])',
  forKind: '[(for|of|in|across|among) [each|every|all|any] {kind}]',
  asUser: '[as {who} i <want>]',
} satisfies Readonly<Record<string, string>>;
