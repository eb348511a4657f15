using Bulletin.Content.Comments;

namespace Bulletin.Content.Yaml;

/// <summary>A line of YAML as the editor meant it: a name, a colon of whatever kind, a value.</summary>
internal readonly struct YamlLine
{
    private const int LongestName = 20;
    private const int Longest = 60;

    /// <param name="line">The line.</param>
    /// <param name="start">Where the name begins.</param>
    public YamlLine(string line, int start)
    {
        Colon = line.AsSpan(start).IndexOfAny(':', '：') is var at and > 0 ? start + at : -1;
        Value = line.Length;
        Name = "";
        if (Colon < 0)
            return;
        Name = line[start..Colon].Trim();
        Value = Colon + 1;
        while (Value < line.Length && line[Value] is ' ' or '\t')
            Value++;
        Sign = line[Colon];
        var isKey = Sign == ':' && (Value > Colon + 1 || Value == line.Length);
        if (!isKey && (!IsName(Name) || line.AsSpan(Colon + 1).StartsWith("//")))
            Colon = -1;
    }

    /// <summary>Where the colon stands; -1 when the line is no “key: value”.</summary>
    public int Colon { get; }

    /// <summary>The colon itself, which may be that of Chinese texts.</summary>
    public char Sign { get; }

    public string Name { get; }

    /// <summary>Where the value begins; the length of the line when there is none.</summary>
    public int Value { get; }

    /// <summary>Whether a text may be the name of a key: letters and digits, few of them.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var hasLetter = false;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '*' or '“' or '”' or '【' or '】' or ' ' or '\u3000'))
                return false;
            hasLetter |= char.IsLetter(character);
        }

        return hasLetter && text.Length <= LongestName;
    }

    /// <summary>The beginning of a value, to be shown.</summary>
    public static string Short(string value)
    {
        var shown = CommentScanner.Shown(value.TrimEnd());
        return shown.Length <= Longest ? shown : string.Concat(shown.AsSpan(0, Longest), "…");
    }
}
