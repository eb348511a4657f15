using Bulletin.Content.Diagnostics;

namespace Bulletin.OpenData.Validation;

/// <summary>What is wrong with one table: of each kind the first <see cref="MostOfAKind"/>, and how many there are.</summary>
internal sealed class FaultLog
{
    public const int MostOfAKind = 20;

    private readonly Dictionary<Rule, int> counts = [];
    private readonly List<Diagnostic> kept = [];
    private readonly Dictionary<(Rule Rule, int Column), (int Kept, int Count)> once = [];
    private readonly Dictionary<(Rule Rule, int Column), CellFaults> cells = [];

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

    /// <summary>Adds the first of a kind in a column: one mistake of a spreadsheet spoils many cells. The others are counted.</summary>
    public void AddOnce(int column, Rule rule, Func<Diagnostic> describe)
    {
        Count++;
        if (once.TryGetValue((rule, column), out var known))
        {
            once[(rule, column)] = known with { Count = known.Count + 1 };
            return;
        }

        once.Add((rule, column), (kept.Count, 1));
        kept.Add(describe());
    }

    /// <summary>Counts a cell with a fault of a kind. True: it is to be described, with <see cref="KeepCell"/>.</summary>
    public bool AdmitCell(Rule rule, int column)
    {
        Count++;
        if (!cells.TryGetValue((rule, column), out var faults))
            cells.Add((rule, column), faults = new());
        return faults.Admit();
    }

    /// <summary>Adds the fault of a cell, or counts it where the column has one that needs the same remedy: that is one mistake.</summary>
    public void KeepCell(int column, Diagnostic fault)
    {
        if (!cells[(fault.Rule, column)].IsNew(fault, kept.Count))
            return;
        if ((counts[fault.Rule] = counts.GetValueOrDefault(fault.Rule) + 1) <= MostOfAKind)
            kept.Add(fault);
    }

    /// <summary>In the order of the file; the last of a kind says how many there are.</summary>
    public IEnumerable<Diagnostic> All()
    {
        var last = new Dictionary<Rule, Diagnostic>();
        foreach (var fault in kept)
            last[fault.Rule] = fault;
        var several = once.Values.Where(one => one.Count > 1).ToDictionary(one => one.Kept, one => one.Count);
        foreach (var (index, places) in cells.Values.SelectMany(column => column.Repeated))
        {
            if (index < kept.Count)
                kept[index] = places.In(kept[index]);
        }

        for (var i = 0; i < kept.Count; i++)
        {
            var fault = kept[i];
            var isLast = counts.GetValueOrDefault(fault.Rule) > MostOfAKind && ReferenceEquals(last[fault.Rule], fault);
            yield return several.TryGetValue(i, out var count) ? fault.WithCount(count)
                : isLast ? fault.WithCount(counts[fault.Rule])
                : fault;
        }
    }
}
