using System.Collections.Immutable;
using Bulletin.Build.Caches;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Content.Sensitive;
using Bulletin.Publishing.Output;

namespace Bulletin.Build;

/// <summary>
/// What the last successful build was made of and what it reported: when nothing has changed since, it is reported again and nothing
/// else is done.
/// </summary>
internal sealed class LastBuild
{
    private readonly string start;
    private readonly Sha256 stamp;
    private readonly Sha256 manifest;
    private readonly ImmutableArray<InputFact> inputs;
    private readonly BuildReport report;

    private LastBuild(BinaryReader reader)
    {
        start = reader.ReadString();
        stamp = reader.ReadSha256();
        manifest = reader.ReadSha256();
        inputs = Many(reader, static from => new InputFact((InputKind)from.ReadByte(), from.ReadString(), from.ReadString()));
        var diagnostics = Many(reader, BodyFactsFormat.ReadDiagnostic);
        var omitted = Many(reader, ReadOmitted);
        var counts = new BuildCounts(reader.ReadInt32(), reader.ReadInt32(), 0, reader.ReadInt32(), 0);
        var asOf = new AsOf(DateOnly.FromDayNumber(reader.ReadInt32()), reader.ReadString());
        report = new(diagnostics, omitted, counts, [], BuildOutcome.Unchanged) { AsOf = asOf };
    }

    /// <summary>What is known of it; null: nothing, or the system was started again since and times of files are to be doubted.</summary>
    /// <param name="file">Where it lies.</param>
    /// <param name="start">The present start of the system.</param>
    public static LastBuild? Load(CacheFile file, string start)
    {
        LastBuild? last = null;
        file.Read(reader => last = new(reader));
        return last?.start == start ? last : null;
    }

    /// <summary>Keeps what a build was made of and what it reported.</summary>
    /// <param name="file">Where it lies.</param>
    /// <param name="start">The present start of the system.</param>
    /// <param name="stamp">Stands for the content; default: the next build must look at everything.</param>
    /// <param name="inputs">What was read besides the content.</param>
    /// <param name="committed">What was published.</param>
    /// <param name="report">What was reported.</param>
    public static void Save(
        CacheFile file,
        string start,
        Sha256 stamp,
        BuildInputs inputs,
        CommitResult committed,
        BuildReport report)
    {
        if (stamp == default || inputs.HasFresh)
        {
            file.Delete();
            return;
        }

        file.Write(writer =>
        {
            writer.Write(start);
            writer.Write(stamp.AsBytes());
            writer.Write(committed.State.ManifestDigest.AsBytes());
            WriteInputs(writer, inputs.Facts);
            WriteReport(writer, report);
        });
    }

    /// <summary>Whether it was made of the same content and the same inputs.</summary>
    /// <param name="now">Stands for the content.</param>
    /// <param name="options">The options of this build.</param>
    public bool IsOf(Sha256 now, BuildInputs options) => now != default && now == stamp && options.AreAll(inputs);

    /// <summary>Whether it reported what is found now, and nothing of the output's place that is over.</summary>
    /// <param name="found">
    /// What the search for files and the opening of the output have reported: links, special files and what lies in and around the output
    /// are in no stamp.
    /// </param>
    public bool HasReported(IReadOnlyList<Diagnostic> found)
    {
        // A report is kept as it is shown.
        List<Diagnostic> shown = [.. found.Select(SensitiveMask.Of)];
        return shown.TrueForAll(report.Diagnostics.Contains)
            && report.Diagnostics.All(one => !OutputProblems.OfThePlace.Contains(one.Rule) || shown.Contains(one));
    }

    /// <summary>Whether it reported warnings, for which a strict build is refused.</summary>
    public bool HasWarnings => report.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Warning);

    /// <summary>Whether the output folder still holds what was made.</summary>
    public bool StandsIn(OutputFolder folder) => folder.IsWhole && folder.Manifest!.Digest == manifest;

    public BuildReport Report(StageClock clock)
    {
        clock.End();
        return report with { Stages = clock.Stages };
    }

    private static void WriteInputs(BinaryWriter writer, ImmutableArray<InputFact> facts)
    {
        writer.Write(facts.Length);
        foreach (var fact in facts)
        {
            writer.Write((byte)fact.Kind);
            writer.Write(fact.Name);
            writer.Write(fact.State);
        }
    }

    private static void WriteReport(BinaryWriter writer, BuildReport report)
    {
        List<Diagnostic> lasting = [.. report.Diagnostics.Where(diagnostic => !IsOfOneBuild(diagnostic.Rule))];
        writer.Write(lasting.Count);
        foreach (var diagnostic in lasting) BodyFactsFormat.WriteDiagnostic(writer, diagnostic);
        writer.Write(report.Omitted.Count);
        foreach (var other in report.Omitted) WriteOmitted(writer, other);

        writer.Write(report.Counts.Documents);
        writer.Write(report.Counts.Issues);
        writer.Write(report.Counts.Written + report.Counts.Kept);
        writer.Write(report.AsOf!.Day.DayNumber);
        writer.Write(report.AsOf.From);
    }

    private static void WriteOmitted(BinaryWriter writer, OmittedFile other)
    {
        writer.Write(other.Path);
        writer.Write((byte)other.Reason);
        writer.Write(other.Entry is not null);
        if (other.Entry is not { } entry) return;
        writer.Write(entry.Key.Chinese);
        writer.Write(entry.Key.English);
        writer.Write(entry.On.DayNumber);
        writer.Write(entry.Line);
    }

    private static OmittedFile ReadOmitted(BinaryReader reader)
    {
        var file = new OmittedFile(reader.ReadString(), (Omission)reader.ReadByte());
        if (!reader.ReadBoolean()) return file;
        var key = new Wording(reader.ReadString(), reader.ReadString());
        return file with { Entry = new(key, DateOnly.FromDayNumber(reader.ReadInt32()), reader.ReadInt32()) };
    }

    private static bool IsOfOneBuild(Rule rule) => rule == BuildProblems.CacheRule || OutputProblems.OfOneCommit.Contains(rule);

    private static ImmutableArray<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.ReadInt32());
        for (var i = 0; i < items.Capacity; i++) items.Add(read(reader));
        return items.MoveToImmutable();
    }
}
