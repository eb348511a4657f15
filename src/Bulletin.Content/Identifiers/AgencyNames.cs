namespace Bulletin.Content.Identifiers;

/// <summary>Tells the name of an agency by how it ends: 云川市人民政府, 云川市水务局.</summary>
internal static class AgencyNames
{
    private static readonly string[] Endings =
        ["政府", "办公室", "办公厅", "委员会", "常委会", "局", "厅", "部", "委", "署", "院", "中心", "总队", "支队", "公司", "行"];

    public static bool IsOne(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
            if (text.EndsWith(ending)) return true;
        return false;
    }
}
