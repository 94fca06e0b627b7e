# Every word the window shows. `{ $name }` is filled in; see Fluent's syntax.

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
ownership-SC = state-controlled media
ownership-CaPu = captured public media
ownership-CaPr = captured private media
ownership-ISFM = independent state-funded and state-managed media
ownership-ISF = independent state-funded media
ownership-ISM = independent state-managed media
ownership-IP = independent public media
ownership-provenance = { $meaning }, according to { $provenance }, as of { $as_of }

## What was done

what-claims =
    { $claim ->
        [none] { what-many-claims }
       *[other] claim { $claim }
    }
what-many-claims =
    { $count ->
        [one] a claim
       *[other] { $count } claims
    }
what-of-claim =
    { $claim ->
        [none] { what-many-claims }
       *[other] claim { $claim }
    }
act-article_imported = Brought in “{ $name }”
act-article_edited = Changed the details of “{ $name }”
act-article_removed = Removed “{ $name }”
act-revision_brought = Brought in revision { $revision }
act-revision_cleared = Cleared revision { $revision }
act-claim_added = Made { what-claims }
act-claims_added = Made { what-claims }
act-claim_resized = Changed the words of { what-claims }
act-claim_edited = Edited { what-claims }
act-claim_reviewed =
    { $status ->
        [unchecked] Put { what-claims } back to unchecked
        [in_progress] Took up { what-claims }
        [confirmed] Confirmed { what-claims }
        [correction_proposed] Proposed a correction to { what-claims }
        [cannot_confirm] Marked { what-claims } as cannot confirm
        [on_author] Put { what-claims } on author
        [opinion] Marked { what-claims } as opinion
        [cut] Cut { what-claims }
       *[none] Reviewed { what-claims }
    }
act-sheet_brought_back = Took { what-claims } over from a sheet
act-claims_retired = Retired { what-claims }
act-claim_removed = Removed { what-claims }
act-attribution_added =
    { $named ->
        [no] Added a source to { what-of-claim }
       *[yes] Added { $name } to { what-of-claim }
    }
act-attribution_edited = Edited a source of { what-of-claim }
act-attribution_removed = Took a source off { what-of-claim }
act-naming_marked = Marked where { what-of-claim } names its source
act-source_added =
    { $count ->
        [one] Entered { $name }
       *[other] Entered { $count } sources
    }
act-source_edited = Edited { $name }
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
        [one] Merged a source into { $name }
       *[other] Merged { $count } sources into { $name }
    }
act-source_removed = Removed { $name }
act-directory_filled = Filled the directory
act-setting_changed = Changed a setting
act-vault_changed = Changed the vault
act-contact_edited = Edited the contact details of { $name }
act-proposals_rejected =
    { $count ->
        [one] Rejected a proposal
       *[other] Rejected { $count } proposals
    }
act-proposals_restored =
    { $count ->
        [one] Let a rejected proposal in again
       *[other] Let { $count } rejected proposals in again
    }
act-notes_let_in =
    { $count ->
        [one] Let a note into reports
       *[other] Let { $count } notes into reports
    }
act-notes_kept_back =
    { $count ->
        [one] Kept a note back from reports
       *[other] Kept { $count } notes back from reports
    }
course-undo = Undone: { $what }
course-redo = Done again: { $what }

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
error-no_name = Nobody’s name is known
error-source_in_use = Still in use
error-draft_unreadable = The draft cannot be read
error-vault_locked = The vault is locked
error-vault_locked-hint = Unlock it with the passphrase.
error-vault_missing = There is no vault yet
error-vault_missing-hint = Choose a passphrase first.
error-vault_exists = There is a vault already
error-wrong_passphrase = Wrong passphrase
error-weak_passphrase = The passphrase is too weak
error-desk_busy = Another program is using the library
error-desk_damaged = The library file is damaged
error-desk_newer = The library file was written by a newer Claimdesk
error-desk_foreign = This is not a Claimdesk library file
error-desk_read_only = The library can be read and not changed
error-disk_full = The disk is full
error-io = Could not read or write a file
error-cancelled = Cancelled
error-internal = Something went wrong inside Claimdesk

## Commands

