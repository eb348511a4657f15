using System.Text.RegularExpressions;

namespace Bulletin.Search.Querying;

/// <summary>
/// Puts words of the index into a run of Han characters where it has characters side by side that no text has, and the words sound like
/// them.
/// </summary>
/// <remarks>A normal query reads nothing for this: the dictionary that cuts it has counted the pairs.</remarks>
internal sealed partial class Mending(IndexReader index, Lazy<Sounds> sounds)
{
    // A wrong character leaves its neighbours alone.
    private const int MostOdd = 3;
    private const int WordsBefore = 2;
    private const int CommonShare = 100;

    // What people say, a character for a word.
    private const string Spoken =
        "不没很都也还就才再太最只从向对以等但所后前上下里内外时日年月天人家钱个位次件张台辆间套层楼分点半一二三两几多少大小高低长短新旧老好坏快慢早晚买卖要去来想能给拿做写换改加交住退看告找存离付用"
        + "开关进出到走坐打吃喝睡说问讲听叫请让被跟按在有会该敢愿怕算修租借欠赔罚判放领报查扣涨停丢偷抢骗死养带接送寄收搬挖烧挂种车房店厂咋啥哪谁得过";

    /// <summary>Whether people say a character for a word.</summary>
    public static bool IsSpoken(char c) => Spoken.Contains(c);

    /// <summary>A run of Han characters, with words in it put right.</summary>
    public string Of(string run)
    {
        var cut = new CutRun(new Cutter(index).Cut(run, new(StringComparer.Ordinal)));
        var odd = Odd(run, cut);
        if (odd.Count == 0 || odd.Count > MostOdd) return run;
        var choices = new List<Choice>();
        foreach (var place in odd)
        {
            var bound = cut.Bounds.IndexOf(place);
            foreach (var start in cut.Bounds[Math.Max(0, bound - WordsBefore)..(bound + 1)])
            {
                foreach (var (word, (documents, _)) in sounds.Value.WordsAt(run, start, []))
                {
                    // Two characters are soon like some word: it must be a common one, and neither stand for a word alone.
                    if (word.Length == 2
                        && (documents * CommonShare < index.Documents || !IsLoose(run, cut, start) || !IsLoose(run, cut, start + 1)))
                    {
                        continue;
                    }

                    if (Fit(run, cut, place, start, word) is { } choice) choices.Add(choice with { Documents = documents });
                }
            }
        }

        return Put(run, choices);
    }

    // Characters that no word takes up and that no text has beside a neighbour. In a question it must be both neighbours, and two such
    // characters: people say much that no law does.
    private List<int> Odd(string run, CutRun cut)
    {
        var isAsking = Asking().IsMatch(run);
        return [.. cut.Bounds.Where(i => isAsking
            ? IsLoose(run, cut, i) && IsRare(i - 1, true) && IsRare(i, true) && (IsLoose(run, cut, i - 1) || IsLoose(run, cut, i + 1))
            : IsLoose(run, cut, i) ? IsRare(i - 1, false) || IsRare(i, false)
            : cut.IsSingle(i) && QueryWords.IsStop(run[i..(i + 1)]) && IsLoose(run, cut, i + 1))];

        bool IsRare(int i, bool isAtEnd) => i < 0 || i + 2 > run.Length ? isAtEnd : index.Count(run.Substring(i, 2)) == 0;
    }

    private static bool IsLoose(string run, CutRun cut, int i) =>
        cut.IsSingle(i) && !QueryWords.IsStop(run[i..(i + 1)]) && !Spoken.Contains(run[i]);

    private Choice? Fit(string run, CutRun cut, int place, int start, string word)
    {
        var end = start + word.Length;
        if (end <= place || (end != run.Length && !cut.Bounds.Contains(end))) return null;
        var (wrong, far) = (0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == run[start + i]) continue;
            var distance = cut.IsSingle(start + i) ? sounds.Value.Distance(word[i], run[start + i]) : -1;
            if (distance < 0) return null;
            wrong++;
            far += distance;
        }

        return wrong > 0 && wrong * 2 <= word.Length ? new(start, word, wrong, far) : null;
    }

    // The longest first, then what changes least.
    private static string Put(string run, List<Choice> choices)
    {
        var made = run.ToCharArray();
        var isTaken = new bool[run.Length];
        foreach (var (start, word, _, _) in choices
            .OrderByDescending(one => one.Word.Length)
            .ThenBy(one => one.Wrong)
            .ThenBy(one => one.Far)
            .ThenByDescending(one => one.Documents)
            .ThenBy(one => one.Start)
            .ThenBy(one => one.Word, StringComparer.Ordinal))
        {
            if (isTaken.AsSpan(start, word.Length).Contains(true)) continue;
            isTaken.AsSpan(start, word.Length).Fill(true);
            word.CopyTo(made.AsSpan(start));
        }

        return new(made);
    }

    [GeneratedRegex("[么哪谁几啥咋吗呢吧了我你]|如何|多[少久长大]|[能是要会该可]不[能是要会该可]|有没有|请问")]
    private static partial Regex Asking();

    /// <summary>A word that may be meant.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Word">The word.</param>
    /// <param name="Wrong">How many characters it changes.</param>
    /// <param name="Far">How many of them sound alike to many only.</param>
    private sealed record Choice(int Start, string Word, int Wrong, int Far)
    {
        public int Documents { get; init; }
    }

    /// <summary>A run in words.</summary>
    private sealed class CutRun
    {
        private readonly HashSet<int> singles = [];

        public CutRun(List<string> words)
        {
            var at = 0;
            foreach (var word in words)
            {
                Bounds.Add(at);
                if (word.Length == 1) singles.Add(at);
                at += word.Length;
            }
        }

        /// <summary>Where words begin.</summary>
        public List<int> Bounds { get; } = [];

        /// <summary>Whether a word of one character begins here.</summary>
        public bool IsSingle(int place) => singles.Contains(place);
    }
}
