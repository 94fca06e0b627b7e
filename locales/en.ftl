# What Claimdesk says: window, command line and reports read this file. `{ $name }` is filled in; see Fluent's syntax.

app-name = Claimdesk

## Statuses

status-unchecked = unchecked
status-in_progress = in progress
status-confirmed = confirmed
status-correction_proposed = correction proposed
status-cannot_confirm = cannot confirm
status-on_author = on author
status-opinion = opinion
status-cut = cut
status-cut_pending = to be cut
status-recheck = needs re-check
status-proposal = proposed claim

## Kinds, roles, levels

claim-kind-fact = fact
claim-kind-quote = quote
claim-kind-number = number
claim-kind-characterisation = characterisation
claim-kind-allegation = allegation
priority-low = low
priority-normal = normal
priority-high = high
role-speaker = speaker
role-carrier = carrier
role-document = document
level-on_the_record = on the record
level-background = background
level-deep_background = deep background
level-off_the_record = off the record
stance-supports = supports
stance-contradicts = contradicts
stance-mentions = mentions
source-kind-person = person
source-kind-unnamed_person = unnamed person
source-kind-unnamed_group = unnamed group
source-kind-organisation = organisation
source-kind-news_agency = news agency
source-kind-news_outlet = news outlet
source-kind-broadcaster = broadcaster
source-kind-state_media = state media
source-kind-government = government
source-kind-ngo = NGO
source-kind-company = company
source-kind-social_post = social-media post
source-kind-document = document
source-kind-dataset = dataset
source-kind-court_record = court record
source-kind-short-person = person
source-kind-short-unnamed_person = unnamed
source-kind-short-unnamed_group = unnamed
source-kind-short-organisation = org
source-kind-short-news_agency = agency
source-kind-short-news_outlet = outlet
source-kind-short-broadcaster = broadcaster
source-kind-short-state_media = state media
source-kind-short-government = gov
source-kind-short-ngo = NGO
source-kind-short-company = company
source-kind-short-social_post = post
source-kind-short-document = document
source-kind-short-dataset = dataset
source-kind-short-court_record = court
ownership-SC = state-controlled
ownership-CaPu = captured public or state-managed
ownership-CaPr = captured private
ownership-ISFM = independent, state-funded and state-managed
ownership-ISF = independent, state-funded
ownership-ISM = independent, state-managed
ownership-IP = independent public
ownership-provenance = { $meaning }, according to { $provenance }, as of { $as_of }

## What was done

what-claims =
    { $claim ->
        [none] { what-many-claims }
       *[other] Claim { $claim }
    }
what-many-claims =
    { $count ->
        [one] Claim
       *[other] { $count } claims
    }
what-of-claim =
    { $claim ->
        [none] { $count ->
            [one] a claim
           *[other] { $count } claims
        }
       *[other] claim { $claim }
    }
act-article_imported = Draft imported: “{ $name }”
act-article_edited = Article details changed: “{ $name }”
act-article_removed = Article removed: “{ $name }”
act-revision_brought = Revision { $revision } imported
act-revision_cleared = Revision { $revision } cleared
act-claim_added = { what-claims } added
act-claims_added = { what-claims } added
act-claim_resized = { what-claims }: selection changed
act-claim_edited = { what-claims } edited
act-claim_reviewed =
    { $status ->
        [unchecked] { what-claims } set to unchecked
        [in_progress] { what-claims } started
        [confirmed] { what-claims } confirmed
        [correction_proposed] { what-claims }: correction proposed
        [cannot_confirm] { what-claims } marked as cannot confirm
        [on_author] { what-claims } marked as on author
        [opinion] { what-claims } marked as opinion
        [cut] { what-claims } cut
       *[none] { what-claims } reviewed
    }
act-sheet_brought_back = { what-claims } updated from a sheet
act-claims_retired = { what-claims } dropped
act-claim_removed = { what-claims } removed
act-attribution_added =
    { $named ->
        [no] Source added to { what-of-claim }
       *[yes] Source added to { what-of-claim }: { $name }
    }
act-attribution_edited =
    { $named ->
        [no] Attribution edited in { what-of-claim }
       *[yes] Attribution edited in { what-of-claim }: { $name }
    }
act-attribution_removed =
    { $named ->
        [no] Source removed from { what-of-claim }
       *[yes] Source removed from { what-of-claim }: { $name }
    }
act-naming_marked = Mention of the source marked in { what-of-claim }
act-source_added =
    { $count ->
        [one] Source added: { $name }
       *[other] { $count } sources added
    }
act-source_edited = Source edited: { $name }
sources-found =
    { $count ->
        [0] No new source
        [one] 1 new source
       *[other] { $count } new sources
    }{ $alike ->
        [0] {""}
       *[other] , { $alike } look alike
    }
sources-alike = { $count } sources look alike: { $names }.
sources-merge-alike = Merge
source-local = only in “{ $title }”
proposals-marked =
    { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }, { $confirmed } confirmed by { $confirmed ->
        [one] its writer’s mark
       *[other] their writer’s marks
    }
command-sources-mergeAlike = Merge the sources that look alike
act-sources_merged =
    { $count ->
        [one] Source merged into { $name }
       *[other] { $count } sources merged into { $name }
    }
act-source_removed = Source removed: { $name }
act-directory_filled = Source directory filled
act-setting_changed = Setting changed
act-vault_changed = Passphrase set
act-contact_edited = Contact details edited: { $name }
act-proposals_rejected =
    { $count ->
        [one] Proposal rejected
       *[other] { $count } proposals rejected
    }
act-proposals_restored =
    { $count ->
        [one] Proposal restored
       *[other] { $count } proposals restored
    }
act-notes_let_in =
    { $count ->
        [one] Note released to reports
       *[other] { $count } notes released to reports
    }
act-notes_kept_back =
    { $count ->
        [one] Note withheld from reports
       *[other] { $count } notes withheld from reports
    }
act-names_checked =
    { $named ->
        [yes] Spelled right: { $name }
       *[no] { $count } names spelled right
    }
act-names_unchecked =
    { $named ->
        [yes] To be checked again: { $name }
       *[no] { $count } names to be checked again
    }
act-names_kept_apart = Kept apart: { $name }
act-names_joined = No longer kept apart: { $name }
act-findings_dismissed =
    { $count ->
        [one] Finding dismissed
       *[other] { $count } findings dismissed
    }
act-findings_restored =
    { $count ->
        [one] Finding restored
       *[other] { $count } findings restored
    }
course-undo = Undone: { $what }
course-redo = Redone: { $what }

## Times and sizes

time-yesterday = yesterday { $clock }
time-tomorrow = tomorrow { $clock }
deadline-in = in { $span }
deadline-late = { $span } late
deadline-late-since = late since { $at }
span-minutes = { $minutes } min
span-hours =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
size-bytes = { $bytes } bytes

## Errors, by code

error-not_found = Not found
error-conflict = Changed in the meantime
error-invalid = Not accepted
error-nothing_to_undo = Nothing left to undo
error-gate_blocked = Not clear yet
error-no_name = Enter your name first
error-source_in_use = Still in use
error-draft_unreadable = Could not read the draft
error-vault_locked = Contact details are locked
error-vault_locked-hint = Unlock them with the passphrase.
error-vault_missing = No passphrase is set
error-vault_missing-hint = Choose a passphrase first.
error-vault_exists = A passphrase is set already
error-wrong_passphrase = Wrong passphrase
error-weak_passphrase = The passphrase is too weak
error-desk_busy = Another program is using the library
error-desk_damaged = The library file is damaged
error-desk_newer = The library file was written by a newer Claimdesk
error-desk_foreign = This is not a Claimdesk library file
error-desk_read_only = The library is read-only
error-disk_full = The disk is full
error-io = Could not read or write a file
error-cancelled = Cancelled
error-internal = Something went wrong inside Claimdesk

## Commands

