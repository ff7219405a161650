/** The words of tables (columns, types, yes and no) in languages whose sentences the reader does not know. */
import type { Column, SectionRole, TypeWord } from './vocabulary';

export interface TableWords {
  readonly columns: Readonly<Partial<Record<Column, readonly string[]>>>;
  /** Headings; what stands under the others is read by its form. */
  readonly sections: Readonly<Partial<Record<SectionRole, readonly string[]>>>;
  readonly types: Readonly<Partial<Record<TypeWord, readonly string[]>>>;
  readonly nameWords: Readonly<Partial<Record<TypeWord, readonly string[]>>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly unique: readonly string[];
  readonly oneOf: readonly string[];
  readonly or: readonly string[];
  readonly defaultWords: readonly string[];
}

const list = (words: string): readonly string[] => words.split('|');

const french: TableWords = {
  columns: {
    entity: list('entité|objet|table'),
    example: list('exemple|exemples'),
    field: list('champ|champs|nom|propriété|attribut'),
    type: list('type|genre|format'),
    required: list('obligatoire|requis|nécessaire'),
    unique: list('unique'),
    default: list('défaut|par défaut|valeur par défaut'),
    notes: list('remarque|remarques|notes|description|commentaire|contraintes'),
  },
  sections: {
    data: list(
      'modèle de données|modèle|données|entités|entités clés|dictionnaire de données|structure des données|schéma',
    ),
    requirements: list('exigences|exigences fonctionnelles|fonctionnalités'),
    rules: list('règles|règles métier|règles de gestion'),
    stories: list('récits utilisateur|user stories'),
    criteria: list("critères d'acceptation|critères de succès"),
    quality: list('exigences non fonctionnelles|qualité'),
    openPoints: list('questions ouvertes|points ouverts'),
  },
  types: {
    text: list('texte|texte court|chaîne'),
    longText: list('texte long|paragraphe|texte libre'),
    integer: list('entier|nombre entier'),
    number: list('nombre|décimal'),
    money: list('montant|prix|montant en euros|argent'),
    date: list('date|jour'),
    dateTime: list('date et heure|horodatage'),
    time: list('heure'),
    boolean: list('oui non|booléen|case à cocher|vrai faux'),
    choice: list('choix|liste'),
    email: list('courriel|adresse e mail|mail'),
    phone: list('téléphone|numéro de téléphone|portable'),
    url: list('lien|adresse web|site web'),
    reference: list('référence|référence à|lien vers'),
  },
  nameWords: {
    longText: list('remarque|remarques|description|commentaire|commentaires|notes'),
    integer: list('places|année'),
    money: list('prix|montant'),
    date: list('date|jour'),
    phone: list('téléphone'),
    email: list('courriel'),
  },
  yes: list('oui|o|vrai'),
  no: list('non|faux|facultatif'),
  required: list('obligatoire|requis'),
  optional: list('facultatif|optionnel'),
  unique: list('unique'),
  oneOf: list('liste|choix|au choix|un parmi|une parmi'),
  or: list('ou'),
  defaultWords: list('par défaut|défaut'),
};

