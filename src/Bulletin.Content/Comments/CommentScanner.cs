using System.Buffers;

namespace Bulletin.Content.Comments;

/// <summary>Finds the remarks of editors in a Markdown text, so that none is published.</summary>
/// <remarks>
/// Read from the text itself and not from its tree: a remark may begin in one block and end in another. In doubt it is a remark. As text
/// counts what stands in code (<see cref="CodeRegions"/>) or behind a backslash.
/// </remarks>
public sealed class CommentScanner
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create("%<{");
    private static readonly SearchValues<char> Signs = SearchValues.Create("%<{[`~\\");

    private readonly string text;
    private readonly CodeRegions code;
    private readonly PercentReader percents;
    private readonly CriticReader critics;
    private readonly List<Comment> found = [];

    // No remark in HTML that begins later is closed either.
    private bool staysOpen;

    private CommentScanner(string text)
    {
        this.text = text;
        code = new(text);
        percents = new(text);
        critics = new(text);
    }

    /// <summary>What was found, by place.</summary>
    public IReadOnlyList<Comment> Found => found;

    /// <summary>What must be taken out, by place; two may overlap.</summary>
    public List<Range> Cuts { get; } = [];

    /// <summary>Looks through a text; null when nothing was found.</summary>
    public static CommentScanner? Find(string text)
    {
        if (!MayHave(text))
            return null;
        var scanner = new CommentScanner(text);
        scanner.Read();
        return scanner.found.Count == 0 ? null : scanner;
    }

    /// <summary>A text as a message may repeat it: up to the first remark, of which only the signs are shown.</summary>
    public static string Shown(string text) => Find(text) is { } scanner ? text[..scanner.found[0].At] + scanner.found[0].Mark : text;

    /// <summary>Whether signs of a remark stand in a text at all: all that most texts cost.</summary>
    private static bool MayHave(ReadOnlySpan<char> text)
    {
        if (text.Contains("]:", StringComparison.Ordinal))
            return true;
        for (var next = text.IndexOfAny(Triggers); next >= 0; next = text.IndexOfAny(Triggers))
        {
            text = text[next..];
            if (text is ['%', '%', ..] or ['<', '!', '-', ..] or ['{', '>' or '-' or '+' or '~' or '=', ..])
                return true;
            text = text[1..];
        }

        return false;
    }

    private void Read()
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Signs);
            if (next < 0)
                break;
            i += next;
            i = text[i] switch
            {
                '\\' => i + 2,
                '`' or '~' => code.End(i),
                '[' => Definition(i),
                '<' => Html(i),
                '{' => Critic(i),
                _ => Percent(i),
            };
        }

        Cuts.Sort(static (one, other) => one.Start.Value.CompareTo(other.Start.Value));
    }

    // As browsers read it (HTML, 13.2.5.43): “<!-->” is closed.
    private int Html(int at)
    {
        if (!text.AsSpan(at).StartsWith("<!--"))
            return at + 1;
        var close = staysOpen ? -1 : text.IndexOf("-->", at + 2, StringComparison.Ordinal);
        if (close >= 0)
            return Take(at, close + 3, CommentKind.Html, "<!-- -->");
        staysOpen = true;
        return Open(at, "<!--");
    }

    private int Percent(int at)
    {
        var end = percents.End(at, out var kind);
        return kind switch
        {
            null => end,
            CommentKind.Percent => Take(at, end, CommentKind.Percent, "%%"),
            { } other => Note(at, end, other, "%%"),
        };
    }

    private int Critic(int at)
    {
        if (!critics.TryRead(at, out var mark, out var end))
            return at + 1;
        switch (mark.Kind)
        {
            case var _ when end < 0:
                return Open(at, mark.Open);
            case CommentKind.Highlight:
                // What stands between may hold remarks of its own.
                Cuts.Add(at..(at + mark.Open.Length));
                Cuts.Add((end - mark.Close.Length)..end);
                return Note(at, at + mark.Open.Length, CommentKind.Highlight, mark.Both);
            case CommentKind.Pending:
                return Note(at, at + mark.Open.Length, CommentKind.Pending, mark.Both);
            default:
                return Take(at, end, mark.Kind, mark.Both);
        }
    }

    private int Definition(int at)
    {
        if (!DefinitionReader.IsOne(text, at, out var end))
            return at + 1;
        return end < 0 ? Open(at, "[//]: #") : Take(at, end, CommentKind.Definition, "[//]: #");
    }

    private int Open(int at, string mark) => Note(at, at + mark.Length, CommentKind.Unclosed, mark);

    private int Note(int at, int end, CommentKind kind, string mark)
    {
        found.Add(new(at, kind, mark));
        return end;
    }

    private int Take(int at, int end, CommentKind kind, string mark)
    {
        Cuts.Add(TextLines.Around(text, at, end));
        return Note(at, end, kind, mark);
    }
}
