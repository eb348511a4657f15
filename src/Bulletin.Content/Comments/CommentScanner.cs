using System.Buffers;

namespace Bulletin.Content.Comments;

/// <summary>Finds the remarks of editors in a Markdown text, so that none is published.</summary>
/// <remarks>
/// Read from the text itself and not from its tree: a remark may begin in one block and end in another. In doubt it is a remark. As text
/// counts what stands in code (<see cref="CodeRegions"/>) or behind a backslash.
/// </remarks>
public sealed class CommentScanner
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create("%％{&/<!！" + PossibleRemarks.Opens);
    private static readonly SearchValues<char> Signs = SearchValues.Create("%％{&/`~\\" + AngleReader.Opens + PossibleRemarks.Opens);

    private readonly string text;
    private readonly CodeRegions code;
    private readonly PercentReader percents;
    private readonly CriticReader critics;
    private readonly AngleReader angles;
    private readonly TemplateReader templates;
    private readonly PossibleRemarks possible;
    private readonly NextText starClose;
    private readonly List<Comment> found = [];

    private CommentScanner(string text)
    {
        this.text = text;
        code = new(text);
        percents = new(text);
        critics = new(text);
        angles = new(text);
        templates = new(text);
        possible = new(text);
        starClose = new(text, "*/");
    }

    /// <summary>What was found, by place.</summary>
    public IReadOnlyList<Comment> Found => found;

    /// <summary>The first that is certain; else the first.</summary>
    public Comment First => found.Find(static one => one.Kind != CommentKind.Possible) is { Mark: not null } sure ? sure : found[0];

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

    /// <summary>Whether signs of a remark stand in a text at all: all that most texts cost.</summary>
    private static bool MayHave(ReadOnlySpan<char> text)
    {
        if (text.Contains("]:", StringComparison.Ordinal) || text.Contains("]：", StringComparison.Ordinal))
            return true;
        for (var at = text.IndexOfAny(Triggers); at >= 0; at = Next(text, at + 1))
            if (MayBegin(text, at)) return true;
        return false;
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(Triggers) is var next and >= 0 ? from + next : -1;

    // A bracket of full width is too common to be asked for: what comes behind it is.
    private static bool MayBegin(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '%' or '％' => at + 1 < text.Length && PercentReader.IsSign(text[at + 1]),
        '{' => text[at..] is [_, '>' or '-' or '+' or '~' or '=', ..] || TemplateReader.MayBegin(text[at..]),
        '/' => at + 1 < text.Length && text[at + 1] == '*',
        '!' or '！' => at > 0 && (text[at - 1] == ' ' || AngleReader.Opens.Contains(text[at - 1])),
        '<' or '&' => AngleReader.MayBegin(text[at..]),
        _ => PossibleRemarks.MayBegin(text, at),
    };

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
                '[' or '【' or '［' or '〔' => Bracket(i),
                '{' => Brace(i),
                '%' or '％' => Percent(i),
                '/' => Stars(i),
                _ => Angle(i),
            };
        }

        Cuts.Sort(static (one, other) => one.Start.Value.CompareTo(other.Start.Value));
    }

    private int Angle(int at)
    {
        if (!angles.TryRead(at, out var mark, out var end))
            return at + 1;
        return end < 0 ? Open(at, mark) : Take(at, end, CommentKind.Html, mark == "<!--" ? "<!-- -->" : mark);
    }

    // Only where it stands on lines of its own: “*/” has a meaning elsewhere.
    private int Stars(int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '*' || !TextLines.IsFirst(text, at) || starClose.End(at + 2) is not (var end and >= 0))
            return at + 1;
        return text.AsSpan()[end..TextLines.End(text, end)].IsWhiteSpace() ? Take(at, end, CommentKind.Template, "/* */") : at + 1;
    }

    private int Percent(int at)
    {
        var end = percents.End(at, out var kind);
        return kind switch
        {
            null => end,
            CommentKind.Percent => Take(at, end, CommentKind.Percent, text.Substring(at, 2)),
            { } other => Note(at, end, other, text.Substring(at, 2)),
        };
    }

    private int Brace(int at) => critics.TryRead(at, out var mark, out var end) ? Critic(at, mark, end) : Template(at);

    private int Template(int at)
    {
        if (!templates.TryRead(at, out var kind, out var mark, out var end))
            return at + 1;
        return end < 0 ? Open(at, mark) : kind == CommentKind.Pending ? Note(at, end, kind, mark) : Take(at, end, kind, mark);
    }

    private int Critic(int at, CriticReader.Pair mark, int end)
    {
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

    private int Bracket(int at)
    {
        if (text[at] != '[' || !DefinitionReader.IsOne(text, at, out var end))
            return possible.IsOne(at, out var mark) ? Note(at, at + 1, CommentKind.Possible, mark) : at + 1;
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
