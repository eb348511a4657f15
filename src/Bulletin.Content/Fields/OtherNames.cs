using System.Collections.Frozen;

namespace Bulletin.Content.Fields;

/// <summary>
/// What offices elsewhere call what a key means: in their own systems, in catalogues, in other generators. None of it is read; who
/// types it is told the key. A name that stands at two keys is asked about.
/// </summary>
internal static class OtherNames
{
    // The key, then its other names. Pinyin where people type keys in pinyin.
    private static readonly string[] Words =
    [
        "标题 题目 题名 文件名称 文件标题 文件题名 文件名 公文标题 信息名称 信息标题 主标题 标题名称 名称 政策标题 文章标题 新闻标题 heading headline name subject "
            + "doc_title caption biaoti timu",
        "发文机关 发文单位 发文机构 发文部门 发布机构 发布单位 发布机关 发布部门 制发机关 制发单位 制定机关 制定单位 制定部门 印发机关 印发单位 颁布机关 颁布单位 公布机关 "
            + "发文者 发文方 成文机关 机关 发文机关名称 联合发文 所属机构 责任部门 issuers agency authority department organization organisation issued_by "
            + "issuing_agency fawenjiguan fabujigou",
        "发文字号 文号 文件编号 文件号 发文号 发文文号 公文字号 公文号 文件字号 字号 公文编号 令号 编号 文件文号 doc_number document_number doc_no docno "
            + "document_no no number_of_document fawenzihao wenhao",
        "索引号 信息索引号 索引编号 索引码 信息索引 信息编号 索引 目录号 公开编号 index_number indexno index_no suoyinhao",
        "成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 签发日期 签发时间 签署日期 签署时间 制定日期 落款日期 落款时间 成文 公布日期 公布时间 颁布日期 颁布时间 日期 时间 "
            + "written_on date_written signed signed_on issued issued_on issue_date date chengwenriqi yinfariqi",
        "发布日期 发布时间 公开日期 公开时间 上网日期 上网时间 发布于 刊发日期 刊登日期 上传日期 上传时间 上线日期 上线时间 挂网日期 挂网时间 录入日期 录入时间 登载日期 登载时间 发布 公布日期 公布时间 颁布日期 颁布时间 出版日期 日期 "
            + "时间 pubdate pub_date "
            + "publish_date published_at published_on publishdate publication_date date_published release_date publish posted date "
            + "faburiqi fabushijian",
        "更新日期 更新时间 修改日期 修改时间 最后更新 最后修改 最近更新 更新于 变更日期 lastmod last_modified modified modified_at updated_at updated_on "
            + "update date_modified gengxinriqi",
        "施行日期 生效日期 生效时间 实施日期 实施时间 执行日期 执行时间 施行时间 起施行日期 开始施行 起始日期 生效 施行 实施 启用日期 effective_date effective_from "
            + "effective_on date_effective in_force in_force_from start_date valid_from shixingriqi shengxiaoriqi shishiriqi",
        "失效日期 失效时间 有效期至 有效期 有效期限 有效日期 有效期截止 有效期截止日期 有效截止日期 到期日期 到期日 到期时间 废止日期 废止时间 终止日期 终止时间 截至日期 expiry "
            + "expire expired expiry_date expire_date expiration expiration_date expires_on end_date valid_until valid_to valid_through "
            + "shixiaoriqi youxiaoqi",
        "主题分类 主题类别 分类 类别 所属分类 主题分类号 信息分类 内容分类 文件分类 文种 分类名称 主题 class classification_code categories subject_category "
            + "zhutifenlei fenlei",
        "主题词 关键词 关键字 主题词表 主题语 标签 检索词 keyword keywords tags tag topic subjects guanjianci guanjianzi zhutici biaoqian",
        "有效性 效力 效力状态 时效性 时效 有效状态 文件状态 状态 是否有效 法律效力 效力级别 validity valid state force youxiaoxing",
        "修改 修正 修订 修改文件 修订文件 修改了 修改依据 amend amended xiugai",
        "废止 废止文件 同时废止 废止了 取代 替代 代替 废除 repeal repealed replaces supersedes feizhi",
        "被修改 被修订 被修正 修改者 修订者 modified_by",
        "被废止 被取代 被替代 废止者 废止依据 replaced_by superseded_by",
        "解读材料 解读 政策解读 相关解读 解读文件 解读链接 interpretation interpretations jiedu",
        "征求意见 征求意见稿 意见征集 征集意见 consultation",
        "专题 所属专题 专题专栏 special",
        "刊期 期刊 期数 公报期号 公报 刊登期号 所在期号 所属期 登载期号 刊登 期号 gazette issue_number kanqi",
        "更正 更正记录 勘误 更正说明 勘误表 更正内容 correction erratum errata gengzheng",
        "公开属性 公开方式 公开类别 公开类型 公开形式 信息公开属性 公开范围 是否公开 公开 公开选项 disclosure_type openness access gongkaishuxing",
        "发布审核 审核 审批 审签 发布审批 信息审核 审核记录 审核情况 发布审查 审查 内容审核 公开审核 审核日期 审核时间 审核人 审批日期 审批时间 审批人 审签日期 审签时间 审签人 复核人 终审人 审核员 三审 三审三校 审校 终审 复核 核稿 "
            + "review "
            + "approved approval approved_on approved_by reviewed_on reviewed_by reviewed_at shenhe fabushenhe",
        "保密审查 保密审核 保密审批 涉密审查 定密审查 保密 保密审查日期 保密审查时间 保密审查人 保密审核日期 保密审核时间 保密审核人 保密审查意见 secrecy_review security_review baomishencha",
        "准予公开 允许公开 可以公开 脱密 解密 clearances clearance",
        "撤回 撤销 撤稿 下架 撤下 撤回记录 withdraw withdrawal chehui",
        "草稿 是否草稿 初稿 草案 drafts is_draft caogao",
        "来源 信息来源 稿件来源 文章来源 稿源 转载自 出处 内容来源 origin source_name laiyuan",
        "作者 撰稿 撰稿人 撰写人 记者 供稿 供稿人 责任者 文 writer authors byline zuozhe",
        "通俗说明 通俗解读 大白话 白话 白话说明 简明说明 一图读懂 plain plain_language",
        "摘要 内容概述 概述 概要 简介 内容摘要 内容简介 导语 提要 描述 abstract description excerpt intro lead zhaiyao",
        "附件 附件列表 附件下载 相关附件 附件材料 附表 附图 attachment files enclosures enclosure fujian",
        "配图 图片 封面图 题图 头图 缩略图 封面 插图 images picture photo cover thumbnail peitu",
        "旧网址 旧链接 原网址 原链接 原地址 旧地址 网址 链接 永久链接 alias url link permalink redirect redirect_from old_urls",
        "主送机关 主送 主送单位 收文机关 收文单位 送达机关 受文单位 受文机关 recipient to addressee addressees zhusong zhusongjiguan",
        "抄送 抄送机关 抄送单位 抄报 cc copy copy_to chaosong",
        "署名 落款 签署 签署人 签名 落款单位 署名单位 signatures signed_by signatory shuming",
        "解读对象 解读的文件 被解读文件 被解读 政策原文 原文 解读文件 对应文件 相关政策 相关文件 关联文件 政策文件 interpreted interpret related",
        "形式 解读形式 解读方式 解读类型 方式 format style",
        "召开时间 召开日期 时间 日期 发布会时间 发布会日期 举行时间 举办时间 会议时间 开会时间 date held_on time when zhaokaishijian",
        "地点 召开地点 发布会地点 举行地点 会议地点 举办地点 会场 place location where didian",
        "发布人 发言人 新闻发言人 出席人员 出席嘉宾 嘉宾 主发布人 发布嘉宾 参加人员 speaker spokesperson spokesman faburen",
        "回应部门 回应单位 答复单位 答复部门 承办单位 责任单位 办理单位 department responders",
        "发生时间 发生日期 事发时间 事件时间 事故时间 happened occurred_on occurred_at",
        "进展 进展情况 最新进展 处置进展 后续进展 事件进展 通报 update progress",
        "开始日期 开始时间 起始日期 起始时间 征集开始 征求意见开始 征集开始时间 征集开始日期 发起日期 征求意见时间 征求意见日期 征求意见期限 征集时间 征集日期 征集期限 意见征集时间 征求意见起止时间 起止时间 起止日期 公示时间 公示期 open "
            + "opened start start_date from",
        "截止日期 截止时间 结束日期 结束时间 截至日期 截至时间 征集截止 征集结束 征集截止时间 征求意见截止 征集结束时间 征求意见时间 征求意见日期 征求意见期限 征集时间 征集日期 征集期限 意见征集时间 征求意见起止时间 起止时间 起止日期 "
            + "公示时间 公示期 close closed deadline end end_date until",
        "征集结果 结果反馈 结果 反馈 采纳情况 意见采纳 意见采纳情况 反馈情况 征集结果反馈 results feedback outcome",
        "对应政策 出台文件 正式文件 政策 政策文件 policy",
        "类别 类型 分类 信息类别 信息类型 种类 栏目 type category sort leibie",
        "年 年份 年度 出版年",
        "期号 期 期数 第几期 刊期 issue issue_number no qihao",
        "总期号 总期数 累计期号 总期 总第 total_number zongqihao",
        "封面 封面图 封面图片 cover_image image 配图",
        "目录 目次 内容目录 本期目录 目录内容 toc table_of_contents content items mulu",
        "准印证号 准印号 准印证",
        "菜单 排序 序号 顺序 位置 order weight position",
        "查询 条件 检索条件 filter",
        "文件 路径 文件名 附件 文件路径 链接 网址 地址 编号 发文字号 path url href src link name",
        "篇目 文件 条目 内容 文章 documents contents articles",
        "页码 页 起始页 起页 页数 pages",
        "时间 日期 审核日期 审核时间 审批日期 审批时间 审签日期 审签时间 保密审查日期 保密审查时间 保密审核日期 保密审核时间 approved_on reviewed_on reviewed_at 审查日期 审查时间 更正日期 更正时间 撤回日期 "
            + "撤回时间 更新日期 发布日期 date day time when at",
        "审核人 保密审查人 保密审核人 复核人 终审人 approved_by reviewed_by 审核员 审签人 审批人 审查人 经办人 签发人 审核者 姓名 人员 单位 审核单位 审核部门 reviewer name who person",
        "指纹 摘要值 校验码 hash checksum",
        "内容 更正内容 说明 事项 情况 更正说明 进展内容 原文 正文 描述 text content note description",
        "原因 理由 撤回原因 撤回理由 说明 依据 why cause",
        "理由 依据 原因 法律依据 说明 why basis",
        "说明 描述 图注 替代文字 文字说明 图片说明 标题 caption description text title",
        "姓名 名字 名称 发布人 发言人 人员",
        "职务 职位 职称 身份 单位职务 单位及职务 单位 title position post office",
        "电话 联系电话 电话号码 咨询电话 办公电话 tel telephone phone_number",
        "邮箱 电子邮箱 电子邮件 邮件 邮件地址 mail e-mail email_address",
        "地址 通讯地址 联系地址 办公地址 address_line",
        "提供方 提供单位 数据提供方 提供部门 提供机构 提供者 数据提供单位 数据提供部门 数据提供机构 来源单位 来源部门 数据来源 发布机构 发布单位 发布部门 发布机关 发布者 "
            + "责任部门 责任单位 主管部门 主管单位 归口单位 provider source agency department tigongfang",
        "描述 数据描述 数据说明 简介 摘要 abstract summary",
        "许可 许可证 许可协议 授权 使用许可 开放协议 license rights",
        "更新频率 更新周期 频率 频次 更新频次 update_frequency",
        "联系方式 联系人 联系 联系单位 contacts",
        "主办单位 主办 主办方 单位 单位名称 organization owner",
        "网址 网站地址 站点网址 域名 url site_url baseurl base domain",
        "栏目 导航 菜单 column nav menu",
        "简称 缩写 short_name abbreviation",
        "曾用名 原名 旧名 旧称 former former_names",
        "名称 机关名称 全称 机构名称 单位名称 title full_name",
    ];

    // Of the form on which an office circulates a document before it is issued.
    private static readonly FrozenSet<string> Internal =
        ("签发人 签发 签发领导 签发意见 拟稿 拟稿人 拟稿单位 拟稿部门 起草人 会签 会签人 会签单位 会签部门 核稿人 校对 校对人 打字 打字员 缮印 "
            + "份号 份数 印发份数 印数 紧急程度 缓急 缓急程度").Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> ByKey = Words
        .Select(static line => line.Split(' '))
        .ToFrozenDictionary(static words => words[0], static words => words[1..], StringComparer.Ordinal);

    /// <summary>Whether a name, in plain characters, is of what an office notes for itself: no key of ours, and not published.</summary>
    public static bool IsInternal(string plain) => Internal.Contains(plain);

    /// <summary>The other names of a key, by its Chinese one.</summary>
    public static ReadOnlySpan<string> Of(Key key) => ByKey.TryGetValue(key.Chinese, out var names) ? names : [];
}
