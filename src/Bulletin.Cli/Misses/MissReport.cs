using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Misses;

/// <summary>The list of what readers searched for in vain.</summary>
/// <param name="tool">Where it goes.</param>
/// <param name="isJson">For programs.</param>
internal sealed class MissReport(Tool tool, bool isJson)
{
    private const int CountWidth = 6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="folder">The folder of the built site.</param>
    /// <param name="logs">The logs.</param>
    /// <param name="least">Queries of fewer readers, or asked less often, are left out.</param>
    /// <param name="most">No more are listed.</param>
    public void Print(string folder, IReadOnlyList<string> logs, int least, int most)
    {
        if (logs.FirstOrDefault(log => !File.Exists(log)) is { } missing) throw new UsageException(UsageTexts.NoSuchFile(missing));
        var misses = new QueryMisses(folder);
        var incomplete = new List<(string Log, long Lines)>();
        foreach (var log in logs)
        {
            var (lines, isWhole) = misses.Read(log);
            if (lines == 0 && !isWhole) throw new UsageException(MissTexts.Damaged(log));
            if (!isWhole) incomplete.Add((log, lines));
        }

        foreach (var (log, lines) in incomplete) tool.WriteError(MissTexts.CutOff(log, lines));
        var found = misses.Find(least).Take(most).ToList();
        var counted = misses.AreReadersKnown ? "readers" : "searches";
        if (isJson)
        {
            tool.Out.WriteLine(JsonSerializer.Serialize(Told(misses, incomplete, counted, found), Json));
            return;
        }

        tool.Write(MissTexts.Read(misses.Lines, misses.Searches, misses.AreReadersKnown));
        if (found.Count == 0)
        {
            tool.Write(MissTexts.None(least, misses.AreReadersKnown));
            return;
        }

        tool.Out.WriteLine();
        foreach (var miss in found)
        {
            var count = miss.Count.ToString(CultureInfo.InvariantCulture).PadLeft(CountWidth);
            tool.Out.WriteLine(Printable.Of($"{count}  {MissTexts.Of(miss).In(tool.Language)}"));
        }

        tool.Out.WriteLine();
        tool.Write(MissTexts.Hint);
    }

    private static object Told(QueryMisses misses, List<(string Log, long Lines)> incomplete, string counted, List<QueryMiss> found) => new
    {
        misses.Lines,
        misses.Searches,
        Counted = counted,
        Incomplete = incomplete.Select(one => new { one.Log, one.Lines }),
        Misses = found,
    };
}
