using System.Text;
using System.Text.RegularExpressions;

namespace Bulletin.Tests.Documentation;

/// <summary>A command of a console block, with the output that the page shows for it.</summary>
/// <param name="Line">The line of the command in its page, from 1.</param>
/// <param name="Command">The command without its <c>$</c>.</param>
/// <param name="Shown">The lines below it; a line of dots stands for any number of lines.</param>
internal sealed partial record ShownCommand(int Line, string Command, string Shown)
{
    /// <summary>The commands between two fences.</summary>
    /// <param name="first">The line on which the block begins.</param>
    /// <param name="block">The lines of the block.</param>
    public static IEnumerable<ShownCommand> In(int first, IReadOnlyList<string> block)
    {
        for (var start = 0; start < block.Count; start++)
        {
            if (!block[start].StartsWith("$ ", StringComparison.Ordinal)) continue;
            var shown = block.Skip(start + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal));
            yield return new(first + start, block[start][2..], string.Join('\n', shown).TrimEnd('\n'));
        }
    }

    /// <summary>What is wrong when the command printed something else; null when nothing is.</summary>
    /// <param name="page">The page, for the message.</param>
    /// <param name="printed">Both streams in the order in which they were written.</param>
    public string? Compare(string page, string printed)
    {
        var actual = Normal(printed);
        return Pattern().IsMatch(actual) ? null : $"{page}:{Line}: `{Command}` prints\n{actual}\nbut the page shows\n{Shown}";
    }

    // Progress is a bar on a terminal; times and the port are different on each run.
    private static string Normal(string text)
    {
        text = ProgressLine.Replace(text.ReplaceLineEndings("\n"), "");
        text = Milliseconds.Replace(Seconds.Replace(text, "0.00"), "0");
        return Port.Replace(text, "127.0.0.1:8080").TrimEnd('\n') + "\n";
    }

    private Regex Pattern()
    {
        var pattern = new StringBuilder(@"\A");
        foreach (var line in Normal(Shown).TrimEnd('\n').Split('\n'))
            pattern.Append(line is "…" or "……" ? "(?:.*\n)*?" : Regex.Escape(line + "\n"));
        return new(pattern.Append(@"\z").ToString(), RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"^[^\s…]+…\n", RegexOptions.Multiline)]
    private static partial Regex ProgressLine { get; }

    [GeneratedRegex(@"\b[0-9]+\.[0-9]{2}\b(?=[ ，）),])")]
    private static partial Regex Seconds { get; }

    [GeneratedRegex(@"\b[0-9]+(?= (?:毫秒|ms)\b)")]
    private static partial Regex Milliseconds { get; }

    [GeneratedRegex(@"127\.0\.0\.1:[0-9]+")]
    private static partial Regex Port { get; }
}
