using System.Buffers;
using System.Text;

namespace Bulletin.Search.Indexing;

/// <summary>
/// A string of numbers and texts in the making, as the files of the browser
/// index hold it. Not for use by several threads at once.
/// </summary>
/// <remarks>
/// A number below 0xD000 is the character of its value plus one, so that a small one takes a byte of UTF-8; a larger one is
/// 0xE000 plus its upper bits (from bit 15), then the character of its lower 15 bits plus one. No number is a surrogate,
/// NUL or a noncharacter.
/// </remarks>
internal sealed class ScriptText
{
    /// <summary>Numbers go up to this, exclusive: 2^27.</summary>
    public const int Limit = 0xD00 << 15;

    private const int Single = 0xD000;

    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\\n\r\u2028\u2029");

    private char[] chars = new char[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => chars.AsSpan(0, Length);

    public ReadOnlyMemory<char> Memory => chars.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)value, (uint)Limit, nameof(value));
        Length += Put(GetSpan(2), value);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        text.CopyTo(GetSpan(text.Length));
        Length += text.Length;
    }

    /// <summary>Writes a number to where there is room for two characters; returns how many it took.</summary>
    public static int Put(Span<char> target, int value)
    {
        if (value < Single)
        {
            target[0] = (char)(value + 1);
            return 1;
        }

        target[0] = (char)(0xE000 + (value >> 15));
        target[1] = (char)((value & 0x7FFF) + 1);
        return 2;
    }

    /// <summary>Reads a number.</summary>
    public static int Take(ReadOnlySpan<char> text, ref int at)
    {
        var first = text[at++];
        return first < 0xE000 ? first - 1 : ((first - 0xE000) << 15) | (text[at++] - 1);
    }

    /// <summary>How many characters a number takes.</summary>
    public static int Size(int value) => value < Single ? 1 : 2;

    /// <summary>
    /// Writes the classic script that hands a text to the page: the one way to load data that works on <c>file://</c>, too.
    /// </summary>
    /// <param name="output">Takes the file.</param>
    /// <param name="name">The file's path below <c>search/</c> without its ending, in ASCII.</param>
    /// <param name="text">Well-formed UTF-16.</param>
    public static void Script(IBufferWriter<byte> output, string name, ReadOnlySpan<char> text)
    {
        output.Write("bulletinSearch("u8);
        Literal(output, name);
        output.Write(","u8);
        Literal(output, text);
        output.Write(");\n"u8);
    }

    private static void Literal(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        output.Write("\""u8);
        while (true)
        {
            var special = text.IndexOfAny(Special);
            Encoding.UTF8.GetBytes(special < 0 ? text : text[..special], output);
            if (special < 0)
                break;
            output.Write(
                text[special] switch
                {
                    '"' => "\\\""u8,
                    '\\' => "\\\\"u8,
                    '\n' => "\\n"u8,
                    '\r' => "\\r"u8,
                    '\u2028' => "\\u2028"u8,
                    _ => "\\u2029"u8,
                });
            text = text[(special + 1)..];
        }

        output.Write("\""u8);
    }

    private Span<char> GetSpan(int count)
    {
        if (chars.Length - Length < count)
            Array.Resize(ref chars, Math.Max(chars.Length * 2, Length + count));
        return chars.AsSpan(Length);
    }
}
