using System.Text;

namespace Bulletin.Content.Characters;

/// <summary>What is odd about a character.</summary>
public enum Oddity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// It turns the direction of what stands beside it (Unicode 16, UAX 9), or is a tag: the text says another thing than it shows.
    /// </summary>
    Direction,

    /// <summary>Nobody sees it: blanks without width, soft hyphens, variation selectors, a byte order mark within the text.</summary>
    Invisible,

    /// <summary>Every font draws it in its own way, most as a box (private use).</summary>
    Private,

    /// <summary>A blank that looks like the common one and is another, such as the no-break space.</summary>
    Blank,
}

/// <summary>An odd character of a text.</summary>
/// <param name="At">Where it stands, in UTF-16 units.</param>
/// <param name="Length">1, or 2 of a pair of surrogates.</param>
/// <param name="Code">Its code point.</param>
/// <param name="Kind">What is odd about it.</param>
public readonly record struct OddCharacter(int At, int Length, int Code, Oddity Kind);

/// <summary>Finds characters that nobody sees, that turn the direction of a text, or that have no meaning of their own.</summary>
public static class OddCharacters
{
    /// <summary>The units of all that is odd, but for blanks and what lies from <see cref="FirstOfRange"/> on.</summary>
    public const string Units =
        "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d\u200e\u200f"
        + "\u202a\u202b\u202c\u202d\u202e"
        + "\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069"
        + "\u206a\u206b\u206c\u206d\u206e\u206f"
        + "\u3164\ufeff\uffa0\ufff9\ufffa\ufffb"
        + "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f";

    /// <summary>Surrogates and private use lie side by side.</summary>
    public const char FirstOfRange = '\ud800';

    public const char LastOfRange = '\uf8ff';

    /// <summary>What is odd about a code point wherever it stands.</summary>
    public static Oddity Of(int code) => code switch
    {
        < 0x80 => Oddity.None,
        0xa0 or (>= 0x2000 and <= 0x200a) or 0x202f or 0x205f => Oddity.Blank,
        0x61c or 0x200e or 0x200f or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) => Oddity.Direction,
        >= 0xe0000 and <= 0xe007f => Oddity.Direction,
        (>= 0xe000 and <= 0xf8ff) or >= 0xf0000 => Oddity.Private,
        >= 0xe0080 and <= 0xe0fff => Oddity.Invisible,
        _ => code <= char.MaxValue && Units.Contains((char)code) ? Oddity.Invisible : Oddity.None,
    };

    /// <summary>The next odd character that has no meaning where it stands; blanks are not looked at.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="isName">Whether the text is compared with others: then a variant of a character is the character.</param>
    public static OddCharacter? Next(ReadOnlySpan<char> text, int from, bool isName = false)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] < '\u00ad' || (text[i] is >= '\u3165' and < FirstOfRange))
                continue;
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var code = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            var kind = char.IsSurrogate(text[i]) && !isPair ? Oddity.None : Of(code);
            var length = isPair ? 2 : 1;
            if (kind is not (Oddity.None or Oddity.Blank)
                && (kind != Oddity.Invisible || !OddMeanings.Has(text, i, length, code, isName)))
            {
                return new(i, length, code, kind);
            }

            i += length - 1;
        }

        return null;
    }

    /// <summary>
    /// What a text is for those that compare it: without odd characters, other blanks as the common one, none at its ends. A number, an id
    /// or a key that was copied from elsewhere is the one that it looks like.
    /// </summary>
    public static string Identity(string text)
    {
        if (!HasOdd(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Of(rune.Value))
            {
                case Oddity.None:
                    plain.Append(rune.ToString());
                    break;
                case Oddity.Blank:
                    plain.Append(' ');
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>Whether a text has a blank that looks like the common one and is another.</summary>
    public static bool HasBlank(string text)
    {
        foreach (var unit in text)
        {
            if (unit >= '\u00a0' && Of(unit) == Oddity.Blank)
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing of a text is seen.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var unit in text)
        {
            if (!char.IsWhiteSpace(unit) && Of(unit) is not (Oddity.Invisible or Oddity.Direction))
                return false;
        }

        return true;
    }

    // A plain loop: texts that are compared are short, and vectors are compiled at run time. Nothing of Han is odd.
    private static bool HasOdd(string text)
    {
        foreach (var unit in text)
        {
            if (unit is >= '\u00a0' and not (> '\u3164' and < FirstOfRange) && (char.IsSurrogate(unit) || Of(unit) != Oddity.None))
                return true;
        }

        return false;
    }
}
