using System.Text;
using Bulletin.Content.Media.Inspection;

namespace Bulletin.Content.Media.Words;

/// <summary>Reads the strings that a content stream of PDF shows, one after the other; what is shown elsewhere begins a line.</summary>
internal sealed class PdfShown(byte[] content)
{
    // TrueType fonts for Windows number their glyphs in the order of ASCII, from the blank with number 3 on.
    private const int FirstGlyph = ' ' - 3;

    private readonly StringBuilder text = new();
    private int at;

    public string Read()
    {
        while (at < content.Length)
        {
            var one = content[at];
            if (one == '(' || (one == '<' && !Next('<'))) Show();
            else if (one == '%') SkipComment();
            else if (char.IsAsciiLetter((char)one) || one is (byte)'\'' or (byte)'"') Operator();
            else at += one is (byte)'<' or (byte)'>' && Next((char)one) ? 2 : 1;
        }

        return text.ToString();
    }

    private bool Next(char wanted) => at + 1 < content.Length && content[at + 1] == wanted;

    private void Show()
    {
        var bytes = PdfString.Bytes(content.AsSpan(at), out var length);
        at += length;
        if (bytes.AsSpan().Contains((byte)0)) Wide(bytes);
        else text.Append(Encoding.Latin1.GetString(bytes));
    }

    // Without the table of the font, only what most fonts have alike.
    private void Wide(byte[] bytes)
    {
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var glyph = bytes[i] << 8 | bytes[i + 1];
            text.Append(glyph + FirstGlyph is >= ' ' and <= '~' and var character ? (char)character : '\uffff');
        }
    }

    private void SkipComment()
    {
        while (at < content.Length && content[at] is not ((byte)'\n' or (byte)'\r')) at++;
    }

    // Tj, TJ show, Tf chooses a font; Td, TD, Tm, T*, ', " and the rest move on.
    private void Operator()
    {
        var start = at++;
        while (at < content.Length && (char.IsAsciiLetterOrDigit((char)content[at]) || content[at] == '*')) at++;
        if (content.AsSpan(start, at - start) is not ([(byte)'T', (byte)'j'] or [(byte)'T', (byte)'J'])) text.Append('\n');
    }
}
