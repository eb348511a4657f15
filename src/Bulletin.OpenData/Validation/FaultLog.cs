using Bulletin.Content.Diagnostics;

namespace Bulletin.OpenData.Validation;

/// <summary>What is wrong with one table: of each kind the first <see cref="MostOfAKind"/>, and how many there are.</summary>
internal sealed class FaultLog
{
    public const int MostOfAKind = 20;

    private readonly Dictionary<Rule, int> counts = [];
    private readonly List<Diagnostic> kept = [];

    public bool IsEmpty => kept.Count == 0;

    public int Count { get; private set; }

    /// <summary>Counts one of a kind. True: it is to be described, with <see cref="Keep"/>.</summary>
    public bool Admit(Rule rule)
    {
        Count++;
        var count = counts[rule] = counts.GetValueOrDefault(rule) + 1;
        return count <= MostOfAKind;
    }

    public void Keep(Diagnostic fault) => kept.Add(fault);

    public void Add(Diagnostic fault)
    {
        if (Admit(fault.Rule))
            Keep(fault);
    }

    /// <summary>In the order of the file; the last of a kind says how many there are.</summary>
    public IEnumerable<Diagnostic> All()
    {
        var last = new Dictionary<Rule, Diagnostic>();
        foreach (var fault in kept)
            last[fault.Rule] = fault;
        foreach (var fault in kept)
        {
            yield return counts[fault.Rule] > MostOfAKind && ReferenceEquals(last[fault.Rule], fault)
                ? fault.WithCount(counts[fault.Rule])
                : fault;
        }
    }
}
