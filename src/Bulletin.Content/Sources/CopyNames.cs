namespace Bulletin.Content.Sources;

/// <summary>Names that file managers and people give to copies: <c>通知 - 副本</c>, <c>通知(1)</c>, <c>复件 通知</c>, <c>notice-copy</c>.</summary>
internal static class CopyNames
{
    private static readonly string[] Endings =
        ["副本", "复件", "的副本", "拷贝", "copy", "backup", "备份", "bak", "old", "旧"];

    private static readonly string[] Beginnings = ["副本", "复件", "Copy of"];

    /// <summary>The name of what a file seems to be a copy of, without its ending; null: it seems to be none.</summary>
    /// <param name="name">The name without its ending.</param>
    public static string? OriginalOf(ReadOnlySpan<char> name)
    {
        name = WithoutNumber(name, out var hasNumber);
        foreach (var ending in Endings)
        {
            if (!name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            var before = name[..^ending.Length];
            var original = Bare(before);
            // A word of Latin letters may end so by chance; what stands apart does not.
            if (original.Length > 0 && (!char.IsAsciiLetter(ending[0]) || original.Length < before.Length)) return original;
        }

        foreach (var beginning in Beginnings)
        {
            if (!name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) continue;
            if (Bare(name[beginning.Length..]) is { Length: > 0 } original) return original;
        }

        return hasNumber ? Bare(name) : null;
    }

    // The number of a copy in brackets, as Windows and browsers add it.
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> name, out bool hasNumber)
    {
        hasNumber = false;
        if (name is not [.., ')' or '）'] || name.LastIndexOfAny('(', '（') is not (var open and > 0)) return name;
        var number = name[(open + 1)..^1];
        hasNumber = number.Length is 1 or 2 && number.IndexOfAnyExceptInRange('0', '9') < 0;
        return hasNumber ? name[..open].TrimEnd() : name;
    }

    private static string Bare(ReadOnlySpan<char> name) => name.Trim(" -_—－　（()）").ToString();
}
