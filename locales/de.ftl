# Was Claimdesk sagt: Fenster, Befehlszeile und Berichte lesen diese Datei. `{ $name }` wird ausgefüllt; siehe Fluents Syntax.

app-name = Claimdesk

## Status

status-unchecked = ungeprüft
status-in_progress = in Arbeit
status-confirmed = bestätigt
status-correction_proposed = Korrektur vorgeschlagen
status-cannot_confirm = nicht belegbar
status-on_author = Autor bürgt
status-opinion = Meinung
status-cut = gestrichen
status-cut_pending = zu streichen
status-recheck = Nachprüfung nötig
status-proposal = vorgeschlagene Aussage

## Arten, Rollen, Verwendung

claim-kind-fact = Tatsache
claim-kind-quote = Zitat
claim-kind-number = Zahl
claim-kind-characterisation = Charakterisierung
claim-kind-allegation = Vorwurf
priority-low = niedrig
priority-normal = normal
priority-high = hoch
role-speaker = Urheber
role-carrier = Verbreiter
role-document = Dokument
level-on_the_record = unter eins
level-background = unter zwei
level-deep_background = unter zwei, ohne Quelle
level-off_the_record = unter drei
stance-supports = stützt
stance-contradicts = widerspricht
stance-mentions = erwähnt
source-kind-person = Person
source-kind-unnamed_person = ungenannte Person
source-kind-unnamed_group = ungenannte Gruppe
source-kind-organisation = Organisation
source-kind-news_agency = Nachrichtenagentur
source-kind-news_outlet = Medium
source-kind-broadcaster = Sender
source-kind-state_media = Staatsmedium
source-kind-government = staatliche Stelle
source-kind-ngo = NGO
source-kind-company = Unternehmen
source-kind-social_post = Social-Media-Beitrag
source-kind-document = Dokument
source-kind-dataset = Datensatz
source-kind-court_record = Gerichtsakte
source-kind-short-person = Person
source-kind-short-unnamed_person = ungenannt
source-kind-short-unnamed_group = ungenannt
source-kind-short-organisation = Org.
source-kind-short-news_agency = Agentur
source-kind-short-news_outlet = Medium
source-kind-short-broadcaster = Sender
source-kind-short-state_media = Staatsmedium
source-kind-short-government = Staat
source-kind-short-ngo = NGO
source-kind-short-company = Firma
source-kind-short-social_post = Post
source-kind-short-document = Dokument
source-kind-short-dataset = Daten
source-kind-short-court_record = Gericht
ownership-SC = staatlich kontrolliert
ownership-CaPu = vereinnahmt, öffentlich oder staatlich geführt
ownership-CaPr = vereinnahmt, privat
ownership-ISFM = unabhängig, staatlich finanziert und staatlich geführt
ownership-ISF = unabhängig, staatlich finanziert
ownership-ISM = unabhängig, staatlich geführt
ownership-IP = unabhängig, öffentlich
ownership-provenance = { $meaning }, laut { $provenance }, Stand { $as_of }

## Was getan wurde

what-claims =
    { $claim ->
        [none] { what-many-claims }
       *[other] Aussage { $claim }
    }
what-many-claims =
    { $count ->
        [one] Aussage
       *[other] { $count } Aussagen
    }
# Im Dativ: nach „zu“, „in“ und „von“.
what-of-claim =
    { $claim ->
        [none] { $count ->
            [one] einer Aussage
           *[other] { $count } Aussagen
        }
       *[other] Aussage { $claim }
    }
act-article_imported = Manuskript importiert: „{ $name }“
act-article_edited = Angaben zum Artikel geändert: „{ $name }“
act-article_removed = Artikel entfernt: „{ $name }“
act-revision_brought = Fassung { $revision } importiert
act-revision_cleared = Fassung { $revision } freigegeben
act-claim_added = { what-claims } hinzugefügt
act-claims_added = { what-claims } hinzugefügt
act-claim_resized = { what-claims }: Auswahl geändert
act-claim_edited = { what-claims } bearbeitet
act-claim_reviewed =
    { $status ->
        [unchecked] { what-claims } auf ungeprüft gesetzt
        [in_progress] { what-claims } in Arbeit genommen
        [confirmed] { what-claims } bestätigt
        [correction_proposed] { what-claims }: Korrektur vorgeschlagen
        [cannot_confirm] { what-claims } als nicht belegbar markiert
        [on_author] { what-claims }: Autor bürgt
        [opinion] { what-claims } als Meinung markiert
        [cut] { what-claims } gestrichen
       *[none] { what-claims } geprüft
    }
act-sheet_brought_back = { what-claims } aus einer Tabelle aktualisiert
act-claims_retired = { what-claims } fallen gelassen
act-claim_removed = { what-claims } entfernt
act-attribution_added =
    { $named ->
        [no] Quelle zu { what-of-claim } hinzugefügt
       *[yes] Quelle zu { what-of-claim } hinzugefügt: { $name }
    }
act-attribution_edited =
    { $named ->
        [no] Zuschreibung in { what-of-claim } bearbeitet
       *[yes] Zuschreibung in { what-of-claim } bearbeitet: { $name }
    }
act-attribution_removed =
    { $named ->
        [no] Quelle von { what-of-claim } entfernt
       *[yes] Quelle von { what-of-claim } entfernt: { $name }
    }
act-naming_marked = Nennung der Quelle in { what-of-claim } markiert
act-source_added =
    { $count ->
        [one] Quelle hinzugefügt: { $name }
       *[other] { $count } Quellen hinzugefügt
    }
act-source_edited = Quelle bearbeitet: { $name }
sources-found =
    { $count ->
        [0] Keine neue Quelle
        [one] 1 neue Quelle
       *[other] { $count } neue Quellen
    }{ $alike ->
        [0] {""}
       *[other] , { $alike } ähneln sich
    }
sources-alike = { $count } Quellen ähneln sich: { $names }.
sources-merge-alike = Zusammenführen
source-local = nur in „{ $title }“
proposals-marked =
    { $count ->
        [one] 1 Aussage
       *[other] { $count } Aussagen
    }, { $confirmed } davon durch { $confirmed ->
        [one] die Marke des Autors
       *[other] Marken des Autors
    } bestätigt
command-sources-mergeAlike = Ähnliche Quellen zusammenführen
act-sources_merged =
    { $count ->
        [one] Quelle zusammengeführt mit { $name }
       *[other] { $count } Quellen zusammengeführt mit { $name }
    }
act-source_removed = Quelle entfernt: { $name }
act-directory_filled = Quellenverzeichnis gefüllt
act-setting_changed = Einstellung geändert
act-vault_changed = Passphrase gesetzt
act-contact_edited = Kontaktdaten bearbeitet: { $name }
act-proposals_rejected =
    { $count ->
        [one] Vorschlag verworfen
       *[other] { $count } Vorschläge verworfen
    }
act-proposals_restored =
    { $count ->
        [one] Vorschlag wiederhergestellt
       *[other] { $count } Vorschläge wiederhergestellt
    }
act-notes_let_in =
    { $count ->
        [one] Notiz in Berichte aufgenommen
       *[other] { $count } Notizen in Berichte aufgenommen
    }
act-notes_kept_back =
    { $count ->
        [one] Notiz in Berichten zurückgehalten
       *[other] { $count } Notizen in Berichten zurückgehalten
    }
act-names_checked =
    { $named ->
        [yes] Richtig geschrieben: { $name }
       *[no] { $count } Namen richtig geschrieben
    }
act-names_unchecked =
    { $named ->
        [yes] Noch einmal zu prüfen: { $name }
       *[no] { $count } Namen noch einmal zu prüfen
    }
act-names_kept_apart = Auseinandergehalten: { $name }
act-names_joined = Nicht mehr auseinandergehalten: { $name }
act-findings_dismissed =
    { $count ->
        [one] Befund verworfen
       *[other] { $count } Befunde verworfen
    }
act-findings_restored =
    { $count ->
        [one] Befund wiederhergestellt
       *[other] { $count } Befunde wiederhergestellt
    }
course-undo = Rückgängig: { $what }
course-redo = Wiederholt: { $what }

## Zeiten und Größen

time-yesterday = gestern { $clock }
time-tomorrow = morgen { $clock }
deadline-in = in { $span }
deadline-late = { $span } überfällig
deadline-late-since = überfällig seit { $at }
span-minutes = { $minutes } min
span-hours =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
size-bytes =
    { $bytes ->
        [one] 1 Byte
       *[other] { $bytes } Bytes
    }

## Fehler, nach Kennung

error-not_found = Nicht gefunden
error-conflict = Inzwischen geändert
error-invalid = Nicht angenommen
error-nothing_to_undo = Nichts mehr rückgängig zu machen
error-gate_blocked = Noch nicht frei
error-no_name = Bitte zuerst den Namen eingeben
error-source_in_use = Noch in Gebrauch
error-draft_unreadable = Manuskript nicht lesbar
error-vault_locked = Kontaktdaten sind gesperrt
error-vault_locked-hint = Mit der Passphrase entsperren.
error-vault_missing = Keine Passphrase gesetzt
error-vault_missing-hint = Zuerst eine Passphrase wählen.
error-vault_exists = Eine Passphrase ist schon gesetzt
error-wrong_passphrase = Falsche Passphrase
error-weak_passphrase = Die Passphrase ist zu schwach
error-desk_busy = Ein anderes Programm benutzt die Bibliothek
error-desk_damaged = Die Bibliotheksdatei ist beschädigt
error-desk_newer = Die Bibliotheksdatei stammt von einem neueren Claimdesk
error-desk_foreign = Das ist keine Bibliotheksdatei von Claimdesk
error-desk_read_only = Die Bibliothek ist schreibgeschützt
error-disk_full = Der Datenträger ist voll
error-io = Eine Datei ließ sich nicht lesen oder schreiben
error-cancelled = Abgebrochen
error-internal = In Claimdesk ist etwas schiefgegangen

## Befehle

label-with-key = { $label } ({ $key })
command-group-claim = Aussagen
command-group-proposal = Vorschläge
command-group-consistency = Namen und Zahlen
command-group-decide = Prüfen
command-group-draft = Gehe zu
command-group-article = Artikel
command-group-revise = Fassungen
command-group-desk = Datei
command-group-view = Ansicht
command-claim-next = Nächste Aussage
command-claim-prev = Vorige Aussage
command-claim-nextUnverified = Nächste offene Aussage
command-claim-prevUnverified = Vorige offene Aussage
command-claim-make = Aussage aus den ausgewählten Wörtern anlegen
command-claim-open = Aussage öffnen
command-claim-makeWithSource = Aussage anlegen und Quelle hinzufügen
command-claim-addWords = Ausgewählte Wörter zur Aussage hinzufügen
command-claim-attach = Aussage den ausgewählten Wörtern zuordnen
command-claim-close = Aussage schließen
command-claim-addSource = Quelle hinzufügen
command-claim-locator = Fundstelle bearbeiten
command-claim-note = Notiz schreiben
command-claim-history = Verlauf der Aussage zeigen
command-claim-remove = Aussage entfernen
command-claim-startEarlier = Aussage ein Wort früher beginnen
command-claim-startLater = Aussage ein Wort später beginnen
command-claim-endEarlier = Aussage ein Wort früher enden lassen
command-claim-endLater = Aussage ein Wort später enden lassen
command-claim-markNaming = Nennung der Quelle markieren
command-proposal-next = Nächster Vorschlag
command-proposal-prev = Voriger Vorschlag
command-proposal-nextUnsourced = Nächste prüfbare Stelle ohne Quelle
command-proposal-prevUnsourced = Vorige prüfbare Stelle ohne Quelle
command-proposal-accept = Vorschlag annehmen
command-proposal-correct = Quelle des Vorschlags ändern und annehmen
command-proposal-reject = Vorschlag verwerfen
command-proposal-acceptNoted = Alle Vorschläge aus Kommentaren und Fußnoten annehmen
command-proposal-acceptQuotes = Alle vorgeschlagenen Zitate annehmen
command-proposal-acceptAttributed = Alle zugeschriebenen Vorschläge annehmen
command-proposal-acceptUnsourced = Alle Vorschläge ohne Quelle annehmen
command-proposal-acceptAll = Alle Vorschläge annehmen
command-proposal-rejectNoted = Alle Vorschläge aus Kommentaren und Fußnoten verwerfen
command-proposal-rejectQuotes = Alle vorgeschlagenen Zitate verwerfen
command-proposal-rejectAttributed = Alle zugeschriebenen Vorschläge verwerfen
command-proposal-rejectUnsourced = Alle Vorschläge ohne Quelle verwerfen
command-proposal-rejectAll = Alle Vorschläge verwerfen
command-proposal-restore = Verworfene Vorschläge wiederherstellen
command-proposal-list = Vorschläge auflisten
command-proposal-listUnsourced = Feststellungen ohne Quelle auflisten
command-proposal-coverage = Abdeckung zeigen
command-status-confirmed = Bestätigt
command-status-correction_proposed = Korrektur vorschlagen
command-status-cannot_confirm = Nicht belegbar
command-status-on_author = Autor bürgt
command-status-opinion = Meinung
command-status-cut = Streichen
command-status-unchecked = Zurück auf ungeprüft
command-status-in_progress = In Arbeit
command-review-toggle = Prüfmodus
command-draft-sentenceNext = Nächster Satz
command-draft-sentencePrev = Voriger Satz
command-draft-extendWord = Ein Wort mehr auswählen
command-draft-shrinkWord = Ein Wort weniger auswählen
command-draft-extendSentence = Einen Satz mehr auswählen
command-draft-shrinkSentence = Einen Satz weniger auswählen
command-draft-wordNext = Nächstes Wort
command-draft-wordPrev = Voriges Wort
command-draft-openLink = Link im Browser öffnen
command-draft-find = Im Manuskript suchen
command-article-import = Manuskript öffnen …
command-article-import-aliases = Word docx PDF OpenDocument odt rtf Markdown HTML Text zip importieren Import
command-article-package = Recherchepaket öffnen …
command-article-package-aliases = Recherche Paket Ordner importieren Import
command-article-paste = Manuskript einfügen
command-article-gate = Zeigen, was der Veröffentlichung entgegensteht
command-article-nextWarning = Nächster Hinweis
command-article-prevWarning = Voriger Hinweis
command-article-export = Exportieren
command-article-export-aliases = Word docx Prüfexemplar kommentiert Bericht PDF Excel xlsx Tabelle CSV Zotero speichern
command-article-sheet = Bearbeitete Tabelle importieren …
command-article-sheet-aliases = Excel xlsx importieren zeilenweise
command-article-details = Titel, Autorenzeile und Redaktionsschluss
command-article-history = Verlauf des Artikels zeigen
command-article-remove = Artikel entfernen
command-revise-file = Neue Fassung aus einer Datei …
command-revise-file-aliases = Version aktualisieren Word docx
command-revise-paste = Neue Fassung einfügen
command-revise-update = Auf die neue Fassung aktualisieren
command-revise-notNow = Jetzt nicht
command-revise-watch = Datei des Manuskripts auf Änderungen beobachten
command-revise-readOriginal = Im Original lesen
command-revise-readAccepted = Mit angenommenen Änderungen lesen
command-revise-edit = Text des Manuskripts bearbeiten
command-revise-save = Als Fassung speichern
command-revise-tray = Aussagen, die ihre Stelle verloren haben
command-revise-compare = Fassungen vergleichen
command-revise-layout = Nebeneinander oder im Text
command-revise-fold = Unveränderte Absätze ein- oder ausblenden
command-revise-nextEdit = Nächste Änderung im Text
command-revise-prevEdit = Vorige Änderung im Text
command-revise-stillRight = Stimmt noch
command-revise-checkAgain = Neu prüfen
command-revise-attach = Aussage hier zuordnen
command-revise-nextPlace = Nächste mögliche Stelle
command-revise-prevPlace = Vorige mögliche Stelle
command-revise-retire = Aussage fallen lassen
command-revise-signOff = Zur Veröffentlichung freigeben
command-desk-undo = Rückgängig
command-desk-redo = Wiederholen
command-desk-search = Artikel, Aussagen und Quellen durchsuchen
command-desk-palette = Alle Befehle
command-desk-keys = Tastenkürzel
command-desk-sources = Quellen
command-desk-settings = Einstellungen
command-desk-lockVault = Kontaktdaten sperren
command-desk-backUp = Jetzt sichern
command-view-article = Manuskript
command-view-margin = Karten neben dem Manuskript
command-view-list = Liste der Aussagen
command-view-restsOn = Quellen des Artikels
command-view-names = Namen des Artikels
command-view-names-aliases = Namensverzeichnis Schreibweise Rechtschreibung
command-finding-next = Nächste zweifelhafte Stelle
command-finding-prev = Vorige zweifelhafte Stelle
command-finding-dismiss = Befund verwerfen
command-finding-apart = Zwei Namen auseinanderhalten
command-finding-restore = Verworfene Befunde wiederherstellen
command-name-right = Name ist richtig geschrieben
command-name-nextMention = Nächste Nennung des Namens
command-name-prevMention = Vorige Nennung des Namens
command-view-library = Bibliothek ein- oder ausblenden
command-view-nextPane = Nächster Bereich
command-view-theme = Farbschema wechseln
command-view-textLarger = Größere Schrift
command-view-textSmaller = Kleinere Schrift
command-view-textNormal = Normale Schriftgröße
action-undo = Rückgängig

