using System.Text;

namespace Bulletin.Content.Media;

/// <summary>What a style sheet is made of, as far as it can load or run something.</summary>
internal enum CssPart
{
    /// <summary>The name of an at-rule, without the <c>@</c>.</summary>
    Rule,

    /// <summary>The name of a function, without the parenthesis.</summary>
    Function,

    /// <summary>An address that is loaded: within <c>url()</c>, <c>src()</c> or <c>image-set()</c>, or after <c>@import</c>.</summary>
    Address,

    /// <summary>What nobody is meant to see.</summary>
    Comment,
}

/// <summary>
/// Finds at-rules, functions, addresses and comments in a style sheet, as browsers do: escapes are resolved. Takes time in proportion to
/// its length.
/// </summary>
/// <remarks>CSS Syntax Module Level 3, 4.3. Where a browser gives up on an address, this one still names it.</remarks>
internal sealed class CssScanner(string css)
{
    private readonly StringBuilder word = new();

    // For each open parenthesis, whether a string within it is an address.
    private readonly Stack<bool> open = [];
    private int at;

    // Within @import a string is an address; within @namespace none is.
    private string rule = "";

    public CssPart Part { get; private set; }

    /// <summary>The name in lower case, the address, or the comment with its marks.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the part begins, counted from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Where what stands behind the part begins.</summary>
    public int End => at;

    /// <summary>Goes to the next part; false: there is none.</summary>
    public bool Read()
    {
        while (at < css.Length)
        {
            Position = at;
            if (Step() is not { } part || (part == CssPart.Address && rule == "namespace")) continue;
            Part = part;
            return true;
        }

        return false;
    }

    private CssPart? Step()
    {
        switch (css[at])
        {
            case '/' when Next(1) == '*':
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 2;
                Text = css[Position..at];
                return CssPart.Comment;
            case '"' or '\'':
                ReadString();
                return (open.TryPeek(out var fetches) && fetches) || rule == "import" ? CssPart.Address : null;
            case '@' when IsName(at + 1):
                at++;
                rule = ReadName();
                return CssPart.Rule;
            case '#':
                at++;
                ReadName();
                return null;
            case var _ when IsName(at):
                return NameOrFunction();
            default:
                Punctuation(css[at++]);
                return null;
        }
    }

    private void Punctuation(char one)
    {
        if (one == '(') open.Push(false);
        else if (one == ')') open.TryPop(out _);
        else if (one is ';' or '{' or '}') rule = "";
    }

    private CssPart? NameOrFunction()
    {
        var name = ReadName();
        if (Next(0) != '(') return null;
        at++;
        open.Push(name is "url" or "src" or "image-set" or "-webkit-image-set");
        Text = name;
        if (name != "url") return CssPart.Function;
        while (IsBlank(Next(0))) at++;
        if (Next(0) is '"' or '\'') return CssPart.Function;
        ReadAddress();
        return CssPart.Address;
    }

    // What stands in url() without quotation marks; comments are part of it.
    private void ReadAddress()
    {
        word.Clear();
        while (at < css.Length && css[at] != ')')
        {
            if (!TryEscape()) word.Append(css[at++]);
        }

        Text = word.ToString().Trim();
    }

    private void ReadString()
    {
        var mark = css[at++];
        word.Clear();
        while (at < css.Length && css[at] != mark && css[at] is not ('\n' or '\r' or '\f'))
        {
            // A line that goes on below.
            if (css[at] == '\\' && Next(1) is '\n' or '\r' or '\f') at += Next(1) == '\r' && Next(2) == '\n' ? 3 : 2;
            else if (!TryEscape()) word.Append(css[at++]);
        }

        if (Next(0) == mark) at++;
        Text = word.ToString();
    }

    private string ReadName()
    {
        word.Clear();
        while (at < css.Length)
        {
            if (IsLetter(css[at])) word.Append(css[at++]);
            else if (!TryEscape()) break;
        }

        return Text = word.ToString().ToLowerInvariant();
    }

    // CSS Syntax 4.3.7: up to six hexadecimal digits and one blank, or any other character but a line end.
    private bool TryEscape()
    {
        if (!IsEscape(at)) return false;
        at++;
        var (code, digits) = (0, 0);
        for (; digits < 6 && char.IsAsciiHexDigit(Next(0)); digits++) code = (code << 4) | ((css[at] & 0xf) + (css[at++] > '9' ? 9 : 0));
        if (digits == 0) word.Append(css[at++]);
        else
        {
            word.Append(Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\ufffd");
            if (IsBlank(Next(0))) at++;
        }

        return true;
    }

    private bool IsName(int position) =>
        IsEscape(position) || (position < css.Length && IsLetter(css[position]) && !char.IsAsciiDigit(css[position]));

    private bool IsEscape(int position) =>
        position + 1 < css.Length && css[position] == '\\' && css[position + 1] is not ('\0' or '\n' or '\r' or '\f');

    private char Next(int distance) => at + distance < css.Length ? css[at + distance] : '\0';

    private static bool IsLetter(char one) => char.IsAsciiLetterOrDigit(one) || one is '_' or '-' or >= '\u0080';

    private static bool IsBlank(char one) => one is ' ' or '\t' or '\n' or '\r' or '\f';
}
