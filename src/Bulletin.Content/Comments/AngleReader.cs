using System.Buffers;

namespace Bulletin.Content.Comments;

/// <summary>
/// Reads remarks in angle brackets: <c>&lt;!-- … --&gt;</c>, also as an input method or a word processor leaves it (<c>《！—— … ——》</c>,
/// <c>＜!-- … --＞</c>, <c>&amp;lt;!-- … --&amp;gt;</c>), <c>&lt;comment&gt;…&lt;/comment&gt;</c>, <c>&lt;%-- … --%&gt;</c>.
/// </summary>
internal sealed class AngleReader(string text)
{
    public const string Opens = "<＜《〈";

    private const string Exact = "<!--";
    private const string Escaped = "&lt;!--";
    private const string Dashes = "-－—–―‒─";
    private const int MostBlanks = 3;

    private static readonly SearchValues<char> Closes = SearchValues.Create(">＞》〉");

    private readonly NextText exactClose = new(text, "-->");
    private readonly NextText escapedClose = new(text, "--&gt;");
    private readonly NextText serverClose = new(text, "--%>");
    private readonly NextText elementClose = new(text, "</comment>");
    private readonly NextText narrow = new(text, "<");
    private readonly NextText wide = new(text, "＜");
    private int loose;
    private int looseFrom = int.MaxValue;

    /// <summary>Whether a remark of fixed spelling may begin at <c>&lt;</c> or <c>&amp;</c>: all that most texts cost.</summary>
    public static bool MayBegin(ReadOnlySpan<char> at) =>
        at[0] == '&' ? at.StartsWith(Escaped, StringComparison.OrdinalIgnoreCase)
        : at.StartsWith("<%--") || at.StartsWith("<comment", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a remark begins at a bracket, or at <c>&amp;</c>.</summary>
    /// <param name="at">The bracket.</param>
    /// <param name="mark">How it begins, as typed.</param>
    /// <param name="end">Where it ends; -1: nowhere.</param>
    public bool TryRead(int at, out string mark, out int end)
    {
        var rest = text.AsSpan(at);
        (mark, end) = (Exact, -1);
        if (rest.StartsWith(Exact))
        {
            // As browsers read it (HTML, 13.2.5.43): “<!-->” is closed.
            end = Unless(Exact, at + Exact.Length, exactClose.End(at + 2));
            return true;
        }

        if (rest.StartsWith(Escaped, StringComparison.OrdinalIgnoreCase))
        {
            (mark, end) = (Escaped, Unless(Escaped, at + Escaped.Length, Nearest(escapedClose.End(at), exactClose.End(at))));
            return true;
        }

        if (rest.StartsWith("<%--"))
        {
            (mark, end) = ("<%--", serverClose.End(at));
            return true;
        }

        if (rest.StartsWith("<comment", StringComparison.OrdinalIgnoreCase) && rest.Length > 8 && rest[8] is '>' or ' ')
        {
            (mark, end) = ("<comment>", elementClose.End(at));
            return true;
        }

        var open = LooseOpen(rest);
        if (open == 0)
            return false;
        mark = rest[..open].ToString();
        end = LooseEnd(at + open);
        // What the next remark closes may hold text between both.
        if (end >= 0 && (uint)Nearest(narrow.Find(at + open), wide.Find(at + open)) < (uint)end)
            end = -1;
        return true;
    }

    // What another remark begins before may hold text between both.
    private int Unless(string open, int from, int end) =>
        end > from && text.AsSpan()[from..end].Contains(open, StringComparison.OrdinalIgnoreCase) ? -1 : end;

    private static int Nearest(int one, int other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);

    // The length of what looks like “<!--” but for width, blanks and the kind of dash; 0: nothing does.
    private static int LooseOpen(ReadOnlySpan<char> at)
    {
        if (!Opens.Contains(at[0]))
            return 0;
        var i = Blanks(at, 1);
        if (i >= at.Length || at[i] is not ('!' or '！'))
            return 0;
        i = Blanks(at, i + 1);
        if (i >= at.Length || !Dashes.Contains(at[i]))
            return 0;
        while (i < at.Length && Dashes.Contains(at[i]))
            i = at.Length > i + 2 && at[i + 1] == ' ' && Dashes.Contains(at[i + 2]) ? i + 2 : i + 1;
        return i;
    }

    private static int Blanks(ReadOnlySpan<char> at, int i)
    {
        var end = Math.Min(at.Length, i + MostBlanks);
        while (i < end && at[i] == ' ')
            i++;
        return i;
    }

    // What was looked through is not looked through again, as with NextText.
    private int LooseEnd(int at)
    {
        if (at < looseFrom || (loose >= 0 && loose < at))
        {
            looseFrom = at;
            loose = NextClose(at);
            while (loose >= 0 && !IsAfterDash(loose))
                loose = NextClose(loose + 1);
        }

        return loose < 0 ? -1 : loose + 1;
    }

    private int NextClose(int at) => text.AsSpan(at).IndexOfAny(Closes) is var next and >= 0 ? at + next : -1;

    private bool IsAfterDash(int at)
    {
        at--;
        for (var i = 0; i < MostBlanks && at > 0 && text[at] == ' '; i++)
            at--;
        return at >= 0 && Dashes.Contains(text[at]);
    }
}
