using System.Text;
using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Fields;

/// <summary>Brings the text of one value into the form in which it is published and compared; what may not stay is reported once.</summary>
internal static class ValueText
{
    /// <param name="typed">The value as typed, without blanks at its ends.</param>
    /// <param name="key">Its key.</param>
    /// <param name="at">Its place.</param>
    /// <param name="problems">Receives diagnostics.</param>
    /// <returns>
    /// The text without characters that nobody sees. Of a site with mistakes everything is still made, to find the others.
    /// </returns>
    public static string Clean(string typed, Key key, Location at, DiagnosticBag problems)
    {
        if (!IsSuspect(typed))
            return typed;
        var text = WithoutControls(typed, key, at, problems);
        text = WithoutOdd(text, key, at, problems);
        if (Garbled.IndexIn(text) is var garbled and >= 0)
            problems.Add(FieldProblems.Garbled(at, key, Garbled.Sample(text, garbled)));
        if (CommentScanner.Find(text) is { } comments)
            problems.Add(FieldProblems.Comment(at, key, comments.First));
        return text.Contains('\n') ? text.ReplaceLineEndings(" ") : text;
    }

    // A plain loop: vectors are compiled at run time. Nearly all is ASCII, Han or full width.
    private static bool IsSuspect(string text)
    {
        foreach (var unit in text)
        {
            if (unit < 0x80
                ? unit is < ' ' or '%' or '<' or '{' or ']' or '!' or '*' or '['
                : unit is '％' or '！' or '】' or < '\u2010' or (> '\u2027' and < '\u3000') or '\u3164'
                    or (> '\u9fff' and not (> '\uff00' and < '\uff5f'))
                    or '锟' or '烫' or '屯' or '銆' or '鈥' or '锛')
            {
                return true;
            }
        }

        return false;
    }

    // XML may not hold them: a feed could not be written. Line ends and tabs are blanks, wherever they stand.
    private static string WithoutControls(string text, Key key, Location at, DiagnosticBag problems)
    {
        var bad = IndexOfControl(text);
        if (bad < 0)
            return text;
        problems.Add(FieldProblems.ControlCharacter(at, key, text[bad]));
        for (; bad >= 0; bad = IndexOfControl(text))
            text = text.Replace(text[bad], ' ');
        return text;
    }

    private static int IndexOfControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is (< ' ' and not ('\n' or '\t')) or '\ufffe' or '\uffff') return i;
        return -1;
    }

    private static string WithoutOdd(string text, Key key, Location at, DiagnosticBag problems)
    {
        var next = OddCharacters.Next(text, 0, key.Identifies);
        if (next is null && !(key.Identifies && OddCharacters.HasBlank(text)))
            return text;
        var (turning, unseen, strange) = (new OddTally(), new OddTally(), new OddTally());
        var left = new StringBuilder(text.Length);
        var from = 0;
        while (next is { } odd)
        {
            (odd.Kind switch { Oddity.Direction => turning, Oddity.Private => strange, _ => unseen }).Add(odd);
            // A text would lose a character that may be read after all; a number, a choice or a name is compared without it.
            if (odd.Kind != Oddity.Private || key.Identifies)
            {
                left.Append(text, from, odd.At - from);
                from = odd.At + odd.Length;
            }

            next = OddCharacters.Next(text, odd.At + odd.Length, key.Identifies);
        }

        left.Append(text, from, text.Length - from);
        if (key.Identifies)
            ReplaceBlanks(left, unseen);
        if (turning.Count > 0)
            problems.Add(FieldProblems.TurningCharacter(at, key, turning));
        if (unseen.Count > 0)
            problems.Add(FieldProblems.UnseenCharacter(at, key, unseen));
        if (strange.Count > 0)
            problems.Add(FieldProblems.PrivateCharacter(at, key, strange));
        return left.ToString().Trim();
    }

    private static void ReplaceBlanks(StringBuilder text, OddTally unseen)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u00a0' || OddCharacters.Of(text[i]) != Oddity.Blank)
                continue;
            unseen.Add(new(i, 1, text[i], Oddity.Blank));
            text[i] = ' ';
        }
    }
}