label-with-key = { $label } ({ $key })
command-group-claim = Claims
command-group-proposal = Proposals
command-group-decide = Deciding
command-group-draft = In the draft
command-group-article = Article
command-group-revise = Revisions
command-group-desk = Desk
command-group-view = View
command-claim-next = Next claim
command-claim-prev = Previous claim
command-claim-nextUnverified = Next unverified claim
command-claim-prevUnverified = Previous unverified claim
command-claim-make = Make a claim of the selected words
command-claim-open = Open the claim
command-claim-makeWithSource = Make a claim and add its source
command-claim-addWords = Add the selected words to the claim
command-claim-attach = Attach the waiting claim to the selected words
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
command-claim-markNaming = Mark the words that name the source
command-proposal-next = Next proposal
command-proposal-prev = Previous proposal
command-proposal-nextUnsourced = Next words to check without a source
command-proposal-prevUnsourced = Previous words to check without a source
command-proposal-accept = Accept the proposal
command-proposal-correct = Correct the proposal’s source, and accept it
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
command-proposal-restore = Propose again what was rejected
command-proposal-list = List the proposals
command-proposal-listUnsourced = List the statements without a source
command-proposal-coverage = Show what covers the words
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
command-article-package = Open a folder with its backup files…
command-article-package-aliases = research package import
command-article-paste = Paste a draft
command-article-gate = Show what blocks publication
command-article-nextWarning = Next place that would be let through
command-article-prevWarning = Previous place that would be let through
command-article-export = Export
command-article-export-aliases = Word docx checking copy checked annotated report PDF Excel xlsx sheet CSV Zotero save
command-article-sheet = Bring back an edited sheet…
command-article-sheet-aliases = Excel xlsx import line by line
command-article-details = Title, byline and deadline
command-article-history = Show the article’s history
command-article-remove = Remove the article
command-revise-file = New revision from a file…
command-revise-file-aliases = version update Word docx
command-revise-paste = Paste a new revision
command-revise-update = Take over the new revision
command-revise-notNow = Not now
command-revise-watch = Watch the draft’s file for changes
command-revise-readOriginal = Read as original
command-revise-readAccepted = Read as accepted
command-revise-edit = Edit the draft’s text
command-revise-save = Save as a revision
command-revise-tray = Claims that wait for a place
command-revise-compare = Compare revisions
command-revise-layout = Side by side or inline
command-revise-fold = Show or fold what did not change
command-revise-nextEdit = Next change in the text
command-revise-prevEdit = Previous change in the text
command-revise-stillRight = Still right
command-revise-checkAgain = Check again
command-revise-attach = Attach the claim here
command-revise-nextPlace = Next place it may have gone to
command-revise-prevPlace = Previous place it may have gone to
command-revise-retire = Retire the claim
command-revise-signOff = Clear for publication
command-desk-undo = Undo
command-desk-redo = Redo
command-desk-search = Search articles, claims and sources
command-desk-palette = All commands
command-desk-keys = Keys
command-desk-sources = Sources
command-desk-settings = Settings
command-desk-lockVault = Lock the vault
command-desk-backUp = Back up now
command-view-article = Draft
command-view-margin = Cards beside the draft
command-view-list = List of claims
command-view-restsOn = What the article rests on
command-view-library = Show or hide the library
command-view-nextPane = Next pane
command-view-theme = Change the theme
command-view-textLarger = Larger text
command-view-textSmaller = Smaller text
command-view-textNormal = Normal text size
action-undo = Undo

## Fields

field-required = This cannot be empty.
field-restored = This was typed here before and is not saved yet.
field-unsaved = It is not saved yet.
field-not-saved = { $label } was not saved: “{ $text }”
field-put-back = Put it back
field-discard = Discard it
date-hint-done = 30 Nov, today, Fri
date-hint-due = tonight 23:30, Fri 18:00
date-passed = { $words }: this has passed
date-to-come = { $words }: this is still to come
decision-held = Claim { $number } is not decided: “{ $text }” was typed for it and is not saved
decision-held-show = Go to the field
correction-changes = What changes:
correction-drops = This drops { $dropped } of { $of } words.

## The window

skip-to-main = Skip to the main part
opening-desk = Opening the desk
draft = Draft
side-pane = Beside the draft
side-margin = Cards
side-list = List
side-rests-on = Rests on
filter-some = { $shown } of { $total } shown
filter-all = Show all claims
drop-here = Drop it here
drop-draft = A draft: Word, OpenDocument, Rich Text, PDF, Markdown, HTML or plain text
drop-package = A folder or zip: one draft at its top, with the files that back it
drop-sheet = An edited line-by-line sheet (.xlsx)
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
read-only-again = Try to open it for changes
command-not-now = { $command } is not possible here.
theme-now = Theme: { $theme }
theme-system = as the system
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
revision-created = Brought in
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
gate-no-claims = Nothing claimed yet
gate-blocked = Blocked: { $count }
gate-title = Before publication
gate-weighing = Weighing what blocks this article
gate-nothing = Nothing blocks this article.
gate-nothing-but = Nothing blocks this article. Clearing it lets this through, and says so in the history and in every report:
warnings-let-through = Let through
warnings-besides = Would be let through
warned-no-source = { $count } unsourced
warned-off-record-used = { $count } told off the record
warned-sources-contradict = { $count } contradicted
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
warning-about-no-source = Settled as fit to print, and no source bears it out.
warning-about-off-record-used = Told off the record, and nobody who may be used bears it out.
warning-about-sources-contradict = One source bears it out, another contradicts it, and no note on that tie says why it does not count.
warning-about-unnamed-no-approver = Nobody has approved leaving the source unnamed.
warning-about-unnamed-no-reason = No reason is given why the source is not named.
warning-about-no-locator = No page, link, time or date says where in the source.
warning-about-proposals-unread = Neither accepted nor rejected.
warning-about-words-unclaimed = Can be checked, and stands outside every claim.
warning-about-words-unread = In a language that Claimdesk does not read, and not claimed word for word.
gate-explained =
    { $count ->
        [one] One finding blocks this article. Choose it to go to its claim.
       *[other] { $count } findings block this article. Choose one to go to its claim.
    }
