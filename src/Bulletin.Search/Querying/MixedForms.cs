using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Querying;

/// <summary>Finds what people say with letters, digits, numerals and signs: KTV, 4S店, 打110, 八小时, N+1.</summary>
/// <remarks>From the left, the longest first; also with spaces between letters or digits and Han characters.</remarks>
internal static partial class MixedForms
{
    /// <summary>The forms in a normalised text, and what is left of it.</summary>
    public static (string Left, ImmutableArray<MixedForm> Forms) Of(IndexReader index, string text)
    {
        if (text.All(IsPlain)) return (text, []);
        var (left, forms) = (new StringBuilder(), ImmutableArray.CreateBuilder<MixedForm>());
        for (var i = 0; i < text.Length;)
        {
            var (piece, ends) = From(text, i);
            var best = "";
            var here = CanBegin(text, i, piece) ? index.FormsAt(piece) : [];
            foreach (var form in here.Keys)
            {
                if (form.Length <= best.Length || !IsMixed(form) || IsAmount(text, i, piece, form)) continue;
                if (NumberText.IsWhole(text, i, ends[form.Length - 1] - i)) best = form;
            }

            var end = best.Length > 0 ? ends[best.Length - 1] : i + 1;
            left.Append(best.Length > 0 ? ' ' : text[i]);
            if (best.Length > 0) forms.Add(new(best, i, end, here[best]));
            i = end;
        }

        return (left.ToString(), forms.ToImmutable());
    }

    // As far as a form may reach, and where in the text each unit of it ends.
    private static (string Piece, List<int> Ends) From(string text, int begin)
    {
        var (piece, ends) = (new StringBuilder(), new List<int>());
        for (var i = begin; i < text.Length && piece.Length < Cutter.LongestForm; i++)
        {
            if (i > begin && Apart().IsMatch(text, i - 1)) continue;
            piece.Append(text[i]);
            ends.Add(i + 1);
        }

        return (piece.ToString(), ends);
    }

    private static bool CanBegin(string text, int at, string piece)
    {
        if (piece.Length < 2 || piece[1] == ' ' || piece.All(IsPlain) || WordCharacters.Length(piece) == 0) return false;
        if (Han.IsUnit(piece[0])) return WordCharacters.Length(piece.AsSpan(Han.IsUnit(piece[1]) ? 0 : 1)) > 0;
        return !char.IsAsciiLetterOrDigit(piece[0]) || at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
    }

    // What the cutter of Han characters would not find, since it is or has an amount.
    private static bool IsMixed(string form) => !form.All(Han.IsUnit) || Figures.Of(form).Figures.Length > 0;

    // 120元 and 第120 name no telephone, nor 不到18万 an age.
    private static bool IsAmount(string text, int at, string piece, string form)
    {
        if (!form.All(char.IsAsciiDigit)) return char.IsAsciiDigit(form[^1]) && Large().IsMatch(piece, form.Length);
        return Counted().IsMatch(piece, form.Length) || (at > 0 && text[at - 1] == '第');
    }

    private static bool IsPlain(char c) => c == ' ' || (Han.IsUnit(c) && !Figures.Numerals.Contains(c));

    [GeneratedRegex("\\G(?:[a-z0-9] [\u3400-\u9fff\ud800-\uf8ff]|[\u3400-\u9fff\ud800-\uf8ff] [a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex("\\G(?:[元块万亿%年月日天号岁个条人户名家件亩吨米度分倍期届路次]|平[米方]|公里|小时)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex("\\G[万亿元块]", RegexOptions.CultureInvariant)]
    private static partial Regex Large();
}

/// <summary>What people say with letters, digits, numerals and signs.</summary>
/// <param name="Text">The form.</param>
/// <param name="Begin">Where it begins in the query.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Terms">What it stands for.</param>
internal sealed record MixedForm(string Text, int Begin, int End, List<SoughtTerm> Terms);
