using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>
/// Reads Latin letters as the characters that they spell, in full or by their initials, also where some characters stand among them.
/// </summary>
internal sealed class Pinyin(IndexReader index, Sounds sounds)
{
    private const int ShortWord = 6;
    private const int MostOthers = 3;
    private const double OtherWeight = 0.5;

    // Costs are those of Cutter.
    private const int ByInitials = 1000;
    private const int TitleBonus = 100;

    private static readonly string[] Small = [.. QueryWords.Stopping.Split(' '), "法"];

    /// <summary>What is spelled; null: nothing that is in the index.</summary>
    /// <param name="typed">Letters and Han characters.</param>
    /// <param name="isFull">Whether initials are none: the letters are a word of the texts, too.</param>
    /// <param name="others">Takes what sounds like it.</param>
    public string? Decode(string typed, bool isFull, Dictionary<string, ImmutableArray<SoughtTerm>> others)
    {
        var isSpelled = sounds.Spelled(typed);
        var (best, isShort) = Word(typed, isFull, isSpelled, others);
        if (best is not null && !isShort) return best;
        return (isSpelled[0] ? Words(typed, isSpelled) : null) ?? best;
    }

    private (string? Word, bool IsShort) Word(
        string typed,
        bool isFull,
        bool[] isSpelled,
        Dictionary<string, ImmutableArray<SoughtTerm>> others)
    {
        (string? Word, int Rank, bool IsShort) best = (null, 0, false);
        var alike = new List<(string Word, int Documents)>();
        foreach (var (word, (documents, isTitle)) in sounds.WordsAt(typed, 0, isSpelled))
        {
            var least = int.MaxValue;
            Spell(word, typed, 0, isFull, (end, initials) => least = end == typed.Length ? Math.Min(least, initials) : least);
            if (least == int.MaxValue) continue;
            if (least == 0) alike.Add((word, documents));
            var rank = (least > 0 ? ByInitials : 0) - Cutter.Logarithm(documents) - (isTitle ? TitleBonus : 0);
            if (best.Word is null || rank < best.Rank || (rank == best.Rank && string.CompareOrdinal(word, best.Word) < 0))
                best = (word, rank, least > 0);
        }

        if (best.Word is not null && !best.IsShort && alike.Count > 1)
        {
            others[best.Word] = [.. alike
                .Where(one => one.Word != best.Word)
                .OrderByDescending(one => one.Documents)
                .ThenBy(one => one.Word, StringComparer.Ordinal)
                .Take(MostOthers)
                .Select(one => new SoughtTerm(one.Word, OtherWeight))];
        }

        return (best.Word, best.IsShort);
    }

    // The cheapest words of the index and of questions that are spelled in full.
    private string? Words(string typed, bool[] isSpelled)
    {
        var steps = new Step?[typed.Length + 1];
        steps[0] = new(0, 0, "", false);
        for (var at = 0; at < typed.Length; at++)
        {
            if (steps[at] is not { } here) continue;
            foreach (var (word, (documents, _)) in sounds.WordsAt(typed, at, isSpelled))
            {
                var cost = Cutter.WordCost + Cutter.Logarithm(index.Documents + 1) - Cutter.Logarithm(documents);
                Reach(new(at, here.Cost + cost, word, true));
            }

            foreach (var word in Small)
                Reach(new(at, here.Cost + (word.Length == 1 ? Cutter.SingleCost : Cutter.WordCost), word, false));
            if (!char.IsAsciiLetterLower(typed[at])) Reach(new(at, here.Cost + Cutter.SingleCost, typed[at..(at + 1)], false));
        }

        var (made, isAny) = ("", false);
        for (var end = typed.Length; end > 0; end = steps[end]!.From)
        {
            if (steps[end] is not { } step) return null;
            made = step.Word + made;
            isAny |= step.IsOfIndex;
        }

        return isAny ? made : null;

        void Reach(Step step) => Spell(step.Word, typed, step.From, isFull: true, (end, _) =>
        {
            if (steps[end] is not { } last || step.IsBefore(last)) steps[end] = step;
        });
    }

    // Gives each way in which letters from a place on may spell a word: where it ends, and how many characters stand by their initials.
    private void Spell(string word, string typed, int at, bool isFull, Action<int, int> take)
    {
        // Several readings of a character may lead to the same.
        var seen = word.Length > ShortWord ? new HashSet<(int, int, int)>() : null;
        Next(0, at, 0);

        void Next(int i, int place, int initials)
        {
            if (seen?.Add((i, place, initials)) == false) return;
            if (i == word.Length)
            {
                take(place, initials);
                return;
            }

            if (place >= typed.Length) return;
            if (typed[place] == word[i])
            {
                Next(i + 1, place + 1, initials);
                return;
            }

            foreach (var reading in sounds.Readings(word[i]))
            {
                var left = typed.AsSpan(place);
                if (left.StartsWith(reading, StringComparison.Ordinal)) Next(i + 1, place + reading.Length, initials);
                if (isFull) continue;
                if (left[0] == reading[0]) Next(i + 1, place + 1, initials + 1);
                if (reading is [_, 'h', ..] && left.StartsWith(reading.AsSpan(0, 2))) Next(i + 1, place + 2, initials + 1);
            }
        }
    }

    private sealed record Step(int From, int Cost, string Word, bool IsOfIndex)
    {
        public bool IsBefore(Step other) =>
            Cost < other.Cost || (Cost == other.Cost && From == other.From && string.CompareOrdinal(Word, other.Word) < 0);
    }
}