rule-nothing_claimed = Nobody has looked at this draft yet: it has no claims.
claim-gone = no longer in the draft, last in revision { $number }
remarks = Said in the document
remark-count =
    { $count ->
        [one] 1 remark from the document
       *[other] { $count } remarks from the document
    }
remark-note = Add to note
remark-dismiss = Dismiss
rule-waiting = Waits for a place in the draft
rule-undecided = Not verified
rule-correction_pending = Correction not made yet
rule-not_confirmed = Could not be confirmed
rule-cut-pending = To be cut, and still in the draft
rule-needs_recheck = Words changed since it was checked
rule-no-source = Rests on no source
rule-off-record-used = Told off the record
rule-sources-contradict = Contradicted by a source
rule-unnamed-no-approver = Unnamed source, approved by nobody
rule-unnamed-no-reason = Unnamed source, no reason given
rule-no-locator = Source without a locator
rule-proposals-unread = Proposals nobody has looked at
rule-words-unclaimed = Checkable words outside every claim
rule-words-unread = Paragraphs in a language that is not read
details-title = Article details
reading-counted =
    { $count ->
        [one] 1 tracked change
       *[other] { $count } tracked changes
    }, { $how }
reading-accepted = read as accepted
reading-original = read as if none had been made
reading-original-about = The draft is read as if no tracked change had been made
read-original-about = Read the draft as if no tracked change had been made, as a new revision
read-accepted-about = Read the draft with every tracked change accepted, as a new revision
revision-as-original = as original
revision-tracked = Tracked changes
skipped-title = Left out of the draft
skipped-explained = Claimdesk shows words only; this was in the file and is not in the text.
skipped-brief =
    { $many ->
        [no] left out: { $what }
       *[yes] left out: { $what } and { $more } more
    }
skipped-gate = Left out of the draft, and not checked: { $what }.
skipped-item = { $what }: { $count }
skipped-most = Only a part of the page was read as the article
skipped-most-explained = { $percent } % of its prose was left out, { $count ->
    [one] 1 paragraph
   *[other] { $count } paragraphs
} in all. Compare it with the page before you check it.
history-title = History
history-of-article = History of the article
history-none = Nothing happened yet.
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
move-naming = words naming it
move-accessed = accessed
move-title = title
move-byline = byline
move-deadline = deadline
move-name = name
move-aliases = aliases
move-country = country
move-carries = carries copy of
move-url = address
move-locator-url = locator, address
move-locator-page = locator, page
move-locator-paragraph = locator, paragraph
move-locator-time_code = locator, time code
move-locator-contact_date = locator, contact on
move-locator-contact_form = locator, contact by

## Revisions

action-update = Update
action-not-now = Not now
action-stop-watching = Stop watching
action-see-changes = See what changed
offer-watched = The draft has changed:
revision-same = This is the revision under check already.
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
        [0] is under check now. No claim waits for a decision.
        [one] is under check now. One claim waits for a decision.
       *[other] is under check now. { $count } claims wait for a decision.
    }
