using System.Globalization;
using System.Xml;

namespace Bulletin.Content.Media;

/// <summary>Refuses a drawing with an element of very many attributes: XmlReader compares each with all others.</summary>
/// <remarks>
/// Counted are the signs <c>="</c> and <c>='</c> between two angle brackets, in whatever encoding. That is exact but for what stands in
/// comments and CDATA, which nobody fills with thousands of them.
/// </remarks>
internal static class SvgAttributes
{
    /// <summary>Drawing programs write some twenty.</summary>
    public const int Most = 1_000;

    private const int Piece = 1 << 16;

    /// <summary>Reads a drawing and goes back to where it began.</summary>
    /// <exception cref="TooManyAttributesException">An element has too many.</exception>
    public static void Check(Stream drawing)
    {
        var start = drawing.Position;
        var bytes = new byte[Piece];
        var (line, count, quote, last) = (1, 0, (byte)0, (byte)0);
        for (int length; (length = drawing.Read(bytes)) > 0;)
        {
            foreach (var value in bytes.AsSpan(0, length))
            {
                if (value == '\n')
                    line++;
                // Blanks mean nothing, and the other half of a character in UTF-16.
                if (value is 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                    continue;
                if (quote != 0)
                    quote = value == quote ? (byte)0 : quote;
                else if (value is (byte)'<' or (byte)'>')
                    count = 0;
                else if (value is (byte)'"' or (byte)'\'' && last == '=')
                    (quote, count) = (value, count + 1);
                if (count > Most)
                    throw new TooManyAttributesException(line);
                last = value;
            }
        }

        drawing.Position = start;
    }
}

/// <summary>An element has more attributes than are compared.</summary>
/// <param name="line">Where it stands, from 1.</param>
internal sealed class TooManyAttributesException(int line) : XmlException(
    string.Create(CultureInfo.InvariantCulture, $"An element has more than {SvgAttributes.Most} attributes."), null, line, 0);
