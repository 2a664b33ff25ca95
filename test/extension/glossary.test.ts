import { expect, test } from 'vitest';
import de from '../../extension/public/_locales/de/messages.json' with { type: 'json' };
import en from '../../extension/public/_locales/en/messages.json' with { type: 'json' };

/** A word that users would not understand, the field's term for it, and texts that once had the word. */
type Replaced = [word: RegExp, use: string, ...once: [string, ...string[]]];

// prettier-ignore
const english: Replaced[] = [
  [/\b(come|comes|came) out\b/i, 'exit country', 'Where do you mean to come out?'],
  [/\bas chosen\b|\bnothing chosen\b|\byou (did not )?chose\b|\byou did not choose\b/i, 'as expected, no expected country set', 'Exit: {country}, as chosen.', 'nothing chosen', 'TapMap: not where you chose'],
  [/\belsewhere\b/i, 'unexpected country', 'Elsewhere'],
  [/\bways? out\b/i, 'Internet route', 'The way out'],
  [/(?<!ruled )\bout by\b|\bby \{(interface|gateway|via)\}/i, 'via', 'Out by {via}', '{address} by {interface}'],
  [/\b(beside|past) (the|a) tunnel\b/i, 'outside the tunnel', 'Beside the tunnel', 'Some go past the tunnel'],
  [/\btunnel (must be|is) up\b/i, 'Require a VPN tunnel, No VPN tunnel', 'A tunnel must be up', 'No tunnel is up.'],
  [/\bname servers?\b|\bnames are looked up\b/i, 'DNS servers, DNS leak', 'Name servers', 'Leak: names are looked up outside'],
  [/\bothers (see|saw)\b|\bask others\b|\bwhom to ask\b|\bnobody\b/i, 'public IP check, check service, none', 'What others see', 'Ask others', 'Whom to ask', 'Nobody'],
  [/\bserves? you\b|\bsites that served\b|\bcontent networks?\b/i, 'CDN locations', 'Who serves you', 'sites that served your pages', 'which site of a content network'],
  [/\blooks?\b(?! (up|around)\b)/i, 'refresh, check; appearance', 'Time between two looks while a page is in sight', 'Looks'],
  [/\bwatch(es|ed|ing)?\b/i, 'monitor', 'Keep watching'],
  [/\bTapMap program\b|\bfirst word\b/i, 'helper app', 'The TapMap program is not running.', 'ends before its first word'],
  [/\bplaces?\b/i, 'location', 'All places', 'Place'],
  [/\bhardly\b|\bdoubts?\b/i, 'location doubtful, location check', 'Hardly there', 'Doubt'],
  [/\balone\b/i, 'only', 'One program alone', 'In memory alone'],
  [/\b(un)?folds?\b/i, 'collapse, expand', 'Fold', 'Unfold all'],
  [/\bRound trip\b/, 'RTT, round-trip time', 'Round trip'],
  [/\bthe other side\b|\b(from|to) the other\b(?! IP)/i, 'remote host', 'the other side has ended it', 'From the other to this computer'],
  [/\bgone with\b/i, 'cleared when the browser closes', 'In memory alone, gone with the browser.'],
  [/\btakes? (it )?back\b|\btake it\b|\bkeep them\b/i, 'revoke, save, cancel', 'Take back', 'Take it', 'Keep them'],
  [/\b(shape|form) of the map\b|\bmap shape\b/i, 'map projection', 'Shape of the map', 'Next map shape'],
  [/\bnot live\b|\bsample\b/i, 'disconnected, demo data', 'Not live', 'Sample'],
  [/\banew\b/i, 'again', 'Build it and install it anew:'],
  [/\b(tells?|told)\b/i, 'report', 'The system does not tell', 'The way out has not been told yet.'],
  [/\b(meets?|met)\b/i, 'seen', 'met for the first time'],
  [/\p{L}[’'](t|re|ve|ll|d|m)\b|\b(it|that|there|what|let)[’']s\b/iu, 'the words in full', 'It can’t be opened', "It's over"],
  [/colour|centre|grey|behaviour|licence|(organ|recogn|real|author)is/i, 'American spelling', 'Colour', 'in its centre', 'the organisation'],
];