revision-first = the first
revision-current = under check
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
compare-loading = Comparing
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
effects-none = No claim stands in either revision.
effects-waiting = Wait for a place: { $count }
effects-gone = No longer in the draft: { $count }
effects-changed = Words changed: { $count }
effects-context = Something changed around them: { $count }
effects-moved = Moved, words the same: { $count }
effects-kept = As they were: { $count }
effects-back = Back again: { $count }
effect-kept = Kept
effect-moved = Moved
effect-changed = Words changed
effect-ambiguous = Not clear where it went
effect-lost = Words gone
effect-back = Back again
effect-why-same_words = the same words stand once in each text.
effect-why-neighbours = the sentences beside it are the same.
effect-why-context = the words around it are the same.
effect-why-edited_sentence = its sentence was edited and kept most of its words.
effect-why-replaced = the words around it stayed, its own were replaced.
effect-why-rewritten = another sentence stands in its place.
effect-why-operations = it was edited here.
effect-why-twins = several places fit equally well.
effect-why-too_little = only a part of its words is left.
effect-why-nothing = its words are no longer in the text.
effect-context-edited = Other words of its sentence were edited.
effect-context-negation = A negation or hedge came into its sentence or left it.
effect-context-speaker = The words of saying in its sentence changed.
effect-context-quotation = Its words came into quotation marks or out of them.
effect-context-setting = Its unit, place, date, table heading, block quotation, link, brackets or strike-through changed.
effect-speakers = { $speakers }.
rested-turned = Now rests on { $now } (was { $was })
rested-gone = No longer rests on { $was }
rested-and = {" "}and{" "}
turned-title = Turned since revision { $number } was cleared
turned-claim = Claim { $claim }: { $what }
turned-count =
    { $count ->
        [one] { $first }
       *[other] { $count } things turned since
    }
turned-made = made since
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
speakers-unclear = “{ $now }” may mean another now
speakers-named = Now said by { $now } (nobody was named)
speakers-unnamed = Nobody is named for it now (was { $was })
caution-edited = It stands among other words now
caution-negation = A negation or hedge came into its sentence or left it
caution-speaker = The words of saying in its sentence changed
caution-quotation = Its words came into quotation marks or out of them
caution-setting = Its unit, place, date, table heading, block quotation, link, brackets or strike-through changed
effect-told = Claim { $number }. { $effect } { $words }
effect-to-decide = decide
effect-was = was
effect-is = is
effect-candidates =
    { $count ->
        [one] It may stand here now
       *[other] It may stand at one of these places now
    }
effect-pick = Or select its words in the later text.
effect-picked = Selected: “{ $words }”
decide-still_right = Still right
decide-check_again = Check again
decide-attach = Attach here
decide-retire = Retire
tray-title =
    { $count ->
        [one] One claim waits for a place
       *[other] { $count } claims wait for a place
    }
tray-chip = { $count } waiting
tray-explained = Their words are gone, or it is not clear where they went. ← → choose a place, Enter attaches; or select words in the draft and press H.
tray-last = Last in rev { $number }:
tray-candidate = Attach to place { $number }: { $words }
selection-attach = Attach claim { $number }
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
edit-clean = Nothing to save.
edit-dirty =
    { $touched ->
        [0] Not saved yet. Touches no claim.
        [one] Not saved yet. Touches 1 claim.
       *[other] Not saved yet. Touches { $touched } claims.
    }
edit-saving = Saving
edit-saved = Saved as a revision.
edit-copy = This draft did not come as Markdown. You edit a Markdown copy of it; the file itself stays as it is.
edit-unsaved = edit not saved
edit-stale = What was written here and not saved belongs to an earlier revision.
edit-use-stale = Put it in place of this text
edit-drop-stale = Give it up

## Library

library = Library
library-empty = Articles you bring in stand here, the one you last worked on first.
library-decided = claims decided
search-placeholder = Search ({ $key })
search-none = Nothing has “{ $query }” in it.
search-count =
    { $count ->
        [0] Nothing found
        [one] One found
       *[other] { $count } found
    }
search-articles = Articles
search-claims = Claims
search-sources = Sources
place-sources = Sources
place-settings = Settings
place-keys = Keys
action-open-draft = Open…
action-paste = Paste
action-bring-in = Bring it in
welcome-title = Check an article before it is published
welcome-text = Bring in a draft. Highlight its claims, tie each one to its source, decide what is confirmed, and export the sourcing report.
no-article-title = No article is open
no-article-text = Choose one from the library, or bring in a draft.
welcome-open = opens a draft: Word, OpenDocument, PDF, Markdown, a web page. Or drop it on the window, or a folder with the draft and the files that back it
welcome-paste = brings in a draft from the clipboard
welcome-palette = finds every command by its name
welcome-keys = shows all keys
asides = Work under way
aside-read = Reading { $name }…
aside-read-pasted = Reading what was pasted…
aside-search = Looking for claims in { $name }…
aside-cancel = Cancel: { $what }
import-already = This very draft is on the desk already.
import-unread =
    { $count ->
        [one] 1 file of the package could not be read and is no source
       *[other] { $count } files of the package could not be read and are no sources
    }
paste-label = The draft
paste-hint = Markdown is recognised. A page copied from a browser or a word processor keeps its headings and lists.
paste-held = A page was pasted. It keeps its headings and lists.
paste-format = Read it as
format-recognise = whatever it looks like
format-markdown = Markdown
format-html = HTML
format-text = plain text

## Report