## Felder

field-required = Das darf nicht leer sein.
field-restored = Von vorher wiederhergestellt; noch nicht gespeichert.
field-unsaved = Noch nicht gespeichert.
field-not-saved = { $label } wurde nicht gespeichert: „{ $text }“
field-put-back = Wiederherstellen
field-discard = Verwerfen
date-hint-done = 30.11., 2026-11-30
date-hint-due = 30.11. 18:00, 2026-11-30 18:00
date-in-words = { $weekday }, { $day }. { $month } { $year }
date-passed = { $words } (in der Vergangenheit)
date-to-come = { $words } (in der Zukunft)
decision-held = Aussage { $number } ist nicht entschieden: „{ $text }“ ist nicht gespeichert
decision-held-show = Zum Feld
correction-changes = Was sich ändert:
correction-drops = Damit entfallen { $dropped } von { $of } Wörtern.

## Das Fenster

skip-to-main = Zum Hauptinhalt
opening-desk = Bibliothek wird geöffnet
draft = Manuskript
side-pane = Neben dem Manuskript
side-margin = Karten
side-list = Liste
side-rests-on = Quellen
side-names = Namen
filter-some = { $shown } von { $total } gezeigt
filter-all = Alle Aussagen zeigen
drop-here = Hier ablegen
drop-draft = Ein Manuskript: Word, OpenDocument, Rich Text, PDF, Markdown, HTML oder reiner Text
drop-package = Ein Recherchepaket: ein Ordner oder Zip mit einem Manuskript obenauf und den Dateien, die es belegen
drop-sheet = Eine bearbeitete Tabelle der Aussagen (.xlsx)
toasts = Was eben geschah
failure-title = Die Bibliothek ließ sich nicht öffnen
failure-desk_busy = Ein anderes Programm benutzt die Bibliothek
failure-desk_damaged = Die Bibliotheksdatei ist beschädigt
failure-desk_newer = Die Bibliothek braucht ein neueres Claimdesk
failure-desk_foreign = Das ist keine Bibliotheksdatei von Claimdesk
failure-desk_read_only = Die Bibliotheksdatei ist schreibgeschützt
failure-disk_full = Der Datenträger ist voll
failure-untouched = In die Bibliotheksdatei wurde nichts geschrieben.
failure-changed = Zuletzt geschrieben wurde sie: { $at }.
failure-backup = Die letzte gute Sicherung: { $at }.
failure-no-backup = Es gibt keine gute Sicherung.
failure-kept = In die Bibliotheksdatei wurde nichts geschrieben. Wird eine Sicherung wiederhergestellt, bleibt die jetzige Datei bei den Sicherungen erhalten.
failure-alone = In die Bibliotheksdatei wurde nichts geschrieben. Vor jedem weiteren Versuch eine Kopie der jetzigen Datei anlegen.
failure-restore = Sicherung öffnen: { $at }
failure-read = Nur zum Lesen öffnen
failure-choose = Andere Datei wählen …
failure-show = Im Ordner zeigen
failure-older =
    { $count ->
        [one] Eine ältere Sicherung
       *[other] { $count } ältere Sicherungen
    }
failure-details = Einzelheiten
read-only = Nur lesen.
read-only-explained = Zu sehen ist die Bibliothek, wie sie beim Öffnen war. Änderungen werden abgelehnt.
read-only-again = Zum Ändern öffnen
command-not-now = { $command } ist hier nicht möglich.
theme-now = Farbschema: { $theme }
theme-system = System
theme-light = hell
theme-dark = dunkel
action-close = Schließen
action-close-key = Schließen (Esc)
action-cancel = Abbrechen
action-dismiss = Ausblenden
action-retry = Erneut versuchen
action-clear = Leeren
action-details = Einzelheiten

## Kopfzeile und Artikel

field-title = Titel
field-byline = Autorenzeile
field-deadline = Redaktionsschluss
deadline-line = Schluss: { $when }
revision-number = Fassung { $number }
revision-label = Fassung
revision-file = Datei
revision-created = Importiert
revision-hash = SHA-256
pasted = eingefügt
saved-at = Stand { $when }
progress-none = noch keine Aussagen
progress-confirmed = { $count } bestätigt
progress-open = { $count } offen
progress-recheck = { $count } nachzuprüfen
progress-bar = Fortschritt: { $parts }
progress-by-status = Aussagen nach Status
progress-show-only = Nur diese Aussagen zeigen; noch einmal drücken zeigt alle
gate-open = Frei zur Veröffentlichung
gate-open-with = Frei; durchgelassen: { $what }
gate-checking = Wird geprüft …
header-proposed = { $count } vorgeschlagen
gate-no-claims = Noch keine Aussagen
gate-blocked = { $count } zu klären
gate-title = Vor der Veröffentlichung
gate-weighing = Wird geprüft …
gate-nothing = Der Veröffentlichung steht nichts entgegen.
gate-nothing-but = Der Veröffentlichung steht nichts entgegen. Die Freigabe lässt dies durch und hält es im Verlauf und in jedem Bericht fest:
warnings-let-through = Durchgelassen
warnings-besides = Würde durchgelassen
warned-nothing-claimed = keine Aussage markiert
warned-undecided = { $count } unentschieden
warned-correction-pending =
    { $count ->
        [one] 1 Korrektur ausstehend
       *[other] { $count } Korrekturen ausstehend
    }
warned-not-confirmed = { $count } nicht bestätigt
warned-needs-recheck =
    { $count ->
        [one] 1 Nachprüfung nötig
       *[other] { $count } Nachprüfungen nötig
    }
warned-cut-pending =
    { $count ->
        [one] 1 Streichung ausstehend
       *[other] { $count } Streichungen ausstehend
    }
warned-no-source = { $count } ohne Quelle
warned-off-record-used = { $count } nur unter drei
warned-sources-contradict = { $count } mit Widerspruch
warned-consistency-error =
    { $count ->
        [one] 1 Widerspruch im Manuskript
       *[other] { $count } Widersprüche im Manuskript
    }
warned-consistency-warning =
    { $count ->
        [one] 1 zweifelhafte Stelle im Manuskript
       *[other] { $count } zweifelhafte Stellen im Manuskript
    }
warned-unnamed-no-approver = { $count } anonym ohne Genehmigung
warned-unnamed-no-reason = { $count } anonym ohne Grund
warned-no-locator = { $count } ohne Fundstelle
warned-proposals-unread =
    { $count ->
        [one] 1 Vorschlag ungesichtet
       *[other] { $count } Vorschläge ungesichtet
    }
warned-words-unclaimed =
    { $count ->
        [one] 1 prüfbare Stelle nicht erfasst
       *[other] { $count } prüfbare Stellen nicht erfasst
    }
warned-words-unread =
    { $count ->
        [one] 1 Absatz nicht gelesen
       *[other] { $count } Absätze nicht gelesen
    }
warned-other = { $count } nach der Regel { $rule }
warned-and = { $first } und { $last }
warned-others = { $count } weitere
warning-at = { $at } von { $of }
warning-go = zeigen
warning-place = { $what }: { $at } von { $of }
warning-key = führt zur nächsten Stelle
warning-about-no-source = Als druckreif entschieden, und keine Quelle stützt sie.
warning-about-off-record-used = Unter drei gesagt, und keine zitierfähige Quelle stützt sie.
warning-about-sources-contradict = Eine Quelle stützt sie, eine andere widerspricht, und keine Notiz zu dieser Zuschreibung sagt, warum das nicht zählt.
warning-about-consistency-error = Zwei Stellen des Manuskripts können nicht beide stimmen.
warning-about-consistency-warning = Zwei Stellen des Manuskripts scheinen nicht zueinander zu passen.
warning-about-unnamed-no-approver = Niemand hat die Anonymität der Quelle genehmigt.
warning-about-unnamed-no-reason = Es ist kein Grund angegeben, warum die Quelle nicht genannt wird.
warning-about-no-locator = Keine Seite, kein Link, keine Zeit und kein Datum sagt, wo in der Quelle.
warning-about-proposals-unread = Weder angenommen noch verworfen.
warning-about-words-unclaimed = Prüfbar, und in keiner Aussage.
warning-about-words-unread = In einer Sprache, die Claimdesk nicht liest, und nicht ganz in Aussagen.
gate-explained =
    { $count ->
        [one] 1 Befund steht der Veröffentlichung entgegen. Anklicken führt zur Aussage.
       *[other] { $count } Befunde stehen der Veröffentlichung entgegen. Anklicken führt zur Aussage.
    }
rule-nothing_claimed = Im Manuskript ist noch keine Aussage markiert.
claim-gone = nicht mehr im Manuskript, zuletzt in Fassung { $number }
remarks = Kommentare im Dokument
remark-count =
    { $count ->
        [one] 1 Kommentar im Dokument
       *[other] { $count } Kommentare im Dokument
    }
remark-note = Zur Notiz hinzufügen
remark-dismiss = Ausblenden
rule-waiting = Hat ihre Stelle im Manuskript verloren
rule-undecided = Unentschieden
rule-correction_pending = Korrektur noch nicht im Manuskript
rule-not_confirmed = Nicht belegbar
rule-cut-pending = Zu streichen, noch im Manuskript
rule-needs_recheck = Seit der Prüfung geändert
rule-no-source = Ohne Quelle
rule-off-record-used = Nur unter drei
rule-sources-contradict = Eine Quelle widerspricht
rule-consistency-error = Widerspruch im Manuskript
rule-consistency-warning = Zweifelhaft im Manuskript
rule-unnamed-no-approver = Ungenannte Quelle ohne Genehmigung
rule-unnamed-no-reason = Ungenannte Quelle ohne Grund
rule-no-locator = Quelle ohne Fundstelle
rule-proposals-unread = Ungesichtete Vorschläge
rule-words-unclaimed = Prüfbare Wörter in keiner Aussage
rule-words-unread = Nicht gelesene Absätze
details-title = Angaben zum Artikel
reading-counted =
    { $count ->
        [one] 1 nachverfolgte Änderung
       *[other] { $count } nachverfolgte Änderungen
    }, { $how }
reading-accepted = als angenommen gelesen
reading-original = im Original gelesen
reading-original-about = Das Manuskript wird ohne seine nachverfolgten Änderungen gelesen
read-original-about = Das Manuskript ohne seine nachverfolgten Änderungen als neue Fassung lesen
read-accepted-about = Das Manuskript mit allen nachverfolgten Änderungen als neue Fassung lesen
revision-as-original = im Original
revision-tracked = Nachverfolgte Änderungen
skipped-title = Nicht ins Manuskript übernommen
skipped-explained = Claimdesk zeigt nur Wörter. Dies ist in der Datei und nicht im Text.
skipped-brief =
    { $many ->
        [no] nicht übernommen: { $what }
       *[yes] nicht übernommen: { $what } und { $more } weitere
    }