label-with-key = { $label } ({ $key })
command-group-claim = Claims
command-group-proposal = Proposals
command-group-consistency = Names and figures
command-group-decide = Review
command-group-draft = Go
command-group-article = Article
command-group-revise = Revisions
command-group-desk = File
command-group-view = View
command-claim-next = Next claim
command-claim-prev = Previous claim
command-claim-nextUnverified = Next unverified claim
command-claim-prevUnverified = Previous unverified claim
command-claim-make = Make a claim of the selected words
command-claim-open = Open the claim
command-claim-makeWithSource = Make a claim and add its source
command-claim-addWords = Add the selected words to the claim
command-claim-attach = Place the claim at the selected words
command-claim-close = Close the claim
command-claim-addSource = Add a source
command-claim-locator = Edit the locator
command-claim-note = Write a note
command-claim-history = Show the claim’s history
command-claim-remove = Remove the claim
command-claim-startEarlier = Start the claim a word earlier
command-claim-startLater = Start the claim a word later
command-claim-endEarlier = End the claim a word earlier
command-claim-endLater = End the claim a word later
command-claim-markNaming = Mark the mention of the source
command-proposal-next = Next proposal
command-proposal-prev = Previous proposal
command-proposal-nextUnsourced = Next words to check without a source
command-proposal-prevUnsourced = Previous words to check without a source
command-proposal-accept = Accept the proposal
command-proposal-correct = Change the proposal’s source, and accept it
command-proposal-reject = Reject the proposal
command-proposal-acceptNoted = Accept all proposals from comments and footnotes
command-proposal-acceptQuotes = Accept all proposed quotes
command-proposal-acceptAttributed = Accept all attributed proposals
command-proposal-acceptUnsourced = Accept all proposals without a source
command-proposal-acceptAll = Accept all proposals
command-proposal-rejectNoted = Reject all proposals from comments and footnotes
command-proposal-rejectQuotes = Reject all proposed quotes
command-proposal-rejectAttributed = Reject all attributed proposals
command-proposal-rejectUnsourced = Reject all proposals without a source
command-proposal-rejectAll = Reject all proposals
command-proposal-restore = Restore rejected proposals
command-proposal-list = List the proposals
command-proposal-listUnsourced = List statements without a source
command-proposal-coverage = Show coverage
command-status-confirmed = Confirmed
command-status-correction_proposed = Propose a correction
command-status-cannot_confirm = Cannot confirm
command-status-on_author = On author
command-status-opinion = Opinion
command-status-cut = Cut
command-status-unchecked = Back to unchecked
command-status-in_progress = In progress
command-review-toggle = Review mode
command-draft-sentenceNext = Next sentence
command-draft-sentencePrev = Previous sentence
command-draft-extendWord = Select one word more
command-draft-shrinkWord = Select one word less
command-draft-extendSentence = Select one sentence more
command-draft-shrinkSentence = Select one sentence less
command-draft-wordNext = Next word
command-draft-wordPrev = Previous word
command-draft-openLink = Open the link in the browser
command-draft-find = Find in the draft
command-article-import = Open a draft…
command-article-import-aliases = Word docx PDF OpenDocument odt rtf Markdown HTML text zip import
command-article-package = Open a research package…
command-article-package-aliases = research package import
command-article-paste = Paste a draft
command-article-gate = Show what blocks publication
command-article-nextWarning = Next warning
command-article-prevWarning = Previous warning
command-article-export = Export
command-article-export-aliases = Word docx checking copy checked annotated report PDF Excel xlsx sheet CSV Zotero save
command-article-sheet = Import an edited sheet…
command-article-sheet-aliases = Excel xlsx import line by line
command-article-details = Title, byline and deadline
command-article-history = Show the article’s history
command-article-remove = Remove the article
command-revise-file = New revision from a file…
command-revise-file-aliases = version update Word docx
command-revise-paste = Paste a new revision
command-revise-update = Update to the new revision
command-revise-notNow = Not now
command-revise-watch = Watch the draft’s file for changes
command-revise-readOriginal = Read as original
command-revise-readAccepted = Read as accepted
command-revise-edit = Edit the draft’s text
command-revise-save = Save as a revision
command-revise-tray = Claims that lost their place
command-revise-compare = Compare revisions
command-revise-layout = Side by side or inline
command-revise-fold = Show or hide unchanged paragraphs
command-revise-nextEdit = Next change in the text
command-revise-prevEdit = Previous change in the text
command-revise-stillRight = Still right
command-revise-checkAgain = Check again
command-revise-attach = Place the claim here
command-revise-nextPlace = Next possible place
command-revise-prevPlace = Previous possible place
command-revise-retire = Drop the claim
command-revise-signOff = Clear for publication
command-desk-undo = Undo
command-desk-redo = Redo
command-desk-search = Search articles, claims and sources
command-desk-palette = All commands
command-desk-keys = Keyboard shortcuts
command-desk-sources = Sources
command-desk-settings = Settings
command-desk-lockVault = Lock contact details
command-desk-backUp = Back up now
command-view-article = Draft
command-view-margin = Cards beside the draft
command-view-list = List of claims
command-view-restsOn = Sources of the article
command-view-names = Names of the article
command-view-names-aliases = name ledger spelling
command-finding-next = Next place in doubt
command-finding-prev = Previous place in doubt
command-finding-dismiss = Dismiss the finding
command-finding-apart = Keep two names apart
command-finding-restore = Restore dismissed findings
command-name-right = Name is spelled right
command-name-nextMention = Next mention of the name
command-name-prevMention = Previous mention of the name
command-view-library = Show or hide the library
command-view-nextPane = Next pane
command-view-theme = Change the theme
command-view-textLarger = Larger text
command-view-textSmaller = Smaller text
command-view-textNormal = Normal text size
action-undo = Undo

## Fields

field-required = This cannot be empty.
field-restored = Restored from before; not saved yet.
field-unsaved = Not saved yet.
field-not-saved = { $label } was not saved: “{ $text }”
field-put-back = Restore
field-discard = Discard
date-hint-done = 30 Nov, today, Fri
date-hint-due = tonight 23:30, Fri 18:00
date-in-words = { $weekday }, { $day } { $month } { $year }
date-passed = { $words } (in the past)
date-to-come = { $words } (in the future)
decision-held = Claim { $number } is not decided: “{ $text }” is not saved
decision-held-show = Go to the field
correction-changes = What changes:
correction-drops = This drops { $dropped } of { $of } words.

## The window

skip-to-main = Skip to main content
opening-desk = Opening the library
draft = Draft
side-pane = Beside the draft
side-margin = Cards
side-list = List
side-rests-on = Sources
side-names = Names
filter-some = { $shown } of { $total } shown
filter-all = Show all claims
drop-here = Drop it here
drop-draft = A draft: Word, OpenDocument, Rich Text, PDF, Markdown, HTML or plain text
drop-package = A research package: a folder or zip with one draft at its top and the files that back it
drop-sheet = An edited sheet of claims (.xlsx)
toasts = What just happened
failure-title = The library could not be opened
failure-desk_busy = Another program is using the library
failure-desk_damaged = The library file is damaged
failure-desk_newer = The library needs a newer Claimdesk
failure-desk_foreign = This is not a Claimdesk library file
failure-desk_read_only = The library file cannot be written to
failure-disk_full = The disk is full
failure-untouched = Nothing was written to the library file.
failure-changed = It was last written to: { $at }.
failure-backup = The last good backup: { $at }.
failure-no-backup = There is no good backup.
failure-kept = Nothing was written to the library file. If you restore a backup, the file as it is now is kept with the backups.
failure-alone = Nothing was written to the library file. Keep a copy of it as it is before you try anything else.
failure-restore = Open the backup of { $at }
failure-read = Open read-only
failure-choose = Choose another file…
failure-show = Show in folder
failure-older =
    { $count ->
        [one] One older backup
       *[other] { $count } older backups
    }
failure-details = Details
read-only = Read-only.
read-only-explained = You see the library as it was when it was opened. Changes are refused.
read-only-again = Try to open for changes
command-not-now = { $command } is not possible here.
theme-now = Theme: { $theme }
theme-system = system
theme-light = light
theme-dark = dark
action-close = Close
action-close-key = Close (Esc)
action-cancel = Cancel
action-dismiss = Dismiss
action-retry = Try again
action-clear = Clear
action-details = Details

## Header and article

field-title = Title
field-byline = Byline
field-deadline = Deadline
deadline-line = due { $when }
revision-number = rev { $number }
revision-label = Revision
revision-file = File
revision-created = Imported
revision-hash = SHA-256
pasted = pasted
saved-at = saved { $when }
progress-none = no claims yet
progress-confirmed = { $count } confirmed
progress-open = { $count } open
progress-recheck = { $count } re-check
progress-bar = Progress: { $parts }
progress-by-status = Claims by status
progress-show-only = Show only these claims; press again to show all
gate-open = Clear to publish
gate-open-with = Clear to publish, with { $what }
gate-checking = Checking…
header-proposed = { $count } proposed
gate-no-claims = No claims yet
gate-blocked = { $count } to resolve
gate-title = Before publication
gate-weighing = Checking…
gate-nothing = Nothing blocks publication.
gate-nothing-but = Nothing blocks publication. Clearing the article lets this through, and says so in the history and in every report:
warnings-let-through = Let through
warnings-besides = Would be let through
warned-nothing-claimed = nothing claimed
warned-undecided = { $count } undecided
warned-correction-pending =
    { $count ->
        [one] 1 correction pending
       *[other] { $count } corrections pending
    }
warned-not-confirmed = { $count } not confirmed
warned-needs-recheck =
    { $count ->
        [one] 1 re-check needed
       *[other] { $count } re-checks needed
    }
warned-cut-pending =
    { $count ->
        [one] 1 cut pending
       *[other] { $count } cuts pending
    }
warned-no-source = { $count } unsourced
warned-off-record-used = { $count } told off the record
warned-sources-contradict = { $count } contradicted
warned-consistency-error =
    { $count ->
        [one] 1 contradiction within the draft
       *[other] { $count } contradictions within the draft
    }
warned-consistency-warning =
    { $count ->
        [one] 1 place in doubt within the draft
       *[other] { $count } places in doubt within the draft
    }
warned-unnamed-no-approver = { $count } unnamed without approval
warned-unnamed-no-reason = { $count } unnamed without a reason
warned-no-locator = { $count } without a locator
warned-proposals-unread =
    { $count ->
        [one] 1 proposal unread
       *[other] { $count } proposals unread
    }
warned-words-unclaimed =
    { $count ->
        [one] 1 checkable place unclaimed
       *[other] { $count } checkable places unclaimed
    }
warned-words-unread =
    { $count ->
        [one] 1 paragraph not read
       *[other] { $count } paragraphs not read
    }
warned-other = { $count } by the rule { $rule }
warned-and = { $first } and { $last }
warned-others = { $count } more
warning-at = { $at } of { $of }
warning-go = show
warning-place = { $what }: { $at } of { $of }
warning-key = goes to the next place
warning-about-no-source = Settled as fit to print, and no source supports it.
warning-about-off-record-used = Told off the record, and no source that may be quoted supports it.
warning-about-sources-contradict = One source supports it, another contradicts it, and no note on that attribution says why it does not count.
warning-about-consistency-error = Two places of the draft cannot both be right.
warning-about-consistency-warning = Two places of the draft do not seem to agree.
warning-about-unnamed-no-approver = Nobody has approved the source’s anonymity.
warning-about-unnamed-no-reason = No reason is given why the source is not named.
warning-about-no-locator = No page, link, time or date says where in the source.
warning-about-proposals-unread = Neither accepted nor rejected.
warning-about-words-unclaimed = Can be checked, and is outside every claim.
warning-about-words-unread = In a language that Claimdesk does not read, and not wholly in claims.
gate-explained =
    { $count ->
        [one] 1 finding blocks publication. Choose it to go to its claim.
       *[other] { $count } findings block publication. Choose one to go to its claim.
    }
rule-nothing_claimed = The draft has no claims yet.
claim-gone = no longer in the draft, last in revision { $number }
remarks = Comments in the document
remark-count =
    { $count ->
        [one] 1 comment in the document
       *[other] { $count } comments in the document
    }
remark-note = Add to note
remark-dismiss = Dismiss
rule-waiting = Lost its place in the draft
rule-undecided = Undecided
rule-correction_pending = Correction not in the draft yet
rule-not_confirmed = Cannot be confirmed
rule-cut-pending = To be cut, still in the draft
rule-needs_recheck = Changed since it was checked
rule-no-source = No source
rule-off-record-used = Off the record only
rule-sources-contradict = Contradicted by a source
rule-consistency-error = Contradiction within the draft
rule-consistency-warning = In doubt within the draft
rule-unnamed-no-approver = Unnamed source without approval
rule-unnamed-no-reason = Unnamed source without a reason
rule-no-locator = Source without a locator
rule-proposals-unread = Unread proposals
rule-words-unclaimed = Checkable words outside every claim
rule-words-unread = Paragraphs not read
details-title = Article details
reading-counted =
    { $count ->
        [one] 1 tracked change
       *[other] { $count } tracked changes
    }, { $how }