export-title = Export
export-group-report = Sourcing report
export-group-draft = The draft, for Word and Markdown
export-group-sheet = Line by line
export-group-data = For other programs
report-html = HTML
report-html-about = One page to read or print: what is unverified, the annotated draft, sources, history
report-pdf = PDF
report-pdf-about = The same set for paper: to print, to send, to keep
report-checking-copy = Checking copy (Word)
report-checking-copy-about = The draft with each claim as a comment: status, sources, note and history
report-checked-copy = Checked copy (Word)
report-checked-copy-about = The draft with the proposed corrections as tracked changes
report-annotated-draft = Annotated draft (Word)
report-annotated-draft-about = The draft with the sources of each claim in numbered footnotes
report-critic-markup = Corrections in Markdown
report-critic-markup-about = The draft with the proposed corrections in CriticMarkup
report-report-docx = Word
report-report-docx-about = The same as a document to edit
report-markdown = Markdown
report-markdown-about = The same in plain text
report-csv = CSV
report-csv-about = One line a claim, for a spreadsheet
report-xlsx = Line-by-line sheet (Excel)
report-xlsx-about = One row a claim; statuses, corrections and notes edited in it can be brought back
report-json = JSON
report-json-about = Everything, for other programs
report-jsonld = Web Annotation
report-jsonld-about = The claims as W3C annotations
report-csl-json = Source list (CSL-JSON)
report-csl-json-about = The sources alone, for Zotero and other citation programs
report-ninjs = Source list (ninjs)
report-ninjs-about = The sources alone, as IPTC News in JSON for a publishing system
sheet-title = The edited sheet
sheet-of = { $file }, of “{ $title }”
sheet-counts =
    { $changes ->
        [0] Nothing to take over
        [one] One claim changes
       *[other] { $changes } claims change
    }, { $conflicts ->
        [0] no conflicts
        [one] one conflict
       *[other] { $conflicts } conflicts
    }, { $same ->
        [one] one row
       *[other] { $same } rows
    } the same.
sheet-conflicts = Not taken over
sheet-conflicts-about = The ledger keeps what it says. Change these by hand if the sheet is right.
sheet-changes = What changes
sheet-row = Row { $row }
sheet-says = Sheet:
sheet-desk-says = Ledger:
sheet-conflict-words_changed = The claim’s words changed since the sheet was written
sheet-conflict-status_changed = Its status was changed here as well
sheet-conflict-correction_changed = Its correction was changed here as well
sheet-conflict-note_changed = Its note was changed here as well
sheet-conflict-not_whole = The sheet does not show the whole text
sheet-conflict-correction_missing = A correction needs the corrected words
sheet-conflict-correction_same = The corrected words are those of the claim
sheet-conflict-correction_unused = Corrected words go with “correction proposed” only
sheet-conflict-no_such_status = There is no such status
sheet-conflict-no_such_claim = The row names no claim of this article
sheet-conflict-twice = An earlier row is about the same claim
sheet-conflict-formula = A formula stands where a text is wanted
sheet-apply =
    { $changes ->
        [one] Take over one claim
       *[other] Take over { $changes } claims
    }
sheet-leave = Leave it
export-paper = Paper
paper-a4 = A4
paper-letter = US Letter
export-reveal = Show confidential sources
export-reveal-about = Confidential sources are named “confidential source”, without contact details.
export-reveal-warning = Names and contact details of confidential sources will stand in the file for anyone who opens it.
export-kept_back =
    { $notes ->
        [0] No note withheld
        [one] One note withheld
       *[other] { $notes } notes withheld
    }, { $earlier ->
        [0] no earlier version of one
        [one] one earlier version
       *[other] { $earlier } earlier versions
    }; { $names ->
        [0] no name had to be taken out.
        [one] a name taken out in one place.
       *[other] names taken out in { $names } places.
    }
export-not_searched-draft = Not searched for names: the draft’s own words.
export-not_searched-pictures = Not searched for names: pictures and embedded objects of the draft.
export-not_searched-word_file = Not searched for names: comments, pictures, embedded objects and properties of the writer’s Word file.
export-not_searched-sealed = Not searched for: sealed details that are damaged.
export-help = Taking names out of free text is a help, not a guarantee: read the report before you send it.
kept-summary =
    { $left ->
        [0] Notes about confidential sources: all { $total } let in
        [one] One note withheld: look at it
       *[other] { $left } notes withheld: look at them
    }
kept-left =
    { $left ->
        [one] One note is withheld
       *[other] { $left } notes are withheld
    }
