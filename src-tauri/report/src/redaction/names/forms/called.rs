//! Family names and titles of East Asia.

/// Family names of two characters.
pub(super) const LONG_FAMILY_NAMES: &[&str] = &[
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "夏侯", "东方", "東方", "皇甫", "尉迟",
    "公孙", "公孫", "慕容", "令狐", "司徒", "南宫", "남궁", "황보", "제갈", "선우", "독고",
];

/// What a Chinese family name alone is followed by.
const CHINESE: &[&str] = &[
    "先生", "女士", "小姐", "太太", "老师", "老師", "某", "总", "總", "局长", "局長", "医生",
    "醫生", "教授", "主任", "处长", "處長", "经理", "經理", "律师", "律師", "记者", "記者", "部长",
    "部長", "书记", "書記", "同志", "阿姨", "叔叔", "师傅",
];

/// What a Japanese name is followed by.
const JAPANESE: &[&str] = &["さん", "氏", "様", "君"];

/// What a Korean name is followed by.
pub(in crate::redaction::names) const KOREAN_TITLES: &[&str] = &[
    "씨",
    "기자",
    "교수",
    "대표",
    "의원",
    "국장",
    "부장",
    "과장",
    "팀장",
    "선생",
    "사장",
    "장관",
    "박사",
    "변호사",
    "군",
    "양",
];

/// Returns all by which somebody is called with the family name alone.
pub(super) fn called() -> impl Iterator<Item = &'static str> {
    let all = CHINESE.iter().chain(JAPANESE).chain(KOREAN_TITLES);
    all.copied()
}
