using Bulletin.Content.Markdown.Clauses;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>
/// A line of a text, ready to be read: without blanks and emphasis, with digits of one kind, and with a mask over what it quotes.
/// </summary>
internal sealed class StatementLine
{
    /// <summary>Stands for each character that is quoted.</summary>
    public const char Quoted = '□';

    /// <summary>Stands between 第二条 and its text, and nowhere else: without it the number is a reference.</summary>
    public const char Blank = '　';

    private readonly int[] origins;

    /// <param name="source">The body.</param>
    /// <param name="start">Where the line begins in it.</param>
    /// <param name="end">Where it ends.</param>
    public StatementLine(string source, int start, int end)
    {
        var text = new char[end - start];
        origins = new int[end - start];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var character = source[i];
            if (char.IsWhiteSpace(character))
            {
                if (!EndsArticle(text.AsSpan(0, length)))
                    continue;
                character = Blank;
            }
            else if (character is '*' or '_' or '\\' || (character is '[' or ']' && SkipsLink(source, ref i, end)))
            {
                continue;
            }

            origins[length] = i;
            text[length++] = character switch
            {
                '○' or '◯' or 'Ο' or 'О' => '〇',
                >= '０' and <= '９' => (char)(character - '０' + '0'),
                '(' => '（',
                ')' => '）',
                _ => character,
            };
        }

        Years(text.AsSpan(0, length));
        Text = new(text, 0, length);
        Own = Mask(Text);
    }

    /// <summary>What the line says.</summary>
    public string Text { get; }

    /// <summary>The same, with <see cref="Quoted"/> for each character between quotation marks or in the title of another text.</summary>
    public string Own { get; }

    /// <summary>Where a character stands in the body.</summary>
    public int Origin(int at) => origins[at];

    private static bool EndsArticle(ReadOnlySpan<char> text) =>
        text.Length is > 2 and < 10 && text[0] == '第' && text[^1] is not (Blank or '第')
        && ClauseNumber.TryRead(text, out var number) && number.Length == text.Length;

    // 〔2012〕 in whatever bracket, as DocumentNumber reads it.
    private static void Years(Span<char> text)
    {
        for (var i = 0; i + 5 < text.Length; i++)
        {
            if (text[i] is not ('[' or '［' or '【' or '﹝' or '（') || text[i + 5] is not (']' or '］' or '】' or '﹞' or '）'))
                continue;
            if (!text.Slice(i + 1, 4).ContainsAnyExceptInRange('0', '9'))
                (text[i], text[i + 5]) = ('〔', '〕');
        }
    }

    // [甲](a.md) says 甲, [](doc:云政发〔2012〕8号) its number.
    private static bool SkipsLink(string source, ref int at, int end)
    {
        var rest = source.AsSpan(at, end - at);
        if (rest[0] == '[')
        {
            var close = rest[1..].IndexOfAny('[', ']') + 1;
            if (close == 0 || close + 1 >= rest.Length || rest[close] != ']' || rest[close + 1] != '(')
                return false;
            at += rest.StartsWith("[](doc:") ? "[](doc".Length : 0;
            return true;
        }

        if (rest.Length < 2 || rest[1] != '(' || rest.IndexOf(')') is not (> 0 and var length))
            return false;
        at += length;
        return true;
    }

    private static string Mask(string text)
    {
        if (text.AsSpan().IndexOfAny('“', '《') < 0)
            return text;
        var own = text.ToCharArray();
        var (quotes, titles) = (0, 0);
        for (var i = 0; i < own.Length; i++)
        {
            if (text[i] == '”' && quotes > 0)
                quotes--;
            else if (text[i] == '》' && titles > 0)
                titles--;
            if (quotes + titles > 0)
                own[i] = Quoted;
            if (text[i] == '“')
                quotes++;
            else if (text[i] == '《')
                titles++;
        }

        return new(own);
    }
}