skipped-gate = Nicht ins Manuskript übernommen und nicht geprüft: { $what }.
skipped-most = Nur ein Teil der Seite wurde als Artikel gelesen
skipped-most-explained = { $percent } % ihres Fließtexts wurden nicht übernommen, insgesamt { $count ->
    [one] 1 Absatz
   *[other] { $count } Absätze
}. Vor dem Prüfen mit der Seite vergleichen.
history-title = Verlauf
history-of-article = Verlauf des Artikels
history-none = Noch nichts.
history-nobody = jemand
history-was = war{ " " }
history-is = ist jetzt{ " " }
history-empty = nichts
move-status = Status
move-let_through = freigegeben mit
move-words = Wortlaut
move-note = Notiz
move-kind = Art
move-priority = Priorität
move-assignee = zuständig
move-correction = Korrektur
move-source = Quelle
move-role = Rolle
move-level = Verwendung
move-stance = Haltung
move-naming = Nennung
move-accessed = abgerufen
move-title = Titel
move-byline = Autorenzeile
move-deadline = Redaktionsschluss
move-name = Name
move-aliases = weitere Namen
move-country = Land
move-carries = übernimmt von
move-url = Link
move-locator-url = Fundstelle, Link
move-locator-page = Fundstelle, Seite
move-locator-paragraph = Fundstelle, Absatz
move-locator-time_code = Fundstelle, Timecode
move-locator-contact_date = Fundstelle, Kontakt am
move-locator-contact_form = Fundstelle, Art des Kontakts

## Fassungen

action-update = Aktualisieren
action-not-now = Jetzt nicht
action-stop-watching = Nicht mehr beobachten
action-see-changes = Änderungen ansehen
offer-watched = Das Manuskript hat sich geändert:
revision-same = Das ist schon die aktuelle Fassung.
revision-preview = { $sentences }, { $claims }
revision-no-sentences = kein Satz geändert
revision-sentences-edited =
    { $count ->
        [one] 1 Satz bearbeitet
       *[other] { $count } Sätze bearbeitet
    }
revision-sentences-added =
    { $count ->
        [one] 1 Satz hinzugefügt
       *[other] { $count } Sätze hinzugefügt
    }
revision-sentences-cut =
    { $count ->
        [one] 1 Satz gestrichen
       *[other] { $count } Sätze gestrichen
    }
revision-sentences-moved =
    { $count ->
        [one] 1 Satz verschoben
       *[other] { $count } Sätze verschoben
    }
revision-edited = { $count } bearbeitet
revision-added = { $count } hinzugefügt
revision-cut = { $count } gestrichen
revision-moved = { $count } verschoben
revision-affected =
    { $count ->
        [0] keine Aussage betroffen
        [one] 1 Aussage betroffen
       *[other] { $count } Aussagen betroffen
    }
revision-undecided =
    { $count ->
        [0] ist jetzt aktuell. Keine Aussage ist neu zu entscheiden.
        [one] ist jetzt aktuell. 1 Aussage ist zu entscheiden.
       *[other] ist jetzt aktuell. { $count } Aussagen sind zu entscheiden.
    }
revision-first = die erste
revision-current = aktuell
revision-cleared-by = freigegeben von { $who }
revision-compare = Mit Fassung { $number } vergleichen
revisions-title = Fassungen
watch-file = Datei auf Änderungen beobachten
compare = Fassungen vergleichen
compare-which = Welche Fassungen
compare-from = Frühere Fassung
compare-to = Spätere Fassung
compare-side = Nebeneinander
compare-inline = Im Text
compare-unfold = Alles zeigen
compare-loading = Wird verglichen …
compare-texts = Fassung { $from } und Fassung { $to }
compare-folded =
    { $count ->
        [one] 1 Absatz unverändert
       *[other] { $count } Absätze unverändert
    }
compare-moved-to-below = nach unten verschoben ↓
compare-moved-to-above = nach oben verschoben ↑
compare-moved-from-below = von unten hierher verschoben ↓
compare-moved-from-above = von oben hierher verschoben ↑
compare-key-decide = nächste zu entscheidende
compare-key-claim = nächste Aussage
compare-key-edit = nächste Änderung
compare-key-leave = zurück
compare-all-decided = Alles ist entschieden.
effects-title = Was das für die Aussagen bedeutet
effects-decided = { $decided } von { $of } entschieden
effects-none = Keine der beiden Fassungen hat Aussagen.
effects-waiting = Stelle verloren: { $count }
effects-gone = Nicht mehr im Manuskript: { $count }
effects-changed = Wortlaut geändert: { $count }
effects-context = Umgebung geändert: { $count }
effects-moved = Verschoben, gleicher Wortlaut: { $count }
effects-kept = Unverändert: { $count }
effects-back = Wieder da: { $count }
effect-kept = Unverändert
effect-moved = Verschoben
effect-changed = Wortlaut geändert
effect-ambiguous = Unklar, wohin verschoben
effect-lost = Wortlaut entfallen
effect-back = Wieder da
effect-why-same_words = derselbe Wortlaut steht in jedem der beiden Texte einmal.
effect-why-neighbours = die Sätze daneben sind dieselben.
effect-why-context = die Wörter ringsum sind dieselben.
effect-why-edited_sentence = der Satz wurde bearbeitet.
effect-why-replaced = der Wortlaut wurde zwischen denselben Wörtern ersetzt.
effect-why-rewritten = an ihrer Stelle steht ein anderer Satz.
effect-why-operations = hier wurde sie bearbeitet.
effect-why-twins = mehrere Stellen passen gleich gut.
effect-why-too_little = nur ein Teil des Wortlauts ist übrig.
effect-why-nothing = der Wortlaut steht nicht mehr im Text.
effect-context-edited = Der Rest des Satzes wurde bearbeitet.
effect-context-negation = Eine Verneinung oder Einschränkung kam in den Satz oder fiel weg.
effect-context-speaker = Die Zuschreibung im Satz hat sich geändert.
effect-context-quotation = Anführungszeichen um den Wortlaut kamen hinzu oder fielen weg.
effect-context-setting = Einheit, Ort, Datum, Tabellenkopf, Blockzitat, Link, Klammern oder Durchstreichung haben sich geändert.
effect-speakers = { $speakers }.
rested-turned = Beruht jetzt auf { $now } (bisher { $was })
rested-gone = Beruht nicht mehr auf { $was }
rested-and = {" "}und{" "}
turned-title = Geändert, seit Fassung { $number } freigegeben wurde
turned-claim = Aussage { $claim }: { $what }
turned-in-sentence = Aussage { $claim }: { $what }
turned-count =
    { $count ->
        [one] { $first }
       *[other] { $count } Änderungen seitdem
    }
turned-made = seitdem hinzugefügt
turned-gone = entfernt
turned-words = hat einen anderen Wortlaut
turned-kind = Art jetzt { $now } (bisher { $was })
turned-status = jetzt { $now } (bisher { $was })
turned-source = beruht jetzt auf { $now } (bisher { $was })
turned-source_added = beruht jetzt auch auf { $now }
turned-source_removed = beruht nicht mehr auf { $was }
turned-source_name = die Quelle heißt jetzt { $now } (bisher { $was })
turned-source_kind = Art der Quelle jetzt „{ $now }“ (bisher „{ $was }“)
turned-carries = die Quelle übernimmt jetzt Material von { $now }
turned-carries-nobody = die Quelle übernimmt kein Material mehr
turned-role = Rolle der Quelle jetzt { $now } (bisher { $was })
turned-level = die Quelle spricht jetzt { $now } (bisher { $was })
turned-stance = Haltung der Quelle jetzt „{ $now }“ (bisher „{ $was }“)
turned-locator = hat eine andere Fundstelle
turned-source_words = die Quelle wird mit anderen Worten zitiert
turned-naming = andere Wörter des Manuskripts nennen die Quelle
speakers-changed = Jetzt von { $now } gesagt (bisher { $was })
speakers-unclear = Mit „{ $now }“ kann jetzt jemand anderes gemeint sein
speakers-named = Jetzt von { $now } gesagt (bisher war niemand genannt)
speakers-unnamed = Jetzt ist dafür niemand genannt (bisher { $was })
caution-edited = Die Umgebung des Wortlauts hat sich geändert
caution-negation = Eine Verneinung oder Einschränkung kam in den Satz oder fiel weg
caution-speaker = Die Zuschreibung im Satz hat sich geändert
caution-quotation = Anführungszeichen um den Wortlaut kamen hinzu oder fielen weg
caution-setting = Einheit, Ort, Datum, Tabellenkopf, Blockzitat, Link, Klammern oder Durchstreichung haben sich geändert
effect-told = Aussage { $number }. { $effect } { $words }
effect-to-decide = entscheiden
effect-was = war
effect-is = ist
effect-candidates =
    { $count ->
        [one] Mögliche Stelle:
       *[other] Mögliche Stellen:
    }
effect-pick = Oder die Wörter im späteren Text auswählen.
effect-picked = Ausgewählt: „{ $words }“
decide-still_right = Stimmt noch
decide-check_again = Neu prüfen
decide-attach = Hier zuordnen
decide-retire = Fallen lassen
tray-title =
    { $count ->
        [one] 1 Aussage hat ihre Stelle verloren
       *[other] { $count } Aussagen haben ihre Stelle verloren
    }
tray-chip = { $count } zuzuordnen
tray-explained = Der Wortlaut ist entfallen, oder es ist unklar, wohin er verschoben wurde. ← → wählt eine Stelle, Enter ordnet die Aussage dort zu; oder Wörter im Manuskript auswählen und H drücken.
tray-last = Zuletzt in Fassung { $number }:
tray-candidate = Stelle { $number }: { $words }
selection-attach = Aussage { $number } zuordnen
cleared-by = freigegeben von { $who }, { $when }
cleared-by-with = freigegeben von { $who }, { $when }; durchgelassen: { $what }
cleared-since = seitdem: { $what }
cleared-with = Durchgelassen
cleared-with-nothing = nichts durchgelassen
cleared-revision = Fassung { $number } freigegeben
cleared-reopened =
    { $count ->
        [one] wieder offen: 1 Aussage
       *[other] wieder offen: { $count } Aussagen
    }
cleared-tip-with =
    { $with ->
        [no] { "" }
       *[yes] ; durchgelassen: { $what }
    }
cleared-tip =
    { $noted ->
        [no] Fassung { $number } wurde von { $who } zur Veröffentlichung freigegeben, { $when }{ cleared-tip-with }. SHA-256 { $hash }
       *[yes] Fassung { $number } wurde von { $who } zur Veröffentlichung freigegeben, { $when }{ cleared-tip-with }: „{ $note }“. SHA-256 { $hash }
    }
cleared-who = Freigegeben von
cleared-when = Freigegeben
sign-off = Fassung { $number } zur Veröffentlichung freigeben
sign-off-with = Fassung { $number } zur Veröffentlichung freigeben; durchgelassen: { $what }
sign-off-note = Notiz
sign-off-name = Eine Freigabe trägt einen Namen. Er steht von jetzt an auch bei den Entscheidungen.
sign-off-name-missing = Bitte den Namen eingeben.
ask-who = Ihr Name
ask-who-save = Speichern
ask-who-about = Er steht bei jeder Entscheidung, und ohne ihn lässt sich kein Artikel freigeben. In den Einstellungen lässt er sich ändern.
sign-off-about = Ihr Name, die Zeit und der SHA-256 der Fassung ({ $hash }…) kommen in den Verlauf.
edit-text = Text des Manuskripts
edit-clean = Keine Änderungen.
edit-dirty =
    { $touched ->
        [0] Noch nicht gespeichert. Berührt keine Aussage.
        [one] Noch nicht gespeichert. Berührt 1 Aussage.
       *[other] Noch nicht gespeichert. Berührt { $touched } Aussagen.
    }
edit-saving = Wird gespeichert …
edit-saved = Als Fassung gespeichert.
edit-copy = Das Manuskript ist kein Markdown. Bearbeitet wird eine Markdown-Kopie; die Datei bleibt, wie sie ist.
edit-unsaved = Bearbeitung nicht gespeichert
edit-stale = Es gibt ungespeicherten Text einer früheren Fassung.
edit-use-stale = Wiederherstellen
edit-drop-stale = Verwerfen

## Bibliothek

library = Bibliothek
library-empty = Noch keine Artikel. Ein geöffnetes Manuskript kommt hierher.
library-decided = Aussagen entschieden
search-placeholder = Suchen ({ $key })
search-none = Keine Treffer für „{ $query }“.
search-count =
    { $count ->
        [0] Keine Treffer
        [one] 1 Treffer
       *[other] { $count } Treffer
    }
search-articles = Artikel
search-claims = Aussagen
search-sources = Quellen
place-sources = Quellen
place-settings = Einstellungen
place-keys = Tastenkürzel
action-open-draft = Öffnen …
action-paste = Einfügen
action-bring-in = Importieren
welcome-title = Einen Artikel prüfen, bevor er erscheint
welcome-text = Manuskript importieren, Aussagen markieren, jede ihrer Quelle zuschreiben, entscheiden, was bestätigt ist, und den Quellenbericht exportieren.
no-article-title = Kein Artikel ist geöffnet
no-article-text = Einen aus der Bibliothek wählen oder ein Manuskript importieren.
welcome-open = öffnet ein Manuskript: Word, OpenDocument, PDF, Markdown, eine Webseite. Oder auf das Fenster ziehen, auch ein Recherchepaket
welcome-paste = importiert ein Manuskript aus der Zwischenablage
welcome-palette = findet jeden Befehl beim Namen
welcome-keys = zeigt alle Tastenkürzel
asides = In Arbeit
aside-read = { $name } wird gelesen …
aside-read-pasted = Der eingefügte Text wird gelesen …
aside-search = Aussagen in { $name } werden gesucht …
aside-cancel = Abbrechen: { $what }
import-already = Schon in der Bibliothek
import-unread =
    { $count ->
        [one] 1 Datei des Pakets war nicht lesbar und wurde nicht als Quelle hinzugefügt
       *[other] { $count } Dateien des Pakets waren nicht lesbar und wurden nicht als Quellen hinzugefügt
    }
