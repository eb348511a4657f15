namespace Bulletin.Search.Querying;

/// <summary>Cuts runs of Han characters into words: of the index, of the lexicon, and those that questions are made of.</summary>
/// <remarks>
/// The cheapest way; a word costs the less the more documents have it. Among equals the first found wins, from the left and from the
/// shorter word. Costs are whole numbers, so that every engine cuts alike.
/// </remarks>
internal sealed class Cutter(IndexReader index)
{
    /// <summary>Of a character that no word takes up.</summary>
    public const int SingleCost = 208;

    /// <summary>Of a word that every document has.</summary>
    public const int WordCost = 92;

    /// <summary>No query is searched for a longer form.</summary>
    public const int LongestForm = 12;

    private const int LongestWord = 8;

    /// <summary>The words of a run.</summary>
    /// <param name="run">Han characters.</param>
    /// <param name="forms">Takes what forms in the run stand for.</param>
    /// <param name="isPart">Whether the whole is no word.</param>
    public List<string> Cut(string run, Dictionary<string, List<SoughtTerm>> forms, bool isPart = false)
    {
        var best = new int[run.Length + 1];
        var from = new int[run.Length + 1];
        Array.Fill(best, int.MaxValue);
        best[0] = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (char.IsLowSurrogate(run[i])) continue;
            var here = index.FormsAt(run.Substring(i, Math.Min(LongestForm, run.Length - i)));
            foreach (var (form, terms) in here) forms[form] = terms;
            var single = char.IsHighSurrogate(run[i]) && i + 1 < run.Length ? 2 : 1;
            for (var length = single; length <= LongestForm && i + length <= run.Length && !(isPart && length == run.Length); length++)
            {
                if (CostOf(run.Substring(i, length), here) is not { } cost || best[i + length] <= best[i] + cost) continue;
                best[i + length] = best[i] + cost;
                from[i + length] = i;
            }
        }

        var words = new List<string>();
        for (var end = run.Length; end > 0; end = from[end]) words.Add(run[from[end]..end]);
        words.Reverse();
        return words;
    }

    private int? CostOf(string word, Dictionary<string, List<SoughtTerm>> forms)
    {
        if (QueryTerms.IsSingle(word)) return SingleCost;
        if (forms.ContainsKey(word) || QueryWords.IsStop(word)) return WordCost;
        var known = word.Length <= LongestWord ? index.WordCount(word) : 0;
        return known == 0 ? null : WordCost + Logarithm(index.Documents + 1) - Logarithm(known);
    }

    /// <summary>Sixteen times the logarithm to base two, between powers on a straight line.</summary>
    public static int Logarithm(int value)
    {
        if (value < 1) return 0;
        var power = 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)value);
        return (power << 4) + (power >= 4 ? (value >> (power - 4)) & 15 : (value << (4 - power)) & 15);
    }
}
