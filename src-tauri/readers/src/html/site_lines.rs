//! Leaves out lines of the site among an article's own: its table of contents, labels and days above
//! it, whose a picture is, and headlines of other articles.

use claimdesk_compose::Skips;

use super::dom::NodeId;
use super::ending::Article;
use super::mask::Mask;
use super::{labels, traits};

/// The longest title of a table of contents, in bytes.
const LONGEST_TITLE: u32 = 60;

/// The longest line of a date before an article's words, in bytes.
const LONGEST_LEAD: u32 = 60;

/// The longest words next to a date, in bytes: a name, an hour.
const LONGEST_BESIDE: usize = 30;

/// The most letters and signs in a line of a date: a weekday, the month, a name, a section.
const LONGEST_LETTERS: usize = 40;

/// The most lines of dates above an article: of its writing, and of its last change.
const MOST_DATES: usize = 2;

/// The longest standfirst that a date may follow, in bytes.
const LONGEST_STANDFIRST: u32 = 600;

/// The longest label of a site's section above a headline, in bytes.
const LONGEST_SECTION: u32 = 40;

/// The longest line that names whose a picture is, in bytes.
const LONGEST_CREDIT: u32 = 120;

/// The longest paragraph that tells who pays the site, in bytes.
const LONGEST_DISCLOSURE: u32 = 500;

/// The shortest headline of another article, in bytes.
const SHORTEST_HEADLINE: usize = 30;

/// The share of an article's prose that lines of nothing but links may have, in hundredths: more
/// of them, and the article is a list of links.
const MOST_LINKED: u64 = 25;