kept-about = Their claims rest on a confidential source. A note that is let in goes into every report, without the names that are found in it, until its words change.
kept-claim_note = Note of claim { $number },
kept-note = Note on a source of claim { $number },
kept-words = Words of a source of claim { $number },
kept-locator = Locator of claim { $number },
kept-reason = Reason for anonymity, claim { $number },
kept-shown = In the report:
kept-let-in = Let in
kept-keep-back = Keep back
export-ready = { $name }, { $size }
export-writing = Writing the report
export-no_font = Each is shown as a box. The report as a page or in Word shows them where they can be.
export-set_anew = The draft is set anew, without that file’s formatting, comments and tracked changes.
export-set_anew-unreadable = The Word file that the draft came in cannot be read any more.
export-set_anew-other_words = The Word file that the draft came in does not read as the draft.
export-set_anew-read_as_original = The draft was read as if no tracked change had been made; among those changes, corrections cannot be tracked.
export-saved = Saved the report to { $place }
export-copied = Copied the report, { $size }
export-copy-refused = the clipboard did not take the report
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
        [one] One source
       *[other] { $count } sources
    }
sources-keys = Type to filter · ↑ ↓ to move · Enter to open · Space to choose
sources-none-found = No source has “{ $query }” in it. “Enter a source” makes one of that name.
sources-none-here = No source here has “{ $query }” in it.
sources-none-here-all =
    { $count ->
        [one] Show the one in all sources
       *[other] Show the { $count } in all sources
    }
sources-none-in-use = No claim rests on a source yet. Tie a claim to one from its card, and it stands here.
sources-none-mine = Sources you enter or edit stand here.
sources-none-all = The directory is empty. Enter the first source.
source-enter = Enter a source
source-unnamed = New source
source-choose = Choose
source-choose-one = Choose { $name }
source-column-name = Name
source-column-kind = Kind
source-column-country = Country
source-column-ownership = Label
source-column-claims = Claims
source-confidential-short = confidential
merge-chosen = { $count } chosen
merge-into = Merge into
merge-one-more = Choose another to merge the two
action-merge = Merge
source-name = Name
source-aliases = Also known as
source-aliases-help = Separate names with a semicolon.
source-kind = Kind
source-country = Country
source-url = Address on the web
source-ownership = Ownership label
source-carries = Carries copy of
source-carries-placeholder = Type an agency’s name
source-carries-help = An outlet that carries an agency’s copy is no second origin.
source-note = Note
source-file = File
source-claims =
    { $count ->
        [0] No claim rests on it
        [one] One claim rests on it
       *[other] { $count } claims rest on it
    }
source-claims-none = Tie a claim to this source from the claim’s card.
source-bundled = From the bundled directory
source-remove = Remove
source-remove-in-use = Claims rest on it; merge it into another source instead.
source-confidential = Confidential
source-confidential-about = Its contact details are sealed with a passphrase and it stays out of every export.
ownership-none = none
ownership-about = Says who owns a medium, never whether a claim is true.
ownership-from = According to { $provenance }, as of { $as_of }.
ownership-editor = the editor
action-take-off = Take off
contact-title = Contact
contact-identity = True name
contact-phone = Telephone
contact-email = E-mail
contact-other = Anything else
contact-sealed = Its contact details are sealed.
contact-sealed-empty = Contact details would be sealed here.

## Vault

vault-create = Choose a passphrase
vault-unlock = Unlock
export-locked = Locked: the names and contacts of confidential sources are encrypted.
export-locked-foot = Nothing can be saved while they are locked. Unlock them, or take the tick off.
export-locked-names = Locked: names that are encrypted cannot be found in notes and kept out of the report. Nothing encrypted is shown.
export-locked-names-foot = Nothing can be saved while the names are locked. Unlock them.
vault-lock = Lock
vault-change = Change the passphrase
vault-missing = No passphrase is set.
vault-locked = The vault is locked.
vault-unlocked = The vault is unlocked.
vault-explained = Contact details of confidential sources are encrypted with a passphrase. Nobody can recover it.
vault-done-create = The vault is made and unlocked.
vault-done-unlock = The vault is unlocked.
vault-done-change = The passphrase was changed.
passphrase = Passphrase
passphrase-old = Present passphrase
passphrase-new = New passphrase
passphrase-again = The same again
passphrase-about-create = It seals the contact details of confidential sources. Write it down somewhere safe: without it they are lost.
passphrase-about-unlock = The vault stays open until you lock it or close Claimdesk.
passphrase-about-change = Everything is sealed again under a new key; the old passphrase then opens nothing in this library. Backups made before still open with it.
passphrase-short = Take at least { $least } characters.
passphrase-differs = The two are not the same.
passphrase-working = Working…

## Settings