paste-label = Das Manuskript
paste-hint = Markdown wird erkannt. Eine aus Browser oder Textverarbeitung kopierte Seite behält Überschriften und Listen.
paste-held = Eine Seite wurde eingefügt. Sie behält Überschriften und Listen.
paste-format = Format
format-recognise = Automatisch erkennen
format-markdown = Markdown
format-html = HTML
format-text = reiner Text

## Bericht

export-title = Exportieren
export-group-report = Quellenbericht
export-group-draft = Manuskript, für Word und Markdown
export-group-sheet = Tabelle der Aussagen
export-group-data = Für andere Programme
report-html = HTML
report-html-about = Eine Seite zum Lesen oder Drucken: was nicht verifiziert ist, das Manuskript mit Anmerkungen, Quellen, Verlauf
report-pdf = PDF
report-pdf-about = Dasselbe, für den Druck
report-checking-copy = Manuskript mit Prüfkommentaren (Word)
report-checking-copy-about = Das Manuskript mit jeder Aussage als Kommentar: Status, Quellen, Notiz und Verlauf
report-checked-copy = Manuskript mit nachverfolgten Korrekturen (Word)
report-checked-copy-about = Das Manuskript mit den vorgeschlagenen Korrekturen als nachverfolgten Änderungen
report-annotated-draft = Manuskript mit Quellenfußnoten (Word)
report-annotated-draft-about = Das Manuskript mit den Quellen jeder Aussage in nummerierten Fußnoten
report-critic-markup = Manuskript mit Korrekturen (Markdown)
report-critic-markup-about = Das Manuskript mit den vorgeschlagenen Korrekturen in CriticMarkup
report-report-docx = Word
report-report-docx-about = Dasselbe als Dokument zum Bearbeiten
report-markdown = Markdown
report-markdown-about = Dasselbe als reiner Text
report-csv = CSV
report-csv-about = Eine Zeile je Aussage, für die Tabellenkalkulation
report-xlsx = Tabelle der Aussagen (Excel)
report-xlsx-about = Eine Zeile je Aussage; bearbeitete Status, Korrekturen und Notizen lassen sich wieder importieren
report-json = JSON
report-json-about = Alles, für andere Programme
report-jsonld = Web Annotation
report-jsonld-about = Die Aussagen als W3C-Annotationen
report-csl-json = Quellenliste (CSL-JSON)
report-csl-json-about = Nur Quellen, für Zotero und andere Literaturverwaltungen
report-ninjs = Quellenliste (ninjs)
report-ninjs-about = Nur Quellen, als IPTC News in JSON für ein Redaktionssystem
sheet-title = Bearbeitete Tabelle
sheet-of = { $file }, zu „{ $title }“
sheet-counts =
    { $changes ->
        [0] Keine Änderungen
        [one] 1 Aussage ändert sich
       *[other] { $changes } Aussagen ändern sich
    }, { $conflicts ->
        [0] keine Konflikte
        [one] 1 Konflikt
       *[other] { $conflicts } Konflikte
    }, { $same ->
        [one] 1 Zeile
       *[other] { $same } Zeilen
    } unverändert.
sheet-conflicts = Nicht übernommen
sheet-conflicts-about = Die Bibliothek behält, was sie hat. Stimmt die Tabelle, ist dies von Hand zu ändern.
sheet-changes = Änderungen
sheet-row = Zeile { $row }
sheet-says = Tabelle:
sheet-desk-says = Bibliothek:
sheet-conflict-words_changed = Der Wortlaut der Aussage hat sich geändert, seit die Tabelle geschrieben wurde
sheet-conflict-status_changed = Der Status wurde auch hier geändert
sheet-conflict-correction_changed = Die Korrektur wurde auch hier geändert
sheet-conflict-note_changed = Die Notiz wurde auch hier geändert
sheet-conflict-not_whole = Die Tabelle zeigt nicht den ganzen Text
sheet-conflict-correction_missing = Eine Korrektur braucht den korrigierten Wortlaut
sheet-conflict-correction_same = Der korrigierte Wortlaut ist der der Aussage
sheet-conflict-correction_unused = Korrigierten Wortlaut gibt es nur bei „Korrektur vorgeschlagen“
sheet-conflict-no_such_status = Diesen Status gibt es nicht
sheet-conflict-no_such_claim = Die Zeile nennt keine Aussage dieses Artikels
sheet-conflict-twice = Eine frühere Zeile betrifft dieselbe Aussage
sheet-conflict-formula = Statt Text steht hier eine Formel
sheet-apply =
    { $changes ->
        [one] 1 Änderung übernehmen
       *[other] { $changes } Änderungen übernehmen
    }
sheet-leave = Abbrechen
export-language = Sprache
export-paper = Papier
paper-a4 = A4
paper-letter = US Letter
export-reveal = Vertrauliche Quellen zeigen
export-reveal-about = Vertrauliche Quellen heißen „vertrauliche Quelle“, ohne Kontaktdaten.
export-reveal-warning = Wer die Datei öffnet, kann Namen und Kontaktdaten vertraulicher Quellen lesen.
export-kept_back =
    { $notes ->
        [0] Keine Notiz zurückgehalten
        [one] 1 Notiz zurückgehalten
       *[other] { $notes } Notizen zurückgehalten
    }, { $earlier ->
        [0] kein älterer Stand
        [one] 1 älterer Stand
       *[other] { $earlier } ältere Stände
    }; { $names ->
        [0] kein Name geschwärzt.
        [one] ein Name an 1 Stelle geschwärzt.
       *[other] Namen an { $names } Stellen geschwärzt.
    }
export-not_searched-draft = Nicht nach Namen durchsucht: der Wortlaut des Manuskripts.
export-not_searched-pictures = Nicht nach Namen durchsucht: Bilder und eingebettete Objekte des Manuskripts.
export-not_searched-word_file = Nicht nach Namen durchsucht: Kommentare, Bilder, eingebettete Objekte und Eigenschaften der Word-Datei des Autors.
export-not_searched-sealed = Nicht gesucht: verschlüsselte Angaben, die beschädigt sind.
export-help = Das Schwärzen von Namen in freiem Text ist eine Hilfe, keine Gewähr: den Bericht vor dem Versenden lesen.
kept-summary =
    { $left ->
        [0] Notizen über vertrauliche Quellen: alle { $total } aufgenommen
        [one] 1 Notiz zurückgehalten: durchsehen
       *[other] { $left } Notizen zurückgehalten: durchsehen
    }
kept-left =
    { $left ->
        [one] 1 Notiz wird zurückgehalten
       *[other] { $left } Notizen werden zurückgehalten
    }
kept-about = Ihre Aussagen beruhen auf einer vertraulichen Quelle. Eine aufgenommene Notiz kommt mit geschwärzten Namen in jeden Bericht, bis sich ihr Wortlaut ändert.
kept-claim_note = Notiz zu Aussage { $number },
kept-note = Notiz zu einer Quelle von Aussage { $number },
kept-words = Worte einer Quelle von Aussage { $number },
kept-locator = Fundstelle von Aussage { $number },
kept-reason = Grund der Anonymität, Aussage { $number },
kept-shown = Im Bericht:
kept-let-in = Aufnehmen
kept-keep-back = Zurückhalten
export-ready = { $name }, { $size }
export-writing = Der Bericht wird geschrieben …
export-no_font = Jedes wird als Kästchen gezeigt. HTML und Word zeigen sie, wo der Rechner des Lesers eine Schrift dafür hat.
export-set_anew = Das Dokument entsteht nur aus dem Text, ohne Formatierung, Kommentare und nachverfolgte Änderungen jener Datei.
export-set_anew-unreadable = Die Word-Datei, aus der das Manuskript kam, ist nicht mehr lesbar.
export-set_anew-other_words = Die Word-Datei, aus der das Manuskript kam, hat einen anderen Wortlaut als das Manuskript.
export-set_anew-read_as_original = Das Manuskript wurde ohne seine nachverfolgten Änderungen gelesen; zwischen diesen lassen sich Korrekturen nicht nachverfolgen.
export-saved = Bericht gespeichert: { $place }
export-copied = Bericht kopiert, { $size }
export-copy-refused = der Bericht ließ sich nicht kopieren
export-copy-hint = In eine Datei speichern.
action-save-as = Speichern …
action-copy = Kopieren

## Quellen

sources-scope = Welche Quellen
sources-scope-in-use = Verwendet
sources-scope-mine = Eigene
sources-scope-all = Alle
sources-filter = Nach Name, Art, Land oder Einstufung filtern
sources-count =
    { $count ->
        [one] 1 Quelle
       *[other] { $count } Quellen
    }
sources-keys = Tippen filtert · ↑ ↓ bewegt · Enter öffnet · Leertaste wählt aus
sources-none-found = Keine Treffer für „{ $query }“. „Quelle hinzufügen“ legt eine Quelle dieses Namens an.
sources-none-here = Keine Treffer für „{ $query }“ in dieser Auswahl.
sources-none-here-all =
    { $count ->
        [one] Die eine unter allen Quellen zeigen
       *[other] Die { $count } unter allen Quellen zeigen
    }
sources-none-in-use = Noch hat keine Aussage eine Quelle. Auf der Karte einer Aussage lässt sich eine hinzufügen.
sources-none-mine = Noch keine eigenen Quellen: Hier stehen die hinzugefügten und bearbeiteten.
sources-none-all = Das Verzeichnis ist leer. Die erste Quelle hinzufügen.
source-enter = Quelle hinzufügen
source-unnamed = Neue Quelle
source-choose = Auswählen
source-choose-one = { $name } auswählen
source-column-name = Name
source-column-kind = Art
source-column-country = Land
source-column-ownership = Einstufung
source-column-claims = Aussagen
source-confidential-short = vertraulich
merge-chosen = { $count } ausgewählt
merge-into = Zusammenführen in
merge-one-more = Eine zweite auswählen, um beide zusammenzuführen
action-merge = Zusammenführen
source-name = Name
source-aliases = Auch bekannt als
source-aliases-help = Namen mit Semikolon trennen.
source-kind = Art
source-country = Land
source-url = Website
source-ownership = Eigentumseinstufung
source-carries = Übernimmt Material von
source-carries-placeholder = Name einer Agentur
source-carries-help = Ein Medium, das Agenturmaterial übernimmt, zählt nicht als zweiter Ursprung.
source-note = Notiz
source-file = Datei
source-claims =
    { $count ->
        [0] Keine Aussagen
        [one] 1 Aussage
       *[other] { $count } Aussagen
    }
source-claims-none = Auf der Karte einer Aussage lässt sich diese Quelle hinzufügen.
source-bundled = Aus dem mitgelieferten Verzeichnis
source-remove = Entfernen
source-remove-in-use = Sie hat Aussagen; stattdessen mit einer anderen Quelle zusammenführen.
source-confidential = Vertraulich
source-confidential-about = Kontaktdaten werden mit einer Passphrase verschlüsselt. Exporte lassen die Quelle weg, wenn sie dort nicht angekreuzt wird.
ownership-none = keine
ownership-about = Wem das Medium gehört; sagt nichts über eine Aussage.
ownership-from = Laut { $provenance }, Stand { $as_of }.
ownership-editor = die Redaktion
action-take-off = Entfernen
contact-title = Kontakt
contact-identity = Wahrer Name
contact-phone = Telefon
contact-email = E-Mail
contact-other = Sonstiges
contact-sealed = Kontaktdaten sind verschlüsselt.
contact-sealed-empty = Noch keine Kontaktdaten. Sie werden verschlüsselt gespeichert.

## Passphrase

vault-create = Passphrase wählen
vault-unlock = Entsperren
export-locked = Gesperrt: Namen und Kontakte vertraulicher Quellen sind verschlüsselt.
export-locked-foot = Solange sie gesperrt sind, lässt sich nichts speichern. Entsperren oder das Häkchen entfernen.
export-locked-names = Gesperrt: Verschlüsselte Namen lassen sich in Notizen nicht finden und schwärzen. Nichts Verschlüsseltes wird gezeigt.
export-locked-names-foot = Solange die Namen gesperrt sind, lässt sich nichts speichern. Bitte entsperren.
vault-lock = Sperren
vault-change = Passphrase ändern
vault-missing = Keine Passphrase gesetzt.
vault-locked = Kontaktdaten sind gesperrt.
vault-unlocked = Kontaktdaten sind entsperrt.
vault-explained = Kontaktdaten vertraulicher Quellen werden mit einer Passphrase verschlüsselt. Niemand kann sie wiederherstellen.
vault-done-create = Kontaktdaten sind verschlüsselt und entsperrt.
vault-done-unlock = Kontaktdaten sind entsperrt.
vault-done-change = Passphrase geändert.
passphrase = Passphrase
passphrase-old = Bisherige Passphrase
passphrase-new = Neue Passphrase
passphrase-again = Passphrase wiederholen
passphrase-about-create = Sie verschlüsselt die Kontaktdaten vertraulicher Quellen. An einem sicheren Ort aufschreiben: Ohne sie sind die Daten verloren.
passphrase-about-unlock = Kontaktdaten bleiben entsperrt, bis sie gesperrt werden oder Claimdesk geschlossen wird.
passphrase-about-change = Alles wird mit einem neuen Schlüssel verschlüsselt; die alte Passphrase öffnet dann nichts mehr in dieser Bibliothek. Frühere Sicherungen öffnet sie weiterhin.
passphrase-short = Mindestens { $least } Zeichen verwenden.
passphrase-differs = Die Passphrasen stimmen nicht überein.
passphrase-working = Wird verschlüsselt …

## Einstellungen

