using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Publishing.Permalinks;

/// <summary>
/// The promised permalinks: <c>permalinks.txt</c> beside site.yml. Each line is <c>id ⇥ yyyy-mm-dd</c>, or with <c>⇥ withdrawn ⇥ reason</c>
/// after it; a line that begins with <c>#</c> belongs to the entry that follows.
/// </summary>
public sealed class PermalinkLedger
{
    private readonly string file;
    private readonly IReadOnlyList<PermalinkLine> lines;
    private readonly IReadOnlyList<string> trailer;

    internal PermalinkLedger(string file, IReadOnlyList<PermalinkLine> lines, IReadOnlyList<string> trailer)
    {
        this.file = file;
        this.lines = lines;
        this.trailer = trailer;
    }

    /// <summary>The entries in the order of the file.</summary>
    public IEnumerable<Permalink> Entries => lines.Select(line => line.Entry);

    /// <summary>A ledger that promises nothing yet.</summary>
    /// <param name="file">The path to show in diagnostics.</param>
    public static PermalinkLedger Empty(string file) => new(file, [], []);

    /// <summary>Reads the ledger.</summary>
    /// <param name="path">Where it lies on the disk.</param>
    /// <param name="file">The path to show in diagnostics, below the site folder.</param>
    /// <param name="bag">Receives a diagnostic for each bad line; bad lines are skipped.</param>
    /// <returns>Null when there is no such file: then nothing is promised and nothing checked.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PermalinkLedger? Read(string path, string file, DiagnosticBag bag) =>
        File.Exists(path) ? PermalinkReader.Read(File.ReadAllText(path), file, bag) : null;

    /// <summary>Checks the promises against a build.</summary>
    /// <param name="built">The ids of all pages built.</param>
    /// <param name="aliased">Ids that lead to another page, or of which it cannot be said in this build.</param>
    /// <param name="withdrawn">Ids that the content itself declares withdrawn.</param>
    /// <returns>
    /// An error for each promise that is broken, a warning for each page that is built although it was withdrawn; each at its line.
    /// </returns>
    public IEnumerable<Diagnostic> Check(IReadOnlySet<string> built, IReadOnlySet<string> aliased, IReadOnlySet<string> withdrawn)
    {
        foreach (var (entry, _, line) in lines)
        {
            if (entry.Withdrawal is not null)
            {
                if (built.Contains(entry.Id)) yield return PermalinkProblems.Returned(new(file, line, 1), entry.Id);
            }
            else if (!built.Contains(entry.Id) && !aliased.Contains(entry.Id) && !withdrawn.Contains(entry.Id))
            {
                yield return PermalinkProblems.Broken(new(file, line, 1), entry);
            }
        }
    }

    /// <summary>
    /// The ledger after a build: new ids are added and withdrawals marked; what is there stays, with its date and comments.
    /// </summary>
    /// <param name="built">Ids to be promised, each with the day from which.</param>
    /// <param name="withdrawn">Ids to be withdrawn, each with its reason. An id that was never promised needs no withdrawal.</param>
    /// <returns>The text of the file, sorted by ordinal id.</returns>
    public string Record(IEnumerable<KeyValuePair<string, DateOnly>> built, IReadOnlyDictionary<string, string> withdrawn)
    {
        var all = new SortedDictionary<string, PermalinkLine>(StringComparer.Ordinal);
        foreach (var line in lines) all.Add(line.Entry.Id, line);
        foreach (var (id, since) in built) all.TryAdd(id, new(new(id, since), [], 0));
        foreach (var (id, reason) in withdrawn)
        {
            if (all.TryGetValue(id, out var line) && line.Entry.Withdrawal is null)
                all[id] = line with { Entry = line.Entry with { Withdrawal = OneLine(reason) } };
        }

        var text = new StringBuilder();
        foreach (var line in all.Values)
        {
            foreach (var comment in line.Comments) text.Append(comment).Append('\n');
            text.Append(line.Entry).Append('\n');
        }

        foreach (var comment in trailer) text.Append(comment).Append('\n');
        return text.ToString();
    }

    /// <summary>Puts the text in the place of the file in one step: a crash leaves the old one or the new one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string text) => new Disk().Replace(path, Encoding.UTF8.GetBytes(text));

    private static string OneLine(string text) => string.Concat(text.Trim().Select(c => char.IsControl(c) ? ' ' : c));
}

/// <summary>An entry, the comments and blank lines before it, and its line in the file counted from 1 (0: not from the file).</summary>
internal sealed record PermalinkLine(Permalink Entry, IReadOnlyList<string> Comments, int Line);