reading-accepted = read as accepted
reading-original = read as original
reading-original-about = The draft is read without its tracked changes
read-original-about = Read the draft without its tracked changes, as a new revision
read-accepted-about = Read the draft with every tracked change accepted, as a new revision
revision-as-original = as original
revision-tracked = Tracked changes
skipped-title = Left out of the draft
skipped-explained = Claimdesk shows words only. This is in the file and not in the text.
skipped-brief =
    { $many ->
        [no] left out: { $what }
       *[yes] left out: { $what } and { $more } more
    }
skipped-gate = Left out of the draft, and not checked: { $what }.
skipped-most = Only part of the page was read as the article
skipped-most-explained = { $percent } % of its prose was left out, { $count ->
    [one] 1 paragraph
   *[other] { $count } paragraphs
} in all. Compare it with the page before you check it.
history-title = History
history-of-article = History of the article
history-none = Nothing yet.
history-nobody = someone
history-was = was{ " " }
history-is = is now{ " " }
history-empty = nothing
move-status = status
move-let_through = cleared with
move-words = words
move-note = note
move-kind = kind
move-priority = priority
move-assignee = assignee
move-correction = correction
move-source = source
move-role = role
move-level = level
move-stance = stance
move-naming = mention
move-accessed = accessed
move-title = title
move-byline = byline
move-deadline = deadline
move-name = name
move-aliases = aliases
move-country = country
move-carries = carries copy from
move-url = link
move-locator-url = locator, link
move-locator-page = locator, page
move-locator-paragraph = locator, paragraph
move-locator-time_code = locator, time code
move-locator-contact_date = locator, contacted on
move-locator-contact_form = locator, how

## Revisions

action-update = Update
action-not-now = Not now
action-stop-watching = Stop watching
action-see-changes = See what changed
offer-watched = The draft has changed:
revision-same = This is the current revision already.
revision-preview = { $sentences }, { $claims }
revision-no-sentences = no sentence changed
revision-sentences-edited =
    { $count ->
        [one] 1 sentence edited
       *[other] { $count } sentences edited
    }
revision-sentences-added =
    { $count ->
        [one] 1 sentence added
       *[other] { $count } sentences added
    }
revision-sentences-cut =
    { $count ->
        [one] 1 sentence cut
       *[other] { $count } sentences cut
    }
revision-sentences-moved =
    { $count ->
        [one] 1 sentence moved
       *[other] { $count } sentences moved
    }
revision-edited = { $count } edited
revision-added = { $count } added
revision-cut = { $count } cut
revision-moved = { $count } moved
revision-affected =
    { $count ->
        [0] no claim affected
        [one] 1 claim affected
       *[other] { $count } claims affected
    }
revision-undecided =
    { $count ->
        [0] is now current. No claim needs a decision.
        [one] is now current. 1 claim needs a decision.
       *[other] is now current. { $count } claims need a decision.
    }
revision-first = the first
revision-current = current
revision-cleared-by = cleared by { $who }
revision-compare = Compare with rev { $number }
revisions-title = Revisions
watch-file = Watch the file for changes
compare = Compare revisions
compare-which = Which revisions
compare-from = Earlier revision
compare-to = Later revision
compare-side = Side by side
compare-inline = Inline
compare-unfold = Show all
compare-loading = Comparing…
compare-texts = Revision { $from } and revision { $to }
compare-folded =
    { $count ->
        [one] 1 paragraph unchanged
       *[other] { $count } paragraphs unchanged
    }
compare-moved-to-below = moved to below ↓
compare-moved-to-above = moved to above ↑
compare-moved-from-below = moved from below ↓
compare-moved-from-above = moved from above ↑
compare-key-decide = next to decide
compare-key-claim = next claim
compare-key-edit = next change
compare-key-leave = back
compare-all-decided = Everything is decided.
effects-title = What this does to your claims
effects-decided = { $decided } of { $of } decided
effects-none = Neither revision has claims.
effects-waiting = Lost their place: { $count }
effects-gone = No longer in the draft: { $count }
effects-changed = Words changed: { $count }
effects-context = Context changed: { $count }
effects-moved = Moved, same words: { $count }
effects-kept = Unchanged: { $count }
effects-back = Restored: { $count }
effect-kept = Unchanged
effect-moved = Moved
effect-changed = Words changed
effect-ambiguous = Not clear where it went
effect-lost = Words gone
effect-back = Restored
effect-why-same_words = the same words are in each text once.
effect-why-neighbours = the sentences beside it are the same.
effect-why-context = the words around it are the same.
effect-why-edited_sentence = the sentence was edited.
effect-why-replaced = its words were replaced between the same words.
effect-why-rewritten = another sentence is in its place.
effect-why-operations = it was edited here.
effect-why-twins = several places fit equally well.
effect-why-too_little = only some of its words are left.
effect-why-nothing = its words are no longer in the text.
effect-context-edited = The rest of its sentence was edited.
effect-context-negation = A negation or hedge was added to its sentence or removed.
effect-context-speaker = The attribution in its sentence changed.
effect-context-quotation = Quotation marks were added around its words or removed.
effect-context-setting = Its unit, place, date, table heading, block quotation, link, brackets or strike-through changed.
effect-speakers = { $speakers }.
rested-turned = Now rests on { $now } (was { $was })
rested-gone = No longer rests on { $was }
rested-and = {" "}and{" "}
turned-title = Changed since revision { $number } was cleared
turned-claim = Claim { $claim }: { $what }
turned-in-sentence = claim { $claim }: { $what }
turned-count =
    { $count ->
        [one] { $first }
       *[other] { $count } changes since
    }
turned-made = added since
turned-gone = removed
turned-words = has other words
turned-kind = now a claim of the kind { $now } (was { $was })
turned-status = now { $now } (was { $was })
turned-source = now rests on { $now } (was { $was })
turned-source_added = now also rests on { $now }
turned-source_removed = no longer rests on { $was }
turned-source_name = its source is now called { $now } (was { $was })
turned-source_kind = its source is now “{ $now }” (was “{ $was }”)
turned-carries = its source now carries the copy of { $now }
turned-carries-nobody = its source no longer carries a copy
turned-role = its source is now a { $now } (was a { $was })
turned-level = its source now speaks { $now } (was { $was })
turned-stance = its source now { $now } it ({ $was } it before)
turned-locator = has another locator
turned-source_words = its source is quoted with other words
turned-naming = other words of the draft name its source
speakers-changed = Now said by { $now } (was { $was })
speakers-unclear = “{ $now }” may mean somebody else now
speakers-named = Now said by { $now } (nobody was named)
speakers-unnamed = Nobody is named for it now (was { $was })
caution-edited = The words around it changed
caution-negation = A negation or hedge was added to its sentence or removed
caution-speaker = The attribution in its sentence changed
caution-quotation = Quotation marks were added around its words or removed
caution-setting = Its unit, place, date, table heading, block quotation, link, brackets or strike-through changed
effect-told = Claim { $number }. { $effect } { $words }
effect-to-decide = decide
effect-was = was
effect-is = is
effect-candidates =
    { $count ->
        [one] Possible place:
       *[other] Possible places:
    }
effect-pick = Or select its words in the later text.
effect-picked = Selected: “{ $words }”
decide-still_right = Still right
decide-check_again = Check again
decide-attach = Place here
decide-retire = Drop claim
tray-title =
    { $count ->
        [one] 1 claim lost its place
       *[other] { $count } claims lost their place
    }
tray-chip = { $count } to place
tray-explained = Their words are gone, or it is not clear where they went. ← → choose a place, Enter places the claim there; or select words in the draft and press H.
tray-last = Last in rev { $number }:
tray-candidate = Place { $number }: { $words }
selection-attach = Place claim { $number }
cleared-by = cleared by { $who }, { $when }
cleared-by-with = cleared by { $who }, { $when }, with { $what }
cleared-since = since: { $what }
cleared-with = With
cleared-with-nothing = nothing let through
cleared-revision = cleared rev { $number }
cleared-reopened =
    { $count ->
        [one] reopened: 1 claim
       *[other] reopened: { $count } claims
    }
cleared-tip-with =
    { $with ->
        [no] { "" }
       *[yes] , with { $what }
    }
cleared-tip =
    { $noted ->
        [no] Revision { $number } was cleared for publication by { $who }, { $when }{ cleared-tip-with }. SHA-256 { $hash }
       *[yes] Revision { $number } was cleared for publication by { $who }, { $when }{ cleared-tip-with }: “{ $note }”. SHA-256 { $hash }
    }
cleared-who = Cleared by
cleared-when = Cleared
sign-off = Clear revision { $number } for publication
sign-off-with = Clear revision { $number } for publication, with { $what }
sign-off-note = Note
sign-off-name = A clearance carries a name. It also goes next to your decisions from now on.
sign-off-name-missing = Enter your name.
ask-who = Your name
ask-who-save = Save
ask-who-about = It goes next to what you decide, and no article can be cleared without one. You can change it in the settings.
sign-off-about = Your name, the time and the revision’s SHA-256 ({ $hash }…) go into the history.
edit-text = The draft’s text
edit-clean = No changes.
edit-dirty =
    { $touched ->
        [0] Not saved yet. Touches no claim.
        [one] Not saved yet. Touches 1 claim.
       *[other] Not saved yet. Touches { $touched } claims.
    }
edit-saving = Saving…
edit-saved = Saved as a revision.
edit-copy = The draft is not Markdown. You edit a Markdown copy; the file stays as it is.
edit-unsaved = edit not saved
edit-stale = There is unsaved text of an earlier revision.
edit-use-stale = Restore it
edit-drop-stale = Discard

## Library

library = Library
library-empty = No articles yet. Open a draft to add one.
library-decided = claims decided
search-placeholder = Search ({ $key })
search-none = No results for “{ $query }”.
search-count =
    { $count ->
        [0] No results
        [one] 1 result
       *[other] { $count } results
    }