settings-you = Person
settings-who = Ihr Name
settings-who-help = Steht im Verlauf bei jeder Entscheidung und in jeder Freigabe.
settings-rules = Quellenregeln
rules-explained = Eine Regel, die sperrt, verhindert die Freigabe eines Artikels. Worauf eine Regel hinweist, steht in der Kopfzeile, in der Freigabe und auf Seite eins jedes Berichts.
rules-changed = { $rule }: { $level }
level-of-rule-blocks = sperrt
level-of-rule-warns = weist hin
level-of-rule-off = aus
settings-looks = Darstellung
settings-language = Sprache
settings-language-about = Für Fenster, Menüs und neue Berichte.
language-system = wie das System
language-en = English
language-de = Deutsch
settings-theme = Farbschema
settings-text-size = Schriftgröße
text-size-small = klein
text-size-normal = normal
text-size-large = groß
text-size-largest = sehr groß
settings-keys = Tastenkürzel …
settings-marks = Marken in Kommentaren und Fußnoten
marks-explained = Ein Kommentar oder eine Fußnote mit einer dieser Marken gibt der vorgeschlagenen Aussage ihren Status. Eine Marke zählt in Klammern, in Großbuchstaben, als Zeichen oder am Anfang einer Notiz; Groß- und Kleinschreibung spielt in dieser Tabelle keine Rolle.
marks-spelling = Marke
marks-means = Bedeutet
marks-means-of = Was „{ $spelling }“ bedeutet
marks-do = Ändern
marks-nothing = kein Status
marks-add = Hinzufügen
marks-remove = Entfernen
marks-remove-of = „{ $spelling }“ entfernen
marks-restore = Wiederherstellen
marks-restore-of = Voreinstellung von „{ $spelling }“ wiederherstellen
marks-reset = Auf Voreinstellungen zurücksetzen
marks-added = Marke „{ $spelling }“ hinzugefügt
marks-changed = Marke „{ $spelling }“ geändert
marks-removed = Marke „{ $spelling }“ entfernt
marks-restored = Voreinstellung der Marke „{ $spelling }“ wiederhergestellt
marks-were-reset = Marken auf Voreinstellungen zurückgesetzt
marks-flaw-empty = Bitte die Schreibweise der Marke eingeben.
marks-flaw-long = Eine Marke hat höchstens 40 Zeichen.
marks-flaw-known = Diese Marke steht schon in der Tabelle; dort lässt sich ihre Bedeutung ändern.
marks-resolved = Ein als erledigt markierter Kommentar bedeutet
marks-resolved-about = Wo keine Marke etwas anderes sagt. Erledigte Kommentare werden wie andere vorgeschlagen und sagen, dass sie erledigt sind.
marks-resolved-changed = Status erledigter Kommentare geändert
settings-vault = Vertrauliche Quellen
settings-ledger = Bibliothek
settings-place = Speicherort
settings-version = Version
settings-verify = Bibliotheksdatei prüfen
settings-backing-up = Wird gesichert …
settings-verifying = Wird geprüft …
settings-backups = Sicherungen
backups-none = Noch keine. An jedem Tag, an dem Claimdesk benutzt wird, entsteht eine.
backup-at = Wann
backup-name = Datei
backup-size = Größe
backup-damaged = beschädigt
backup-restore = Wiederherstellen …
backup-restore-of = Sicherung wiederherstellen: { $at }
backup-restore-now = Jetzt wiederherstellen
backup-restore-now-of = Jetzt wiederherstellen: Sicherung { $at }
backup-restore-explained = Die Sicherung ersetzt die Bibliothek. Die jetzige Bibliothek wird vorher gesichert, sodass ein Zurück möglich ist.
backup-restored = Sicherung wiederhergestellt: { $at }
backup-restored-kept = Die bisherige Bibliothek liegt bei den Sicherungen: { $name }
settings-restoring = Die Sicherung wird geprüft und wiederhergestellt …
backup-restored-in-clear =
    { $count ->
        [one] Sie stammt aus der Zeit, bevor die Kontaktdaten einer Quelle verschlüsselt wurden: Diese stehen wieder im Klartext. Die Quelle vertraulich machen.
       *[other] Sie stammt aus der Zeit, bevor die Kontaktdaten von { $count } Quellen verschlüsselt wurden: Diese stehen wieder im Klartext. Die Quellen vertraulich machen.
    }
backups-remove-older =
    { $count ->
        [one] Ältere Sicherung entfernen
       *[other] { $count } ältere Sicherungen entfernen
    }
backups-remove-older-help = Vorher wird eine neue angelegt und geprüft. Ältere können Kontaktdaten enthalten, die damals nicht verschlüsselt waren.
backups-removed =
    { $count ->
        [0] Eine neue Sicherung wurde angelegt; ältere gab es nicht.
        [one] Eine neue Sicherung wurde angelegt und geprüft, die ältere entfernt.
       *[other] Eine neue Sicherung wurde angelegt und geprüft, { $count } ältere wurden entfernt.
    }
sealed-done = Kontaktdaten sind verschlüsselt.
sealed-backups =
    { $count ->
        [one] Kontaktdaten sind verschlüsselt. Eine frühere Sicherung kann sie unverschlüsselt enthalten.
       *[other] Kontaktdaten sind verschlüsselt. { $count } frühere Sicherungen können sie unverschlüsselt enthalten.
    }
sealed-elsewhere = Auch Systemsicherungen, Cloud-Ordner und Exporte mit Kontaktdaten können Kopien enthalten.
sealed-later = Alte Seiten der Datei ließen sich noch nicht löschen: Ein anderes Programm hat die Bibliothek geöffnet, oder der Datenträger ist voll. Beim nächsten Öffnen geschieht es. Auch Systemsicherungen, Cloud-Ordner und Exporte können Kopien enthalten.
backup-made = Gesichert: { $name }, { $size }
verify-clean = Keine Fehler gefunden.
verify-problems =
    { $count ->
        [one] 1 Fehler gefunden:
       *[other] { $count } Fehler gefunden:
    }
verify-next = Unten die letzte Sicherung wiederherstellen. Die jetzige Bibliothek bleibt erhalten.

## Tasten und Palette

keys-title = Tastenkürzel
keys-filter = Filtern
keys-explained = Zum Ändern eine Taste wählen. Buchstaben wirken außerhalb von Textfeldern.
keys-change = Taste ändern für { $command }:
keys-press = Taste drücken …
keys-none = keine
keys-reset = Zurücksetzen
keys-reset-one = Taste zurücksetzen für: { $command }
keys-now = { $command } liegt jetzt auf { $key }
keys-clash = Dieselbe Taste wie: { $others }
keys-picked = Aussage { $number } wurde nicht geändert: Andere Wörter sind ausgewählt
keys-picked-hint = Enter macht daraus eine Aussage, Esc hebt die Auswahl auf.
palette-placeholder = Was soll geschehen?
palette-none = Kein passender Befehl.

## Das Manuskript

draft-page = Manuskript
draft-help = Pfeil ab und auf geht von Satz zu Satz, links und rechts von Wort zu Wort; mit Umschalt wird mehr oder weniger ausgewählt. Enter macht aus der Auswahl eine Aussage.
draft-table = Tabelle { $number }
draft-footnote = Fußnote { $label }
draft-image = Bild: { $alt }
selection-bar = Ausgewählte Wörter
selection-claim = Aussage
selection-claim-source = Aussage + Quelle
selection-correct = Korrektur vorschlagen
selection-find = Suchen
selection-add = Zu Aussage { $number } hinzufügen
selection-name = Als Nennung von { $source } markieren
naming-help = Die Wörter auswählen, die { $source } nennen, dann Enter drücken. Esc bricht ab.
handle-start = Anfang von Aussage { $number }
handle-end = Ende von Aussage { $number }
claim-words-now = Jetzt: { $words }
claim-told = Aussage { $number }, { $state }: { $words }
find = Im Manuskript suchen
find-none = keine
find-count = { $at } von { $count }
find-next = Nächste Stelle
find-previous = Vorige Stelle

## Karten

margin-empty = Noch keine Aussagen. Wörter im Manuskript auswählen und Enter drücken, um die erste anzulegen.
margin-cards = Aussagen neben ihrem Wortlaut
margin-below =
    { $count ->
        [one] 1 weitere unten ↓
       *[other] { $count } weitere unten ↓
    }
margin-above =
    { $count ->
        [one] 1 weitere oben
       *[other] { $count } weitere oben
    }
priority-high-long = hohe Priorität
card-more-sources = +{ $count }
card-no-source = keine Quelle
card-no-locator = keine Fundstelle
card-decide = Entscheiden
card-correction = Korrigierter Wortlaut
correction-same = Das ist der Wortlaut des Manuskripts: Die Korrektur würde nichts ändern.
card-correction-help = Ctrl+Enter schlägt ihn vor.
card-sources = Quellen
card-add-source = Quelle hinzufügen
card-note = Notiz
card-kind = Art
card-priority = Priorität
card-assignee = Zuständig
card-history = Verlauf
card-remove = Aussage entfernen
picker-placeholder = Name oder anderer Name
picker-create = „{ $name }“ anlegen …
picker-create-as = „{ $name }“ anlegen als
picker-create-do = Anlegen
attribution-gone = eine entfernte Quelle
attribution-remove = { $name } von dieser Aussage entfernen
attribution-role = Rolle
attribution-level = Verwendung
attribution-stance = Haltung
attribution-locator = Fundstelle
attribution-words = Worte der Quelle
attribution-accessed = Abgerufen
attribution-note = Notiz zu dieser Quelle
locator-url = Link
locator-page = Seite
locator-page-short = S. { $page }
locator-paragraph = Absatz
locator-paragraph-short = Abs. { $paragraph }
locator-time-code = Timecode
locator-time-code-fault = Ein Timecode sieht so aus: 00:12:34.
locator-contact-date = Kontakt am
locator-contact-form = Art
locator-contact-form-hint = Anruf, Interview, E-Mail
anonymity = Anonymität
anonymity-reason = Grund der Anonymität
anonymity-approved-by = Genehmigt von
anonymity-identity-known = Die Redaktion weiß, wer es ist
naming-is = Nennung: „{ $words }“
naming-mark = Nennung markieren
naming-unmark = Markierung aufheben

## Vorschläge

proposal-count =
    { $count ->
        [one] 1 Vorschlag
       *[other] { $count } Vorschläge
    }
proposal-of-these =
    { $noted ->
        [0] { $quotes } zitiert · { $attributed } zugeschrieben · { $unsourced } ohne Quelle
       *[other] { $noted } aus Kommentaren und Fußnoten · { $quotes } zitiert · { $attributed } zugeschrieben · { $unsourced } ohne Quelle
    }
proposals-none = Keine Vorschläge mehr.
unread-told = Für { $languages } macht Claimdesk noch keine Vorschläge. Aussagen bitte von Hand markieren.
no-font =
    { $count ->
        [one] Auf diesem Rechner fehlt eine Schrift für 1 Zeichen ({ $scripts }).
       *[other] Auf diesem Rechner fehlt eine Schrift für { $count } Zeichen ({ $scripts }).
    }
unread-count =
    { $count ->
        [one] 1 Absatz auf { $language } nicht gelesen
       *[other] { $count } Absätze auf { $language } nicht gelesen
    }
proposals-hint = Claimdesk hat markiert, was das Manuskript aussagt. { $next } führt zum nächsten Vorschlag, { $accept } nimmt an, { $correct } ändert die Quelle, { $reject } verwirft.
proposals-rejected =
    { $count ->
        [one] 1 verworfen
       *[other] { $count } verworfen
    }
proposals-restore = Verworfene wiederherstellen
proposals-at-once = Alle auf einmal …
proposals-next = Nächster
proposals-accept-all = Alle annehmen
proposals-reject-all = Alle verwerfen
proposals-bar = Vorgeschlagene Aussagen
proposals-batch = { $batch } ({ $count })
proposals-batch-noted = Kommentare und Fußnoten
proposals-batch-quotes = Zitate
proposals-batch-attributed = zugeschrieben
proposals-batch-unsourced = ohne Quelle
proposals-batch-all = alles
proposals-done = Das war der letzte Vorschlag.
proposal-told = Vorgeschlagen, { $kind }: { $words }. { $source }.
proposal-noted-comment = Kommentar
proposal-noted-footnote = Fußnote
proposal-form-quote = Zitat
proposal-form-paraphrase = indirekte Rede
proposal-form-statement = Feststellung
proposal-kind = { $form } · { $kind }
proposal-no-source = keine Quelle
proposal-open-source = Quelle unklar
proposal-carried = { $name } über { $carriers }
proposal-new-source = noch nicht im Verzeichnis
proposal-known-source = im Verzeichnis
proposal-note = Notiz: { $note }
proposal-comes-as = Importiert als
proposal-accept = Annehmen
proposal-correct = Quelle ändern
proposal-reject = Verwerfen
proposal-source-instead = Diese Quelle verwenden
proposal-reasons = Zu prüfen: { $reasons }.
proposal-why =
    { $basis ->
        [verb_before] Eingeleitet mit „{ $cue }“
        [verb_behind] Zugeschrieben mit „{ $cue }“
        [named_phrase] Zugeschrieben durch „{ $cue }“
        [noun] Eingeleitet durch das Wort „{ $cue }“
        [label] Nach einem Namen und einem Doppelpunkt
        [quotation_beside] Ein Zitat neben „{ $cue }“
        [quotation_continued] Ein Zitat, das das vorige fortsetzt
        [marks] Anführungszeichen, in einer Sprache, die Claimdesk nicht liest
        [rest] Ein anderer Teil dieses Satzes ist in einer Aussage, und dies ist ebenfalls prüfbar
       *[no_source] Prüfbar, und im Text keine Quelle
    }{ $reference ->
        [named] {""}
        [short_form] ; „{ $source }“ ist kurz für { $name }
        [pronoun] ; „{ $source }“ meint wohl { $name }, zuletzt zu Wort gekommen oder genannt
        [description] ; „{ $source }“ meint wohl { $name }, weiter oben
        [antecedent] ; „{ $source }“ ist { $name }
        [unnamed] ; „{ $source }“ ist nicht namentlich genannt
        [open] ; unklar, wer „{ $source }“ ist
        [none] ; unklar, wer es gesagt hat
       *[without] {""}
    }.
