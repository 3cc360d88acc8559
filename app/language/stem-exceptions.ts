/**
 * Where natural's suffix rules throw together what a consultation must keep apart (university and universal, community
 * and communicate, comunidad and común), or part what belongs together (bus and buses). Each line is one word and its
 * forms; the first is the stem.
 */
const families: Readonly<Record<string, string>> = {
  en: `bus buses
child children
woman women
man men
person people
tooth teeth
wife wives
life lives
tax taxes taxed taxing
taxi taxis
gas
news
university universities
universal
universe
community communities
accountant accountants
account accounts
accountable accountability
hospital hospitals
hospitality
engineer engineers engineering
engine engines
apartment apartments
transit
transition transitions
income incomes
incoming
glasses
information
train trains
training trained`,
  fr: `égalité
également
concertation
concert concerts
français française françaises
france
médecin médecins medecin medecins
médecine medecine
seul seule seuls seules
seulement`,
  es: `comunidad comunidades
común comunes
universidad universidades
universo
seguridad
seguro segura seguros seguras
casa casas
caso casos
información
guardería guarderías`,
};

const known = new Map<string, ReadonlyMap<string, string>>();

/** Stem by written form, for one language. */
export function stemExceptions(language: string): ReadonlyMap<string, string> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const lines = Object.hasOwn(families, language) ? (families[language] ?? '').split('\n') : [];
  const stems = new Map(
    lines.flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form): [string, string] => [form, forms[0] ?? form]);
    }),
  );
  if (known.size < 64) known.set(language, stems);
  return stems;
}