// prettier-ignore
const german: Replaced[] = [
  [/\bAusg[aä]ng/, 'Exit-Land, Exit', 'Ausgang: {country}', 'verschiedene Ausgänge für IPv4'],
  [/austr[eia]t|auszutreten|treten .*\baus\b/i, 'Exit-Land', 'Wo wollen Sie austreten?', 'Wo Ihr Datenverkehr austritt', 'Hier treten die Verbindungen im Tunnel aus.'],
  [/\bgewählt\b|\banderswo\b/i, 'wie erwartet, unerwartetes Land', 'wie gewählt', 'anders als gewählt', 'Anderswo'],
  [/\bWege?s?\b|\bhinaus\b|\bnach draußen\b/i, 'Internetroute, über', 'Der Weg nach draußen', 'Hinaus über {via}'],
  [/\bvorbei(?!führ)/i, 'außerhalb des Tunnels, umgeht den Tunnel', 'Am Tunnel vorbei', 'Teils vorbei'],
  [/\bTunnel muss\b/, 'VPN-Tunnel erforderlich', 'Ein Tunnel muss bestehen'],
  [/\bNameserver|\bNamen werden\b/, 'DNS-Server, DNS-Leak', 'Nameserver', 'Leck: Namen werden am Tunnel vorbei nachgeschlagen'],
  [/\bLecks?\b|\bundicht\b/i, 'Leak', 'Leck', 'undicht'],
  [/\bandere (sehen|sahen|fragen)\b|\bsehen andere\b|\bWer gefragt\b|\bniemand\b/i, 'Prüfung der öffentlichen IP-Adresse, Prüfdienst, keiner', 'Was andere sehen', 'Andere fragen', 'Über UDP sehen andere {udp}', 'Wer gefragt wird', 'Niemand'],
  [/\bbeliefer|\bSeiten liefer|\bInhaltsnetz/, 'CDN-Standorte', 'Wer Sie beliefert', 'Lesen, welche Standorte Ihre Seiten liefern'],
  [/\bBlicke?s?\b/, 'Aktualisierung', 'Abstand zweier Blicke', 'Der erste Blick steht noch aus'],
  [/beobacht|\bsah TapMap\b/i, 'überwachen', 'Beobachten', 'Da sah TapMap nicht hin'],
  [/TapMap-Programm|\bersten Wort\b|\bDas Programm (endet|braucht|läuft)\b/, 'Hilfs-App', 'Das TapMap-Programm läuft nicht.', 'endet vor seinem ersten Wort', 'Aus: Das Programm endet mit der letzten Seite.'],
  [/\bOrte?n?s?\b|\bOrtsdaten/, 'Standort, Standortdaten', 'Alle Orte', 'Eine Ortsdatenbank ist alt.'],
  [/\bkaum (dort|an)\b|\bZweifel\b/i, 'Standort zweifelhaft, Standortprüfung', 'Kaum dort', 'Zweifel'],
  [/\bspricht (mit|damit)\b/, 'verbindet sich', 'Kein anderes Programm spricht mit diesem Land'],
  [/\b(Auf|Zu)klappen\b/i, 'Ausklappen, Einklappen', 'Alle zuklappen', 'Aufklappen'],
  [/\bLaufzeit/, 'RTT, Umlaufzeit', 'Laufzeit'],
  [/\bandere Seite\b|\b(vom|zum) anderen\b|\bauf andere\b/i, 'Gegenstelle', 'die andere Seite hat beendet', 'Vom anderen zu diesem Computer'],
  [/\bmit dem Browser\b/, 'wird beim Schließen des Browsers gelöscht', 'Nur im Speicher, mit dem Browser weg.'],
  [/\bzurücknehmen\b|^Übernehmen$|^Behalten$/i, 'Widerrufen, Speichern, Abbrechen', 'Zurücknehmen', 'Übernehmen', 'Behalten'],
  [/\bForm der Karte\b|\bKartenform\b|\bGerundete Karte\b/, 'Kartenprojektion, Natural Earth', 'Form der Karte', 'Nächste Kartenform'],
  [/\bNicht live\b|^Beispiel$/i, 'Getrennt, Demodaten', 'Nicht live', 'Beispiel'],
  [/\bEinzelheiten\b|\bBelege\b/, 'Details, Exit-Details', 'Einzelheiten schließen', 'Belege zeigen'],
  [/\bFolge ruht\b|Übliche Folge|^Folge$/, 'Sortierung, Standard', 'Übliche Folge', 'Folge'],
];

/** Texts with a word of the table in another sense, or in an identifier. */
const fine = [
  'What you look up',
  'Look around with demo data',
  'a round trip of 18 ms',
  '{place}, {kind}',
  'ruled out by the round-trip time',
  'network names are missing',
  'the other end of the VPN tunnel',
];

/** The replaced words in a text, with the term to use for each; fact names do not count as words. */
function faults(table: readonly Replaced[], text: string): string[] {
  const words = text.replace(/\{(?!interface|gateway|via)\w+\}/g, '{}');
  return table.flatMap(([word, use]) => (word.test(words) ? [`${String(word.exec(words)?.[0])} → ${use}`] : []));
}

test.each([...english, ...german])('%s would be found', (word, use, ...once) => {
  for (const text of once) expect(faults([[word, use, ...once]], text), text).toHaveLength(1);
});

test.each(fine)('"%s" is fine', (text) => {
  expect(faults(english, text)).toEqual([]);
});

test.each([
  ['English', en, english],
  ['German', de, german],
])('%s has no word that the glossary replaced', (_, catalogue: Record<string, { message: string }>, table) => {
  const found = Object.entries(catalogue).flatMap(([key, { message }]) =>
    faults(table, message).map((fault) => `${key}: ${fault}`),
  );
  expect(found).toEqual([]);
});