proposal-why-comment =
    { $author ->
        [none] Ein Kommentar sagt: „{ $text }“
       *[other] { $author } kommentiert: „{ $text }“
    }
proposal-why-resolved = { $said } (im Dokument erledigt)
proposal-why-footnote = Fußnote { $label } sagt: „{ $text }“
reason-number = eine Zahl
reason-amount = ein Geldbetrag oder Anteil
reason-date = ein Datum oder Zeitraum
reason-superlative = ein Superlativ
reason-comparison = ein Vergleich
reason-cause = Ursache und Wirkung
reason-allegation = Fehlverhalten, Schaden oder Tod
reason-event = wer was getan hat
reason-past = ein vergangenes Ereignis
reason-name = ein Name
reason-record = öffentliche Angelegenheiten
list-proposals = Vorgeschlagene Aussagen
list-proposals-all = Vorgeschlagene Aussagen ({ $count })
list-proposals-noted = Vorgeschlagen: Kommentare und Fußnoten ({ $count })
list-proposals-quotes = Vorgeschlagen: Zitate ({ $count })
list-proposals-attributed = Vorgeschlagen: zugeschrieben ({ $count })
list-proposals-unsourced = Vorgeschlagen: ohne Quelle ({ $count })
list-proposals-ranked = Das Prüfenswerteste zuerst.
list-proposals-none = Keine Vorschläge dieser Art.
coverage = Abdeckung
coverage-claimed = erfasst
coverage-claimed-long = alles Prüfbare steht in einer Aussage
coverage-proposed = vorgeschlagen
coverage-proposed-long = eine Aussage mit Quelle ist vorgeschlagen
coverage-open = offen
coverage-open-long = prüfbar, in keiner Aussage, keine Quelle genannt
coverage-not_checkable = nichts zu prüfen
coverage-not_checkable-long = keine Zahl, kein Name, kein Datum, oder verworfen
coverage-not_read = nicht gelesen
coverage-not_read-long = in einer Sprache ohne Vorschläge von Claimdesk
coverage-next = Nächste offene
coverage-list = Auflisten
coverage-unclaimed =
    { $count ->
        [0] Jede Zahl, jeder Name und jedes Datum steht in einer Aussage oder nennt deren Quelle.
        [one] 1 Zahl, Name oder Datum ist noch in keiner Aussage.
       *[other] { $count } Zahlen, Namen und Daten sind noch in keiner Aussage.
    }
coverage-unclaimed-read =
    { $count ->
        [0] Im gelesenen Teil steht keine Zahl, kein Name und kein Datum außerhalb einer Aussage.
        [one] Im gelesenen Teil ist 1 Zahl, Name oder Datum noch in keiner Aussage.
       *[other] Im gelesenen Teil sind { $count } Zahlen, Namen und Daten noch in keiner Aussage.
    }
coverage-words = In keiner Aussage: { $words }

## Liste der Aussagen

list-filter = Aussagen filtern
list-filter-words = Wörter, Notiz oder Nummer
list-filter-states = Status
list-filter-sources = Quelle
list-filter-sourceKinds = Art der Quelle
list-filter-priorities = Priorität
list-filter-assignees = Zuständig
list-any-states = Jeder Status
list-any-sources = Jede Quelle
list-any-sourceKinds = Jede Art von Quelle
list-any-priorities = Jede Priorität
list-any-assignees = Alle Zuständigen
list-choice = { $label } ({ $count })
list-count =
    { $shown ->
        [one] 1 von { $total } Aussagen
       *[other] { $shown } von { $total } Aussagen
    }
list-show-all = Alle zeigen
list-claims = Aussagen
list-none = Keine Aussage passt.

## Prüfen

review = Prüfen
review-position = { $at } von { $of } · noch { $left }
review-claim = Aussage { $number }
review-correction-help = Enter schlägt ihn vor, Shift+Enter beginnt eine neue Zeile, Esc bricht ab.
review-no-source = Keine Quelle. S fügt eine hinzu.
review-anonymity = Grund der Anonymität: { $reason }. Genehmigt von: { $approved_by }.
review-no-reason = keiner
review-nobody = noch niemand
review-previous = vorige
review-next = nächste
review-note = Notiz
review-leave = zurück zum Manuskript
review-finished = Jede Aussage ist entschieden
review-claims-done = Die Aussagen sind entschieden
review-through =
    { $count ->
        [one] 1 Aussage ist noch offen
       *[other] { $count } Aussagen sind noch offen
    }
review-remains =
    { $proposals ->
        [0] Die Aussagen sind entschieden, und { review-unclaimed }
        [one] Die Aussagen sind entschieden, und 1 Vorschlag ist ungesichtet{ review-and-unclaimed }
       *[other] Die Aussagen sind entschieden, und { $proposals } Vorschläge sind ungesichtet{ review-and-unclaimed }
    }
review-unclaimed =
    { $unclaimed ->
        [one] 1 prüfbare Stelle ist in keiner Aussage
       *[other] { $unclaimed } prüfbare Stellen sind in keiner Aussage
    }
review-and-unclaimed =
    { $unclaimed ->
        [0] { "" }
        [one] { " " }und 1 prüfbare Stelle ist in keiner Aussage
       *[other] { " " }und { $unclaimed } prüfbare Stellen sind in keiner Aussage
    }
review-not-read =
    { $notRead ->
        [one] { $done }, 1 Absatz ist in einer Sprache, die nicht gelesen wird
       *[other] { $done }, { $notRead } Absätze sind in einer Sprache, die nicht gelesen wird
    }
review-nothing = Nichts zu prüfen
review-gate-open = Der Veröffentlichung steht nichts entgegen.
review-gate-blocked =
    { $count ->
        [one] 1 Aussage steht der Veröffentlichung noch entgegen:
       *[other] { $count } Aussagen stehen der Veröffentlichung noch entgegen:
    }
review-back = Zurück zum Manuskript

## Worauf der Artikel beruht

rests-empty = Sobald Aussagen Quellen haben, ist hier zu sehen, woher sie kommen. Die erste Aussage anlegen: Wörter im Manuskript auswählen und Enter drücken.
rests-lead =
    { $claims ->
        [one] 1 Aussage beruht
       *[other] { $claims } Aussagen beruhen
    } auf { $sources ->
        [one] 1 Quelle
       *[other] { $sources } Quellen
    }; dahinter { $origins ->
        [one] steht 1 Ursprung
       *[other] stehen { $origins } Ursprünge
    }. Einen Balken auswählen, um nur seine Aussagen zu sehen.
rests-by-kind = Quellen nach Art
rests-origins = Ursprünge
rests-origins-help = Auf wen die Aussagen letztlich zurückgehen. Medien, die nur Material eines Ursprungs übernehmen, stehen mit ihm in einer Klammer.
rests-unsourced = keine Quelle
rests-count = { $count } · { $share }
rests-part = { $count } { $state }
rests-filter-kind = { $kind }: { $count }
rests-carried-by = verbreitet von { $names }
rests-table = Aussagen nach Quelle und Status
rests-source = Quelle
rests-kind = Art
rests-claims = Aussagen
rests-share = Anteil

## Zählen

count-claim =
    { $count ->
        [one] 1 Aussage
       *[other] { $count } Aussagen
    }
count-source =
    { $count ->
        [one] 1 Quelle
       *[other] { $count } Quellen
    }
count-origin =
    { $count ->
        [one] 1 Ursprung
       *[other] { $count } Ursprünge
    }
count-note =
    { $count ->
        [one] 1 Notiz
       *[other] { $count } Notizen
    }
count-earlier =
    { $count ->
        [one] 1 älterer Stand
       *[other] { $count } ältere Stände
    }
count-name =
    { $count ->
        [one] 1 Name
       *[other] { $count } Namen
    }
list-and = { $first } und { $last }
list-last = { " " }und { "" }
list-more = und { $count } weitere
quoted = „{ $words }“

## Der Quellenbericht: Überschriften und Spalten

report-name = Quellenbericht
report-running = Quellenbericht: { $title }
report-parts = Teile dieses Berichts
report-unverified-short = Nicht verifiziert
report-unverified = Was nicht verifiziert ist, und wer es gesagt hat
report-consistency = Das Manuskript gegen sich selbst
report-consistent = Nichts ist zweifelhaft.
report-names-checked = Geprüfte Namen
report-name-checked = { $who }, { $at }
report-column-name = Geprüfter Name
report-column-checked = Richtig geschrieben, sagt
report-column-where = Wo nachgesehen
report-rests = Worauf der Artikel beruht
report-draft = Manuskript mit Anmerkungen
report-claims = Aussagen
report-sources = Quellen
report-history = Verlauf
report-sources-by-kind = Quellen, nach Art
report-origins = Ursprünge
report-column-number = Nr.
report-column-claim = Aussage
report-column-claim-and-who = Aussage, Status, und wer es gesagt hat
report-column-status = Status
report-column-source = Quelle
report-column-kind = Art
report-column-ownership = Eigentum
report-column-carries = Übernimmt von
report-column-carried-by = Verbreitet von
report-column-origin = Ursprung
report-column-when = Wann
report-column-who = Wer
report-column-what = Was
report-column-moves = Von, zu

## Der Quellenbericht: die ersten Zeilen

report-moment = { report-day }, { $clock } Uhr UTC
report-day =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
report-deadline = Redaktionsschluss { $at }
report-revision = Fassung { $number }
report-read-as-original = , gelesen, als gäbe es keine nachverfolgten Änderungen
report-of =
    { $by ->
        [nobody] Bericht vom { $at }
       *[other] Bericht vom { $at }, erstellt von { $by }
    }
report-running-foot =
    { $by ->
        [nobody] Quellenbericht vom { $at }
       *[other] Quellenbericht vom { $at }, erstellt von { $by }
    }
report-page = Seite { $page } von { $pages }
report-redacted = Vertrauliche Quellen heißen in diesem Bericht nach Buchstaben.
report-revealed = Dieser Bericht nennt vertrauliche Quellen.
report-revealed-keep = Er gehört dorthin, wo die Bibliothek liegt, und darf nicht weitergegeben werden.
report-no-font = { $characters } Zeichen dieses Berichts gehören zu Schriften, die ihm fehlen ({ $scripts }); jedes wird als { $sign } gezeigt. Der Bericht als Webseite oder in Word zeigt sie.
report-made = Erstellt mit Claimdesk { $version } am { $at }.
report-ownership-labels = Eigentumseinstufungen sagen, wer ein Medium finanziert, leitet und redigiert; sie sind kein Urteil über eine Aussage.
report-hash = SHA-256 von Fassung { $number }:

## Der Quellenbericht: das Urteil

verdict-untouched = Nicht geprüft.
verdict-untouched-why = In diesem Manuskript ist keine Aussage markiert.
verdict-clear = Frei.
verdict-clear-why = Der Veröffentlichung dieser Fassung steht nichts entgegen: { $claims } entschieden.
verdict-clear-with = Frei; durchgelassen: { $what }.
verdict-clear-with-why = Sonst steht der Veröffentlichung dieser Fassung nichts entgegen: { $claims } entschieden.
verdict-not-clear = Nicht frei.
verdict-not-clear-why =
    { $one ->
        [yes] Der Veröffentlichung dieser Fassung steht entgegen: { $what }
       *[no] Der Veröffentlichung dieser Fassung stehen entgegen: { $what }
    }{ $besides ->
        [nothing] .
       *[other] ; außerdem: { $besides }.
    }
verdict-of-claims = { $count } von { $claims }
verdict-left-out = Außerdem enthält die Datei, was nicht im gelesenen Manuskript steht und nicht geprüft wurde: { $what }.
clearance =
    Fassung { $number } wurde von { $who } am { $at } freigegeben, SHA-256 { $hash }{ $with ->
        [nothing] { "" }
       *[other] , durchgelassen: { $with }
    }
clearance-changed = ; seitdem hat sich das Manuskript geändert
clearance-reopened =
    { $count ->
        [one] ; seitdem wieder offen: Aussage { $claims }
       *[other] ; seitdem wieder offen: Aussagen { $claims }
    }
clearance-turned = ; seitdem geändert: { $what }
clearance-since = ; seitdem hinzugekommen: { $what }
clearance-noted = Notiz: { $note }

## Der Quellenbericht: Aussagen

report-nothing-marked = Zur Verifikation ist nichts markiert.
report-nothing-open = Nichts.
report-nothing-undecided = Keine Aussage ist unentschieden. Nicht erledigt: { $what }.
report-no-claims = Noch ist keine Aussage markiert.
report-paragraph = Absatz { $number }
report-heading = Überschrift
report-gone = nicht mehr im Manuskript
report-gone-since = nicht mehr im Manuskript, zuletzt in Fassung { $number }
report-priority = Priorität { $priority }
report-with = zuständig: { $who }
report-decided = { $who }, { $at }
report-since = Seitdem:
report-was = Zuvor { $status }, im Wortlaut
report-proposed = Vorgeschlagen:
report-note = Notiz:
report-should-read = { $quoted } soll lauten: „{ $proposed }“.
report-claim-number = Aussage { $number }
report-claim-in-draft = Aussage { $number } im Manuskript
report-claim-status = Aussage { $number }, { $status }
report-footnote = Anmerkung { $label }
report-footnote-back = Zurück zum Verweis auf Anmerkung { $label }
report-picture = Bild: { $words }
report-draft-hint = Jede Aussage ist nach ihrem Status unterstrichen; ihre Nummer führt zur Liste der Aussagen.
report-draft-hint-paper = Jede Aussage ist nach ihrem Status unterstrichen; ihre Nummer führt zur Liste der Aussagen. Die Zahlen am Rand zählen die Absätze.
report-draft-hint-plain = Jede Aussage steht zwischen ⟦ und ⟧, dahinter das Zeichen ihres Status und ihre Nummer.

## Der Quellenbericht: wer es gesagt hat

