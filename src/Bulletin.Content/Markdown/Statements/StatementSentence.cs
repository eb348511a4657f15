namespace Bulletin.Content.Markdown.Statements;

/// <summary>A sentence of a <see cref="StatementLine"/>; places count from its first character.</summary>
internal readonly struct StatementSentence(StatementLine line, int start, int end)
{
    private const int LongestWords = 40;

    /// <summary>Its text.</summary>
    public ReadOnlySpan<char> Text => line.Text.AsSpan(start, end - start);

    /// <summary>Its text with a mask over what is quoted.</summary>
    public ReadOnlySpan<char> Own => line.Own.AsSpan(start, end - start);

    /// <summary>Where a character stands in the body.</summary>
    public int Origin(int at) => line.Origin(start + at);

    /// <summary>Words for a message.</summary>
    public string Words(Range range)
    {
        var words = Text[range];
        return words.Length <= LongestWords ? words.ToString() : $"{words[..LongestWords]}…";
    }
}
