using System.Text;
using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Sources;

/// <summary>What stands where a line of <c>---</c> was expected. Asked only when none is there.</summary>
internal static class FenceCauses
{
    /// <summary>Why a file does not begin with front matter.</summary>
    public static Diagnostic Opening(ReadOnlySpan<byte> text, string file)
    {
        var blank = 0;
        foreach (var line in Encoding.UTF8.GetString(text).AsSpan().EnumerateLines())
        {
            var place = new Location(file, blank + 1, 1);
            if (line.Trim().IsEmpty)
            {
                blank++;
                continue;
            }

            if (ConflictMark.Begins(line))
                return YamlProblems.Conflict(place, line[..ConflictMark.Length].ToString());
            if (AlmostFence(line, place) is { } almost)
                return almost;
            if (line.StartsWith("---") && blank > 0 && line[3..].Trim().IsEmpty)
                return HeaderProblems.BlankBeforeFence(new(file, 1, 1), blank);
            var entry = new YamlLine(line.ToString(), 0);
            return entry.Colon > 0 && YamlLine.IsName(entry.Name)
                ? HeaderProblems.NoFirstFence(new(file, 1, 1), entry.Name)
                : HeaderProblems.NoFrontMatter(new(file, 1, 1));
        }

        return HeaderProblems.NoFrontMatter(new(file, 1, 1));
    }

    /// <summary>Why front matter that began on the first line does not end.</summary>
    public static Diagnostic Closing(ReadOnlySpan<byte> text, string file)
    {
        var number = 0;
        var end = 2;
        foreach (var line in Encoding.UTF8.GetString(text).AsSpan().EnumerateLines())
        {
            number++;
            if (number == 1)
                continue;
            var place = new Location(file, number, 1);
            if (ConflictMark.Begins(line))
                return YamlProblems.Conflict(place, line[..ConflictMark.Length].ToString());
            if (AlmostFence(line, place) is { } almost)
                return almost;
            end = number;
            if (new YamlLine(line.ToString(), 0).Colon < 0 && !(line is [] or [' ' or '#' or '-' or '\t' or ']' or '}', ..]))
                break;
        }

        return HeaderProblems.UnclosedFrontMatter(new(file, 1, 1), end);
    }

    private static Diagnostic? AlmostFence(ReadOnlySpan<char> line, Location place)
    {
        var shown = line.Trim();
        if (LookAlikes.IsFence(line) && !(line.StartsWith("---") && line[3..].Trim(" \t").IsEmpty))
        {
            var odd = FirstOdd(line);
            return shown is "---" && line[0] != '-'
                ? YamlProblems.IndentedFence(place)
                : odd != '\0' ? YamlProblems.OddFence(place, odd)
                : YamlProblems.FenceLike(place, shown.ToString());
        }

        return line.StartsWith("---") && line.Length > 3 && line[3] != '-' && !line[3..].Trim(" \t").IsEmpty
            ? YamlProblems.TextAfterFence(place, YamlLine.Short(line[3..].Trim().ToString()))
            : null;
    }

    private static char FirstOdd(ReadOnlySpan<char> line)
    {
        foreach (var unit in line)
        {
            if (unit == '\u3000' || OddCharacters.Of(unit) != Oddity.None)
                return unit;
        }

        return '\0';
    }
}