settings-you = You
settings-who = Your name
settings-who-help = Goes next to everything you decide, and into every clearance.
settings-rules = Sourcing rules
rules-explained = What blocks keeps an article from being cleared. What warns is named wherever the article is said to be clear, in the clearance and on page one of every report.
rules-changed = { $rule }: { $level }
level-of-rule-blocks = blocks
level-of-rule-warns = warns
level-of-rule-off = off
settings-looks = Looks
settings-theme = Theme
settings-text-size = Text size
text-size-small = small
text-size-normal = normal
text-size-large = large
text-size-largest = largest
settings-keys = See and change the keys
settings-marks = Marks in comments and footnotes
marks-explained = A comment or footnote that has one of these gives the proposed claim its status. A mark counts in brackets, in capitals, as a sign, or where a note begins with it; capitals and small letters are the same here.
marks-spelling = Mark
marks-means = Means
marks-means-of = What “{ $spelling }” means
marks-do = Change
marks-nothing = nothing
marks-add = Add
marks-remove = Remove
marks-remove-of = Remove “{ $spelling }”
marks-restore = Restore
marks-restore-of = Restore what “{ $spelling }” usually means
marks-reset = Back to the usual marks
marks-added = Mark “{ $spelling }” added
marks-changed = Mark “{ $spelling }” changed
marks-removed = Mark “{ $spelling }” removed
marks-restored = Mark “{ $spelling }” means what it usually does
marks-were-reset = All marks mean what they usually do
marks-flaw-empty = Enter how the mark is written.
marks-flaw-long = A mark has 40 characters at most.
marks-flaw-known = This mark is in the table already; change what it means there.
marks-resolved = A comment marked as resolved means
marks-resolved-about = Where no mark says otherwise. Resolved comments are proposed like others, and say that they are resolved.
marks-resolved-changed = What resolved comments mean was changed
settings-vault = Confidential sources
settings-ledger = Ledger
settings-place = Place
settings-version = Version
settings-verify = Check the whole ledger
settings-backing-up = Backing up
settings-verifying = Checking
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
backup-restore-explained = Restoring puts the backup in the place of the library. The library as it is now becomes a backup first, so you can go back.
backup-restored = Restored the backup of { $at }
backup-restored-kept = The library as it was before is kept with the backups: { $name }
backup-restored-in-clear =
    { $count ->
        [one] It was made before the contact details of one source were sealed: they are in the clear again. Make that source confidential.
       *[other] It was made before the contact details of { $count } sources were sealed: they are in the clear again. Make these sources confidential.
    }
settings-restoring = Checking the backup and putting it in place
backups-remove-older =
    { $count ->
        [one] Remove the older backup
       *[other] Remove the { $count } older backups
    }
backups-remove-older-help = A new one is made and checked first. Older ones may hold contact details as they were before they were sealed.
backups-removed =
    { $count ->
        [0] A new backup was made; there were no older ones.
        [one] A new backup was made and checked, and the older one removed.
       *[other] A new backup was made and checked, and { $count } older ones removed.
    }
sealed-done = Contact details are sealed.
sealed-backups =
    { $count ->
        [one] Contact details are sealed. A backup made before may hold them as they were.
       *[other] Contact details are sealed. { $count } backups made before may hold them as they were.
    }
sealed-elsewhere = System backups, cloud folders and exports with contact details may hold copies, too.
sealed-later = Old pages of the file could not be cleared yet: another program has the library open, or the disk is full. They are when it is next opened. System backups, cloud folders and exports may hold copies, too.
backup-made = Backed up to { $name }, { $size }
verify-clean = The ledger is whole.
verify-problems =
    { $count ->
        [one] One thing is wrong:
       *[other] { $count } things are wrong:
    }
verify-next = Restore the latest backup below. The library as it is now is kept.

## Keys and palette

keys-title = Keys
keys-filter = Filter
keys-explained = Choose a key to change it. Letters work outside text fields.
keys-change = Change the key of { $command }:
keys-press = Press a key…
keys-none = none
keys-reset = Reset
keys-reset-one = Reset the key of: { $command }
keys-now = { $command } is now { $key }
keys-clash = The same key as: { $others }
keys-picked = Claim { $number } was not changed: other words are picked
keys-picked-hint = Enter makes a claim of them, Esc lets them go.
palette-placeholder = What do you want to do?
palette-none = No command of that name can be used here.
## The draft

draft-page = Draft
draft-help = Arrow down and up go from sentence to sentence, left and right from word to word; with Shift they select more or less. Enter makes a claim of what is selected.
draft-table = Table { $number }
draft-footnote = Footnote { $label }
draft-image = Picture: { $alt }
selection-bar = Selected words
selection-claim = Claim
selection-claim-source = Claim + source
selection-correct = Correct
selection-find = Find
selection-add = Add to claim { $number }
selection-name = These words name { $source }
naming-help = Select the words that name { $source }, then press Enter. Esc gives up.
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

