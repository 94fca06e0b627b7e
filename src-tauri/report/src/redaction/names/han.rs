//! Chinese characters that names are written with in two ways.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Traditional characters, each followed by the simplified one.
const PAIRS: &str = "髙高嵜崎邉边邊边辺边齋斋斎斋沢泽浜滨濱滨広广恵惠櫻樱桜樱眞真槇槙冨富嶋岛島岛栄荣榮荣\
    歐欧陽阳華华張张劉刘陳陈趙赵吳吴鄭郑孫孙馬马許许韓韩馮冯鄧邓蕭萧葉叶蘇苏呂吕賈贾鍾钟譚谭陸陆範范\
    鄒邹龍龙萬万錢钱湯汤黃黄羅罗謝谢楊杨盧卢蔣蒋顧顾賀贺龔龚嚴严溫温莊庄聶聂齊齐喬乔賴赖龐庞顏颜倫伦\
    魯鲁韋韦畢毕單单婁娄駱骆寧宁欒栾關关區区閻阎諸诸東东門门遲迟長长國国偉伟強强軍军傑杰輝辉鵬鹏飛飞\
    麗丽豔艳艷艳蘭兰鳳凤蓮莲瓊琼瑩莹藝艺慶庆興兴義义禮礼賢贤貴贵財财寶宝銀银銘铭鋒锋鋼钢鐵铁錦锦鈞钧\
    鎮镇陰阴雲云電电靜静韻韵順顺頌颂領领風风魚鱼鳴鸣鶴鹤鷹鹰鴻鸿鵑鹃鶯莺勝胜動动勵励勳勋協协厲厉參参\
    雙双發发變变啟启員员問问喚唤圓圆團团園园報报場场塵尘壯壮壽寿夢梦奮奋婦妇媽妈嬌娇嬋婵嫻娴學学實实\
    寫写將将對对導导嶽岳巖岩師师幫帮幹干廣广廠厂彥彦彌弥後后從从徵征恆恒愛爱態态憶忆應应懷怀戰战戲戏\
    擇择擁拥據据攝摄斬斩時时晉晋曉晓暉晖暢畅書书會会權权標标樂乐樓楼樣样樹树橋桥機机檢检歡欢歲岁歷历\
    歸归殺杀氣气決决漢汉滿满漁渔潔洁潤润澤泽濟济濤涛瀟潇灣湾煒炜煥焕煉炼燁烨燈灯營营爾尔牆墙獨独獎奖\
    瑋玮環环璽玺產产畫画異异療疗監监盤盘眾众碩硕確确禎祯禪禅稱称種种穎颖積积窮穷筆笔節节築筑簡简紀纪\
    約约紅红純纯級级細细終终組组結结絢绚給给統统絲丝經经維维綠绿綱纲網网綺绮綾绫緒绪線线緯纬練练縱纵\
    總总績绩織织繡绣繼继續续纖纤羨羡習习翹翘聖圣聞闻聯联聰聪聲声職职肅肃脈脉腦脑膽胆臨临臺台與与舉举\
    舊旧艦舰萊莱蔭荫薈荟薔蔷藍蓝藥药蘊蕴處处號号螢萤術术衛卫裝装見见規规視视覺觉覽览觀观計计訊讯記记\
    訪访設设詠咏詩诗詳详誌志認认語语誠诚說说課课調调論论諾诺謀谋謙谦證证識识譯译議议護护讀读讓让豐丰\
    貝贝貞贞貫贯費费貿贸賓宾質质購购贊赞趨趋跡迹躍跃車车軒轩輔辅輕轻輪轮轉转辦办農农運运過过達达遠远\
    適适選选遺遗邁迈邏逻鄉乡醫医釋释針针釗钊鈴铃鉅巨鋁铝鍵键鏡镜鐘钟開开間间閃闪閏闰閔闵閣阁隊队際际\
    隨随險险雋隽離离難难靈灵韜韬項项須须預预頓顿頻频題题類类顯显飄飘館馆駿骏騎骑騰腾驊骅驍骁驗验髮发\
    鬥斗鮑鲍鮮鲜麥麦黨党點点齡龄";

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let chars: Vec<char> = PAIRS.chars().collect();
    let pairs = chars.chunks_exact(2);
    pairs.map(|pair| (pair[0], pair[1])).collect()
});

/// Returns the simplified form of a character.
pub(super) fn simplified(c: char) -> char {
    SIMPLIFIED.get(&c).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_of_the_table_has_its_pair() {
        let chars: Vec<char> = PAIRS.chars().collect();
        assert_eq!(chars.len() % 2, 0);
        assert!(chars.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c)));
        for (traditional, wanted) in [
            ('歐', '欧'),
            ('陽', '阳'),
            ('華', '华'),
            ('齡', '龄'),
            ('說', '说'),
            ('龍', '龙'),
        ] {
            assert_eq!(simplified(traditional), wanted);
        }
        assert_eq!(simplified('王'), '王');
    }
}
