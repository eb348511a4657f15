using System.Collections.Frozen;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Tells persons from what else stands where files name their authors: agencies, programs, computers.</summary>
internal static class Persons
{
    private static readonly string[] Agencies =
    [
        "政府", "委员会", "办公室", "办公厅", "局", "厅", "部", "委", "处", "科", "室", "院", "所", "站", "中心", "公司", "集团", "大学",
        "学校", "医院", "银行", "协会", "学会", "出版社", "编辑部", "支队", "总队", "街道",
    ];

    private static readonly FrozenSet<string> Nobody = new[]
    {
        "administrator", "admin", "user", "users", "windows user", "windows 用户", "微软用户", "微软中国", "微软公司", "microsoft",
        "microsoft office user", "microsoft corporation", "msoffice", "office", "wps", "wps office", "kingsoft", "lenovo", "lenovo user",
        "hp", "dell", "asus", "acer", "huawei", "thinkpad", "pc", "mypc", "apple", "mac", "root", "guest", "test", "unknown", "未知", "用户",
        "未定义", "作者", "author", "owner", "anonymous", "python-docx", "openpyxl", "apache poi", "aspose", "libreoffice", "openoffice",
        "番茄花园", "雨林木风", "深度技术", "dreamsummit",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string? name)
    {
        var text = name.AsSpan().Trim();
        if (!HasLetter(text) || Nobody.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text)) return false;
        // “王处” is somebody.
        if (text.Length < 4) return true;
        foreach (var agency in Agencies)
            if (text.EndsWith(agency, StringComparison.Ordinal)) return false;
        return true;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (char.IsLetter(character)) return true;
        return false;
    }
}
