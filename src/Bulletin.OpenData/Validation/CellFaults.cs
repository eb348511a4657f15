using Bulletin.Content.Diagnostics;

namespace Bulletin.OpenData.Validation;

/// <summary>The faults of one kind in one column, by what is to be done about them.</summary>
internal sealed class CellFaults
{
    // A column with more is wrong as a whole: what they need is not compared any more.
    private const int MostCompared = 1000;

    private readonly Dictionary<string, Places> byRemedy = new(StringComparer.Ordinal);
    private Places? last;
    private int compared;

    /// <summary>Those that stand for several cells, with the place that they were given.</summary>
    public IEnumerable<(int Index, Places Places)> Repeated =>
        byRemedy.Values.Where(places => places.Count > 1).Select(places => (places.Index, places));

    /// <summary>Whether the next is to be described; otherwise it is counted with the last.</summary>
    public bool Admit()
    {
        if (compared++ < MostCompared)
            return true;
        last!.Count++;
        return false;
    }

    /// <summary>Whether no other needs the same; otherwise it is counted with that.</summary>
    public bool IsNew(Diagnostic fault, int index)
    {
        var remedy = Remedy(fault);
        if (byRemedy.TryGetValue(remedy, out last))
        {
            last.Add(fault.Location.Line);
            return false;
        }

        byRemedy.Add(remedy, last = new(index, fault.Location.Line));
        return true;
    }

    // What is to be done, whichever number the cell holds; a value that is no choice is told by itself.
    private static string Remedy(Diagnostic fault) => fault.Rule == DataProblems.TypeRule
        ? string.Concat(fault.Hint.Chinese.Where(static unit => !(char.IsAsciiDigit(unit) || unit is '.' or '-' or ':')))
        : fault.Message.Chinese;

    /// <summary>Where the same is wrong.</summary>
    /// <param name="index">Of the diagnostic that says so.</param>
    /// <param name="line">Of the first.</param>
    public sealed class Places(int index, int line)
    {
        private const int MostLines = 5;

        private readonly List<int> lines = [line];

        public int Index => index;

        public int Count { get; set; } = 1;

        public void Add(int next)
        {
            Count++;
            if (lines.Count < MostLines && next != lines[^1])
                lines.Add(next);
        }

        /// <summary>The diagnostic of the first, for all of them.</summary>
        public Diagnostic In(Diagnostic first) => first with { Message = DataProblems.OnLines(first.Message, lines, Count) };
    }
}
