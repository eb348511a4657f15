namespace Bulletin.Content.Documents;

/// <summary>有效性: whether a document is in force on the as-of date.</summary>
public enum Validity
{
    /// <summary>Not a document that has force (news, interpretations).</summary>
    None,
    InForce,
    Amended,
    Repealed,
    Expired,
    NotYetEffective,
}

/// <summary>The names and URL segments of <see cref="Validity"/>.</summary>
public static class ValidityNames
{
    /// <summary>In the order of the enumeration, without <see cref="Validity.None"/>.</summary>
    public static readonly IReadOnlyList<string> Chinese = ["有效", "已修改", "已废止", "已失效", "尚未生效"];

    private static readonly string[] Slugs = ["in-force", "amended", "repealed", "expired", "not-yet-effective"];

    public static string ToChinese(this Validity validity) => validity == Validity.None ? "" : Chinese[(int)validity - 1];

    public static string ToSlug(this Validity validity) => Slugs[(int)validity - 1];
}

/// <summary>公开属性 (政府信息公开条例): only <see cref="Public"/> may reach any output.</summary>
public enum Disclosure
{
    Public,
    OnRequest,
    Withheld,
}