const spanish: TableWords = {
  columns: {
    entity: list('entidad|objeto|tabla'),
    example: list('ejemplo|ejemplos'),
    field: list('campo|campos|nombre|propiedad|atributo'),
    type: list('tipo|formato'),
    required: list('obligatorio|requerido|necesario'),
    unique: list('único'),
    default: list('valor por defecto|predeterminado|por defecto'),
    notes: list('notas|nota|observaciones|descripción|comentario'),
  },
  sections: {
    data: list(
      'modelo de datos|modelo|datos|entidades|entidades clave|diccionario de datos|estructura de datos|esquema',
    ),
    requirements: list('requisitos|requisitos funcionales|funcionalidades'),
    rules: list('reglas|reglas de negocio'),
    stories: list('historias de usuario|historias'),
    criteria: list('criterios de aceptación|criterios de éxito'),
    quality: list('requisitos no funcionales|calidad'),
    openPoints: list('preguntas abiertas|puntos abiertos'),
  },
  types: {
    text: list('texto|cadena|texto corto'),
    longText: list('texto largo|párrafo'),
    integer: list('entero|número entero'),
    number: list('número|decimal'),
    money: list('importe|precio|dinero|importe en euros'),
    date: list('fecha|día'),
    dateTime: list('fecha y hora'),
    time: list('hora'),
    boolean: list('sí no|si no|booleano|casilla'),
    choice: list('opción|lista|selección'),
    email: list('correo|correo electrónico'),
    phone: list('teléfono|móvil'),
    url: list('enlace|dirección web'),
    reference: list('referencia|referencia a'),
  },
  nameWords: {
    longText: list('notas|descripción|observaciones|comentario|comentarios'),
    integer: list('plazas|año'),
    money: list('precio|importe'),
    date: list('fecha'),
    phone: list('teléfono'),
    email: list('correo'),
  },
  yes: list('sí|si|s|verdadero'),
  no: list('no|falso|opcional'),
  required: list('obligatorio|requerido'),
  optional: list('opcional'),
  unique: list('único|única'),
  oneOf: list('lista|una de|uno de|elegir entre|opciones'),
  or: list('o'),
  defaultWords: list('por defecto|predeterminado'),
};

const italian: TableWords = {
  columns: {
    entity: list('entità|oggetto|tabella'),
    example: list('esempio|esempi'),
    field: list('campo|campi|nome|proprietà|attributo'),
    type: list('tipo|formato'),
    required: list('obbligatorio|richiesto'),
    unique: list('univoco'),
    default: list('predefinito|valore predefinito'),
    notes: list('note|nota|descrizione|commento'),
  },
  sections: {
    data: list('modello dei dati|modello dati|modello|dati|entità|entità chiave|dizionario dei dati|schema'),
    requirements: list('requisiti|requisiti funzionali|funzionalità'),
    rules: list('regole|regole di business'),
    stories: list('storie utente'),
    criteria: list('criteri di accettazione|criteri di successo'),
    quality: list('requisiti non funzionali|qualità'),
    openPoints: list('domande aperte|punti aperti'),
  },
  types: {
    text: list('testo|testo breve'),
    longText: list('testo lungo|paragrafo'),
    integer: list('intero|numero intero'),
    number: list('numero|decimale'),
    money: list('importo|prezzo|importo in euro'),
    date: list('data|giorno'),
    dateTime: list('data e ora'),
    time: list('ora|orario'),
    boolean: list('sì no|si no|booleano'),
    choice: list('scelta|elenco'),
    email: list('posta elettronica'),
    phone: list('telefono|cellulare'),
    url: list('collegamento|indirizzo web'),
    reference: list('riferimento|riferimento a'),
  },
  nameWords: {
    longText: list('note|descrizione|osservazioni|commento'),
    integer: list('posti|anno'),
    money: list('prezzo|importo'),
    date: list('data'),
    phone: list('telefono'),
    email: list('email'),
  },
  yes: list('sì|si|vero'),
  no: list('no|falso|facoltativo'),
  required: list('obbligatorio'),
  optional: list('facoltativo|opzionale'),
  unique: list('univoco|unico'),
  oneOf: list('elenco|scelta|uno tra|una tra|lista'),
  or: list('o|oppure'),
  defaultWords: list('predefinito'),
};