search-articles = Articles
search-claims = Claims
search-sources = Sources
place-sources = Sources
place-settings = Settings
place-keys = Keyboard shortcuts
action-open-draft = Open…
action-paste = Paste
action-bring-in = Import
welcome-title = Check an article before it is published
welcome-text = Import a draft. Highlight its claims, attribute each to its source, decide what is confirmed, and export the sourcing report.
no-article-title = No article is open
no-article-text = Choose one from the library, or import a draft.
welcome-open = opens a draft: Word, OpenDocument, PDF, Markdown, a web page. Or drop it on the window, or a research package
welcome-paste = imports a draft from the clipboard
welcome-palette = finds any command by name
welcome-keys = shows all keyboard shortcuts
asides = In progress
aside-read = Reading { $name }…
aside-read-pasted = Reading the pasted text…
aside-search = Looking for claims in { $name }…
aside-cancel = Cancel: { $what }
import-already = Already in your library
import-unread =
    { $count ->
        [one] 1 file of the package could not be read and was not added as a source
       *[other] { $count } files of the package could not be read and were not added as sources
    }
paste-label = The draft
paste-hint = Markdown is recognised. A page copied from a browser or a word processor keeps its headings and lists.
paste-held = A page was pasted. It keeps its headings and lists.
paste-format = Format
format-recognise = Detect automatically
format-markdown = Markdown
format-html = HTML
format-text = plain text

## Report

export-title = Export
export-group-report = Sourcing report
export-group-draft = Draft, for Word and Markdown
export-group-sheet = Sheet of claims
export-group-data = For other programs
report-html = HTML
report-html-about = One page to read or print: what is unverified, the annotated draft, sources, history
report-pdf = PDF
report-pdf-about = The same, for print
report-checking-copy = Draft with check comments (Word)
report-checking-copy-about = The draft with each claim as a comment: status, sources, note and history
report-checked-copy = Draft with corrections tracked (Word)
report-checked-copy-about = The draft with the proposed corrections as tracked changes
report-annotated-draft = Draft with source notes (Word)
report-annotated-draft-about = The draft with the sources of each claim in numbered footnotes
report-critic-markup = Draft with corrections (Markdown)
report-critic-markup-about = The draft with the proposed corrections in CriticMarkup
report-report-docx = Word
report-report-docx-about = The same as a document to edit
report-markdown = Markdown
report-markdown-about = The same in plain text
report-csv = CSV
report-csv-about = One row per claim, for a spreadsheet
report-xlsx = Sheet of claims (Excel)
report-xlsx-about = One row per claim; edited statuses, corrections and notes can be imported again
report-json = JSON
report-json-about = Everything, for other programs
report-jsonld = Web Annotation
report-jsonld-about = The claims as W3C annotations
report-csl-json = Source list (CSL-JSON)
report-csl-json-about = Sources only, for Zotero and other citation programs
report-ninjs = Source list (ninjs)
report-ninjs-about = Sources only, as IPTC News in JSON for a publishing system
sheet-title = Edited sheet
sheet-of = { $file }, of “{ $title }”
sheet-counts =
    { $changes ->
        [0] No changes
        [one] 1 claim changes
       *[other] { $changes } claims change
    }, { $conflicts ->
        [0] no conflicts
        [one] 1 conflict
       *[other] { $conflicts } conflicts
    }, { $same ->
        [one] 1 row
       *[other] { $same } rows
    } unchanged.
sheet-conflicts = Not applied
sheet-conflicts-about = The library keeps what it has. Change these by hand if the sheet is right.
sheet-changes = Changes
sheet-row = Row { $row }
sheet-says = Sheet:
sheet-desk-says = Library:
sheet-conflict-words_changed = The claim’s words changed since the sheet was written
sheet-conflict-status_changed = Its status was changed here as well
sheet-conflict-correction_changed = Its correction was changed here as well
sheet-conflict-note_changed = Its note was changed here as well
sheet-conflict-not_whole = The sheet does not show the whole text
sheet-conflict-correction_missing = A correction needs the corrected words
sheet-conflict-correction_same = The corrected words are the claim’s own
sheet-conflict-correction_unused = Corrected words go with “correction proposed” only
sheet-conflict-no_such_status = There is no such status
sheet-conflict-no_such_claim = The row names no claim of this article
sheet-conflict-twice = An earlier row is about the same claim
sheet-conflict-formula = There is a formula in place of text
sheet-apply =
    { $changes ->
        [one] Apply 1 change
       *[other] Apply { $changes } changes
    }
sheet-leave = Cancel
export-language = Language
export-paper = Paper
paper-a4 = A4
paper-letter = US Letter
export-reveal = Show confidential sources
export-reveal-about = Confidential sources are named “confidential source”, without contact details.
export-reveal-warning = Anyone who opens the file can read names and contact details of confidential sources.
export-kept_back =
    { $notes ->
        [0] No note withheld
        [one] 1 note withheld
       *[other] { $notes } notes withheld
    }, { $earlier ->
        [0] no earlier version of one
        [one] 1 earlier version
       *[other] { $earlier } earlier versions
    }; { $names ->
        [0] no name redacted.
        [one] a name redacted in 1 place.
       *[other] names redacted in { $names } places.
    }
export-not_searched-draft = Not searched for names: the draft’s own words.
export-not_searched-pictures = Not searched for names: pictures and embedded objects of the draft.
export-not_searched-word_file = Not searched for names: comments, pictures, embedded objects and properties of the writer’s Word file.
export-not_searched-sealed = Not searched for: encrypted details that are damaged.
export-help = Redacting names in free text is a help, not a guarantee: read the report before you send it.
kept-summary =
    { $left ->
        [0] Notes about confidential sources: all { $total } released
        [one] 1 note withheld: review it
       *[other] { $left } notes withheld: review them
    }
kept-left =
    { $left ->
        [one] 1 note is withheld
       *[other] { $left } notes are withheld
    }
kept-about = Their claims rest on a confidential source. A released note goes into every report, with names redacted, until its words change.
kept-claim_note = Note of claim { $number },
kept-note = Note on a source of claim { $number },
kept-words = Words of a source of claim { $number },
kept-locator = Locator of claim { $number },
kept-reason = Reason for anonymity, claim { $number },
kept-shown = In the report:
kept-let-in = Release
kept-keep-back = Withhold
export-ready = { $name }, { $size }
export-writing = Writing the report…
export-no_font = Each is shown as a box. HTML and Word show them where the reader’s machine has a font.
export-set_anew = The document is made from the text alone, without that file’s formatting, comments and tracked changes.
export-set_anew-unreadable = The Word file that the draft came from can no longer be read.
export-set_anew-other_words = The Word file that the draft came from has other words than the draft.
export-set_anew-read_as_original = The draft was read without its tracked changes; corrections cannot be tracked among those.
export-saved = Report saved to { $place }
export-copied = Report copied, { $size }
export-copy-refused = could not copy the report
export-copy-hint = Save it to a file.
action-save-as = Save…
action-copy = Copy

## Sources