margin-empty = Nothing is marked yet. Select words in the draft and press Enter to make the first claim.
margin-cards = Claims beside their words
margin-below =
    { $count ->
        [one] One card further down ↓
       *[other] { $count } cards further down ↓
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
correction-same = These are the words that stand in the draft: the correction would change nothing.
card-correction-help = Ctrl+Enter proposes them.
card-sources = Sources
card-add-source = Add a source
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
attribution-gone = a source that is gone
attribution-remove = Take { $name } off this claim
attribution-role = Role
attribution-level = Level
attribution-stance = Stance
attribution-locator = Where in the source
attribution-words = The source’s words
attribution-accessed = Looked at on
attribution-note = Note on this source
locator-url = Address
locator-page = Page
locator-page-short = p. { $page }
locator-paragraph = Paragraph
locator-paragraph-short = para. { $paragraph }
locator-time-code = Time code
locator-time-code-fault = A time code looks like 00:12:34.
locator-contact-date = Contact on
locator-contact-form = By
locator-contact-form-hint = call, interview, e-mail
anonymity = Not named
anonymity-reason = Why it is not named
anonymity-approved-by = Approved by
anonymity-identity-known = The editor knows who it is
naming-is = Named by: “{ $words }”
naming-mark = Mark the words that name it
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
proposals-none = Nothing left to propose.
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
proposals-hint = Claimdesk read the draft and marked what it claims. { $next } goes to the next, { $accept } accepts, { $correct } corrects the source, { $reject } rejects.
proposals-rejected =
    { $count ->
        [one] 1 rejected
       *[other] { $count } rejected
    }
proposals-restore = Propose again
proposals-at-once = All at once
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
proposal-open-source = source left open
proposal-carried = { $name } via { $carriers }
proposal-new-source = not in the directory yet
proposal-known-source = in the directory
proposal-note = Note: { $note }
proposal-comes-as = Comes in as
proposal-accept = Accept
proposal-correct = Correct source
proposal-reject = Reject
proposal-source-instead = The source instead
proposal-reasons = To check: { $reasons }.
proposal-why =
    { $basis ->
        [verb_before] “{ $cue }” introduces it
        [verb_behind] “{ $cue }” says whose words they are
        [named_phrase] “{ $cue }” names whose words they are
        [noun] “{ $cue }” announces it
        [label] A name and a colon stand before it
        [quotation_beside] A quotation beside “{ $cue }”
        [quotation_continued] A quotation that goes on without a tag of its own
        [marks] Quotation marks, in a language that Claimdesk does not read
        [rest] A claim holds another part of this sentence, and this can be checked as well
       *[no_source] Something that can be checked, and nobody is named for it
    }{ $reference ->
        [named] {""}
        [short_form] ; “{ $source }” is short for { $name }
        [pronoun] ; “{ $source }” is taken to be { $name }, who spoke or was named last
        [description] ; “{ $source }” is taken to be { $name }, named earlier
        [antecedent] ; “{ $source }” is { $name }
        [unnamed] ; “{ $source }” is not named
        [open] ; who “{ $source }” is stays open
        [none] ; who said it stays open
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
reason-event = an event with a named actor
reason-past = something that has happened
reason-name = a name
reason-record = public affairs
list-proposals = Proposed claims
list-proposals-all = Proposed claims ({ $count })
list-proposals-noted = Proposed: comments and footnotes ({ $count })
list-proposals-quotes = Proposed: quotes ({ $count })
list-proposals-attributed = Proposed: attributed ({ $count })
list-proposals-unsourced = Proposed: no source ({ $count })
list-proposals-ranked = What needs checking most comes first.
list-proposals-none = Nothing of this kind is proposed.
coverage = What covers the words
coverage-claimed = claimed
coverage-claimed-long = all that can be checked is in a claim
coverage-proposed = proposed
coverage-proposed-long = a claim with a source is proposed
coverage-open = open
coverage-open-long = to be checked, in no claim, no source named
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
list-none = No claim fits. Show all, or loosen the filter.

## Review

review = Review
review-position = { $at } of { $of } · { $left } left
review-claim = Claim { $number }
review-correction-help = Enter proposes them, Shift+Enter begins a line, Esc gives up.
review-no-source = No source yet. S goes back to the draft to add one.
review-anonymity = Not named because: { $reason }. Approved by { $approved_by }.
review-no-reason = no reason given
review-nobody = nobody
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
review-nothing = There is nothing to review
review-gate-open = Nothing blocks publication.
review-gate-blocked =
    { $count ->
        [one] 1 claim still blocks publication:
       *[other] { $count } claims still block publication:
    }
review-back = Back to the draft

## What the article rests on

rests-empty = Once claims have sources, this shows what the article rests on. Make the first claim: select words in the draft and press Enter.
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
rests-origins-help = Who the claims go back to in the end. Outlets that only carry an origin hang on its bracket.
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
