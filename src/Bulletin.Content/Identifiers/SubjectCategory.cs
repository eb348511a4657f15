using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bulletin.Content.Identifiers;

/// <summary>
/// 主题分类: one of the 22 classes of the government information catalogue, optionally with a second level (<c>综合政务\政务公开</c>).
/// </summary>
public sealed record SubjectCategory(string Name, string Slug)
{
    /// <summary>The 22 classes in the order of the catalogue (国务院公报 and portal practice), with a stable ASCII name for URLs.</summary>
    public static readonly ImmutableArray<SubjectCategory> All =
    [
        new("国务院组织机构", "state-council"),
        new("综合政务", "general-affairs"),
        new("国民经济管理、国有资产监管", "economy"),
        new("财政、金融、审计", "finance"),
        new("国土资源、能源", "land-energy"),
        new("农业、林业、水利", "agriculture"),
        new("工业、交通", "industry-transport"),
        new("商贸、海关、旅游", "commerce-tourism"),
        new("市场监管、安全生产监管", "market-safety"),
        new("城乡建设、环境保护", "construction-environment"),
        new("科技、教育", "science-education"),
        new("文化、广电、新闻出版", "culture-media"),
        new("卫生、体育", "health-sport"),
        new("人口与计划生育、妇女儿童工作", "population-family"),
        new("劳动、人事、监察", "labour-personnel"),
        new("公安、安全、司法", "security-justice"),
        new("民政、扶贫、救灾", "civil-affairs"),
        new("民族、宗教", "ethnic-religious"),
        new("对外事务", "foreign-affairs"),
        new("港澳台侨工作", "hk-macao-taiwan"),
        new("国防", "defence"),
        new("其他", "other"),
    ];

    private static readonly FrozenDictionary<string, SubjectCategory> ByName = All.ToFrozenDictionary(c => c.Name);

    /// <summary>Accepts the class alone or <c>class\second level</c> (also with ＼ or /).</summary>
    public static bool TryParse(string typed, out SubjectCategory category, out string? second)
    {
        var text = typed.Trim();
        var split = text.AsSpan().IndexOfAny('\\', '＼', '/');
        second = split < 0 ? null : text[(split + 1)..].Trim();
        if (second is { Length: 0 })
            second = null;
        return ByName.TryGetValue(split < 0 ? text : text[..split].Trim(), out category!);
    }
}
