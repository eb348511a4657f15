namespace Bulletin.Content.Comments;

/// <summary>
/// Reads remarks of template languages and site generators: <c>{{!-- … --}}</c>, <c>{{/* … */}}</c>, <c>{# … #}</c>,
/// <c>{% comment %}…{% endcomment %}</c>, <c>{::comment}…{:/comment}</c>.
/// </summary>
internal sealed class TemplateReader(string text)
{
    private const int LongestAnchor = 200;
    private const string Word = "comment";

    // What pandoc makes of the remarks and changes of a Word file: [王某：待核]{.comment-start id="0"}.
    private static readonly string[] Attributes =
    [
        "{.comment-start", "{.comment-end", "{.insertion", "{.deletion", "{.paragraph-insertion", "{.paragraph-deletion",
    ];

    private static readonly string[] Blocks = ["{{%", "{{<", "{%", "{::"];

    private readonly NextText dashes = new(text, "--}}");
    private readonly NextText stars = new(text, "*/}}");
    private readonly NextText braces = new(text, "}}");
    private readonly NextText brace = new(text, "}");
    private readonly NextText hash = new(text, "#}");
    private readonly NextText line = new(text, "%}");
    private readonly NextText ended = new(text, "endcomment");
    private readonly NextText closed = new(text, "/comment");

    /// <summary>Whether a remark may begin at a brace: all that most texts cost.</summary>
    public static bool MayBegin(ReadOnlySpan<char> at) => at is ['{', '{' or '%' or '#' or ':' or '.', ..];

    /// <summary>Whether a remark begins at a brace.</summary>
    /// <param name="at">The brace.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="mark">How it begins.</param>
    /// <param name="end">Where it ends; -1: nowhere.</param>
    public bool TryRead(int at, out CommentKind kind, out string mark, out int end)
    {
        var rest = text.AsSpan(at);
        (kind, mark, end) = (CommentKind.Template, "", -1);
        if (!MayBegin(rest))
            return false;
        if (rest.StartsWith("{#"))
        {
            (mark, end) = ("{# #}", IsAnchor(at) ? -1 : hash.End(at + 2));
            return end >= 0;
        }

        foreach (var attribute in Attributes)
        {
            if (rest.StartsWith(attribute))
            {
                (kind, mark, end) = (CommentKind.Pending, attribute + "}", at + attribute.Length);
                return true;
            }
        }

        if (rest.StartsWith("{{!--"))
            (mark, end) = ("{{!--", dashes.End(at + 5));
        else if (rest.StartsWith("{{!"))
            (mark, end) = ("{{!", braces.End(at));
        else if (rest.StartsWith("{{/*"))
            (mark, end) = ("{{/*", stars.End(at));
        else if (Block(rest, out mark, out var isLine))
            end = isLine ? line.End(at) : EndOfBlock(mark == "{%" ? ended.End(at) : closed.End(at));
        return mark.Length > 0;
    }

    // {% comment %}, {{< comment >}}, {::comment}; {% # … %} ends on its own.
    private static bool Block(ReadOnlySpan<char> rest, out string mark, out bool isLine)
    {
        (mark, isLine) = ("", false);
        foreach (var open in Blocks)
        {
            if (!rest.StartsWith(open))
                continue;
            var inside = rest[open.Length..].TrimStart("- ");
            isLine = open == "{%" && inside is ['#', ..];
            if (isLine || (inside.StartsWith(Word, StringComparison.OrdinalIgnoreCase)
                && (inside.Length == Word.Length || !char.IsAsciiLetterOrDigit(inside[Word.Length]))))
                mark = open;
            return mark.Length > 0;
        }

        return false;
    }

    // {#id} may stand before a remark that ends in the same signs.
    private bool IsAnchor(int at)
    {
        var close = brace.Find(at);
        return close - at is > 2 and < LongestAnchor && text[close - 1] != '#' && !text.AsSpan()[at..close].ContainsAny(" \t\r\n");
    }

    private int EndOfBlock(int from)
    {
        var end = from < 0 ? -1 : brace.Find(from);
        while (end >= 0 && end < text.Length && text[end] == '}')
            end++;
        return end;
    }
}
