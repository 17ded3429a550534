//! How surnames are read, where that differs from the everyday reading, and which have two characters.

/// Surnames of one character, each followed by its reading as a surname, without tones. Those
/// that are read as in everyday words are not here.
const SINGLE: &str = "\
    单shan 仇qiu 解xie 曾zeng 查zha 区ou 翟zhai 盖ge 朴piao 乐yue 员yun 贠yun 秘bi 洗xian 折she 繁po \
    缪miao 种chong 重chong 召shao 覃qin 祭zhai 佴nai 句gou 卜bu 炅gui 隗wei 郇xun 么yao 乜nie 藏zang \
    阚kan 薄bo 粘nian 还huan 都du 长chang 蔚yu 能nai 颉xie";

/// Surnames of two characters, each followed by both readings (ü as v).
const DOUBLE: &str = "\
    欧阳ou-yang 上官shang-guan 司马si-ma 司徒si-tu 司空si-kong 司寇si-kou 诸葛zhu-ge 东方dong-fang \
    东郭dong-guo 皇甫huang-fu 尉迟yu-chi 万俟mo-qi 公孙gong-sun 公羊gong-yang 公冶gong-ye 慕容mu-rong \
    令狐ling-hu 长孙zhang-sun 宇文yu-wen 轩辕xuan-yuan 夏侯xia-hou 澹台tan-tai 闻人wen-ren 赫连he-lian \
    端木duan-mu 南宫nan-gong 独孤du-gu 鲜于xian-yu 闾丘lv-qiu 亓官qi-guan 申屠shen-tu 仲孙zhong-sun \
    钟离zhong-li 濮阳pu-yang 宗政zong-zheng 太史tai-shi 太叔tai-shu 淳于chun-yu 单于chan-yu \
    颛孙zhuan-sun 乐正yue-zheng 宰父zai-fu 谷梁gu-liang 拓跋tuo-ba 漆雕qi-diao 呼延hu-yan 段干duan-gan \
    羊舌yang-she 梁丘liang-qiu 左丘zuo-qiu 西门xi-men 完颜wan-yan 纳兰na-lan 百里bai-li";

/// The reading of `c` where it stands as a surname, when that is not the everyday one.
pub(super) fn single(c: char) -> Option<&'static str> {
    SINGLE.split(' ').find_map(|entry| entry.strip_prefix(c))
}

/// The readings of the two-character surname that `name` begins with. A name of just two characters
/// is taken as a short surname and a given name, so that masking it never shows it whole.
pub(super) fn double(name: &str) -> Option<(&'static str, &'static str)> {
    let (end, _) = name.char_indices().nth(2)?;
    let surname = name.get(..end)?;
    DOUBLE.split(' ').find_map(|entry| entry.strip_prefix(surname))?.split_once('-')
}
