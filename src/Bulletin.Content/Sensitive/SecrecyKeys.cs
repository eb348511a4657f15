using System.Collections.Frozen;

namespace Bulletin.Content.Sensitive;

/// <summary>Keys that only a classified document has. To take such a line out would publish a secret.</summary>
public static class SecrecyKeys
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "密级", "密級", "秘密等级", "保密等级", "涉密等级", "涉密级别", "保密级别", "密级和保密期限", "保密期限", "定密责任人", "定密依据", "知悉范围", "解密日期",
        "classification", "classified", "secrecy", "secrecy_grade", "secrecy_level", "security_level", "confidentiality",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Has(string key) => Names.Contains(key);
}