const dutch: TableWords = {
  columns: {
    entity: list('entiteit|object|tabel'),
    example: list('voorbeeld|voorbeelden|bijv'),
    field: list('veld|velden|naam|eigenschap|kenmerk'),
    type: list('type|soort|formaat'),
    required: list('verplicht|vereist'),
    unique: list('uniek'),
    default: list('standaard|standaardwaarde'),
    notes: list('opmerking|opmerkingen|toelichting|beschrijving'),
  },
  sections: {
    data: list('datamodel|gegevensmodel|gegevens|entiteiten|schema'),
    requirements: list('eisen|functionele eisen|functionaliteit'),
    rules: list('regels|bedrijfsregels'),
    stories: list('gebruikersverhalen'),
    criteria: list('acceptatiecriteria|succescriteria'),
    quality: list('niet functionele eisen|kwaliteit'),
    openPoints: list('open vragen|open punten'),
  },
  types: {
    text: list('tekst|korte tekst'),
    longText: list('lange tekst|alinea'),
    integer: list('geheel getal|aantal'),
    number: list('getal|nummer'),
    money: list('bedrag|prijs|bedrag in euro'),
    date: list('datum|dag'),
    dateTime: list('datum en tijd|tijdstip'),
    time: list('tijd'),
    boolean: list('ja nee|vinkje'),
    choice: list('keuze|lijst'),
    email: list('e mailadres'),
    phone: list('telefoon|telefoonnummer'),
    url: list('webadres|koppeling'),
    reference: list('verwijzing|verwijzing naar'),
  },
  nameWords: {
    longText: list('opmerking|opmerkingen|beschrijving|toelichting|notities'),
    integer: list('plaatsen|jaar'),
    money: list('prijs|bedrag'),
    date: list('datum'),
    phone: list('telefoon'),
    email: list('email'),
  },
  yes: list('ja|waar'),
  no: list('nee|onwaar|optioneel'),
  required: list('verplicht'),
  optional: list('optioneel'),
  unique: list('uniek'),
  oneOf: list('keuze|lijst|een van|keuze uit'),
  // "of" would be read as "or" in English specs as well.
  or: [],
  defaultWords: list('standaard'),
};

const portuguese: TableWords = {
  columns: {
    entity: list('entidade|objeto|tabela'),
    example: list('exemplo|exemplos'),
    field: list('campo|campos|nome|propriedade|atributo'),
    type: list('tipo|formato'),
    required: list('obrigatório|necessário'),
    unique: list('único'),
    default: list('padrão|valor padrão'),
    notes: list('notas|observações|descrição'),
  },
  sections: {
    data: list('modelo de dados|modelo|dados|entidades|entidades chave|dicionário de dados|esquema'),
    requirements: list('requisitos|requisitos funcionais|funcionalidades'),
    rules: list('regras|regras de negócio'),
    stories: list('histórias de usuário|histórias de utilizador'),
    criteria: list('critérios de aceitação|critérios de aceite|critérios de sucesso'),
    quality: list('requisitos não funcionais|qualidade'),
    openPoints: list('perguntas abertas|questões em aberto'),
  },
  types: {
    text: list('texto|texto curto'),
    longText: list('texto longo|parágrafo'),
    integer: list('inteiro|número inteiro'),
    number: list('número|decimal'),
    money: list('valor em euros|preço|dinheiro|valor em reais'),
    date: list('data|dia'),
    dateTime: list('data e hora'),
    time: list('hora'),
    boolean: list('sim não|booleano'),
    choice: list('escolha|opção|lista'),
    email: list('correio eletrónico'),
    phone: list('telefone|telemóvel|celular'),
    url: list('ligação|endereço web'),
    reference: list('referência|referência a'),
  },
  nameWords: {
    longText: list('notas|descrição|observações|comentário'),
    integer: list('lugares|ano'),
    money: list('preço'),
    date: list('data'),
    phone: list('telefone'),
    email: list('email'),
  },
  yes: list('sim|verdadeiro'),
  no: list('não|falso|opcional'),
  required: list('obrigatório'),
  optional: list('opcional'),
  unique: list('único'),
  oneOf: list('lista|escolha|um de|uma de|opções'),
  or: list('ou'),
  defaultWords: list('padrão|por padrão'),
};

export const tableWords: readonly TableWords[] = [french, spanish, italian, dutch, portuguese];