impl Article<'_> {
    /// Leaves out a table of the article's own contents.
    pub(super) fn drop_contents(&self, chrome: &mut Mask, skips: &mut Skips) {
        let dom = self.dom;
        let lists: Vec<NodeId> = chrome
            .visible(dom, self.place.root)
            .filter(|id| ["ul", "ol", "menu"].iter().any(|name| dom.is(*id, name)))
            .collect();
        let mut passed = self.place.root;
        for list in lists
            .into_iter()
            .filter(|id| self.measure.linked_share(*id) >= 80)
        {
            if list < passed || self.has(list, traits::LINK) {
                continue;
            }
            let text = self.measure.text(list);
            let is_its_own = |id: &NodeId| {
                *id != self.place.root
                    && self.measure.plain(*id) == 0
                    && self.measure.text(*id) <= text + LONGEST_TITLE
            };
            let list = dom
                .ancestors(list)
                .take_while(is_its_own)
                .last()
                .unwrap_or(list);
            passed = dom.descendants(list).end;
            chrome.drop(list);
            skips.one("navigation");
        }
    }

    /// Leaves out the labels of the site above the headline, and lines of the date before the first words.
    pub(super) fn drop_lead(&self, chrome: &mut Mask, skips: &mut Skips) {
        let (dom, measure) = (self.dom, self.measure);
        let mut labels = Vec::new();
        let mut dates = Vec::new();
        let mut links = Vec::new();
        let mut headed = false;
        let mut prose = 0;
        for id in chrome.visible(dom, self.place.root) {
            prose += measure.own_plain(id);
            // A standfirst may come before the date.
            if prose > LONGEST_STANDFIRST {
                break;
            }
            let is_headline = dom.is(id, "h1") && measure.text(id) > 0;
            if is_headline && !headed {
                headed = true;
                continue;
            }
            if !self.is_line(id) || measure.speaks(id) || measure.text(id) > LONGEST_LEAD {
                continue;
            }
            if prose == 0 && !headed && measure.text(id) <= LONGEST_SECTION {
                labels.push(id);
            } else if self.is_dateline(id) {
                dates.push(id);
            } else if prose == 0 && measure.linked_share(id) >= 90 && !dom.is(id, "li") {
                links.push(id);
            }
        }
        for id in labels.into_iter().filter(|_| headed) {
            chrome.drop(id);
            skips.one("section_label");
        }
        // More of them are a chronicle.
        for id in dates.iter().copied().filter(|_| dates.len() <= MOST_DATES) {
            chrome.drop(id);
            skips.one("dateline");
        }
        for id in links {
            chrome.drop(id);
            skips.one("navigation");
        }
    }

    /// Returns whether a line gives a day, and hardly more.
    fn is_dateline(&self, line: NodeId) -> bool {
        let dom = self.dom;
        if ["li", "dt", "dd"].iter().any(|name| dom.is(line, name)) {
            return false;
        }
        // Below a quoted post stands who wrote it, and when.
        let mut around = std::iter::once(line).chain(dom.ancestors(line)).take(4);
        if around.any(|id| dom.is(id, "blockquote")) {
            return false;
        }
        if labels::is_day(&dom.line(line), LONGEST_LETTERS) {
            return true;
        }
        let times = dom.descendants(line).filter(|id| dom.is(*id, "time"));
        let days: Vec<String> = times
            .map(|id| dom.line(id))
            .filter(|day| day.chars().filter(char::is_ascii_digit).count() >= 4)
            .collect();
        let day: usize = days.iter().map(String::len).sum();
        day > 0 && dom.line(line).len() <= day + LONGEST_BESIDE
    }

    /// Leaves out lines that name whose a picture is and say nothing of it, and those that tell who
    /// pays the site for what its readers buy.
    pub(super) fn drop_credits(&self, chrome: &mut Mask, skips: &mut Skips) {
        let all = chrome.visible(self.dom, self.place.root);
        let is_credit = |id: &NodeId| {
            self.is_line(*id)
                && (self.measure.text(*id) <= LONGEST_CREDIT && labels::is_credit(&self.line(*id))
                    || self.measure.text(*id) <= LONGEST_DISCLOSURE
                        && labels::is_disclosure(&self.line(*id)))
        };
        for id in all.filter(is_credit).collect::<Vec<_>>() {
            chrome.drop(id);
            skips.one("picture_credit");
        }
    }

    /// Leaves out paragraphs and lists between an article's own that are nothing but links to other pages.
    pub(super) fn drop_linked_lines(&self, chrome: &mut Mask, skips: &mut Skips) {
        let (dom, measure) = (self.dom, self.measure);
        let mut prose = 0_u64;
        let mut found = Vec::new();
        let mut linked = 0_u64;
        // As long as headlines are, of one line or of each in a list: a name or an address is no teaser.
        let is_headline = |id: NodeId| {
            let items = dom
                .children(id)
                .filter(|id| dom.is(*id, "li"))
                .count()
                .max(1);
            let line = dom.line(id);
            line.len() >= items * SHORTEST_HEADLINE && !line.contains("://") && !line.contains('@')
        };
        let mut passed = self.place.root;
        for id in chrome.visible(dom, self.place.root) {
            prose += u64::from(measure.own_plain(id));
            let is_kind = ["p", "ul", "ol"].iter().any(|name| dom.is(id, name));
            if id >= passed
                && prose > 0
                && is_kind
                && measure.text(id) > 0
                && measure.plain(id) == 0
                && measure.linked_share(id) >= 95
                && self.has(id, traits::LINK)
                && !self.has(id, traits::PICTURE | traits::ATTESTED)
                && is_headline(id)
            {
                passed = dom.descendants(id).end;
                linked += u64::from(measure.text(id));
                found.push(id);
            }
        }
        if linked * 100 > prose * MOST_LINKED {
            return;
        }
        for id in found {
            chrome.drop(id);
            skips.one("related_links");
        }
    }

    /// Returns whether an element is a block, no heading, with words and no other block around them.
    fn is_line(&self, id: NodeId) -> bool {
        let is_block = |id: NodeId| self.dom.tag(id).is_some_and(super::tags::Tag::is_block);
        let is_heading = self.dom.tag(id).is_some_and(super::tags::Tag::is_heading);
        let holds_words = |inner: NodeId| is_block(inner) && self.measure.text(inner) > 0;
        let is_cell = ["td", "th"].iter().any(|name| self.dom.is(id, name));
        is_block(id)
            && !is_heading
            && !is_cell
            && self.measure.text(id) > 0
            && !self.dom.children(id).any(holds_words)
    }
}
