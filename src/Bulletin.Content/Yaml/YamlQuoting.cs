using System.Buffers;

namespace Bulletin.Content.Yaml;

/// <summary>Writes texts as YAML.</summary>
public static class YamlQuoting
{
    private static readonly SearchValues<char> Special = SearchValues.Create("#:{}[],&*!|>'\"%@`\\\t");

    /// <summary>A value in one line, also within brackets: quoted where it would be read as something else.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var isPlain = line.Length > 0
            && (char.IsLetter(line[0]) || line[0] is '（' or '《' or '“')
            && line.AsSpan().IndexOfAny(Special) < 0
            && line is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off");
        return isPlain ? line : $"'{line.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