sources-scope = Which sources
sources-scope-in-use = In use
sources-scope-mine = Mine
sources-scope-all = All
sources-filter = Filter by name, kind, country or label
sources-count =
    { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
sources-keys = Type to filter · ↑ ↓ to move · Enter to open · Space to select
sources-none-found = No results for “{ $query }”. “Add source” makes a source of that name.
sources-none-here = No results for “{ $query }” here.
sources-none-here-all =
    { $count ->
        [one] Show the one in all sources
       *[other] Show the { $count } in all sources
    }
sources-none-in-use = No claim has a source yet. Add one from a claim’s card.
sources-none-mine = No sources of your own yet: those you add or edit are listed here.
sources-none-all = The directory is empty. Add the first source.
source-enter = Add source
source-unnamed = New source
source-choose = Select
source-choose-one = Select { $name }
source-column-name = Name
source-column-kind = Kind
source-column-country = Country
source-column-ownership = Label
source-column-claims = Claims
source-confidential-short = confidential
merge-chosen = { $count } selected
merge-into = Merge into
merge-one-more = Select another to merge the two
action-merge = Merge
source-name = Name
source-aliases = Also known as
source-aliases-help = Separate names with a semicolon.
source-kind = Kind
source-country = Country
source-url = Website
source-ownership = Ownership label
source-carries = Carries copy from
source-carries-placeholder = Type an agency’s name
source-carries-help = An outlet that carries an agency’s copy does not count as a second origin.
source-note = Note
source-file = File
source-claims =
    { $count ->
        [0] No claims
        [one] 1 claim
       *[other] { $count } claims
    }
source-claims-none = Add this source to a claim from the claim’s card.
source-bundled = From the bundled directory
source-remove = Remove
source-remove-in-use = It has claims; merge it into another source instead.
source-confidential = Confidential
source-confidential-about = Contact details are encrypted with a passphrase. The source is left out of exports unless you tick it there.
ownership-none = none
ownership-about = Who owns the outlet; says nothing about a claim.
ownership-from = According to { $provenance }, as of { $as_of }.
ownership-editor = the editor
action-take-off = Remove
contact-title = Contact
contact-identity = True name
contact-phone = Telephone
contact-email = E-mail
contact-other = Anything else
contact-sealed = Contact details are encrypted.
contact-sealed-empty = No contact details yet. They are stored encrypted.

## Vault

vault-create = Choose a passphrase
vault-unlock = Unlock
export-locked = Locked: the names and contacts of confidential sources are encrypted.
export-locked-foot = Nothing can be saved while they are locked. Unlock them, or clear the tick.
export-locked-names = Locked: encrypted names cannot be found in notes and redacted. Nothing encrypted is shown.
export-locked-names-foot = Nothing can be saved while the names are locked. Unlock them.
vault-lock = Lock
vault-change = Change the passphrase
vault-missing = No passphrase is set.
vault-locked = Contact details are locked.
vault-unlocked = Contact details are unlocked.
vault-explained = Contact details of confidential sources are encrypted with a passphrase. Nobody can recover it.
vault-done-create = Contact details are encrypted and unlocked.
vault-done-unlock = Contact details are unlocked.
vault-done-change = Passphrase changed.
passphrase = Passphrase
passphrase-old = Current passphrase
passphrase-new = New passphrase
passphrase-again = Repeat passphrase
passphrase-about-create = It encrypts the contact details of confidential sources. Write it down somewhere safe: without it they are lost.
passphrase-about-unlock = Contact details stay unlocked until you lock them or close Claimdesk.
passphrase-about-change = Everything is encrypted again with a new key; the old passphrase then opens nothing in this library. Backups made before still open with it.
passphrase-short = Use at least { $least } characters.
passphrase-differs = The passphrases differ.
passphrase-working = Working…

## Settings

settings-you = You
settings-who = Your name
settings-who-help = Shown in the history with each decision, and in every clearance.
settings-rules = Sourcing rules
rules-explained = A rule that blocks keeps an article from being cleared. What a rule warns of is named in the header, in the clearance and on page one of every report.
rules-changed = { $rule }: { $level }
level-of-rule-blocks = blocks
level-of-rule-warns = warns
level-of-rule-off = off
settings-looks = Appearance
settings-language = Language
settings-language-about = Of the window, the menus and new reports.
language-system = as the system
language-en = English
language-de = Deutsch
settings-theme = Theme
settings-text-size = Text size
text-size-small = small
text-size-normal = normal
text-size-large = large
text-size-largest = largest
settings-keys = Keyboard shortcuts…
settings-marks = Marks in comments and footnotes
marks-explained = A comment or footnote with one of these marks gives the proposed claim its status. A mark counts in brackets, in capitals, as a sign, or where a note begins with it; this table is not case-sensitive.
marks-spelling = Mark
marks-means = Means
marks-means-of = What “{ $spelling }” means
marks-do = Change
marks-nothing = no status
marks-add = Add
marks-remove = Remove
marks-remove-of = Remove “{ $spelling }”
marks-restore = Restore
marks-restore-of = Restore the default of “{ $spelling }”
marks-reset = Reset to defaults
marks-added = Mark “{ $spelling }” added
marks-changed = Mark “{ $spelling }” changed
marks-removed = Mark “{ $spelling }” removed
marks-restored = Default of mark “{ $spelling }” restored
marks-were-reset = Marks reset to defaults
marks-flaw-empty = Enter how the mark is written.
marks-flaw-long = A mark has 40 characters at most.
marks-flaw-known = This mark is in the table already; change what it means there.
marks-resolved = A comment marked as resolved means
marks-resolved-about = Where no mark says otherwise. Resolved comments are proposed like others, and say that they are resolved.
marks-resolved-changed = Status of resolved comments changed
settings-vault = Confidential sources
settings-ledger = Library
settings-place = Location
settings-version = Version
settings-verify = Check the library file
settings-backing-up = Backing up…
settings-verifying = Checking…
settings-backups = Backups
backups-none = None yet. One is made each day Claimdesk is used.
backup-at = When
backup-name = File
backup-size = Size
backup-damaged = damaged
backup-restore = Restore…
backup-restore-of = Restore the backup of { $at }
backup-restore-now = Restore now
backup-restore-now-of = Restore now: the backup of { $at }
backup-restore-explained = The backup replaces the library. The library as it is now becomes a backup first, so you can go back.
backup-restored = Backup of { $at } restored
backup-restored-kept = The library as it was before is kept with the backups: { $name }
settings-restoring = Checking and restoring the backup…
backup-restored-in-clear =
    { $count ->
        [one] It was made before the contact details of one source were sealed: they are in the clear again. Make that source confidential.
       *[other] It was made before the contact details of { $count } sources were sealed: they are in the clear again. Make these sources confidential.
    }
backups-remove-older =
    { $count ->
        [one] Remove the older backup
       *[other] Remove the { $count } older backups
    }
backups-remove-older-help = A new one is made and checked first. Older ones may hold contact details that were not encrypted then.
backups-removed =
    { $count ->
        [0] A new backup was made; there were no older ones.
        [one] A new backup was made and checked, and the older one removed.
       *[other] A new backup was made and checked, and { $count } older ones removed.
    }
sealed-done = Contact details are encrypted.
sealed-backups =
    { $count ->
        [one] Contact details are encrypted. A backup made before may hold them as they were.
       *[other] Contact details are encrypted. { $count } backups made before may hold them as they were.
    }
sealed-elsewhere = System backups, cloud folders and exports with contact details may hold copies, too.
sealed-later = Old pages of the file could not be cleared yet: another program has the library open, or the disk is full. They are when it is next opened. System backups, cloud folders and exports may hold copies, too.
backup-made = Backed up to { $name }, { $size }
verify-clean = No problems found.
verify-problems =
    { $count ->
        [one] 1 problem found:
       *[other] { $count } problems found:
    }
verify-next = Restore the latest backup below. The library as it is now is kept.

## Keys and palette

keys-title = Keyboard shortcuts
keys-filter = Filter
keys-explained = Choose a key to change it. Letters work outside text fields.
keys-change = Change the key of { $command }:
keys-press = Press a key…
keys-none = none
keys-reset = Reset
keys-reset-one = Reset the key of: { $command }
keys-now = { $command } is now { $key }
keys-clash = The same key as: { $others }
keys-picked = Claim { $number } was not changed: other words are selected
keys-picked-hint = Enter makes a claim of them, Esc clears the selection.
palette-placeholder = What do you want to do?
palette-none = No matching command.
## The draft

draft-page = Draft
draft-help = Arrow down and up go from sentence to sentence, left and right from word to word; with Shift they select more or less. Enter makes a claim of what is selected.
draft-table = Table { $number }
draft-footnote = Footnote { $label }
draft-image = Picture: { $alt }
selection-bar = Selected words
selection-claim = Claim
selection-claim-source = Claim + source
selection-correct = Suggest correction
selection-find = Find
selection-add = Add to claim { $number }
selection-name = Mark as mention of { $source }
naming-help = Select the words that name { $source }, then press Enter. Esc cancels.
handle-start = Start of claim { $number }
handle-end = End of claim { $number }
claim-words-now = Now: { $words }
claim-told = Claim { $number }, { $state }: { $words }
find = Find in the draft
find-none = none
find-count = { $at } of { $count }
find-next = Next place
find-previous = Previous place

## Cards

margin-empty = No claims yet. Select words in the draft and press Enter to make the first one.
margin-cards = Claims beside their words
margin-below =
    { $count ->
        [one] 1 more below ↓
       *[other] { $count } more below ↓
    }
margin-above =
    { $count ->
        [one] 1 more above
       *[other] { $count } more above
    }
priority-high-long = high priority
card-more-sources = +{ $count }
card-no-source = no source
card-no-locator = no locator
card-decide = Decide
card-correction = Corrected words
correction-same = These are the words of the draft: the correction would change nothing.
card-correction-help = Ctrl+Enter proposes them.
card-sources = Sources
card-add-source = Add source
card-note = Note
card-kind = Kind
card-priority = Priority
card-assignee = Assigned to
card-history = History
card-remove = Remove claim
picker-placeholder = Name or alias
picker-create = Create “{ $name }” …
picker-create-as = Create “{ $name }” as
picker-create-do = Create
attribution-gone = a removed source
attribution-remove = Remove { $name } from this claim
attribution-role = Role
attribution-level = Level
attribution-stance = Stance
attribution-locator = Locator
attribution-words = The source’s words
attribution-accessed = Accessed
attribution-note = Note on this source
locator-url = Link
locator-page = Page
locator-page-short = p. { $page }
locator-paragraph = Paragraph
locator-paragraph-short = para. { $paragraph }
locator-time-code = Time code
locator-time-code-fault = A time code looks like 00:12:34.
locator-contact-date = Contacted on
locator-contact-form = How
locator-contact-form-hint = call, interview, e-mail
anonymity = Anonymity
anonymity-reason = Reason for anonymity
anonymity-approved-by = Approved by
anonymity-identity-known = The editor knows who it is
naming-is = Mention: “{ $words }”
naming-mark = Mark the mention
naming-unmark = Unmark

## Proposals

proposal-count =
    { $count ->
        [one] 1 proposed claim
       *[other] { $count } proposed claims
    }
proposal-of-these =
    { $noted ->
        [0] { $quotes } quoted · { $attributed } attributed · { $unsourced } without a source
       *[other] { $noted } from comments and footnotes · { $quotes } quoted · { $attributed } attributed · { $unsourced } without a source
    }
proposals-none = No proposals left.
unread-told = Claimdesk does not propose in { $languages } yet. Mark claims yourself.
no-font =
    { $count ->
        [one] This machine has no font for 1 character ({ $scripts }).
       *[other] This machine has no font for { $count } characters ({ $scripts }).
    }
unread-count =
    { $count ->
        [one] 1 paragraph in { $language } not read
       *[other] { $count } paragraphs in { $language } not read
    }
proposals-hint = Claimdesk marked what the draft claims. { $next } goes to the next proposal, { $accept } accepts, { $correct } changes the source, { $reject } rejects.
proposals-rejected =
    { $count ->
        [one] 1 rejected
       *[other] { $count } rejected
    }
proposals-restore = Restore rejected
proposals-at-once = Accept or reject all…
proposals-next = Next
proposals-accept-all = Accept all
proposals-reject-all = Reject all
proposals-bar = Proposed claims
proposals-batch = { $batch } ({ $count })
proposals-batch-noted = comments and footnotes
proposals-batch-quotes = quotes
proposals-batch-attributed = attributed
proposals-batch-unsourced = no source
proposals-batch-all = everything
proposals-done = That was the last proposal.
proposal-told = Proposed { $kind }: { $words }. { $source }.
proposal-noted-comment = comment
proposal-noted-footnote = footnote
proposal-form-quote = quote
proposal-form-paraphrase = paraphrase
proposal-form-statement = statement
proposal-kind = { $form } · { $kind }
proposal-no-source = no source
proposal-open-source = source unclear
proposal-carried = { $name } via { $carriers }
proposal-new-source = not in the directory yet
proposal-known-source = in the directory
proposal-note = Note: { $note }
proposal-comes-as = Imported as
proposal-accept = Accept
proposal-correct = Change source
proposal-reject = Reject
proposal-source-instead = Use this source
proposal-reasons = Worth checking: { $reasons }.
proposal-why =
    { $basis ->
        [verb_before] Introduced with “{ $cue }”
        [verb_behind] Attributed with “{ $cue }”
        [named_phrase] Attributed by “{ $cue }”
        [noun] Introduced by the word “{ $cue }”
        [label] After a name and a colon
        [quotation_beside] A quotation beside “{ $cue }”
        [quotation_continued] A quotation that continues the one before
        [marks] Quotation marks, in a language that Claimdesk does not read
        [rest] A claim holds another part of this sentence, and this can be checked as well
       *[no_source] Checkable, and no source in the text
    }{ $reference ->
        [named] {""}
        [short_form] ; “{ $source }” is short for { $name }
        [pronoun] ; “{ $source }” probably means { $name }, who spoke or was named last
        [description] ; “{ $source }” probably means { $name }, above
        [antecedent] ; “{ $source }” is { $name }
        [unnamed] ; “{ $source }” is not named
        [open] ; it is not clear who “{ $source }” is
        [none] ; it is not clear who said it
       *[without] {""}
    }.
proposal-why-comment =
    { $author ->
        [none] A comment says: “{ $text }”
       *[other] { $author } comments: “{ $text }”
    }
proposal-why-resolved = { $said } (resolved in the document)
proposal-why-footnote = Footnote { $label } says: “{ $text }”
reason-number = a number
reason-amount = an amount of money or a share
reason-date = a date or period
reason-superlative = a superlative
reason-comparison = a comparison
reason-cause = cause and effect
reason-allegation = wrongdoing, harm or death
reason-event = who did what
reason-past = a past event
reason-name = a name
reason-record = public affairs
list-proposals = Proposed claims
list-proposals-all = Proposed claims ({ $count })
list-proposals-noted = Proposed: comments and footnotes ({ $count })
list-proposals-quotes = Proposed: quotes ({ $count })
list-proposals-attributed = Proposed: attributed ({ $count })
list-proposals-unsourced = Proposed: no source ({ $count })
list-proposals-ranked = Most worth checking first.
list-proposals-none = No proposals of this kind.
coverage = Coverage
coverage-claimed = claimed
coverage-claimed-long = all that can be checked is in a claim
coverage-proposed = proposed
coverage-proposed-long = a claim with a source is proposed
coverage-open = open
coverage-open-long = checkable, in no claim, no source named
coverage-not_checkable = nothing to check
coverage-not_checkable-long = no number, name or date, or rejected
coverage-not_read = not read
coverage-not_read-long = in a language Claimdesk does not propose in
coverage-next = Next open
coverage-list = List them
coverage-unclaimed =
    { $count ->
        [0] Every number, name and date is in a claim or names its source.
        [one] 1 number, name or date is in no claim yet.
       *[other] { $count } numbers, names and dates are in no claim yet.
    }
coverage-unclaimed-read =
    { $count ->
        [0] Of what was read, no number, name or date is outside a claim.
        [one] Of what was read, 1 number, name or date is in no claim yet.
       *[other] Of what was read, { $count } numbers, names and dates are in no claim yet.
    }
coverage-words = In no claim: { $words }

## List of claims

list-filter = Filter the claims
list-filter-words = Words, note or number
list-filter-states = Status
list-filter-sources = Source
list-filter-sourceKinds = Kind of source
list-filter-priorities = Priority
list-filter-assignees = Assigned to
list-any-states = Any status
list-any-sources = Any source
list-any-sourceKinds = Any kind of source
list-any-priorities = Any priority
list-any-assignees = Anyone
list-choice = { $label } ({ $count })
list-count =
    { $shown ->
        [one] 1 of { $total } claims
       *[other] { $shown } of { $total } claims
    }
list-show-all = Show all
list-claims = Claims
list-none = No claims match.

## Review

review = Review
review-position = { $at } of { $of } · { $left } left
review-claim = Claim { $number }
review-correction-help = Enter proposes them, Shift+Enter starts a new line, Esc cancels.
review-no-source = No source. Press S to add one.
review-anonymity = Reason for anonymity: { $reason }. Approved by: { $approved_by }.
review-no-reason = none
review-nobody = nobody yet
review-previous = previous
review-next = next
review-note = note
review-leave = back to the draft
review-finished = Every claim has been decided
review-claims-done = The claims are decided
review-through =
    { $count ->
        [one] 1 claim is still open
       *[other] { $count } claims are still open
    }
review-remains =
    { $proposals ->
        [0] The claims are decided, and { review-unclaimed }
        [one] The claims are decided, and 1 proposal is unread{ review-and-unclaimed }
       *[other] The claims are decided, and { $proposals } proposals are unread{ review-and-unclaimed }
    }
review-unclaimed =
    { $unclaimed ->
        [one] 1 checkable place is in no claim
       *[other] { $unclaimed } checkable places are in no claim
    }
review-and-unclaimed =
    { $unclaimed ->
        [0] { "" }
        [one] { " " }and 1 checkable place is in no claim
       *[other] { " " }and { $unclaimed } checkable places are in no claim
    }
review-not-read =
    { $notRead ->
        [one] { $done }, 1 paragraph is in a language that is not read
       *[other] { $done }, { $notRead } paragraphs are in a language that is not read
    }
review-nothing = Nothing to review
review-gate-open = Nothing blocks publication.
review-gate-blocked =
    { $count ->
        [one] 1 claim still blocks publication:
       *[other] { $count } claims still block publication:
    }
review-back = Back to the draft

## What the article rests on

rests-empty = Once claims have sources, this shows where they come from. Make the first claim: select words in the draft and press Enter.
rests-lead =
    { $claims ->
        [one] 1 claim rests
       *[other] { $claims } claims rest
    } on { $sources ->
        [one] 1 source
       *[other] { $sources } sources
    }; behind them, { $origins ->
        [one] 1 origin
       *[other] { $origins } origins
    }. Select a bar to see its claims only.
rests-by-kind = Sources by kind
rests-origins = Origins
rests-origins-help = Who the claims go back to in the end. Outlets that only carry an origin’s copy are bracketed with it.
rests-unsourced = no source
rests-count = { $count } · { $share }
rests-part = { $count } { $state }
rests-filter-kind = { $kind }: { $count }
rests-carried-by = carried by { $names }
rests-table = Claims by source and status
rests-source = Source
rests-kind = Kind
rests-claims = Claims
rests-share = Share

## Counting

count-claim =
    { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
count-source =
    { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
count-origin =
    { $count ->
        [one] 1 origin
       *[other] { $count } origins
    }
count-note =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
count-earlier =
    { $count ->
        [one] 1 earlier version
       *[other] { $count } earlier versions
    }
count-name =
    { $count ->
        [one] 1 name
       *[other] { $count } names
    }
list-and = { $first } and { $last }
list-last = { " " }and { "" }
list-more = and { $count } more
quoted = “{ $words }”

## The sourcing report: headings and columns

report-name = Sourcing report
report-running = Sourcing report: { $title }
report-parts = Parts of this report
report-unverified-short = Unverified
report-unverified = What is unverified, and who said it
report-consistency = The draft against itself
report-consistent = Nothing is in doubt.
report-names-checked = Names that were checked
report-name-checked = { $who }, { $at }
report-column-name = Name
report-column-checked = Spelled right, said by
report-column-where = Where
report-rests = What it rests on
report-draft = Annotated draft
report-claims = Claims
report-sources = Sources
report-history = History
report-sources-by-kind = Sources, by kind
report-origins = Origins
report-column-number = No.
report-column-claim = Claim
report-column-claim-and-who = Claim, status, and who said it
report-column-status = Status
report-column-source = Source
report-column-kind = Kind
report-column-ownership = Ownership
report-column-carries = Carries copy of
report-column-carried-by = Carried by
report-column-origin = Origin
report-column-when = When
report-column-who = Who
report-column-what = What
report-column-moves = From, to

## The sourcing report: its first lines

report-moment =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }, { $clock } UTC
report-day = { $iso }
report-deadline = Deadline { $at }
report-revision = Revision { $number }
report-read-as-original = , read as if no tracked change had been made
report-of =
    { $by ->
        [nobody] Report of { $at }
       *[other] Report of { $at } by { $by }
    }
report-running-foot =
    { $by ->
        [nobody] Sourcing report of { $at }
       *[other] Sourcing report of { $at } by { $by }
    }
report-page = Page { $page } of { $pages }
report-redacted = Confidential sources go by letters in this report.
report-revealed = This report names confidential sources.
report-revealed-keep = Keep it where the library is kept, and pass it on to nobody.
report-no-font = { $characters } characters of this report are in scripts that its fonts do not have ({ $scripts }); each is shown as { $sign }. The report as a page or in Word shows them.
report-made = Made by Claimdesk { $version } on { $at }.
report-ownership-labels = Ownership labels say who funds, governs and edits a medium; they are no verdict on a claim.
report-hash = SHA-256 of revision { $number }:

## The sourcing report: the verdict

verdict-untouched = Not checked.
verdict-untouched-why = No claim has been marked in this draft.
verdict-clear = Clear.
verdict-clear-why = Nothing stands between this revision and publication: { $claims } decided.
verdict-clear-with = Clear, with { $what }.
verdict-clear-with-why = Nothing else stands between this revision and publication: { $claims } decided.
verdict-not-clear = Not clear.
verdict-not-clear-why =
    { $one ->
        [yes] { $what } stands between this revision and publication
       *[no] { $what } stand between this revision and publication
    }{ $besides ->
        [nothing] .
       *[other] , besides { $besides }.
    }
verdict-of-claims = { $count } of { $claims }
verdict-left-out = The file also has what is not in the draft as it was read, and was not checked: { $what }.
clearance =
    Revision { $number } was cleared by { $who } on { $at }, SHA-256 { $hash }{ $with ->
        [nothing] { "" }
       *[other] , with { $with }
    }
clearance-changed = ; the draft has changed since
clearance-reopened =
    { $count ->
        [one] ; reopened since: claim { $claims }
       *[other] ; reopened since: claims { $claims }
    }
clearance-turned = ; turned since: { $what }
clearance-since = ; come since: { $what }
clearance-noted = Noted: { $note }

## The sourcing report: claims

report-nothing-marked = Nothing has been marked to be verified.
report-nothing-open = Nothing.
report-nothing-undecided = No claim is undecided. Not settled: { $what }.
report-no-claims = No claim has been marked yet.
report-paragraph = paragraph { $number }
report-heading = heading
report-gone = no longer in the draft
report-gone-since = no longer in the draft, last in revision { $number }
report-priority = { $priority } priority
report-with = with { $who }
report-decided = { $who }, { $at }
report-since = Since then:
report-was = Was { $status } on the words
report-proposed = Proposed:
report-note = Note:
report-should-read = { $quoted } should read “{ $proposed }”.
report-claim-number = Claim { $number }
report-claim-in-draft = Claim { $number } in the draft
report-claim-status = Claim { $number }, { $status }
report-footnote = Note { $label }
report-footnote-back = Back to the reference of note { $label }
report-picture = Picture: { $words }
report-draft-hint = Each claim is underlined by its status; its number leads to the list of claims.
report-draft-hint-paper = Each claim is underlined by its status; its number leads to the list of claims. The numbers at the margin count the paragraphs.
report-draft-hint-plain = Each claim stands between ⟦ and ⟧, with the sign of its status and its number behind it.

## The sourcing report: who said it

report-no-source = No source
report-no-source-sentence = No source.
report-unknown-source = Unknown source
report-contradicted-by = Contradicted by { "" }
report-mentioned-by = Mentioned by { "" }
report-via = { " " }via { "" }
report-speaker-missing = speaker not given
report-via-alone = , via { "" }
report-copy-of = copy of { $names }
report-accessed = Accessed { $on }
report-accessed-inside = accessed { $on }
report-not-named = Not named: { $reason }; { $approved }; { $known }
report-no-reason = no reason given
report-approved-by = approved by { $who }
report-not-approved = not approved
report-identity-known = identity known to the editor
report-identity-unknown = identity not known to the editor
report-no-locator = no locator
report-locator-withheld = locator withheld
report-locator-page = p. { $page }
report-locator-paragraph = para. { $paragraph }
report-locator-time = at { $time }
report-confidential = confidential
report-also = also { $names }
report-file = File { $path } (SHA-256 { $hash }).
report-contact-identity = True name: { $value }
report-contact-phone = Telephone: { $value }
report-contact-email = E-mail: { $value }
report-contact-other = Contact: { $value }
report-no-sources = No source has been tied to a claim yet.
report-off-the-record = A source off the record
report-source-needed = Source needed.
report-on-the-words = On the words { $quoted }
report-goes-on = Claim { $number } goes on here.
report-correction-of = Correction of claim { $number }

## The sourcing report: what it rests on

report-unsourced =
    { $count ->
        [one] 1 claim rests on no source
       *[other] { $count } claims rest on no source
    }
report-unsourced-open = , { $open } of them unverified.
report-no-backing = No source bears out a claim yet.
report-sources-hint = How many claims each bears out, and which share of all claims that is; split by status as above.
report-share = { $percent }%
report-sources-more = and { $count } more, in the list of sources
report-sources-alt =
    { $count ->
        [one] 1 source by number of claims; the list of sources has the same numbers.
       *[other] { $count } sources by number of claims; the list of sources has the same numbers.
    }
report-origins-alt =
    { $count ->
        [one] 1 origin behind the sources, by number of claims.
       *[other] { $count } origins behind the sources, by number of claims.
    }
report-origins-hint =
    { $sources ->
        [one] Who carries whose copy: 1 source goes back to { $origins }.
       *[other] Who carries whose copy: { $sources } sources go back to { $origins }.
    }
report-progress-alt = { $claims }: { $statuses }

## The sourcing report: its history

report-no-history = Nothing has been done yet.
report-removed = removed
report-carried = { $count } { $outcome ->
        [kept] kept
        [moved] moved
        [changed] changed
        [back] back
       *[waiting] waiting
    }
report-carried-none = no claims

## The sourcing report: what it keeps back

redacted-source = Confidential source { $letters }
redacted-elsewhere = a confidential source
redacted-unknown = a source that is not in the directory
redacted-withheld = (withheld)
report-kept-back = Kept back for confidential sources: { $what }. Not searched for names: { $unsearched }. Taking names out of free text is a help, not a guarantee.
report-withheld = { $note } withheld
report-withheld-earlier = { $earlier } in the history
report-taken-out = { $name } taken out
report-damaged = sealed details of { $source } damaged and not sought
report-unsearched-draft = the draft’s own words
report-unsearched-pictures = its pictures and embedded objects
report-unsearched-word = in a Word document made of the writer’s file also its comments, pictures, embedded objects and properties

## What a reader left out

left-out-more = { $count } kinds of things more
left-out-other =
    { $count ->
        [one] 1 { $what }
       *[other] { $count } { $what }s
    }
left-out-most_of_page = { $count } % of the prose on the page
left-out-truncated = the end, which the file has not
left-out-hidden =
    { $count ->
        [one] 1 hidden passage
       *[other] { $count } hidden passages
    }
left-out-embed =
    { $count ->
        [one] 1 embedded object
       *[other] { $count } embedded objects
    }
left-out-text_box =
    { $count ->
        [one] 1 text box
       *[other] { $count } text boxes
    }
left-out-comment_without_place =
    { $count ->
        [one] 1 comment without a place
       *[other] { $count } comments without a place
    }
left-out-slanted_text =
    { $count ->
        [one] 1 slanted text
       *[other] { $count } slanted texts
    }
left-out-navigation =
    { $count ->
        [one] 1 menu
       *[other] { $count } menus
    }
left-out-related_links =
    { $count ->
        [one] 1 list of related links
       *[other] { $count } lists of related links
    }
left-out-comments =
    { $count ->
        [one] 1 section of readers’ comments
       *[other] { $count } sections of readers’ comments
    }
left-out-beside_article =
    { $count ->
        [one] 1 piece next to the article
       *[other] { $count } pieces next to the article
    }
left-out-broken_field =
    { $count ->
        [one] 1 broken field
       *[other] { $count } broken fields
    }
left-out-comment =
    { $count ->
        [one] 1 comment
       *[other] { $count } comments
    }
left-out-control_character =
    { $count ->
        [one] 1 control character
       *[other] { $count } control characters
    }
left-out-damaged_part =
    { $count ->
        [one] 1 damaged part
       *[other] { $count } damaged parts
    }
left-out-dateline =
    { $count ->
        [one] 1 dateline
       *[other] { $count } datelines
    }
left-out-entity =
    { $count ->
        [one] 1 entity
       *[other] { $count } entities
    }
left-out-fallback =
    { $count ->
        [one] 1 fallback
       *[other] { $count } fallbacks
    }
left-out-front_matter =
    { $count ->
        [one] 1 front matter
       *[other] { $count } front matters
    }
left-out-html_comment =
    { $count ->
        [one] 1 html comment
       *[other] { $count } html comments
    }
left-out-html_tag =
    { $count ->
        [one] 1 html tag
       *[other] { $count } html tags
    }
left-out-image =
    { $count ->
        [one] 1 image
       *[other] { $count } images
    }
left-out-invisible_character =
    { $count ->
        [one] 1 invisible character
       *[other] { $count } invisible characters
    }
left-out-link =
    { $count ->
        [one] 1 link
       *[other] { $count } links
    }
left-out-note =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
left-out-paragraph_of_page =
    { $count ->
        [one] 1 paragraph of page
       *[other] { $count } paragraphs of the page
    }
left-out-picture_credit =
    { $count ->
        [one] 1 picture credit
       *[other] { $count } picture credits
    }
left-out-remark =
    { $count ->
        [one] 1 remark
       *[other] { $count } remarks
    }
left-out-running_head =
    { $count ->
        [one] 1 running head
       *[other] { $count } running heads
    }
left-out-script =
    { $count ->
        [one] 1 script
       *[other] { $count } scripts
    }
left-out-section_label =
    { $count ->
        [one] 1 section label
       *[other] { $count } section labels
    }
left-out-style =
    { $count ->
        [one] 1 style
       *[other] { $count } styles
    }
left-out-symbol =
    { $count ->
        [one] 1 symbol
       *[other] { $count } symbols
    }
left-out-undecodable_character =
    { $count ->
        [one] 1 undecodable character
       *[other] { $count } undecodable characters
    }
## The draft against itself

consistency-examined = { $names ->
        [one] 1 name
       *[other] { $names } names
    }, { $relations ->
        [one] 1 relation
       *[other] { $relations } relations
    } looked at, { $doubt } in doubt
consistency-error = Contradiction:
consistency-warning = In doubt:
consistency-certain = { $kind }: both cannot be right.
consistency-probable = { $kind }: in doubt.
consistency-kind-sum = Parts and total
consistency-kind-percent = Percentage
consistency-kind-percentage-points = Percentage points
consistency-kind-ratio = Ratio
consistency-kind-weekday-date = Day and date
consistency-kind-age = Age
consistency-kind-duration = Length of time
consistency-kind-count-list = Number and list
consistency-kind-figure-twice = One figure, two values
consistency-kind-unit = Unit
consistency-kind-currency = Currency
consistency-kind-name = Name
consistency-kind-title = Title of a person
consistency-kind-quote-twice = One quotation, two wordings
consistency-kind-headline = Headline and body
consistency-lapsed = You dismissed this on other words; they have changed.
consistency-places = Places in the draft
consistency-dismiss = Dismiss
consistency-apart = Two people: keep apart
consistency-next = Next
consistency-show = Show
consistency-restore =
    { $count ->
        [one] 1 dismissed: restore
       *[other] { $count } dismissed: restore
    }
consistency-done = No place is in doubt any more.
names-filter = Find a name
names-list = Names of the draft
names-checked-of = { $checked } of { $total } checked
names-empty = The draft names nobody and nothing. People, bodies, places, titles and products would be listed here, with headline, captions and quotations.
names-reading = Reading the names…
names-none-found = No name has these letters.
names-no-pair = { $name } is not mistaken for another name here.
names-keys = Arrow keys go through the names; Left and Right through the mentions of one. C: spelled right. L: where it was looked up. A: two people, keep apart. Enter: to the draft.
name-kind-person = Person
name-kind-body = Body
name-kind-place = Place
name-kind-title = Title
name-kind-product = Product
name-mentions =
    { $count ->
        [one] 1 mention
       *[other] { $count } mentions
    }
name-in-doubt = in doubt
name-mention-at = Mention { $at } of { $of }
name-mention-of = Mention { $at }: { $name }
name-more-mentions = and { $count } more
name-kept-apart = Kept apart from { $name }
name-join = No longer
name-checked = Spelled right, says { $who }, { $when }.
name-checked-as = Checked as { $name }.
name-checked-by = Checked by { $who }
name-checked-by-where = Checked by { $who }: { $where }
name-where = Where it was looked up
name-where-hint = address, register, who was asked
name-check = Spelled right
name-uncheck = Check again
name-show-doubt = Show what is in doubt
consistency-weekday = The weekday is not that of the date: { $line }
consistency-no-such-day = No calendar has this day: { $line }
consistency-unit = The conversion is not that of the measure: { $line }
consistency-currency = The conversions imply different rates: { $line }
consistency-name = One name in two spellings: { $line }
consistency-name-checked = Not as the desk has checked it: { $line }
consistency-title = One person with two offices: { $line }
consistency-headline = The headline and the body differ: { $line }
consistency-quote = One quotation with different words: { $line }
consistency-figure = One figure with two values: { $line }
consistency-sum = The parts and the total differ: { $line }
consistency-percent = The share does not follow from the figures: { $line }
consistency-each = The figure for each does not follow from the total: { $line }
consistency-points = The difference of two percentages is another: { $line }
consistency-points-percent = A difference of percentages is in points, not in percent: { $line }
consistency-ratio = The multiple does not follow from the figures: { $line }
consistency-count = The number announced and the items that follow differ: { $line }
consistency-duration = The length of time does not follow from its ends: { $line }
consistency-age = The age does not follow from the dates: { $line }
rules-dismissed = Findings dismissed at this desk, by kind:
rules-dismissed-kind = { $kind } { $count }

## Dialogs of the system
dialog-open-draft = Open a draft
dialog-open-revision = Open the new revision
dialog-open-package = Open a research package
dialog-open-sheet = Open an edited sheet
dialog-open-ledger = Open another library file
dialog-save-report = Save the report
dialog-open-link = Open an address outside Claimdesk
dialog-open-link-page = Open a page of { $host } in the browser?
dialog-open-link-mail = Write a mail to this address?
dialog-open-link-yes = Open
files-drafts = Drafts
files-workbooks = Workbooks
files-libraries = Library files
files-all = All files
menu-edit = Edit
## The text editor’s search
editor-find = Find
editor-replace = Replace
editor-next = next
editor-previous = previous
editor-all = all
editor-match-case = match case
editor-regexp = regexp
editor-by-word = by word
editor-replace-one = replace
editor-replace-all = replace all
editor-close = close
editor-current-match = current match
editor-on-line = on line
editor-replaced = replaced $ matches
editor-replaced-on-line = replaced match on line $
editor-go-to-line = Go to line
editor-go = go
editor-control-character = Control character
editor-selection-deleted = Selection deleted
## Refusals and next steps: the English is that of the crates, by which the window finds it
refused-no-word = a claim needs at least one word of the draft
refused-proposal-no-word = a proposal without a word cannot be rejected
refused-sets = a source is in two of the sets, or carries one of another set; merge these one at a time
refused-too-many = far too many claims
refused-twice = a claim is to be updated twice at once
refused-correction-missing = a correction needs the corrected words
refused-correction-same = the corrected words are those that stand in the draft: they would change nothing
refused-articles = claims of different articles cannot be changed together
refused-no-tracked = the draft under check came in a format without tracked changes
refused-label = an ownership label needs who gave it, and as of when (YYYY, YYYY-MM or YYYY-MM-DD)
refused-undo = there is nothing to undo
refused-redo = there is nothing to redo
refused-no-name = cannot clear the article: nobody’s name is known
refused-vault-missing = no passphrase has been set for confidential contact details
refused-vault-exists = a passphrase has been set already
refused-wrong-passphrase = the passphrase is wrong
refused-vault-damaged = the vault's record is damaged
refused-contact-damaged = the sealed contact details are damaged or belong to another source
refused-contact-newer = the contact details were sealed by a newer Claimdesk
refused-memory = there is not enough memory to open the vault
refused-no-spaces = an address has no spaces
refused-no-such-day = there is no such day
refused-no-such-moment = there is no such moment
refused-day-only = only the day is noted here, without a time
refused-two-days = these are two days
refused-passed = that time has passed today
refused-midnight = “midnight” may be the beginning of the day or its end
refused-link-waiting = Another address is waiting to be opened.
refused-not-local = What was picked is not a file on this machine.
refused-failed = Claimdesk failed while answering; nothing was changed.
refused-no-draft-at-top = the research package has no draft at its top
refused-sheet-too-large = the sheet is too large to be one that Claimdesk wrote
refused-no-sheet = no sheet has been looked at
refused-no-file-picked = No file was picked for this article.
refused-place-unknown = Where this article's draft stands is not known here.
refused-no-home = This user has no home folder to keep the library in.
refused-vault-replaced = the vault’s record is not the one this library made last: an older or foreign one was put in its place
refused-no-randomness = the system gave no random bytes to make a key from
refused-not-found = there is no { $what } { $id } in this ledger
refused-conflict = { $what } has changed meanwhile, so “{ $doing }” was not done
refused-moved = { $field } of { $what } was changed meanwhile: yours is “{ $yours }”, the library has “{ $theirs }”
refused-source-in-use = “{ $name }” cannot be removed: { $claims } of your claims rest on it
refused-vault-locked = the contact details of “{ $name }” are sealed, and the vault is locked
refused-cannot-redact =
    { $sources ->
        [one] the report was not written: what { $sources } confidential source told of itself is sealed, and names that are locked away cannot be kept out of it
       *[other] the report was not written: what { $sources } confidential sources told of themselves is sealed, and names that are locked away cannot be kept out of it
    }
refused-busy = the library file { $path } is in use by another program
refused-damaged = the library file { $path } is damaged
refused-read-only = the library file { $path } can be read and not changed
refused-full = there is no room left on the disk of the library file { $path }
refused-not-sound = the backup { $path } is not sound
refused-foreign = { $path } is not a Claimdesk library file
refused-io = cannot { $doing } { $path }: { $cause }
refused-draft-empty = { $name } is empty (0 bytes)
refused-draft-wordless = { $name } has no words in it
refused-draft-other =
    { $kind ->
        [word] { $name } is a Word document
        [oldoffice] { $name } is a Word document of the old form (.doc) or another old Office file
        [opendocument] { $name } is an OpenDocument text
        [spreadsheet] { $name } is a spreadsheet
        [slides] { $name } is a slide presentation
        [appleoffice] { $name } is a Pages, Numbers or Keynote document
        [epub] { $name } is an e-book
        [rtf] { $name } is a Rich Text document
        [pdf] { $name } is a PDF document
        [webarchive] { $name } is a page saved as a web archive
        [picture] { $name } is a picture
        [media] { $name } is a sound or video file
        [archive] { $name } is a packed archive
        [database] { $name } is a database
       *[program] { $name } is a program
    }
refused-draft-locked = { $name } is locked with a password
refused-draft-no-text = { $name } has no text that can be read: its { $pages } pages hold pictures, or signs whose characters the file does not tell
refused-draft-reader =
    { $end ->
        [memory] { $name } could not be read: the reader ran out of memory
        [stack] { $name } could not be read: the reader ran out of stack
        [time] { $name } could not be read: the reader took too long
        [killed] { $name } could not be read: the reader was ended by the system
        [fault] { $name } could not be read: the reader failed
       *[start] { $name } could not be read: the reader could not be started
    }
hint-gone = It may have been removed or changed elsewhere. Open the article again.
hint-moved = Nothing was changed. Look at it again, then decide.
hint-in-use = Merge it into another source instead.
hint-no-name = Enter your name in the settings, or give it with `--as NAME`.
hint-cannot-redact = Unlock contact details with the passphrase first; on the command line, `--passphrase-file FILE`. Nothing sealed is shown.
hint-unlock = Unlock contact details with the passphrase first.
hint-vault-replaced = Nothing was unlocked and nothing can be sealed. Restore the latest good backup.
hint-set-passphrase = Set a passphrase first.
hint-earlier-backup = Nothing was changed. Choose an earlier backup.
hint-check-disk = Check the disk and the permissions, then try again.
hint-busy = Close the other program, or wait until it is done, then try again.
hint-damaged = Nothing was written to it. Restore the latest good backup.
hint-newer = Nothing was written to it. Update Claimdesk to open it.
hint-foreign = Nothing was written to it. Choose another file.
hint-read-only = Nothing was changed. Make the file and its folder writable, or copy the file to another folder and open it there.
hint-full = Nothing was changed. Make room on the disk, then try again.
hint-marks = Nothing was changed.
hint-other-format = Choose another format.
hint-gate = Decide what the gate lists, then clear it again.
hint-sheet = Choose a sheet that was exported from this desk, saved as .xlsx.
hint-sheet-again = Bring the sheet back again.
hint-open-again = Open the article again.
hint-pick-revision = Pick the file of the new revision.
hint-restart = Try again. If it happens again, restart Claimdesk.
hint-copy-to-browser = Copy it into the browser.
hint-copy-here = Copy it to this machine first.
hint-another = Choose another one.
hint-question = Answer that question first.
hint-web-only = Claimdesk opens web and mail addresses only.
hint-copy-from-draft = Copy it from the draft into the browser.
hint-password = Open it in the program it was made with and save it without a password.
hint-empty = Save the draft in the program it is written with, then open it again.
hint-too-large = Check that this is the draft itself, or split it into several articles.
hint-ocr = Run text recognition (OCR) over it, or ask for the document it was made from.
hint-close-programs = Close other programs, restart Claimdesk and try again.
hint-save-anew = Save it anew in the program it was made with, or as plain text, and open that.
hint-not-text = Save the draft as a Word document, Markdown, HTML or plain text, or paste its text.
hint-old-office = Open it in Word or LibreOffice Writer and save it as a Word document (.docx), or paste its text.
hint-word-processor = Open it in its word processor and save it as a Word document (.docx), or paste its text.
hint-pdf = Ask for the document it was made from, or copy the text out of it and paste it.
hint-copy-text = Copy the text out of it and paste it.
hint-html-only = Save the page again as 'Web page, HTML only'.
hint-cells = Copy the cells and paste them, or attach the file as evidence.
hint-slides = Copy the text out of it and paste it, or attach the file as evidence.
hint-unpack = Unpack it and open the draft inside.
hint-draft-itself = Open the draft itself: Markdown, HTML or plain text.
hint-repair-word = Open it in Word and save it again.
hint-repair-writer = Open it in LibreOffice Writer and save it again.
hint-repair-rtf = Open it in a word processor and save it again.
hint-repair-pdf = Ask for it again, or for the document it was made from.
hint-repair = Open it in the program it was made with and save it again.
hint-day-word = Type it as 30 Nov 2026.
hint-day-iso = Type it as 2026-11-30.
hint-day-any = Type it as 30 Nov 2026, 2026-11-30, today or Fri 18:00.
hint-four-digits = Type four digits.
hint-month-word = Write the month as a word, or type it as 2026-11-30.
hint-midnight = Type 00:00 or 23:59.
hint-no-time = Leave the time out.
hint-one-day = Type one.
hint-day-before = Put the day before it, as in tomorrow 9am.
hint-one-out = Leave one of them out.
hint-year-too = Type the year, too.
hint-not-tonight = Type the day in place of “tonight”.
hint-later-hour = Type an hour later.
hint-rule-levels = Choose blocks, warns or off for each rule.
hint-decider = Enter the name that goes next to your decisions.
