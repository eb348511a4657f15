using System.Text;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>
/// A line of a text, ready to be read: without blanks and emphasis, with digits of one kind, and with a mask over what it quotes.
/// </summary>
internal sealed class StatementLine
{
    /// <summary>Stands for each character that is quoted.</summary>
    public const char Quoted = '□';

    private readonly List<int> origins = [];

    /// <param name="source">The body.</param>
    /// <param name="start">Where the line begins in it.</param>
    /// <param name="end">Where it ends.</param>
    public StatementLine(string source, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(source[i]) || source[i] is '*' or '_' or '\\')
                continue;
            if (source[i] is '[' or ']' && SkipsLink(source, ref i, end))
                continue;
            text.Append(source[i] switch
            {
                '○' or '◯' or 'Ο' or 'О' => '〇',
                >= '０' and <= '９' => (char)(source[i] - '０' + '0'),
                '(' => '（',
                ')' => '）',
                _ => source[i],
            });
            origins.Add(i);
        }

        Text = text.ToString();
        Own = Mask(Text);
    }

    /// <summary>What the line says.</summary>
    public string Text { get; }

    /// <summary>The same, with <see cref="Quoted"/> for each character between quotation marks or in the title of another text.</summary>
    public string Own { get; }

    /// <summary>Where a character stands in the body.</summary>
    public int Origin(int at) => origins[at];

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