report-no-source = Keine Quelle
report-no-source-sentence = Keine Quelle.
report-unknown-source = Unbekannte Quelle
report-contradicted-by = Dem widerspricht:{ " " }
report-mentioned-by = Erwähnt von{ " " }
report-via = { " " }über{ " " }
report-speaker-missing = Urheber nicht angegeben
report-via-alone = , über{ " " }
report-copy-of = Material von { $names }
report-accessed = Abgerufen am { $on }
report-accessed-inside = abgerufen am { $on }
report-not-named = Nicht genannt: { $reason }; { $approved }; { $known }
report-no-reason = kein Grund angegeben
report-approved-by = genehmigt von { $who }
report-not-approved = nicht genehmigt
report-identity-known = der Redaktion bekannt
report-identity-unknown = der Redaktion nicht bekannt
report-no-locator = keine Fundstelle
report-locator-withheld = Fundstelle zurückgehalten
report-locator-page = S. { $page }
report-locator-paragraph = Abs. { $paragraph }
report-locator-time = bei { $time }
report-confidential = vertraulich
report-also = auch { $names }
report-file = Datei { $path } (SHA-256 { $hash }).
report-contact-identity = Wahrer Name: { $value }
report-contact-phone = Telefon: { $value }
report-contact-email = E-Mail: { $value }
report-contact-other = Kontakt: { $value }
report-no-sources = Noch ist keiner Aussage eine Quelle zugeschrieben.
report-off-the-record = Eine Quelle unter drei
report-source-needed = Quelle fehlt.
report-on-the-words = Zum Wortlaut { $quoted }
report-goes-on = Aussage { $number } geht hier weiter.
report-correction-of = Korrektur von Aussage { $number }

## Der Quellenbericht: worauf der Artikel beruht

report-unsourced =
    { $count ->
        [one] 1 Aussage beruht auf keiner Quelle
       *[other] { $count } Aussagen beruhen auf keiner Quelle
    }
report-unsourced-open = , davon { $open } nicht verifiziert.
report-no-backing = Noch stützt keine Quelle eine Aussage.
report-sources-hint = Wie viele Aussagen jede stützt und welcher Anteil an allen das ist; aufgeteilt nach Status wie oben.
report-share = { $percent } %
report-sources-more = und { $count } weitere, in der Liste der Quellen
report-sources-alt =
    { $count ->
        [one] 1 Quelle nach Zahl der Aussagen; die Liste der Quellen hat dieselben Zahlen.
       *[other] { $count } Quellen nach Zahl der Aussagen; die Liste der Quellen hat dieselben Zahlen.
    }
report-origins-alt =
    { $count ->
        [one] 1 Ursprung hinter den Quellen, nach Zahl der Aussagen.
       *[other] { $count } Ursprünge hinter den Quellen, nach Zahl der Aussagen.
    }
report-origins-hint =
    { $sources ->
        [one] Wer wessen Material übernimmt: 1 Quelle geht auf { $origins } zurück.
       *[other] Wer wessen Material übernimmt: { $sources } Quellen gehen auf { $origins } zurück.
    }
report-progress-alt = { $claims }: { $statuses }

## Der Quellenbericht: der Verlauf

report-no-history = Noch ist nichts geschehen.
report-removed = entfernt
report-carried = { $count } { $outcome ->
        [kept] unverändert
        [moved] verschoben
        [changed] geändert
        [back] wieder da
       *[waiting] ohne Stelle
    }
report-carried-none = keine Aussagen

## Der Quellenbericht: was er zurückhält

redacted-source = Vertrauliche Quelle { $letters }
redacted-elsewhere = eine vertrauliche Quelle
redacted-unknown = eine Quelle, die nicht im Verzeichnis steht
redacted-withheld = (zurückgehalten)
report-kept-back = Wegen vertraulicher Quellen: { $what }. Nicht nach Namen durchsucht: { $unsearched }. Das Schwärzen von Namen in freiem Text ist eine Hilfe, keine Gewähr.
report-withheld = { $note } zurückgehalten
report-withheld-earlier = { $earlier } im Verlauf
report-taken-out = { $name } geschwärzt
report-damaged = verschlüsselte Angaben von { $source } beschädigt und nicht gesucht
report-unsearched-draft = der Wortlaut des Manuskripts
report-unsearched-pictures = dessen Bilder und eingebettete Objekte
report-unsearched-word = in einem Word-Dokument aus der Datei des Autors auch deren Kommentare, Bilder, eingebettete Objekte und Eigenschaften

## Was beim Lesen weggelassen wurde

left-out-more =
    { $count ->
        [one] 1 weitere Art von Inhalten
       *[other] { $count } weitere Arten von Inhalten
    }
left-out-other = { $count } × { $what }
left-out-most_of_page = { $count } % des Fließtexts der Seite
left-out-truncated = das Ende, das der Datei fehlt
left-out-hidden =
    { $count ->
        [one] 1 verborgene Stelle
       *[other] { $count } verborgene Stellen
    }
left-out-embed =
    { $count ->
        [one] 1 eingebettetes Objekt
       *[other] { $count } eingebettete Objekte
    }
left-out-text_box =
    { $count ->
        [one] 1 Textfeld
       *[other] { $count } Textfelder
    }
left-out-comment_without_place =
    { $count ->
        [one] 1 Kommentar ohne Stelle
       *[other] { $count } Kommentare ohne Stelle
    }
left-out-slanted_text =
    { $count ->
        [one] 1 schräger Text
       *[other] { $count } schräge Texte
    }
left-out-navigation =
    { $count ->
        [one] 1 Menü
       *[other] { $count } Menüs
    }
left-out-related_links =
    { $count ->
        [one] 1 Liste verwandter Links
       *[other] { $count } Listen verwandter Links
    }
left-out-comments =
    { $count ->
        [one] 1 Abschnitt mit Leserkommentaren
       *[other] { $count } Abschnitte mit Leserkommentaren
    }
left-out-beside_article =
    { $count ->
        [one] 1 Stück neben dem Artikel
       *[other] { $count } Stücke neben dem Artikel
    }
left-out-broken_field =
    { $count ->
        [one] 1 beschädigtes Feld
       *[other] { $count } beschädigte Felder
    }
left-out-comment =
    { $count ->
        [one] 1 Kommentar
       *[other] { $count } Kommentare
    }
left-out-control_character =
    { $count ->
        [one] 1 Steuerzeichen
       *[other] { $count } Steuerzeichen
    }
left-out-damaged_part =
    { $count ->
        [one] 1 beschädigter Teil
       *[other] { $count } beschädigte Teile
    }
left-out-dateline =
    { $count ->
        [one] 1 Spitzmarke
       *[other] { $count } Spitzmarken
    }
left-out-entity =
    { $count ->
        [one] 1 Entität
       *[other] { $count } Entitäten
    }
left-out-fallback =
    { $count ->
        [one] 1 Ersatzdarstellung
       *[other] { $count } Ersatzdarstellungen
    }
left-out-front_matter =
    { $count ->
        [one] 1 Vorspanndaten
       *[other] { $count } Vorspanndaten
    }
left-out-html_comment =
    { $count ->
        [one] 1 HTML-Kommentar
       *[other] { $count } HTML-Kommentare
    }
left-out-html_tag =
    { $count ->
        [one] 1 HTML-Element
       *[other] { $count } HTML-Elemente
    }
left-out-image =
    { $count ->
        [one] 1 Bild
       *[other] { $count } Bilder
    }
left-out-invisible_character =
    { $count ->
        [one] 1 unsichtbares Zeichen
       *[other] { $count } unsichtbare Zeichen
    }
left-out-link =
    { $count ->
        [one] 1 Link
       *[other] { $count } Links
    }
left-out-note =
    { $count ->
        [one] 1 Anmerkung
       *[other] { $count } Anmerkungen
    }
left-out-paragraph_of_page =
    { $count ->
        [one] 1 Absatz der Seite
       *[other] { $count } Absätze der Seite
    }
left-out-picture_credit =
    { $count ->
        [one] 1 Bildnachweis
       *[other] { $count } Bildnachweise
    }
left-out-remark =
    { $count ->
        [one] 1 Randbemerkung
       *[other] { $count } Randbemerkungen
    }
left-out-running_head =
    { $count ->
        [one] 1 Kolumnentitel
       *[other] { $count } Kolumnentitel
    }
left-out-script =
    { $count ->
        [one] 1 Skript
       *[other] { $count } Skripte
    }
left-out-section_label =
    { $count ->
        [one] 1 Ressortzeile
       *[other] { $count } Ressortzeilen
    }
left-out-style =
    { $count ->
        [one] 1 Formatvorlage
       *[other] { $count } Formatvorlagen
    }
left-out-symbol =
    { $count ->
        [one] 1 Symbol
       *[other] { $count } Symbole
    }
left-out-undecodable_character =
    { $count ->
        [one] 1 unlesbares Zeichen
       *[other] { $count } unlesbare Zeichen
    }


## Das Manuskript gegen sich selbst

consistency-examined = { $names ->
        [one] 1 Name
       *[other] { $names } Namen
    }, { $relations ->
        [one] 1 Beziehung
       *[other] { $relations } Beziehungen
    } angesehen, { $doubt } zweifelhaft
consistency-error = Widerspruch:
consistency-warning = Zweifelhaft:
consistency-certain = { $kind }: Beides kann nicht stimmen.
consistency-probable = { $kind }: zweifelhaft.
consistency-kind-sum = Teile und Summe
consistency-kind-percent = Prozentangabe
consistency-kind-percentage-points = Prozentpunkte
consistency-kind-ratio = Verhältnis
consistency-kind-weekday-date = Wochentag und Datum
consistency-kind-age = Alter
consistency-kind-duration = Dauer
consistency-kind-count-list = Anzahl und Aufzählung
consistency-kind-figure-twice = Eine Zahl, zwei Werte
consistency-kind-unit = Maßeinheit
consistency-kind-currency = Währung
consistency-kind-name = Schreibweise eines Namens
consistency-kind-title = Amt einer Person
consistency-kind-quote-twice = Ein Zitat, zwei Wortlaute
consistency-kind-headline = Überschrift und Text
consistency-lapsed = Das wurde bei anderem Wortlaut verworfen; er hat sich geändert.
consistency-places = Stellen im Manuskript
consistency-dismiss = Verwerfen
consistency-apart = Zwei Personen: auseinanderhalten
consistency-next = Weiter
consistency-show = Zeigen
consistency-restore =
    { $count ->
        [one] 1 verworfen: wiederherstellen
       *[other] { $count } verworfen: wiederherstellen
    }
consistency-done = Keine Stelle ist mehr zweifelhaft.
names-filter = Namen suchen
names-list = Namen im Manuskript
names-checked-of = { $checked } von { $total } geprüft
names-empty = Das Manuskript nennt niemanden und nichts beim Namen. Hier stünden Personen, Institutionen, Orte, Ämter und Produkte, auch aus Überschrift, Bildtexten und Zitaten.
names-reading = Namen werden gelesen …
names-none-found = Kein Name enthält diese Buchstaben.
names-no-pair = { $name } wird hier mit keinem anderen Namen verwechselt.
names-keys = Pfeiltasten gehen durch die Namen, Links und Rechts durch die Nennungen eines Namens. C: richtig geschrieben. L: wo nachgesehen wurde. A: zwei Personen, auseinanderhalten. Enter: zum Manuskript.
name-kind-person = Person
name-kind-body = Institution
name-kind-place = Ort
name-kind-title = Amt
name-kind-product = Produkt
name-mentions =
    { $count ->
        [one] 1 Nennung
       *[other] { $count } Nennungen
    }
name-in-doubt = zweifelhaft
name-mention-at = Nennung { $at } von { $of }
name-mention-of = Nennung { $at }: { $name }
name-more-mentions = und { $count } weitere
name-kept-apart = Auseinandergehalten von { $name }
name-join = Nicht mehr
name-checked = Richtig geschrieben, sagt { $who }, { $when }.
name-checked-as = Geprüft als { $name }.
name-checked-by = Geprüft von { $who }
name-checked-by-where = Geprüft von { $who }: { $where }
name-where = Wo nachgesehen wurde
name-where-hint = Adresse, Register, wer gefragt wurde
name-check = Richtig geschrieben
name-uncheck = Noch einmal prüfen
name-show-doubt = Zeigen, was zweifelhaft ist
consistency-weekday = Der Wochentag ist nicht der des Datums: { $line }
consistency-no-such-day = Diesen Tag hat kein Kalender: { $line }
consistency-unit = Die Umrechnung ist nicht die des Maßes: { $line }
consistency-currency = Die Umrechnungen setzen verschiedene Kurse voraus: { $line }
consistency-name = Ein Name in zwei Schreibweisen: { $line }
consistency-name-checked = Nicht so, wie die Redaktion ihn geprüft hat: { $line }
consistency-title = Eine Person mit zwei Ämtern: { $line }
consistency-headline = Überschrift und Text unterscheiden sich: { $line }
consistency-quote = Ein Zitat mit verschiedenem Wortlaut: { $line }
consistency-figure = Eine Zahl mit zwei Werten: { $line }
consistency-sum = Teile und Summe unterscheiden sich: { $line }
consistency-percent = Der Anteil folgt nicht aus den Zahlen: { $line }
consistency-each = Die Zahl für jeden folgt nicht aus der Summe: { $line }
consistency-points = Der Unterschied zweier Prozentangaben ist ein anderer: { $line }
consistency-points-percent = Ein Unterschied von Prozentangaben steht in Punkten, nicht in Prozent: { $line }
consistency-ratio = Das Vielfache folgt nicht aus den Zahlen: { $line }
consistency-count = Die angekündigte Anzahl und die Aufzählung unterscheiden sich: { $line }
consistency-duration = Die Dauer folgt nicht aus Anfang und Ende: { $line }
consistency-age = Das Alter folgt nicht aus den Daten: { $line }
rules-dismissed = An diesem Desk verworfene Befunde, nach Art:
rules-dismissed-kind = { $kind } { $count }

## Dialoge des Systems

