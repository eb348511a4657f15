using System.Buffers;
using System.Text;

namespace Bulletin.Content;

/// <summary>A text in the making, kept in one reused buffer. Not for use by several threads at once.</summary>
public sealed class PageWriter : TextWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private char[] chars = new char[16 << 10];
    private int length;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<char> Written => chars.AsSpan(0, length);

    public void Clear() => length = 0;

    public override void Write(char value)
    {
        if (length == chars.Length) Grow(1);
        chars[length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > chars.Length - length) Grow(buffer.Length);
        buffer.CopyTo(chars.AsSpan(length));
        length += buffer.Length;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void WriteLine() => Write('\n');

    public override void WriteLine(string? value)
    {
        Write(value);
        Write('\n');
    }

    /// <summary>
    /// Text or an attribute's value for HTML or XML: only <c>&amp; &lt; &gt; " '</c> are escaped, Chinese stays as it is.
    /// </summary>
    public void Encoded(ReadOnlySpan<char> text)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            Write(text[..special]);
            Write(text[special] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(special + 1)..];
        }

        Write(text);
    }

    private void Grow(int more) => Array.Resize(ref chars, Math.Max(chars.Length * 2, length + more));
}
