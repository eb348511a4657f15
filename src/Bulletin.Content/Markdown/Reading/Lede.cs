using System.Buffers;
using System.Text;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Gathers the first real paragraphs for lists, feeds and descriptions.</summary>
internal sealed class Lede
{
    private const int Longest = 120;
    private const int LongEnough = 40;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?");
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。！？；，!?");

    private readonly StringBuilder text = new();
    private string fallback = "";

    public bool IsComplete { get; private set; }

    /// <param name="paragraph">White space collapsed.</param>
    public void Add(string paragraph)
    {
        if (IsComplete || paragraph.Length == 0)
            return;
        // A repeated title, an issuer, “（2024年3月5日）” and the recipients (各县人民政府：) come before the text begins.
        if (text.Length == 0
            && (paragraph[^1] is '：' or ':' || (paragraph.Length < LongEnough && !paragraph.AsSpan().ContainsAny(SentenceMarks))))
        {
            if (fallback.Length == 0)
                fallback = paragraph;
            return;
        }

        text.Append(paragraph);
        IsComplete = text.Length >= LongEnough;
    }

    public override string ToString() => Cut(text.Length > 0 ? text.ToString() : fallback);

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = text.AsSpan(0, Longest).LastIndexOfAny(SentenceEnds);
        if (end + 1 >= LongEnough)
            return text[..(end + 1)];
        var length = Longest - 1;
        if (char.IsHighSurrogate(text[length - 1]))
            length--;
        return string.Concat(text.AsSpan(0, length).TrimEnd(), "…");
    }
}