dialog-open-draft = Manuskript öffnen
dialog-open-revision = Neue Fassung öffnen
dialog-open-package = Recherchepaket öffnen
dialog-open-sheet = Bearbeitete Tabelle öffnen
dialog-open-ledger = Andere Bibliotheksdatei öffnen
dialog-save-report = Bericht speichern
dialog-open-link = Adresse außerhalb von Claimdesk öffnen
dialog-open-link-page = Eine Seite von { $host } im Browser öffnen?
dialog-open-link-mail = Eine E-Mail an diese Adresse schreiben?
dialog-open-link-yes = Öffnen
files-drafts = Manuskripte
files-workbooks = Arbeitsmappen
files-libraries = Bibliotheksdateien
files-all = Alle Dateien
menu-edit = Bearbeiten

## Die Suche im Texteditor

editor-find = Suchen
editor-replace = Ersetzen
editor-next = nächste
editor-previous = vorige
editor-all = alle
editor-match-case = Groß-/Kleinschreibung
editor-regexp = regulärer Ausdruck
editor-by-word = ganze Wörter
editor-replace-one = ersetzen
editor-replace-all = alle ersetzen
editor-close = schließen
editor-current-match = aktueller Treffer
editor-on-line = in Zeile
editor-replaced = $ Treffer ersetzt
editor-replaced-on-line = Treffer in Zeile $ ersetzt
editor-go-to-line = Gehe zu Zeile
editor-go = los
editor-control-character = Steuerzeichen
editor-selection-deleted = Auswahl gelöscht

## Ablehnungen und was zu tun ist

refused-no-word = eine Aussage braucht mindestens ein Wort des Manuskripts
refused-proposal-no-word = ein Vorschlag ohne Wort lässt sich nicht verwerfen
refused-sets = eine Quelle ist in zwei der Gruppen oder übernimmt von einer aus einer anderen; diese einzeln zusammenführen
refused-too-many = viel zu viele Aussagen
refused-twice = eine Aussage soll zweimal zugleich geändert werden
refused-correction-missing = eine Korrektur braucht den korrigierten Wortlaut
refused-correction-same = der korrigierte Wortlaut ist der des Manuskripts: Er würde nichts ändern
refused-articles = Aussagen verschiedener Artikel lassen sich nicht zusammen ändern
refused-no-tracked = das Manuskript kam in einem Format ohne nachverfolgte Änderungen
refused-label = eine Eigentumseinstufung braucht, von wem und von wann sie ist (JJJJ, JJJJ-MM oder JJJJ-MM-TT)
refused-undo = es gibt nichts rückgängig zu machen
refused-redo = es gibt nichts zu wiederholen
refused-no-name = der Artikel lässt sich nicht freigeben: Es ist kein Name bekannt
refused-vault-missing = für vertrauliche Kontaktdaten ist keine Passphrase gesetzt
refused-vault-exists = eine Passphrase ist schon gesetzt
refused-wrong-passphrase = die Passphrase ist falsch
refused-vault-damaged = der Eintrag der Passphrase ist beschädigt
refused-contact-damaged = die verschlüsselten Kontaktdaten sind beschädigt oder gehören zu einer anderen Quelle
refused-contact-newer = die Kontaktdaten hat ein neueres Claimdesk verschlüsselt
refused-memory = der Speicher reicht nicht, um die Kontaktdaten zu entsperren
refused-no-spaces = eine Adresse hat keine Leerzeichen
refused-no-such-day = diesen Tag gibt es nicht
refused-no-such-moment = diesen Zeitpunkt gibt es nicht
refused-day-only = hier wird nur der Tag vermerkt, ohne Uhrzeit
refused-two-days = das sind zwei Tage
refused-passed = diese Uhrzeit ist heute schon vorbei
refused-midnight = „midnight“ kann der Anfang des Tages sein oder sein Ende
refused-link-waiting = Eine andere Adresse wartet darauf, geöffnet zu werden.
refused-not-local = Das Gewählte ist keine Datei auf diesem Rechner.
refused-failed = Claimdesk ist beim Antworten gescheitert; nichts wurde geändert.
refused-no-draft-at-top = im Recherchepaket liegt kein Manuskript obenauf
refused-sheet-too-large = die Tabelle ist zu groß, um von Claimdesk zu stammen
refused-no-sheet = es wurde noch keine Tabelle angesehen
refused-no-file-picked = Für diesen Artikel wurde keine Datei gewählt.
refused-place-unknown = Wo die Datei dieses Manuskripts liegt, ist hier nicht bekannt.
refused-no-home = Dieser Benutzer hat kein Verzeichnis, in dem die Bibliothek liegen könnte.
refused-vault-replaced = der Eintrag der Passphrase ist nicht der, den diese Bibliothek zuletzt anlegte: Ein älterer oder fremder wurde an seine Stelle gesetzt
refused-no-randomness = das System gab keine Zufallsbytes für einen Schlüssel
refused-not-found = in der Bibliothek gibt es das nicht mehr ({ $id })
refused-conflict = inzwischen wurde etwas davon geändert; nichts wurde getan
refused-moved = inzwischen anderswo geändert: hier „{ $yours }“, in der Bibliothek „{ $theirs }“
refused-source-in-use =
    { $claims ->
        [one] „{ $name }“ lässt sich nicht entfernen: 1 Aussage beruht darauf
       *[other] „{ $name }“ lässt sich nicht entfernen: { $claims } Aussagen beruhen darauf
    }
refused-vault-locked = die Kontaktdaten von „{ $name }“ sind verschlüsselt und gesperrt
refused-cannot-redact =
    { $sources ->
        [one] der Bericht wurde nicht geschrieben: Angaben von 1 vertraulichen Quelle sind verschlüsselt, und gesperrte Namen lassen sich nicht heraushalten
       *[other] der Bericht wurde nicht geschrieben: Angaben von { $sources } vertraulichen Quellen sind verschlüsselt, und gesperrte Namen lassen sich nicht heraushalten
    }
refused-busy = die Bibliotheksdatei { $path } wird von einem anderen Programm benutzt
refused-damaged = die Bibliotheksdatei { $path } ist beschädigt
refused-read-only = die Bibliotheksdatei { $path } lässt sich lesen und nicht ändern
refused-full = auf dem Datenträger der Bibliotheksdatei { $path } ist kein Platz mehr
refused-not-sound = die Sicherung { $path } ist nicht in Ordnung
refused-foreign = { $path } ist keine Bibliotheksdatei von Claimdesk
refused-io = { $path } ließ sich nicht lesen oder schreiben: { $cause }
refused-draft-empty = { $name } ist leer (0 Bytes)
refused-draft-wordless = { $name } enthält keine Wörter
refused-draft-other =
    { $kind ->
        [word] { $name } ist ein Word-Dokument
        [oldoffice] { $name } ist ein Word-Dokument der alten Form (.doc) oder eine andere alte Office-Datei
        [opendocument] { $name } ist ein OpenDocument-Text
        [spreadsheet] { $name } ist eine Tabellenkalkulation
        [slides] { $name } ist eine Präsentation
        [appleoffice] { $name } ist ein Dokument von Pages, Numbers oder Keynote
        [epub] { $name } ist ein E-Book
        [rtf] { $name } ist ein Rich-Text-Dokument
        [pdf] { $name } ist ein PDF-Dokument
        [webarchive] { $name } ist eine als Webarchiv gespeicherte Seite
        [picture] { $name } ist ein Bild
        [media] { $name } ist eine Ton- oder Videodatei
        [archive] { $name } ist ein gepacktes Archiv
        [database] { $name } ist eine Datenbank
       *[program] { $name } ist ein Programm
    }
refused-draft-locked = { $name } ist mit einem Passwort gesperrt
refused-draft-no-text = { $name } enthält keinen lesbaren Text: Die { $pages } Seiten bestehen aus Bildern oder aus Zeichen, deren Buchstaben die Datei nicht nennt
refused-draft-reader =
    { $end ->
        [memory] { $name } ließ sich nicht lesen: Der Speicher reichte nicht
        [stack] { $name } ließ sich nicht lesen: Die Verschachtelung ist zu tief
        [time] { $name } ließ sich nicht lesen: Es dauerte zu lange
        [killed] { $name } ließ sich nicht lesen: Das System beendete den Leser
        [fault] { $name } ließ sich nicht lesen: Der Leser scheiterte
       *[start] { $name } ließ sich nicht lesen: Der Leser ließ sich nicht starten
    }
hint-gone = Vielleicht wurde es anderswo entfernt oder geändert. Den Artikel neu öffnen.
hint-moved = Nichts wurde geändert. Noch einmal ansehen, dann entscheiden.
hint-in-use = Stattdessen mit einer anderen Quelle zusammenführen.
hint-no-name = Den Namen in den Einstellungen eingeben.
hint-cannot-redact = Zuerst die Kontaktdaten mit der Passphrase entsperren. Gezeigt wird nichts Verschlüsseltes.
hint-unlock = Zuerst die Kontaktdaten mit der Passphrase entsperren.
hint-vault-replaced = Nichts wurde entsperrt, und nichts lässt sich verschlüsseln. Die letzte gute Sicherung wiederherstellen.
hint-set-passphrase = Zuerst eine Passphrase setzen.
hint-earlier-backup = Nichts wurde geändert. Eine frühere Sicherung wählen.
hint-check-disk = Datenträger und Rechte prüfen, dann erneut versuchen.
hint-busy = Das andere Programm schließen oder warten, bis es fertig ist, dann erneut versuchen.
hint-damaged = Nichts wurde hineingeschrieben. Die letzte gute Sicherung wiederherstellen.
hint-newer = Nichts wurde hineingeschrieben. Claimdesk aktualisieren, um sie zu öffnen.
hint-foreign = Nichts wurde hineingeschrieben. Eine andere Datei wählen.
hint-read-only = Nichts wurde geändert. Datei und Ordner beschreibbar machen oder die Datei in einen anderen Ordner kopieren und dort öffnen.
hint-full = Nichts wurde geändert. Platz auf dem Datenträger schaffen, dann erneut versuchen.
hint-marks = Nichts wurde geändert.
hint-other-format = Ein anderes Format wählen.
hint-gate = Entscheiden, was die Liste aufführt, dann erneut freigeben.
hint-sheet = Eine aus dieser Bibliothek exportierte Tabelle wählen, gespeichert als .xlsx.
hint-sheet-again = Die Tabelle noch einmal importieren.
hint-open-again = Den Artikel neu öffnen.
hint-pick-revision = Die Datei der neuen Fassung wählen.
hint-restart = Erneut versuchen. Geschieht es wieder, Claimdesk neu starten.
hint-copy-to-browser = Die Adresse in den Browser kopieren.
hint-copy-here = Zuerst auf diesen Rechner kopieren.
hint-another = Eine andere wählen.
hint-question = Zuerst jene Frage beantworten.
hint-web-only = Claimdesk öffnet nur Web- und Mailadressen.
hint-copy-from-draft = Die Adresse aus dem Manuskript in den Browser kopieren.
hint-password = Im Programm öffnen, mit dem sie gemacht wurde, und ohne Passwort speichern.
hint-empty = Das Manuskript in seinem Schreibprogramm speichern, dann neu öffnen.
hint-too-large = Prüfen, ob das wirklich das Manuskript ist, oder es in mehrere Artikel teilen.
hint-ocr = Texterkennung (OCR) darüber laufen lassen oder das Dokument besorgen, aus dem sie gemacht wurde.
hint-close-programs = Andere Programme schließen, Claimdesk neu starten und erneut versuchen.
hint-save-anew = Im Programm, mit dem sie gemacht wurde, neu oder als reinen Text speichern und das öffnen.
hint-not-text = Das Manuskript als Word-Dokument, Markdown, HTML oder reinen Text speichern oder seinen Text einfügen.
hint-old-office = In Word oder LibreOffice Writer öffnen und als Word-Dokument (.docx) speichern oder den Text einfügen.
hint-word-processor = In seiner Textverarbeitung öffnen und als Word-Dokument (.docx) speichern oder den Text einfügen.
hint-pdf = Das Dokument besorgen, aus dem sie gemacht wurde, oder den Text herauskopieren und einfügen.
hint-copy-text = Den Text herauskopieren und einfügen.
hint-html-only = Die Seite noch einmal als „Webseite, nur HTML“ speichern.
hint-cells = Die Zellen kopieren und einfügen oder die Datei als Beleg beilegen.
hint-slides = Den Text herauskopieren und einfügen oder die Datei als Beleg beilegen.
hint-unpack = Entpacken und das Manuskript darin öffnen.
hint-draft-itself = Das Manuskript selbst öffnen: Markdown, HTML oder reiner Text.
hint-repair-word = In Word öffnen und neu speichern.
hint-repair-writer = In LibreOffice Writer öffnen und neu speichern.
hint-repair-rtf = In einer Textverarbeitung öffnen und neu speichern.
hint-repair-pdf = Noch einmal anfordern oder das Dokument, aus dem sie gemacht wurde.
hint-repair = Im Programm öffnen, mit dem sie gemacht wurde, und neu speichern.
hint-day-word = So eingeben: 30 Nov 2026.
hint-day-iso = So eingeben: 2026-11-30.
hint-day-any = So eingeben: 30 Nov 2026, 2026-11-30, today oder Fri 18:00.
hint-four-digits = Vier Ziffern eingeben.
hint-month-word = Den Monat als Wort schreiben oder so eingeben: 2026-11-30.
hint-midnight = 00:00 oder 23:59 eingeben.
hint-no-time = Die Uhrzeit weglassen.
hint-one-day = Einen eingeben.
hint-day-before = Den Tag davorsetzen, etwa: tomorrow 9am.
hint-one-out = Eines von beiden weglassen.
hint-year-too = Auch das Jahr eingeben.
hint-not-tonight = Statt „tonight“ den Tag eingeben.
hint-later-hour = Eine Stunde später eingeben.
hint-rule-levels = Für jede Regel „sperrt“, „weist hin“ oder „aus“ wählen.
hint-decider = Den Namen eingeben, der bei den Entscheidungen steht.
