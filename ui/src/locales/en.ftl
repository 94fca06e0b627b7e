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
act-claim_added = Made { what-claims }
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
act-claim_removed = Removed { what-claims }
act-attribution_added =
    { $name ->
        [""] Added a source to { what-of-claim }
       *[other] Added { $name } to { what-of-claim }
    }
act-attribution_edited = Edited a source of { what-of-claim }
act-attribution_removed = Took a source off { what-of-claim }
act-naming_marked = Marked where { what-of-claim } names its source
act-source_added = Entered { $name }
act-source_edited = Edited { $name }
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
error-source_in_use = Still in use
error-draft_unreadable = The draft could not be read
error-vault_locked = The vault is locked
error-vault_locked-hint = Unlock it with the passphrase.
error-vault_missing = There is no vault yet
error-vault_missing-hint = Choose a passphrase first.
error-vault_exists = There is a vault already
error-wrong_passphrase = Wrong passphrase
error-weak_passphrase = The passphrase is too weak
error-desk_busy = The ledger is in use
error-desk_damaged = The ledger is damaged
error-desk_newer = The ledger was made by a newer Claimdesk
error-desk_foreign = This is not a ledger
error-io = The disk refused
error-internal = Something went wrong inside Claimdesk

## Commands

label-with-key = { $label } ({ $key })
command-group-claim = Claims
command-group-decide = Deciding
command-group-draft = In the draft
command-group-article = Article
command-group-desk = Desk
command-group-view = View
command-claim-next = Next claim
command-claim-prev = Previous claim
command-claim-nextUnverified = Next unverified claim
command-claim-prevUnverified = Previous unverified claim
command-claim-make = Make a claim of the selected words
command-claim-open = Open the claim
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
command-draft-find = Find in the draft
command-article-import = Open a draft…
command-article-paste = Paste a draft
command-article-gate = Show what blocks publication
command-article-export = Export the sourcing report
command-article-details = Title, byline and deadline
command-article-history = Show the article’s history
command-article-remove = Remove the article
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
field-restored = This is what was being typed when Claimdesk last stopped.
