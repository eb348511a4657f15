using System.Text;
using Bulletin.Content.Media.Inspection;

namespace Bulletin.Content.Media.Words;

/// <summary>The strings that a content stream of PDF shows, one after the other; what is shown elsewhere begins a line.</summary>
internal sealed class PdfShown
{
    // TrueType fonts for Windows number their glyphs in the order of ASCII, from the blank with number 3 on.
    private const int FirstGlyph = ' ' - 3;

    // Null: a line ends.
    private readonly List<byte[]?> strings = [];
    private readonly byte[] content;
    private int at;

    /// <param name="content">The stream, unpacked.</param>
    public PdfShown(byte[] content)
    {
        this.content = content;
        while (at < content.Length)
        {
            var one = content[at];
            if (one == '(' || (one == '<' && !Next('<'))) Show();
            else if (one == '%') SkipComment();
            else if (char.IsAsciiLetter((char)one) || one is (byte)'\'' or (byte)'"') Operator();
            else at += one is (byte)'<' or (byte)'>' && Next((char)one) ? 2 : 1;
        }

        this.content = [];
    }

    /// <summary>The text, as far as it can be read without the tables of its fonts.</summary>
    public string Plain() => Text(static (text, bytes) =>
    {
        if (!bytes.AsSpan().Contains((byte)0))
        {
            text.Append(Encoding.Latin1.GetString(bytes));
            return;
        }

        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var glyph = bytes[i] << 8 | bytes[i + 1];
            text.Append(glyph + FirstGlyph is >= ' ' and <= '~' and var character ? (char)character : '\uffff');
        }
    });

    /// <summary>The text, if it is that of the font with this table.</summary>
    public string Text(PdfFontMap map) => Text(map.Append);

    private string Text(Action<StringBuilder, byte[]> append)
    {
        var text = new StringBuilder();
        foreach (var one in strings)
        {
            if (one is null) text.Append('\n');
            else append(text, one);
        }

        return text.ToString();
    }

    private bool Next(char wanted) => at + 1 < content.Length && content[at + 1] == wanted;

    private void Show()
    {
        strings.Add(PdfString.Bytes(content.AsSpan(at), out var length));
        at += length;
    }

    private void SkipComment()
    {
        while (at < content.Length && content[at] is not ((byte)'\n' or (byte)'\r')) at++;
    }

    // Tj, TJ show; Td, TD, Tm, T*, ', " and the rest move on.
    private void Operator()
    {
        var start = at++;
        while (at < content.Length && (char.IsAsciiLetterOrDigit((char)content[at]) || content[at] == '*')) at++;
        var isShown = content.AsSpan(start, at - start) is [(byte)'T', (byte)'j'] or [(byte)'T', (byte)'J'];
        if (!isShown && strings is [.., not null]) strings.Add(null);
    }
}
